import Bitext

extension SentenceSegmenter {
  /// The sentences of the blocks of an article, in order; code has none.
  package func sentences(ofBlocks blocks: [Block]) -> [Sentence] {
    var result: [Sentence] = []
    for (index, block) in blocks.enumerated() where block.isProse {
      result += block.sentences(at: sentences(of: block), index: index)
    }
    return result
  }
}

extension Block {
  /// The sentences that stand at places of the visible text.
  /// - Parameter index: the block's number in its document
  package func sentences(at places: [Range<Int>], index: Int) -> [Sentence] {
    zip(places, spans.distributed(over: places, of: text)).map { visible, spans in
      var sentence = Sentence(visible, of: text, block: index)
      sentence.spans = spans
      return sentence
    }
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
