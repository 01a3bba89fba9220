/// Text of a file made safe to print: what would steer a terminal is shown instead of done.
package enum PrintableText {
  /// One line without control characters. Line ends and tabs become spaces, other controls their pictures (ESC: ␛), and
  /// controls of writing direction, which can make a line read as another, U+FFFD.
  package static func line(_ text: some StringProtocol) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return String(text) }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      // CR LF is one line end.
      if !(scalar == "\n" && previous == "\r") { result.append(isControl(scalar) ? picture(of: scalar) : scalar) }
      previous = scalar
    }
    return String(result)
  }

  /// Several lines, each as in `line`.
  package static func lines(_ text: some StringProtocol) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }).map { line($0) }.joined(separator: "\n")
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    // Line and paragraph separators; embeddings, overrides and isolates of direction.
    case 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    case 0...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
