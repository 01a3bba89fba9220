import Bitext
import Segmentation

/// Reads an article: from the bytes of a file to blocks and sentences.
package struct ArticleReader: Sendable {
  package struct Options: Sendable {
    /// nil: by the file's extension, or by its content.
    package var format: ArticleFormat?
    /// What a line end inside a block means; `auto` leaves it to the format and the text.
    package var newlines: Block.Newlines

    /// How sentences are cut.
    package var rules: SegmentationRules
    /// How persons cut sentences that the rules cut otherwise.
    package var cuts: [SentenceCut] = []

    package init(format: ArticleFormat? = nil, newlines: Block.Newlines = .auto, rules: SegmentationRules = .builtIn) {
      self.format = format
      self.newlines = newlines
      self.rules = rules
    }
  }

  package var options: Options

  package init(options: Options = Options()) { self.options = options }

  /// The blocks of a file, each with its language told by script.
  package func blocks(of source: SourceText) -> [Block] { layout(of: source).map(Self.telling) }

  /// Text for people as `blocks(of:)` gives it, block by block: whatever the file's size, only the blocks that a format cannot do without
  /// are kept.
  /// - Parameter language: that all of it is known to be in
  package func forEachProseBlock(of source: SourceText, language: Language? = nil, _ body: (Block) -> Void) {
    func take(_ block: Block) {
      guard block.isProse else { return }
      var block = block
      let names = IdentifierFinder.spans(in: block)
      if !names.isEmpty { block.add(names) }
      block.language = language ?? block.language ?? ScriptEvidence.language(of: block.text.utf8)
      body(block)
    }
    if let content = source.content { return content.blocks.forEach(take) }
    reader(of: source).forEachBlock(of: source, newlines: options.newlines, rules: options.rules, take)
  }

  /// The blocks, their languages not told.
  func layout(of source: SourceText) -> [Block] { plainLayout(of: source).map(Self.naming) }

  /// With the names that stand in its text.
  private static func naming(_ block: Block) -> Block {
    guard block.isProse else { return block }
    let names = IdentifierFinder.spans(in: block)
    if names.isEmpty { return block }
    var block = block
    block.add(names)
    return block
  }

  private static func telling(_ block: Block) -> Block {
    if block.language != nil { return block }
    var block = block
    block.language = ScriptEvidence.language(of: block.text.utf8)
    return block
  }

  /// The blocks as the format gives them: no names looked for.
  func plainLayout(of source: SourceText) -> [Block] {
    source.content?.blocks ?? reader(of: source).blocks(of: source, newlines: options.newlines, rules: options.rules)
  }

  private func reader(of source: SourceText) -> any FormatReader.Type { (options.format ?? ArticleFormat(of: source)).reader }

  /// What was decided of each line end that had to be judged, in order, with its place in the file.
  package func lineEnds(of source: SourceText) -> [Explanation] {
    reader(of: source).lineEnds(of: source, newlines: options.newlines, rules: options.rules)
  }

  /// A file in one language, as the rules cut it.
  package func document(_ source: SourceText, language: Language) throws -> Document {
    let (blocks, foreign) = try ownBlocks(of: source) { $0 }
    // Of a file with both languages the one that is asked for.
    let isTold = source.content?.isBilingual == true
    return document(source, language, isTold ? blocks.filter { $0.language == language } : blocks, foreign)
  }

  /// A file that holds both languages.
  /// - Throws: `OneLanguageOnly` when there is no text in one of them.
  package func page(_ source: SourceText) throws -> BothLanguages<Document> {
    // A column of Chinese is told by all of its cells: those that are certain say what the others are.
    let (blocks, foreign) = try ownBlocks(of: source) { BilingualPage.blocks(telling: $0) }
    let sides = BothLanguages(ja: Language.ja, en: .en).map { language in blocks.filter { $0.language == language } }
    for language in Language.allCases where !sides[language].contains(where: \.isProse) {
      throw OneLanguageOnly(name: source.name, missing: language, other: sides[language.other].contains(where: \.isProse))
    }
    return paired(BothLanguages(ja: document(source, .ja, sides.ja, foreign), en: document(source, .en, sides.en, foreign)))
  }

  /// Two versions as a pair: each heading stands for its like, and sentences are as persons cut them.
  package func paired(_ documents: BothLanguages<Document>) -> BothLanguages<Document> {
    let documents = documents.splittingRunInHeadings()
    return options.cuts.isEmpty ? documents : documents.map { $0.cut(as: options.cuts) }
  }

  /// A file without counterpart, its sentences as persons cut them.
  package func lone(_ source: SourceText, language: Language) throws -> Document {
    try document(source, language: language).cut(as: options.cuts)
  }

  /// The blocks without those of a third language, and how many those were. A bilingual file says itself which language a text is in.
  /// - Parameter tell: says which language a block is in, before any is left out
  private func ownBlocks(of source: SourceText, _ tell: ([Block]) -> [Block]) throws -> (blocks: [Block], foreign: Int) {
    let layout = layout(of: source)
    try ConflictLeft.check(source, layout)
    if source.content?.isBilingual == true { return (layout, 0) }
    let isForeign = Self.isForeign(among: layout)
    return (tell(layout).filter { !isForeign($0) }, layout.count(where: isForeign))
  }

  /// Tells blocks in neither language beyond doubt, as they stand among all the others of a text.
  static func isForeign(among blocks: [Block]) -> (Block) -> Bool {
    let isChinese = ThirdLanguage.isThroughout(blocks)
    return { ThirdLanguage.isCertain($0) || isChinese && ThirdLanguage.isIdeographic($0) }
  }

  private func document(_ source: SourceText, _ language: Language, _ blocks: [Block], _ foreign: Int) -> Document {
    Document(
      source: source, language: language, blocks: blocks, sentences: options.rules.segmenters[language].sentences(ofBlocks: blocks),
      foreignBlocks: foreign)
  }

  /// Whether a block is in neither language beyond doubt, and so left out of every article.
  package static func isForeign(_ block: Block) -> Bool { ThirdLanguage.isCertain(block) }

  /// - Throws: `ConflictLeft`
  package func checkConflicts(_ source: SourceText) throws { try ConflictLeft.check(source, layout(of: source)) }
}

/// A page that should hold both languages and does not.
package struct OneLanguageOnly: SaidError, Equatable {
  package let name: String
  package let missing: Language
  /// Whether the page has text in the other language.
  package let other: Bool

  package var message: Message {
    other
      ? "\(name): the page holds \(missing.other) text only; give the \(missing) version as a second file"
      : "\(name): the page holds no text; give a page with both languages, or two files"
  }
}
