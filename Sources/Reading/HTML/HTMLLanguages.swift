import Bitext

/// What `lang` attributes say of the text inside.
///
/// Of the whole page (`html`, `body`) they say only what most of it is in, and Word writes `lang=EN-US` around Japanese: they decide
/// for a block, and where its letters do not speak against them.
struct HTMLLanguages {
  private enum Declared: Equatable { case known(Language), other }
  private var open: [(name: String, depth: Int, language: Declared, start: Int)] = []
  /// Inline elements in a language of their own that are closed.
  private var inline: [Range<Int>] = []

  mutating func open(_ name: String, _ value: String?, at offset: Int) {
    if let value, !value.isEmpty, name != "html", name != "body" {
      let primary = value.lowercased().prefix { $0 != "-" && $0 != "_" }
      open.append((name, 0, Language(rawValue: String(primary)).map(Declared.known) ?? .other, offset))
    } else if let index = open.lastIndex(where: { $0.name == name }), !HTMLElement.isVoid(name) {
      open[index].depth += 1
    }
  }

  mutating func close(_ name: String, at offset: Int) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    if open[index].depth > 0 {
      open[index].depth -= 1
    } else {
      let element = open.remove(at: index)
      if element.language == .other, element.start < offset { inline.append(element.start..<offset) }
    }
  }

  /// The language that is declared for a block, unless its letters say another.
  func declared(for text: MappedText) -> Language? {
    guard case .known(let language)? = open.last?.language else { return nil }
    let score = ScriptEvidence(text.utf8).score
    switch language {
    case .ja: return score < -ScriptEvidence.sure ? nil : .ja
    case .en: return score > 0 && text.utf8.contains { $0 >= 0xE3 } ? nil : .en
    }
  }

  /// The parts of a stretch of the file that are declared to be in a third language.
  mutating func foreign(in range: Range<Int>) -> [Range<Int>] {
    defer { inline.removeAll() }
    if case .other? = open.last?.language { return [range] }
    return inline.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }
  }
}
