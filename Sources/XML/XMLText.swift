/// Text made safe to stand in XML.
package enum XMLText {
  /// For the content of an element. Characters XML 1.0 does not have (most controls) become U+FFFD.
  package static func escape(_ text: String) -> String { escape(text, inAttribute: false) }

  /// For an attribute in double quotes. Line ends and tabs are written as references, or a reader would make spaces of them.
  package static func escape(attribute text: String) -> String { escape(text, inAttribute: true) }

  private static func escape(_ text: String, inAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n", "\t": if inAttribute { result += "&#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      // A literal carriage return would be read as a line feed.
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return result
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
