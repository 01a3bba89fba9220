/// A sentence (or a heading, a list item, a table cell without one): the unit of alignment.
package struct Sentence: Sendable, Equatable {
  /// Its place in the file, surrounding white space left out, markup inside included.
  package var range: ByteRange
  /// Its place in the visible text of its block, in bytes.
  package var visible: Range<Int>
  /// The block it stands in, as an index into the document's blocks.
  package var block: Int
  /// What a reader sees, on one line: wrapping undone.
  package var text: String
  /// What in it is not simply prose, in order; places in the visible text are those of the block.
  package var spans: [Span]

  package init(range: ByteRange, visible: Range<Int>, block: Int, text: String, spans: [Span] = []) {
    self.range = range
    self.visible = visible
    self.block = block
    self.text = text
    self.spans = spans
  }

  /// The parts of its visible text that are the writer's own words, in order: all but code, placeholders, names and other languages.
  /// Where a link's target or other markup stands a part ends, too.
  package var prose: [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = visible.lowerBound
    for span in spans where !span.kind.isProse {
      if span.visible.lowerBound > start { parts.append(start..<span.visible.lowerBound) }
      start = max(start, span.visible.upperBound)
    }
    if start < visible.upperBound { parts.append(start..<visible.upperBound) }
    return parts
  }
}

/// One language's version of an article. A page that holds both languages gives two documents over one source.
package struct Document: Sendable, Equatable {
  package var source: SourceText
  package var language: Language
  /// In file order; code included.
  package var blocks: [Block]
  /// In file order.
  package var sentences: [Sentence]
  /// How many blocks of the file are in a third language, and left out.
  package var foreignBlocks: Int
  /// Where a person cut the sentences, in file order.
  package var cuts: [PlacedCut] = []

  package init(source: SourceText, language: Language, blocks: [Block], sentences: [Sentence], foreignBlocks: Int = 0) {
    self.foreignBlocks = foreignBlocks
    self.source = source
    self.language = language
    self.blocks = blocks
    self.sentences = sentences
  }

  package func block(of sentence: Int) -> Block { blocks[sentences[sentence].block] }

  /// Where the links and images of each sentence lead. One that begins between sentences (an image, a link's opening bracket)
  /// belongs to the sentence after it, at the end of a block to the last.
  package var linkTargets: [[String]] {
    var targets = [[String]](repeating: [], count: sentences.count)
    var last: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    for (index, sentence) in sentences.enumerated() where !blocks[sentence.block].linkPlaces.isEmpty {
      last[sentence.block] = index
      let links = blocks[sentence.block].linkPlaces
      var k = next[sentence.block] ?? 0
      while k < links.count, links[k].offset < sentence.range.upperBound {
        targets[index].append(links[k].target)
        k += 1
      }
      next[sentence.block] = k
    }
    for (block, index) in last { targets[index] += blocks[block].linkPlaces[(next[block] ?? 0)...].map(\.target) }
    return targets
  }
}
