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
    for (index, byte) in json.enumerated() {
      switch byte {
      // The line and paragraph separators, U+2028 and U+2029: line ends to some readers of scripts.
      case 0xE2 where index + 2 < json.count && json[index + 1] == 0x80 && json[index + 2] & 0xFE == 0xA8:
        result += Array(json[index + 2] == 0xA8 ? #"\u2028"#.utf8 : #"\u2029"#.utf8)
      case 0x80 where index > 0 && json[index - 1] == 0xE2 && index + 1 < json.count && json[index + 1] & 0xFE == 0xA8: continue
      case 0xA8, 0xA9:
        if index > 1, json[index - 1] == 0x80, json[index - 2] == 0xE2 { continue }
        result.append(byte)
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
