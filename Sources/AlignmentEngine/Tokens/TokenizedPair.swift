import Bitext

/// The words of both sides of a document.
struct TokenizedPair: Sendable {
  var ja: TokenizedSide
  var en: TokenizedSide

  /// Texts of fewer sentences are not worth being spread over tasks.
  private static let leastShared = 1_000

  init(ja jaUnits: [AlignmentUnit], en enUnits: [AlignmentUnit], _ lexicon: Lexicon) {
    ja = Self.japanese(jaUnits[...], lexicon)
    en = Self.english(enUnits[...])
  }

  /// The same, worked on by several tasks: parts are read on their own and joined in order.
  init(ja jaUnits: [AlignmentUnit], en enUnits: [AlignmentUnit], _ lexicon: Lexicon, jobs: Int) async {
    if jobs > 1, jaUnits.count + enUnits.count >= Self.leastShared {
      async let english = Parallel.parts(of: enUnits, jobs: jobs) { Self.english($0) }
      ja = TokenizedSide(joining: await Parallel.parts(of: jaUnits, jobs: jobs) { Self.japanese($0, lexicon) })
      en = TokenizedSide(joining: await english)
    } else {
      ja = Self.japanese(jaUnits[...], lexicon)
      en = Self.english(enUnits[...])
    }
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
