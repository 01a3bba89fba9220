import ICU
import Letters

/// Undoes wrapping: the text of a sentence on one line.
package enum OneLine {
  /// A run of white space with a line end in it becomes nothing between Japanese characters, one space elsewhere.
  package static func text(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    var result = String.UnicodeScalarView()
    var waiting = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        waiting.append(scalar)
        continue
      }
      if !waiting.isEmpty {
        if !waiting.contains(where: { $0 == "\n" || $0 == "\r" }) {
          // One by one: appending a whole view copies the result.
          for space in waiting { result.append(space) }
        } else if let last = result.last, !(isWide(last) && isWide(scalar)) {
          result.append(" ")
        }
        waiting.removeAll()
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// The same, added to other text.
  package static func append(_ bytes: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let isOnOne = bytes.withUnsafeBufferPointer { $0.offset(of: 0x0A) == nil && $0.offset(of: 0x0D) == nil }
    if isOnOne { result += bytes } else { result += text(of: bytes).utf8 }
  }

  /// Written without spaces: kana, ideographs, full-width marks and letters.
  package static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2E80 && scalar.cellWidth() == 2 && scalar.value < 0x1F000
  }
}
