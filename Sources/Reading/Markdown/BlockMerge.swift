import Bitext

/// Puts the blocks that cmark found and those of markup that it did not see in the order of the file.
enum BlockMerge {
  static func merge(_ text: [Block], _ markup: [Block], bytes: [UInt8]) -> [Block] {
    if markup.isEmpty { return text }
    var result: [Block] = []
    result.reserveCapacity(text.count + markup.count)
    var next = 0
    for var block in text {
      while next < markup.count, markup[next].range.lowerBound < block.range.upperBound {
        let other = markup[next]
        next += 1
        if other.range.upperBound <= block.range.lowerBound {
          result.append(other)
        } else if let start = startOfText(block), other.range.upperBound <= start {
          // It stands between the marker of the container and the text, which then begins after it.
          result.append(other)
          block.range = VisibleText.trimming(bytes, other.range.upperBound..<block.range.upperBound)
        } else {
          block.add([Span(.directive, other.range, in: block.text)])
        }
      }
      result.append(block)
    }
    return result + markup[next...]
  }

  private static func startOfText(_ block: Block) -> Int? { block.text.isEmpty ? nil : block.text.sourceOffset(of: 0) }
}
