/// Text of articles inside Markdown that services render.
enum MarkdownText {
  /// Nothing of an article's text may act as Markdown or HTML, or mention a person.
  static func escape(_ text: String) -> String {
    var result = ""
    for character in PrintableText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "|", "\\", "`", "*", "_", "[", "]", "~", "!", "$": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  /// Inside a code span.
  static func code(_ text: String) -> String { PrintableText.line(text).filter { $0 != "`" } }
}
