import Bitext

/// Puts the blocks that cmark found and those of markup that it did not see in the order of the file.
struct BlockMerge {
  private let markup: [Block]
  private let bytes: [UInt8]
  private var next = 0
  /// Where the next piece of markup begins.
  private var nextStart: Int

  /// - Parameter markup: in the order of the file, like the blocks that are added
  init(_ markup: [Block], bytes: [UInt8]) {
    self.markup = markup
    self.bytes = bytes
    nextStart = markup.first?.range.lowerBound ?? .max
  }

  mutating func add(_ block: Block, _ body: (Block) -> Void) {
    if block.range.upperBound <= nextStart { return body(block) }
    defer { nextStart = next < markup.count ? markup[next].range.lowerBound : .max }
    var block = block
    while next < markup.count, markup[next].range.lowerBound < block.range.upperBound {
      let other = markup[next]
      next += 1
      if other.range.upperBound <= block.range.lowerBound {
        body(other)
      } else if let start = Self.startOfText(block), other.range.upperBound <= start {
        // It stands between the marker of the container and the text, which then begins after it.
        body(other)
        block.range = VisibleText.trimming(bytes, other.range.upperBound..<block.range.upperBound)
      } else {
        block.add([Span(.directive, other.range, in: block.text)])
      }
    }
    body(block)
  }

  mutating func finish(_ body: (Block) -> Void) {
    markup[next...].forEach(body)
    next = markup.count
  }

  private static func startOfText(_ block: Block) -> Int? { block.text.isEmpty ? nil : block.text.sourceOffset(of: 0) }
}
