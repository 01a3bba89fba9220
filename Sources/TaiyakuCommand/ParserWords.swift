import Bitext

/// What the parser says of a line that it cannot parse. Its words are the library's, in English: they are known again line by line.
enum ParserWords {
  /// As the library writes them, with `{0}`, `{1}` … for what it quotes; the longer of two that fit stands first.
  static let templates = [
    "Missing expected argument '{0}'", "Missing value for '{0}'", "The value '{0}' is invalid for '{1}'. Please provide one of {2}.",
    "The value '{0}' is invalid for '{1}'", "Unexpected argument '{0}'", "{0} unexpected arguments: {1}", "Unknown option '{0}'",
    "  See '{0}' for more information.", "Usage: {0}", "Help:  {0}  {1}",
  ]

  static func said(_ text: String, in book: Phrasebook) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for template in templates where book.words[template] != nil {
        if let values = values(of: template, in: line) { return message(template, values.map { book[$0] }).text(in: book) }
      }
      return book[String(line)]
    }.joined(separator: "\n")
  }

  private static func message(_ template: String, _ values: [String]) -> Message {
    Message(template: template, values: values)
  }

  /// What stands for the places of a template; nil where the line is not of it.
  static func values(of template: String, in line: Substring) -> [String]? {
    var rest = line
    var values: [String] = []
    var words = template[...]
    while let open = words.firstIndex(of: "{"), let close = words.firstIndex(of: "}") {
      guard rest.hasPrefix(words[..<open]) else { return nil }
      rest = rest.dropFirst(words[..<open].count)
      words = words[words.index(after: close)...]
      let next = words.prefix { $0 != "{" }
      guard let end = next.isEmpty ? rest.endIndex : rest.firstRange(of: next)?.lowerBound else { return nil }
      values.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return rest == words ? values : nil
  }
}
