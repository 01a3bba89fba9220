/// Both sides as word types, with what may translate what in this document and how long sentences are.
struct DocumentPair {
  var ja: TokenizedSide
  var en: TokenizedSide
  var jaUnits: [AlignmentUnit]
  var enUnits: [AlignmentUnit]
  /// By Japanese type.
  var translations: [[WordPair]]
  var lengthRatio: Float
  /// Sentences no bead may join.
  var forbidden: Set<SentenceLink> = []
  /// Sentences that hold the type.
  private(set) var jaFrequency: [Int32]
  private(set) var enFrequency: [Int32]

  init(
    ja jaUnits: [AlignmentUnit], en enUnits: [AlignmentUnit], tokens: TokenizedPair, lexicon: Lexicon, glossary: GlossaryIndex,
    model: AlignmentModel
  ) {
    self.jaUnits = jaUnits
    self.enUnits = enUnits
    (ja, en) = (tokens.ja, tokens.en)
    for type in 0..<en.table.count where en.classes[type] == .word {
      if !en.table.withBytes(of: Int32(type), lexicon.knows(stem:)) { en.classes[type] = .unknown }
    }
    glossary.mark(&ja, jaUnits, &en, enUnits)
    ja.boundMatches()
    en.boundMatches()
    jaFrequency = Self.frequencies(ja)
    enFrequency = Self.frequencies(en)
    lengthRatio = model.lengthRatio
    translations = PairFinder(ja: ja, en: en, lexicon: lexicon).pairs()
    score(model)
  }

  init(ja: [AlignmentUnit], en: [AlignmentUnit], lexicon: Lexicon, glossary: GlossaryIndex, model: AlignmentModel) {
    self.init(
      ja: ja, en: en, tokens: TokenizedPair(ja: ja, en: en, lexicon), lexicon: lexicon, glossary: glossary, model: model)
  }

  /// Word pairs learned from this document are added to what is known; they never take anything away.
  mutating func add(_ learned: [(ja: Int32, en: Int32, weight: Float)], _ model: AlignmentModel) {
    for item in learned where !translations[Int(item.ja)].contains(where: { $0.english == item.en }) {
      translations[Int(item.ja)].append(WordPair(english: item.en, source: .learned, weight: item.weight))
    }
    score(model)
  }

  /// Fills in rarity and score of every pair.
  mutating func score(_ model: AlignmentModel) {
    let jaRarity = jaFrequency.map { rarity($0, of: ja.count, model) }
    let enRarity = enFrequency.map { rarity($0, of: en.count, model) }
    for type in translations.indices {
      for k in translations[type].indices {
        var pair = translations[type][k]
        pair.rarity = (jaRarity[type] + enRarity[Int(pair.english)]) / 2
        var score: Float = 0
        pair.forEachFeature { score += model[$0] * $1 }
        pair.score = max(0, score)
        translations[type][k] = pair
      }
    }
  }

  private func rarity(_ frequency: Int32, of count: Int, _ model: AlignmentModel) -> Float {
    let share = (Float(frequency) + model.rarityPrior * model.rarityFloor) / (Float(count) + model.rarityPrior)
    return min(model.mostRarity, -share.logarithm)
  }

  private static func frequencies(_ side: TokenizedSide) -> [Int32] {
    var frequency = [Int32](repeating: 0, count: side.table.count)
    var last = [Int32](repeating: -1, count: side.table.count)
    for sentence in 0..<side.count {
      for k in side.tokens(of: sentence) {
        let type = Int(side.types[k])
        if last[type] != Int32(sentence) {
          last[type] = Int32(sentence)
          frequency[type] += 1
        }
      }
    }
    return frequency
  }
}
