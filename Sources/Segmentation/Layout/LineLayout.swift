import Bitext

/// Plain text in which each line is a block.
enum LineLayout {
  static func blocks(of source: SourceText) -> [Block] {
    let bytes = source.bytes
    var blocks: [Block] = []
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var (from, to) = (start, end)
      while from < to, isBlank(bytes[from]) { from += 1 }
      while to > from, isBlank(bytes[to - 1]) { to -= 1 }
      if from < to { blocks.append(block(source, from..<to)) }
      start = end + 1
    }
    return blocks
  }

  private static func block(_ source: SourceText, _ range: ByteRange) -> Block {
    let isItem =
      range.count > 2 && (source.bytes[range.lowerBound] == 0x2D || source.bytes[range.lowerBound] == 0x2A)
      && source.bytes[range.lowerBound + 1] == 0x20
    let text = isItem ? range.lowerBound + 2..<range.upperBound : range
    return Block(kind: isItem ? .listItem(depth: 1) : .paragraph, range: range, text: MappedText(source, text), newlines: .never)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
