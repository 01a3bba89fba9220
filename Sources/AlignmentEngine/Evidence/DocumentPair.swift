import Bitext

/// Both sides as word types, with what may translate what in this document and how long sentences are.
struct DocumentPair {
  var words: BothLanguages<TokenizedSide>
  private(set) var units: BothLanguages<[AlignmentUnit]>
  /// By Japanese type.
  var translations: [[WordPair]]
  /// Of those, what is worth something.
  private(set) var candidates = CandidateTable([])
  var lengthRatio: Float
  /// Sentences no bead may join.
  var forbidden: Set<SentenceLink> = []
  /// What some sentences mean; nil before anybody asked.
  var meanings: KnownMeanings?
  /// By type, the sentences that hold it.
  let frequency: BothLanguages<[Int32]>

  init(
    _ units: BothLanguages<[AlignmentUnit]>, _ words: BothLanguages<TokenizedSide>, lexicon: Lexicon, glossary: GlossaryIndex,
    model: AlignmentModel
  ) {
    self.units = units
    self.words = words
    for type in 0..<words.en.table.count where words.en.classes[type] == .word {
      if !words.en.table.withBytes(of: Int32(type), lexicon.knows(stem:)) { self.words.en.classes[type] = .unknown }
    }
    glossary.mark(&self.words, units)
    IdenticalText.mark(&self.words, units)
    let translations = PairFinder(ja: self.words.ja, en: self.words.en, lexicon: lexicon).pairs()
    self.translations = translations
    // Kana may be read as many a word: where nothing of the other side answers, it is taken for none, unless it is all that is said.
    if self.words.ja.classes.contains(.reading) {
      self.words.ja = self.words.ja.leavingOut { translations[$0].isEmpty }
    }
    self.words.ja.boundMatches()
    self.words.en.boundMatches()
    frequency = self.words.map(Self.frequencies)
    lengthRatio = model.lengthRatio
    score(model)
  }

  init(_ units: BothLanguages<[AlignmentUnit]>, lexicon: Lexicon, glossary: GlossaryIndex, model: AlignmentModel) {
    self.init(units, BothLanguages(of: units, lexicon), lexicon: lexicon, glossary: glossary, model: model)
  }

  /// Some sentences of both sides as a document of their own, without layout, in which any two may stand for each other.
  func selecting(_ sentences: BothLanguages<[Int]>) -> DocumentPair {
    var part = self
    for language in [Language.ja, .en] {
      part.units[language] = sentences[language].map { AlignmentUnit(units[language][$0].text) }
      part.words[language] = words[language].selecting(sentences[language])
    }
    part.forbidden = []
    part.meanings = meanings?.selecting(sentences)
    return part
  }

  /// The same as sentences that come one by one.
  var withoutLayout: DocumentPair {
    var plain = self
    plain.units = units.map { $0.map { AlignmentUnit($0.text) } }
    return plain
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
    let rarities = BothLanguages(
      ja: frequency.ja.map { rarity($0, of: words.ja.count, model) }, en: frequency.en.map { rarity($0, of: words.en.count, model) })
    for type in translations.indices {
      for k in translations[type].indices {
        var pair = translations[type][k]
        pair.rarity = (rarities.ja[type] + rarities.en[Int(pair.english)]) / 2
        var score: Float = 0
        pair.forEachFeature { score += model[$0] * $1 }
        pair.score = max(0, score)
        translations[type][k] = pair
      }
    }
    candidates = CandidateTable(translations)
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
