import Bitext

/// What can be said of the sentences of one side by themselves, found once: the search asks for it at every bead.
struct SideEvidence {
  let language: Language
  let side: TokenizedSide
  /// The sentences looked at; they are counted from its start.
  let part: Range<Int>
  /// The weights of all words of each sentence, unmatched, summed up.
  let base: [Float]
  /// What an omitted sentence adds to a run of omissions, the run's own cost left out; and what it adds besides when it opens one.
  let omission: [Float]
  let opening: [Float]
  /// What its words lose where none is matched, beside its omission in a run of others.
  let standing: [Float]
  let layout: SideLayout
  /// By sentence, the tokens that are numbers a translation is held to.
  let numbers: [[Int32]]
  /// Of each of those, what it is a number of: both months, both lengths of time.
  let numberSorts: [[UInt64]]
  /// How many those are.
  let numberCounts: [Int]
  /// By sentence, its words; 0 where it has none, or one that the dictionary does not know.
  private let known: [Int32]

  init(_ side: TokenizedSide, _ units: [AlignmentUnit], _ part: Range<Int>, _ language: Language, _ model: AlignmentModel) {
    self.language = language
    self.side = side
    self.part = part
    let layout = SideLayout(units, part, language)
    self.layout = layout
    base = part.map { sentence in
      side.tokens(of: sentence).reduce(0) { $0 + model[Self.unmatched(side.classes[Int(side.types[$1])], language)] }
    }
    numbers = part.map { sentence in
      side.tokens(of: sentence).filter { side.classes[Int(side.types[$0])] == .number }.map(Int32.init)
    }
    numberCounts = numbers.map(\.count)
    numberSorts = numbers.map { $0.map { side.numbers[side.types[Int($0)]]?.number.sort ?? 0 } }
    known = part.map { sentence in
      let tokens = side.tokens(of: sentence)
      let isKnown = tokens.allSatisfy { [.word, .reading].contains(side.classes[Int(side.types[$0])]) }
      return isKnown ? Int32(tokens.count) : 0
    }
    func omissions(continues: Bool) -> [Float] {
      part.enumerated().map { k, sentence in
        var sink = ScoreSink(model.weights)
        Self.visitOmission(k, words: side.tokens(of: sentence).count, continues: continues, layout, language, into: &sink)
        return sink.score
      }
    }
    omission = omissions(continues: true)
    opening = zip(omissions(continues: false), omission).map { $0 - $1 }
    let continuing = model[language == .ja ? .continueJa : .continueEn]
    standing = zip(base, omission).map { $0 - $1 - continuing }
  }

  @inline(__always)
  func tokens(of sentence: Int) -> Range<Int> { side.tokens(of: part.lowerBound + sentence) }

  /// Words of sentences of which the dictionary knows every word; 0 of others.
  @inline(__always)
  func knownWords(_ sentences: Range<Int>) -> Int32 {
    var count: Int32 = 0
    for sentence in sentences {
      if known[sentence] == 0 { return 0 }
      count += known[sentence]
    }
    return count
  }

  func unmatched(_ token: Int) -> Feature { Self.unmatched(side.classes[Int(side.types[token])], language) }

  private static func unmatched(_ tokenClass: TokenClass, _ language: Language) -> Feature {
    switch (tokenClass, language) {
    case (.name, .ja), (.term, _), (.softNumber, _), (.reading, _), (.identical, _): .unmatchedTerm
    case (.word, .ja): .unmatchedWord
    case (.kana, .ja): .unmatchedKana
    case (.katakana, .ja): .unmatchedKatakana
    case (.latin, .ja): .unmatchedLatin
    case (.number, .ja): .unmatchedNumber
    case (.unknown, .ja): .unmatchedUnknown
    case (.number, .en): .unmatchedEnglishNumber
    case (.unknown, .en): .unmatchedEnglishUnknown
    case (.word, .en), (.kana, .en), (.katakana, .en), (.latin, .en), (.name, .en): .unmatchedEnglish
    }
  }

  /// The features of a sentence without counterpart, but for what the run it stands in costs.
  private static func visitOmission<Sink: FeatureSink>(
    _ k: Int, words: Int, continues: Bool, _ layout: SideLayout, _ language: Language, into sink: inout Sink
  ) {
    sink.add(language == .ja ? .nullLengthJa : .nullLengthEn, Float(min(words, Constants.Words.mostOmitted)))
    layout.visitOmission(k, words: words, opens: !continues, into: &sink)
  }

  /// All features of a sentence without counterpart.
  /// - Parameter continues: whether the sentence before it has none either
  func visitOmission<Sink: FeatureSink>(_ k: Int, continues: Bool, into sink: inout Sink) {
    switch language {
    case .ja: sink.add(continues ? .continueJa : .openJa, 1)
    case .en: sink.add(continues ? .continueEn : .openEn, 1)
    }
    Self.visitOmission(k, words: tokens(of: k).count, continues: continues, layout, language, into: &sink)
  }
}
