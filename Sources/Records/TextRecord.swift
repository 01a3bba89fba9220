import Bitext

/// `{"id":…,"text":"…"}` read straight from its bytes, many times as fast as by a decoder. It knows the plain cases only: whatever is
/// unusual about a line (other keys, a key twice, escapes in the identity, a fault) is nil, and the decoder's to read or to refuse.
package struct TextRecord: Sendable {
  /// The identity as it is written; `null` where there is none.
  package let id: [UInt8]
  /// UTF-8, escapes undone.
  package let text: [UInt8]

  package init?(_ line: [UInt8]) {
    let read = line.withUnsafeBufferPointer { bytes -> (id: [UInt8]?, text: [UInt8])? in
      guard UTF8Validation.firstInvalidByte(in: bytes) == nil else { return nil }
      var scanner = JSONBytes(bytes)
      return scanner.record()
    }
    guard let read else { return nil }
    (id, text) = (read.id ?? Array("null".utf8), read.text)
  }

  /// The answer with its line end.
  /// - Parameter sentences: ranges of bytes of the text
  package func answer(_ sentences: [Range<Int>]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(id.count + 32 + sentences.count * 32)
    line += "{\"id\":".utf8
    line += id
    line += ",\"sentences\":[".utf8
    for (index, sentence) in sentences.enumerated() {
      line += (index == 0 ? "{\"range\":[" : ",{\"range\":[").utf8
      Self.append(sentence.lowerBound, to: &line)
      line.append(0x2C)
      Self.append(sentence.upperBound, to: &line)
      line += "]}".utf8
    }
    line += "]}\n".utf8
    return line
  }

  private static func append(_ number: Int, to line: inout [UInt8]) {
    let start = line.count
    var rest = number
    repeat {
      line.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    line[start...].reverse()
  }
}

/// The bytes of one line of JSON.
private struct JSONBytes {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func record() -> (id: [UInt8]?, text: [UInt8])? {
    var (id, text): ([UInt8]?, [UInt8]?)
    guard take(0x7B) else { return nil }
    repeat {
      guard take(0x22) else { return nil }
      if id == nil, take("id\"") {
        guard take(0x3A), let value = scalar() else { return nil }
        id = value
      } else if text == nil, take("text\"") {
        guard take(0x3A), take(0x22), let value = string() else { return nil }
        text = value
      } else {
        return nil
      }
    } while take(0x2C)
    guard take(0x7D), peek() == nil, let text else { return nil }
    return (id, text)
  }

  /// The next byte that is no white space.
  private mutating func peek() -> UInt8? {
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 || bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
    return i < bytes.count ? bytes[i] : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    i += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i + count <= bytes.count, bytes[i..<i + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count)) else {
      return false
    }
    i += count
    return true
  }

  /// A whole number, or a text of plain ASCII: what a writer of JSON writes back as it came.
  private mutating func scalar() -> [UInt8]? {
    guard let first = peek() else { return nil }
    let start = i
    if first == 0x22 {
      i += 1
      while i < bytes.count, bytes[i] >= 0x20, bytes[i] < 0x7F, bytes[i] != 0x22, bytes[i] != 0x5C { i += 1 }
      guard i < bytes.count, bytes[i] == 0x22 else { return nil }
      i += 1
      return Array(bytes[start..<i])
    }
    while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
    guard (1...18).contains(i - start), first != 0x30 || i - start == 1 else { return nil }
    // A fraction or an exponent would follow at once.
    guard i < bytes.count, bytes[i] == 0x2C || bytes[i] == 0x7D || bytes[i] == 0x20 else { return nil }
    return Array(bytes[start..<i])
  }

  /// The rest of a text after its opening mark.
  private mutating func string() -> [UInt8]? {
    var text: [UInt8] = []
    var start = i
    while i < bytes.count {
      if i + 8 <= bytes.count, isPlain(at: i) {
        i += 8
        continue
      }
      switch bytes[i] {
      case 0x22:
        text += bytes[start..<i]
        i += 1
        return text
      case 0x5C:
        text += bytes[start..<i]
        guard escape(&text) else { return nil }
        start = i
      case ..<0x20: return nil
      default: i += 1
      }
    }
    return nil
  }

  /// Whether eight bytes hold neither the end of a text nor an escape nor a control character. A byte beside one of these may be taken for
  /// one as well, and is then looked at by itself.
  private func isPlain(at i: Int) -> Bool {
    let block = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = block ^ ones &* 0x22
    let escapes = block ^ ones &* 0x5C
    let controls = (block &- ones &* 0x20) & ~block
    return (controls | (quotes &- ones) & ~quotes | (escapes &- ones) & ~escapes) & (ones &* 0x80) == 0
  }

  private mutating func escape(_ text: inout [UInt8]) -> Bool {
    guard i + 1 < bytes.count else { return false }
    let letter = bytes[i + 1]
    i += 2
    switch letter {
    case 0x22, 0x5C, 0x2F: text.append(letter)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x75:
      guard var value = hexadecimal() else { return false }
      if value >> 10 == 0x36 {
        guard take("\\u"), let low = hexadecimal(), low >> 10 == 0x37 else { return false }
        value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      }
      guard let scalar = Unicode.Scalar(value) else { return false }
      text += UTF8.encode(scalar).map { Array($0) } ?? []
    default: return false
    }
    return true
  }

  private mutating func hexadecimal() -> UInt32? {
    guard i + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[i..<i + 4] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    i += 4
    return value
  }
}
