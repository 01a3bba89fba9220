extension XMLText {
  /// The character reference (`&amp;`, `&#x3042;`) that begins at `offset`, and its length in bytes; nil where none does.
  package static func reference(_ bytes: [UInt8], at offset: Int, end: Int) -> (text: String, length: Int)? {
    guard offset < end, bytes[offset] == 0x26 else { return nil }
    let limit = min(end, offset + 12)
    guard let close = bytes[offset..<limit].firstIndex(of: 0x3B), close > offset + 1 else { return nil }
    let name = String(decoding: bytes[(offset + 1)..<close], as: UTF8.self)
    let length = close - offset + 1
    if let known = named[name] { return (known, length) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return value.flatMap(Unicode.Scalar.init).map { (String(Character($0)), length) }
  }

  /// The five that XML itself knows.
  private static let named = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// Text with its references decoded; what is none stays as it stands.
  package static func decoded(_ slice: ArraySlice<UInt8>) -> String {
    guard slice.contains(0x26) else { return String(decoding: slice, as: UTF8.self) }
    let bytes = Array(slice)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if let reference = reference(bytes, at: i, end: bytes.count) {
        result += reference.text.utf8
        i += reference.length
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
