import Bitext
import Reading
import Yams

/// Finds the value of a scalar again in the bytes it was read from: both are walked side by side.
enum YAMLScalar {
  /// - Parameter start: where the scalar begins, its quotation mark or the sign of a block included
  static func map(_ scalar: Node.Scalar, from start: Int, in bytes: [UInt8]) -> (text: MappedText, range: ByteRange) {
    var walk = Walk(bytes: bytes, at: start)
    switch scalar.style {
    case .literal, .folded: walk.skipLine()
    case .singleQuoted, .doubleQuoted: walk.at += 1
    default: break
    }
    walk.skipSpace()
    let first = walk.at
    walk.take(trimmed(scalar.string), scalar.style)
    return (walk.text, first..<max(first, walk.at))
  }

  private static func trimmed(_ value: String) -> [UInt8] {
    let utf8 = Array(value.utf8)
    return Array(utf8[VisibleText.trimming(utf8, 0..<utf8.count)])
  }

  private struct Walk {
    let bytes: [UInt8]
    var at: Int
    var text = MappedText()

    mutating func skipLine() {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    }

    mutating func skipSpace() {
      while at < bytes.count, isSpace(bytes[at]) { at += 1 }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    mutating func take(_ value: [UInt8], _ style: Node.Scalar.Style) {
      var i = 0
      while i < value.count {
        if at >= bytes.count { return giveUp(value[i...]) }
        if style == .doubleQuoted, bytes[at] == 0x5C {
          guard let length = escapeLength() else { continue }
          let end = next(value, i)
          text.append(String(decoding: value[i..<end], as: UTF8.self), standingFor: at..<min(bytes.count, at + length))
          at = min(bytes.count, at + length)
          i = end
        } else if style == .singleQuoted, bytes[at] == 0x27, value[i] == 0x27 {
          text.append("'", standingFor: at..<min(bytes.count, at + 2))
          at = min(bytes.count, at + 2)
          i += 1
        } else if isSpace(value[i]), isSpace(bytes[at]) {
          i = space(value, i)
        } else if value[i] == bytes[at] {
          let start = at
          while i < value.count, at < bytes.count, value[i] == bytes[at], !isSpace(value[i]), bytes[at] != 0x5C, bytes[at] != 0x27 {
            i += 1
            at += 1
          }
          if at == start {
            i += 1
            at += 1
          }
          text.append(verbatim: start..<at, of: bytes)
        } else {
          return giveUp(value[i...])
        }
      }
    }

    /// White space of the value and what the file has for it: wrapping, the margin of a block.
    private mutating func space(_ value: [UInt8], _ first: Int) -> Int {
      var i = first
      while i < value.count, isSpace(value[i]) { i += 1 }
      let start = at
      skipSpace()
      if value[first..<i].elementsEqual(bytes[start..<at]) {
        text.append(verbatim: start..<at, of: bytes)
      } else {
        text.append(String(decoding: value[first..<i], as: UTF8.self), standingFor: start..<at)
      }
      return i
    }

    /// The length of an escape; nil for one that only joins lines, which is passed over.
    private mutating func escapeLength() -> Int? {
      guard at + 1 < bytes.count else { return 1 }
      switch bytes[at + 1] {
      case 0x78: return 4
      case 0x75: return 6
      case 0x55: return 10
      case 0x0A, 0x0D:
        at += 1
        skipSpace()
        return nil
      default: return 2
      }
    }

    private func next(_ value: [UInt8], _ i: Int) -> Int {
      var end = i + 1
      while end < value.count, value[end] & 0xC0 == 0x80 { end += 1 }
      return end
    }

    /// Where the two do not agree, the rest stands for the rest of the line.
    private mutating func giveUp(_ rest: ArraySlice<UInt8>) {
      let start = min(at, bytes.count)
      skipLine()
      text.append(String(decoding: rest, as: UTF8.self), standingFor: start..<max(start, at))
    }
  }
}
