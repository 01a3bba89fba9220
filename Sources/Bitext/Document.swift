/// A sentence (or a heading, a list item, a table cell without one): the unit of alignment.
public struct Sentence: Sendable, Equatable {
  /// Its place in the file, surrounding white space left out, markup inside included.
  public var range: ByteRange
  /// Its place in the visible text of its block, in bytes.
  public var visible: Range<Int>
  /// The block it stands in, as an index into the document's blocks.
  public var block: Int
  /// What a reader sees, on one line: wrapping undone.
  public var text: String

  public init(range: ByteRange, visible: Range<Int>, block: Int, text: String) {
    self.range = range
    self.visible = visible
    self.block = block
    self.text = text
  }
}

/// One language's version of an article. A page that holds both languages gives two documents over one source.
public struct Document: Sendable, Equatable {
  public var source: SourceText
  public var language: Language
  /// In file order; code included.
  public var blocks: [Block]
  /// In file order.
  public var sentences: [Sentence]

  public init(source: SourceText, language: Language, blocks: [Block], sentences: [Sentence]) {
    self.source = source
    self.language = language
    self.blocks = blocks
    self.sentences = sentences
  }

  public func block(of sentence: Int) -> Block { blocks[sentences[sentence].block] }
}
