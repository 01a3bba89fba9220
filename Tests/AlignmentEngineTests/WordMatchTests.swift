import Bitext
import Testing

@testable import AlignmentEngine

/// Which words of a pair of sentences answer each other.
@Suite struct WordMatchTests {
  private func matches(_ ja: String, _ en: String, _ lexicon: Lexicon? = nil) -> [String] {
    let (ja, en) = ([AlignmentUnit(ja)], [AlignmentUnit(en)])
    let alignment = Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    return Aligner(lexicon: lexicon).evidence(for: alignment, ja: ja, en: en).flatMap(\.matches).map { "\($0.ja) = \($0.en)" }
  }

  /// What a text writes in kana is the word that is read so, where the other side has it.
  @Test(arguments: [
    ("ひざがいたい。", "My knee hurts.", "ひざ = knee"), ("みずをのんだ。", "They drink water.", "のん = drink"), ("かに", "crab", "かに = crab"),
  ])
  func kanaIsRead(_ ja: String, _ en: String, _ match: String) {
    let lexicon = Lexicon(
      text: "膝 [ひざ] /(n) knee/(P)/\n飲む [のむ] /(v5m,vt) to drink/(P)/\n蟹 [かに] /(n) (uk) crab/\n物 [もの] /(n) thing/(P)/")
    #expect(matches(ja, en, lexicon).contains(match))
  }

  /// Kana that stand by themselves are one word, however ICU cuts them, with a particle or without.
  @Test(arguments: [("ぎゅうにゅう", "milk"), ("・ ぎゅうにゅうを のむ", "milk"), ("きゅうきゅうしゃ", "ambulance")])
  func kanaByThemselvesAreOneWord(_ ja: String, _ en: String) {
    let lexicon = Lexicon(
      text: "牛乳 [ぎゅうにゅう] /(n) (cow's) milk/(P)/\n救急車 [きゅうきゅうしゃ] /(n) ambulance/(P)/\n牛 [ぎゅう] /(n) beef/(P)/")
    #expect(matches(ja, en, lexicon).contains { $0.hasSuffix("= \(en == "milk" ? en : "ambul")") })
  }

  /// A line that is nothing but a word in kana is that word, also where nothing answers it.
  @Test func aLineInKanaIsAWord() {
    let lexicon = Lexicon(text: "膝 [ひざ] /(n) knee/(P)/")
    let pair = DocumentPair(
      BothLanguages(ja: [AlignmentUnit("・ひざ")], en: [AlignmentUnit("Spring")]), lexicon: lexicon, glossary: GlossaryIndex([]),
      model: .fitted)
    #expect(pair.words.ja.types.count == 1)
  }

  /// Hiragana that is grammar is no word, and a reading without an answer is none either.
  @Test func grammarInKanaIsNoWord() {
    let lexicon = Lexicon(text: "物 [もの] /(n) thing/(P)/\n膝 [ひざ] /(n) knee/(P)/")
    #expect(matches("食べるものがない。", "There is no such thing.", lexicon).isEmpty)
    let pair = DocumentPair(
      BothLanguages(ja: [AlignmentUnit("ひざだ。")], en: [AlignmentUnit("Spring.")]), lexicon: lexicon, glossary: GlossaryIndex([]),
      model: .fitted)
    #expect(pair.words.ja.types.isEmpty)
  }

  /// What nobody translates stands on both sides byte for byte.
  @Test(arguments: [
    ("`after_initialize`で設定する。", "Do it in `after_initialize`.", "after_initialize"), ("NODE_ENVを見る。", "It looks at NODE_ENV.", "NODE_ENV"),
    ("C++で書く。", "Written in C++.", "C++"), ("config.x.yを使う。", "Use config.x.y.", "config.x.y"), ("@maryに聞く。", "Ask @mary.", "@mary"),
    ("useStateを呼ぶ。", "Call useState.", "useState"),
    ("Getting to know each other", "Getting to know each other", "Getting to know each other"),
  ])
  func identicalTextAnswersItself(_ ja: String, _ en: String, _ text: String) {
    #expect(matches(ja, en).contains("\(text) = \(text)"))
  }

  /// A wrong hour where all else fits is a finding for the checker, and no reason to take the sentences apart.
  @Test(arguments: [
    ("学校は午前9時に始まる。", "School begins at 8 a.m."), ("会議は3月に東京で開く。", "The conference is held in Tokyo in April."),
    ("水を5mg加える。", "Add 6 mg of water."),
  ])
  func aContradictionSpeaksForThePair(_ ja: String, _ en: String) {
    let (ja, en) = ([AlignmentUnit(ja)], [AlignmentUnit(en)])
    let alignment = Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    let parts = Aligner().evidence(for: alignment, ja: ja, en: en)[0].parts
    #expect(parts.first { $0.feature == "contradictedNumber" }?.score ?? 0 > 0)
  }
}
