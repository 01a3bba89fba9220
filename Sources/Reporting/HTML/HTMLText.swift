/// Text made safe to stand in HTML.
enum HTMLText {
  /// For elements and attributes in double quotes. Control characters, which HTML does not have, become U+FFFD.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(isControl(scalar.value) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// JSON for the inside of a `<script>` element. `<` (as in `</script>` and `<!--`), `>` and `&` only occur inside its strings,
  /// where an escape means the same.
  static func escapeJSON(_ json: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(json.count + json.count / 16)
    for byte in json {
      switch byte {
      case 0x3C: result += Array(#"\u003c"#.utf8)
      case 0x3E: result += Array(#"\u003e"#.utf8)
      case 0x26: result += Array(#"\u0026"#.utf8)
      case 0x7F: result += Array(#"\u007f"#.utf8)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
