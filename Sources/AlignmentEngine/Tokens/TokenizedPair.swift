import Bitext

/// The words of both sides of a document.
extension BothLanguages where Value == TokenizedSide {
  init(of units: BothLanguages<[AlignmentUnit]>, _ lexicon: Lexicon) {
    self.init(ja: Self.japanese(units.ja[...], lexicon), en: Self.english(units.en[...]))
  }

  /// The same, worked on by several tasks: parts are read on their own and joined in order.
  init(of units: BothLanguages<[AlignmentUnit]>, _ lexicon: Lexicon, jobs: Int) async {
    guard jobs > 1, units.ja.count + units.en.count >= Constants.Search.leastShared else {
      self.init(of: units, lexicon)
      return
    }
    async let english = Parallel.parts(of: units.en, jobs: jobs) { Self.english($0) }
    let ja = TokenizedSide(joining: await Parallel.parts(of: units.ja, jobs: jobs) { Self.japanese($0, lexicon) })
    self.init(ja: ja, en: TokenizedSide(joining: await english))
  }

  private static func japanese(_ units: ArraySlice<AlignmentUnit>, _ lexicon: Lexicon) -> TokenizedSide {
    var tokenizer = JapaneseTokenizer(lexicon: lexicon)
    var side = TokenizedSide()
    for unit in units { tokenizer.append(unit.text, to: &side) }
    return side
  }

  private static func english(_ units: ArraySlice<AlignmentUnit>) -> TokenizedSide {
    var tokenizer = EnglishTokenizer()
    var side = TokenizedSide()
    for unit in units { tokenizer.append(unit.text, to: &side) }
    return side
  }
}
