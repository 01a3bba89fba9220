import Bitext

/// The definitions of links in a long file (`[name]: target`), so that a part of it can be parsed with those that it speaks of.
struct LinkDefinitions {
  /// The line of the first definition of a name, which counts wherever it stands.
  private var lines: [[UInt8]: Range<Int>] = [:]

  /// - Parameter candidates: lines that look like definitions and stand where one can
  /// - Returns: nil where one may go on in the next line
  init?(_ candidates: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) {
    if candidates.isEmpty { return }
    var text: [UInt8] = []
    for line in candidates { text += Self.alone(bytes[line]) }
    // What leaves a paragraph behind defines nothing.
    var isText = Set<Int>()
    text.withUnsafeBufferPointer { text in
      MarkdownTree(text)?.walk { node, isEntering in if isEntering, node.kind != .other { isText.insert((node.startLine - 1) / 2) } }
    }
    for (index, line) in candidates.enumerated() {
      if isText.contains(index) {
        guard Self.isBlankLine(bytes, line.upperBound) else { return nil }
      } else if let close = bytes[line].firstIndex(of: 0x5D), let open = bytes[line].firstIndex(of: 0x5B) {
        let name = Self.name(bytes[open + 1..<Self.closing(bytes, close, line.upperBound)])
        if lines[name] == nil { lines[name] = line }
      }
    }
  }

  /// The definitions of the names that stand in brackets in a part, each a paragraph of its own.
  func needed(in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) -> [UInt8] {
    if lines.isEmpty { return [] }
    var needed = Set<Int>()
    var open: Int?
    var result: [UInt8] = []
    var i = part.lowerBound
    while i < part.upperBound {
      switch bytes[i] {
      case 0x5C: i += 1
      case 0x5B: open = i
      case 0x5D:
        if let start = open, i - start <= 1000, let line = lines[Self.name(bytes[start + 1..<i])], needed.insert(line.lowerBound).inserted {
          result += Self.alone(bytes[line])
        }
        open = nil
      default: break
      }
      i += 1
    }
    return result
  }

  /// The end of the name: the first bracket that is not escaped.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> Int {
    var close = first
    while close + 1 < end, bytes[close] != 0x5D || bytes[close + 1] != 0x3A { close += 1 }
    return close
  }

  private static func isBlankLine(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var i = start
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    return i >= bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D
  }

  /// A line without its line end, and a blank one.
  private static func alone(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    line.filter { $0 != 0x0A && $0 != 0x0D } + [0x0A, 0x0A]
  }

  /// Names are the same whatever their case and the white space between their words.
  private static func name(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var name: [UInt8] = []
    var (isSpaced, isASCII) = (false, true)
    for byte in label {
      // In a quotation the mark of the next line.
      if byte <= 0x20 || isSpaced && byte == 0x3E {
        isSpaced = true
        continue
      }
      if isSpaced, !name.isEmpty { name.append(0x20) }
      isSpaced = false
      isASCII = isASCII && byte < 0x80
      name.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    return isASCII ? name : Array(String(decoding: name, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
