import Bitext
import Terminology

/// UTX, the simple glossaries of AAMT: tabs, and comments that say the languages and name the columns.
enum UTX {
  static func isOne(_ source: SourceText) -> Bool {
    source[0..<min(source.bytes.count, 16)].drop { $0 == "\u{FEFF}" }.uppercased().hasPrefix("#UTX")
  }

  /// The table with its heading no comment, line for line, and the languages the file names.
  static func table(_ source: SourceText) -> (SourceText, (Language, Language)?) {
    guard isOne(source) else { return (source, nil) }
    var lines = source[0..<source.bytes.count].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if source.bytes.contains(0x0D) { lines = lines.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 } }
    let tags = lines[0].split(separator: ";").dropFirst().lazy.map { $0.split(separator: "/").map(String.init) }.first { $0.count == 2 }
    let languages = tags?.compactMap { Language(tag: GlossaryCSV.trimmed($0)) } ?? []
    if let heading = lines.firstIndex(where: { $0.hasPrefix("#src") || $0.hasPrefix("#tgt") }) { lines[heading].removeFirst() }
    let text = SourceText(name: source.name, text: lines.joined(separator: "\n"))
    return (text, languages.count == 2 ? (languages[0], languages[1]) : (.ja, .en))
  }

  /// Each pair of terms with the status of the translation.
  static func write(_ glossary: Glossary, from source: Language) -> String {
    var text = "#UTX 1.20; \(source.rawValue)/\(source.other.rawValue)\n"
    text += SeparatedValues.line(["#src", "tgt", "src:pos", "term status", "tgt:comment", "concept ID"], .plainTabs)
    for concept in glossary.concepts {
      let own = concept.terms(in: source).filter { $0.status.isAccepted && !$0.text.isEmpty }
      let others = concept.terms(in: source.other).filter { !$0.text.isEmpty }
      for term in own {
        // Which translations are not to be used is said once.
        for translation in others where term == own.first || translation.status.isAccepted {
          let status =
            ["preferred": "approved", "admitted": "provisional", "deprecated": "non-standard"][translation.status.rawValue] ?? "forbidden"
          text += SeparatedValues.line(
            [term.text, translation.text, term.partOfSpeech?.rawValue ?? "", status, translation.note, concept.id], .plainTabs)
        }
      }
    }
    return text
  }
}
