import Bitext

extension SentenceSegmenter {
  /// The sentences of the blocks of an article, in order; code has none.
  public func sentences(ofBlocks blocks: [Block]) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, block) in blocks.enumerated() where block.isProse {
      for visible in self.sentences(of: block) { sentences.append(Sentence(visible, of: block.text, block: index)) }
    }
    return sentences
  }
}

extension Sentence {
  /// - Parameters:
  ///   - visible: its place in what a reader sees of the block, in bytes
  ///   - block: the block's number
  init(_ visible: Range<Int>, of text: MappedText, block: Int) {
    self.init(range: text.sourceRange(of: visible), visible: visible, block: block, text: OneLine.text(of: text.utf8[visible]))
  }
}
