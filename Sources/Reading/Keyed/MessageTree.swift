import Bitext

/// Messages as files of them nest: by keys, in lists, with texts at the leaves. Values that are no text are left out.
package indirect enum MessageTree {
  case branch([(key: String, value: MessageTree)])
  case list([MessageTree])
  /// With the place of the whole value in the file.
  case text(MappedText, ByteRange)

  /// Where the root holds one key that names a language (as files of Rails do): what stands below it, and the language.
  package var unwrapped: (tree: MessageTree, language: Language?) {
    guard case .branch(let members) = self, members.count == 1, case .branch = members[0].value,
      let language = Language(tag: members[0].key)
    else { return (self, nil) }
    return (members[0].value, language)
  }

  /// The messages in order, each with its key: the names above it, joined by dots.
  /// - Parameter isMeta: keys that say something of other messages
  package func blocks(language: Language? = nil, isMeta: (String) -> Bool = { _ in false }) -> [Block] {
    var blocks: [Block] = []
    func visit(_ tree: MessageTree, _ path: [String], _ siblings: Set<String>) {
      switch tree {
      case .branch(let members):
        let names = Set(members.map(\.key))
        for (key, value) in members where !isMeta(key) { visit(value, path + [key], names) }
      case .list(let elements):
        for (index, element) in elements.enumerated() { visit(element, path + [String(index)], []) }
      case .text(let text, let range):
        guard Self.isText(text.utf8) else { return }
        let key = PluralForms.shared(path, among: siblings).joined(separator: ".")
        blocks += Block.messages(text, range, key: key, language: language)
      }
    }
    visit(self, [], [])
    return blocks
  }

  /// Whether a value is written for people: an address alone is not, nor are marks alone.
  private static func isText(_ utf8: [UInt8]) -> Bool {
    guard utf8.contains(where: { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }) else { return false }
    let head = String(decoding: utf8.prefix(8), as: UTF8.self)
    return !head.hasPrefix("http://") && head != "https://" || utf8.contains(0x20)
  }
}

extension MessageTree {
  /// The texts of a JSON value; nil where it is none and holds none.
  init?(_ node: JSONNode, _ source: SourceText) {
    switch node {
    case .object(let members): self = .branch(members.compactMap { member in Self(member.value, source).map { (member.key, $0) } })
    // Places in a list count, texts or not.
    case .array(let elements): self = .list(elements.map { Self($0, source) ?? .branch([]) })
    case .string(let range): self = .text(JSONText.text(range, source), range)
    case .word: return nil
    }
  }
}
