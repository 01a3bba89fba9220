/// A half-open range of UTF-8 bytes of a file exactly as it was read.
package typealias ByteRange = Range<Int>

/// A file as it was read: its bytes, never changed, and the name it is known by.
package struct SourceText: Sendable, Equatable {
  /// The path as the user gave it, or "-" for standard input.
  package let name: String
  /// Valid UTF-8 (a leading byte order mark included, if the file has one).
  package let bytes: [UInt8]
  /// The encoding of the file; nil for UTF-8, where the bytes are the file's own.
  package let encoding: FileEncoding?
  /// What was taken out of it beforehand, for formats that are read whole or not at all; then `bytes` is the text that was found where
  /// the file itself is none.
  package var content: ArticleContent?

  /// - Throws: `InvalidUTF8` naming the first byte that is not UTF-8.
  package init(name: String, bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = UTF8Validation.firstInvalidByte(in: bytes) {
      throw InvalidUTF8(
        name: name, offset: offset, position: Self.position(of: offset, in: bytes), isCutOff: UTF8Validation.isCutOff(bytes, at: offset))
    }
    self.name = name
    self.bytes = bytes
    encoding = nil
  }

  /// A text that stands in another encoding in its file.
  package init(name: String, text: String, encoding: FileEncoding) {
    self.name = name
    bytes = Array(text.utf8)
    self.encoding = encoding
  }

  package init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
    encoding = nil
  }

  /// A range of the text as a range of bytes of the file: what programs are told.
  package func place(of range: ByteRange) -> ByteRange {
    guard let encoding else { return range }
    let start = encoding.start(of: range.lowerBound)
    return start..<(range.isEmpty ? start : max(start, encoding.end(of: range.upperBound)))
  }

  /// The text of a container.
  package init(name: String, text: [UInt8], content: ArticleContent) {
    self.name = name
    bytes = text
    encoding = nil
    self.content = content
  }

  package subscript(range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line and the column, in bytes, of a byte offset: for errors, before there is a `LineIndex`.
  package static func position(of offset: Int, in bytes: [UInt8]) -> TextPosition {
    let line = bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return TextPosition(line: line, column: offset - start + 1)
  }
}

/// The bytes of a file that are not text in UTF-8.
package struct InvalidUTF8: SaidError, Equatable {
  package let name: String
  /// UTF-8 bytes from the start of the file.
  package let offset: Int
  /// The column counts bytes.
  package let position: TextPosition

  /// Whether the file ends within a character: it was UTF-8, and lost its end.
  package var isCutOff = false

  package var message: Message {
    if isCutOff {
      return
        "\(name):\(position.line):\(position.column): the file ends in the middle of a character: it was cut off; take it from where it is whole (of git: git checkout -- \(ShellWord.quoted(name)))"
    }
    return
      "\(name):\(position.line):\(position.column): byte \(offset) is not valid UTF-8; save the file as UTF-8 (iconv -f SHIFT_JIS -t UTF-8, or your editor's \"save with encoding\")"
  }
}

/// A line and a column, both counted from 1, in a unit the user of the value knows.
package struct TextPosition: Sendable, Hashable, Codable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

package enum UTF8Validation {
  /// Whether all that is wrong at a place is that a text in UTF-8 ends there within a character.
  static func isCutOff(_ bytes: [UInt8], at offset: Int) -> Bool {
    let length =
      switch bytes[offset] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    // A lone letter of Latin-1 at the end of a text in ASCII looks alike.
    return bytes.count - offset < length && bytes[(offset + 1)...].allSatisfy { (0x80...0xBF).contains($0) }
      && bytes[..<offset].contains { $0 >= 0x80 }
  }

  package static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { firstInvalidByte(in: $0) }
  }

  package static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let count = bytes.count
    var i = 0
    while i < count {
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        // Most of most texts, sixteen bytes at a time.
        while i + 16 <= count, isASCII(bytes, at: i) { i += 16 }
        continue
      }
      let length: Int
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      switch byte {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, low) = (3, 0xA0)
      case 0xED: (length, high) = (3, 0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, low) = (4, 0x90)
      case 0xF4: (length, high) = (4, 0x8F)
      case 0xF1...0xF3: length = 4
      default: return i
      }
      guard i + length <= count, bytes[i + 1] >= low, bytes[i + 1] <= high else { return i }
      for k in stride(from: 2, to: length, by: 1) where bytes[i + k] & 0xC0 != 0x80 { return i }
      i += length
    }
    return nil
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self)
    return (block[0] | block[1]) & 0x8080_8080_8080_8080 == 0
  }
}
