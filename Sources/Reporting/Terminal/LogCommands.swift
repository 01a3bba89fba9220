/// Text for a log that a runner reads along with: GitHub's takes `##[cmd]` anywhere and `::cmd::` at the head of a line, Azure's
/// `##vso[cmd]` anywhere. Articles, names and notes must not give commands, so an invisible space breaks what looks like one.
package enum LogCommands {
  private static let breaker: Unicode.Scalar = "\u{200B}"

  /// The same lines, with nothing in them a runner obeys.
  package static func silenced(_ text: String) -> String {
    guard text.contains("##") || text.contains("::") else { return text }
    var result = String.UnicodeScalarView()
    var isHead = true
    var last: (Unicode.Scalar, Unicode.Scalar) = ("\n", "\n")
    for scalar in text.unicodeScalars {
      let isCommand = (last.0 == "#" && last.1 == "#" && !isPlain(scalar)) || (isHead && last.1 == ":" && scalar == ":")
      if isCommand { result.append(breaker) }
      result.append(scalar)
      if scalar == "\n" || scalar == "\r" {
        isHead = true
      } else if isHead, scalar != ":", !scalar.properties.isWhitespace {
        isHead = false
      }
      last = (last.1, scalar)
    }
    return String(result)
  }

  /// After "##": a heading of Markdown, or more of the same sign.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { scalar == "#" || scalar.properties.isWhitespace }
}
