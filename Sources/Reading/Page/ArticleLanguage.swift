import Bitext

extension ArticleReader {
  /// The language a text is in beyond doubt: nearly all of its evidence speaks for it; nil for a text of both, or of too few words.
  package func certainLanguage(of source: SourceText) -> Language? { LanguageWeights(plainLayout(of: source)).certain }

  /// Whether most of a text is in neither language.
  package func isInThirdLanguage(_ source: SourceText) -> Bool {
    guard ThirdLanguage.mayHold(source.bytes) else { return false }
    let prose = plainLayout(of: source).filter(\.isProse)
    let isForeign = Self.isForeign(among: prose)
    let foreign = prose.reduce(0) { $0 + (isForeign($1) ? $1.text.utf8.count : 0) }
    return foreign * 2 > prose.reduce(0) { $0 + $1.text.utf8.count }
  }

  /// Whether a text holds both languages beyond doubt, and neither in passing.
  package func isCertainPage(_ source: SourceText) -> Bool {
    // Tables and data hold words of both for other reasons.
    let format = ArticleFormat(of: source)
    guard ![.table, .tmx, .xliff, .json, .yaml].contains(format), let sides = try? page(source) else { return false }
    let counts = sides.map { document in document.sentences.count { document.blocks[$0.block].isProse } }
    return min(counts.ja, counts.en) >= 3 && min(counts.ja, counts.en) * 3 >= max(counts.ja, counts.en)
      && sides.ja.certainLanguage == .ja && sides.en.certainLanguage == .en
  }

  /// The same for pieces of text whose layout is not known.
  package static func certainLanguage(of texts: some Sequence<String>) -> Language? {
    LanguageWeights(texts.lazy.map { ScriptEvidence($0.utf8).score }).certain
  }
}

extension Document {
  /// The language it is in beyond doubt, whatever it is called.
  package var certainLanguage: Language? { LanguageWeights(blocks).certain }
}

/// What pieces of text weigh for each language, by script and function words.
private struct LanguageWeights {
  private var japanese = 0.0
  private var english = 0.0

  /// So many blocks of prose tell what an article is in.
  private static let enoughBlocks = 400

  init(_ blocks: [Block]) {
    self.init(blocks.lazy.filter(\.isProse).prefix(Self.enoughBlocks).map { ScriptEvidence($0.text.utf8).score })
  }

  init(_ scores: some Sequence<Double>) {
    for score in scores { if score > 0 { japanese += score } else { english -= score } }
  }

  /// Japanese articles hold English names, headings and passages not translated yet; English ones hardly ever hold Japanese.
  var certain: Language? {
    if japanese >= ScriptEvidence.sure, japanese >= english / 2 { return .ja }
    if english >= ScriptEvidence.sure, japanese <= english / 20 { return .en }
    return nil
  }
}
