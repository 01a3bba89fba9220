/// The words of messages in another language: a table from the English templates to those that stand for them. What it does not know is
/// said in English.
package struct Phrasebook: Sendable {
  package let words: [String: String]

  /// No words of its own: everything is said in English.
  package static let english = Phrasebook(words: [:])

  package init(words: [String: String]) { self.words = words }

  /// Words without values.
  package subscript(english: String) -> String { words[english] ?? english }

  /// Reads a table of gettext (`msgid`, `msgstr`); comments and entries without a translation are passed over.
  package init(po: String) {
    var words: [String: String] = [:]
    var (english, other) = ("", "")
    var isOther = false
    func keep() { if !english.isEmpty, !other.isEmpty { words[english] = other } }
    for line in po.split(separator: "\n") {
      if line.hasPrefix("msgid ") {
        keep()
        (english, other, isOther) = (Self.unquoted(line.dropFirst(6)), "", false)
      } else if line.hasPrefix("msgstr ") {
        (other, isOther) = (Self.unquoted(line.dropFirst(7)), true)
      } else if line.hasPrefix("\"") {
        if isOther { other += Self.unquoted(line) } else { english += Self.unquoted(line) }
      }
    }
    keep()
    self.words = words
  }

  private static func unquoted(_ quoted: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in quoted.dropFirst().dropLast() {
      if isEscaped {
        text.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
