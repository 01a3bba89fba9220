import Reading

/// New wording as it is written in a format.
enum WordingEscape {
  /// - Parameter fully: whether signs that may be markup are escaped, too
  static func escaped(_ text: String, in format: ArticleFormat, fully: Bool) -> String {
    switch format {
    case .html: text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
    case .markdown where fully: text.map { "\\`*_{}[]<>()#+-.!|~&$".contains($0) ? "\\\($0)" : String($0) }.joined()
    default: text
    }
  }
}
