import Bitext
import Terminology
import Testing

/// Words that look like a term and are none, and words that are a term and do not look like it.
@Suite struct TermKindsTests {
  private struct Words: WordTranslator {
    var known: [String: Set<String>]
    func likeness(_ japanese: String, _ english: String) -> Double? { known[japanese]?.contains(english) == true ? 1 : 0 }
  }

  private func rules(
    _ term: (ja: String, en: String), _ ja: String, _ en: String, from: Language = .ja, words: [String: Set<String>]? = nil
  ) async -> [String] {
    let glossary = Glossary(concepts: [Concept(id: "c", terms: [Term(term.ja, .ja), Term(term.en, .en)])])
    var options = CheckOptions()
    options.from = from
    let checker = TermChecker(glossary: glossary, options: options, translator: words.map(Words.init))
    return await checker.findings(in: BothLanguages(ja: [ja], en: [en]), beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)]).map(
      \.rule.rawValue)
  }

  @Test(arguments: [
    ("算出", "calculation", "値を算出している。", "This is a calculation of the value."), ("貸与", "loan", "機器を貸与し、使う。", "It is a loan of a device."),
    ("露出", "exposure", "肌を露出した。", "The exposure of the skin."),
  ])
  func theVerbOfANounIsNoVariant(_ ja: String, _ en: String, _ left: String, _ right: String) async {
    #expect(await rules((ja, en), left, right).isEmpty)
  }

  @Test func aNounWithItsOkuriganaIsAVariantStill() async {
    #expect(await rules(("貸出", "lending"), "貸出しを始める。", "Lending begins.") == ["term.variant"])
  }

  @Test(arguments: [
    ("マスカラ", "mascara", "明日行きますから。", "I will go tomorrow."), ("カラー", "color", "駅から歩く。", "Walk from the station."),
    ("ナイト", "knight", "急がないと遅れる。", "We are late."), ("バレット", "bullet", "食べられっと思う。", "I think we can eat it."),
  ])
  func hiraganaGrammarIsNoLoanword(_ ja: String, _ en: String, _ left: String, _ right: String) async {
    #expect(await rules((ja, en), left, right).isEmpty)
  }

  @Test(arguments: [("差し", "ruler", "差を見る。", "See the gap."), ("焼き", "roast", "焼は炉で行う。", "It is done in a kiln.")])
  func okuriganaNeverShrinkATermToOneKanji(_ ja: String, _ en: String, _ left: String, _ right: String) async {
    #expect(await rules((ja, en), left, right).isEmpty)
  }

  @Test func aVerbIsNotHeldToItsNoun() async { #expect(await rules(("走り", "run"), "もっと走りたい。", "I want to jog more.").isEmpty) }

  @Test(arguments: ["SLAs", "PSUs", "CMSes", "U.K.", "U.K"])
  func acronymsInThePlural(_ written: String) async {
    let term = written.hasPrefix("U") ? "UK" : written.hasPrefix("CMS") ? "CMS" : String(written.dropLast())
    #expect(await rules(("規約", term), "規約を読む。", "Read the \(written).").isEmpty)
  }

  @Test(arguments: [
    ("筋肉", "muscle", "Muscular pain."), ("分子", "molecule", "A molecular weight."), ("説明", "explanation", "It is explained here."),
    ("細菌叢", "microbe", "A microbial flora."), ("吸収", "absorption", "Water is absorbed."),
    ("炎症", "inflammation", "An anti-inflammatory drug."),
    ("破壊", "destruction", "It was destroyed."), ("登録", "registration", "You are registered."), ("受信", "reception", "Data is received."),
  ])
  func wordsOfOneRoot(_ ja: String, _ en: String, _ right: String) async { #expect(await rules((ja, en), "\(ja)の例。", right).isEmpty) }

  @Test(arguments: [
    ("神経保護", "neuroprotection", "Nerve protection."), ("粒子", "particle", "A particular case."), ("規格", "ISO-9", "ISO-7 applies."),
  ])
  func wordsOfAnotherRoot(_ ja: String, _ en: String, _ right: String) async {
    #expect(await rules((ja, en), "\(ja)の例。", right) == ["term.missing"])
  }

  @Test func commonCompoundsAskForTheirTermsAndSatisfyThem() async {
    let words: [String: Set<String>] = ["データセンター": ["data", "center"], "データ": ["data"], "センター": ["center"]]
    let term = (ja: "センター", en: "center")
    #expect(await rules(term, "データセンターを建てる。", "Build a data facility.", words: words) == ["term.missing"])
    #expect(await rules(term, "データセンターを建てる。", "Build a data center.", words: words).isEmpty)
    #expect(await rules(("フック", "hook"), "モニターフックを使う。", "Use a monitor hook.", from: .en, words: [:]).isEmpty)
  }

  @Test(arguments: [("Set the table.", "集合", "set"), ("Place it here.", "場所", "place"), ("The answer is right.", "権利", "right")])
  func verbsAndAdjectivesAreNoNouns(_ en: String, _ ja: String, _ term: String) async {
    #expect(await rules((ja, term), "こうする。", en).isEmpty)
  }

  @Test func aSlipOfThePenIsNamedAsSuch() async {
    #expect(await rules(("アクセサリー", "accessory"), "アクサリーを付ける。", "Put on an accessory.", from: .en) == ["term.misspelled"])
    #expect(await rules(("アクセサリー", "accessory"), "アクサリーを付ける。", "Put on an accessory.") == ["term.misspelled"])
    #expect(await rules(("アクセサリー", "accessory"), "アクセサリを付ける。", "Put on an accessory.", from: .en) == ["term.variant"])
  }

  /// Japanese leaves out what is understood: a term is missed there where something else stands for it.
  @Test func aTermLeftOutOfTheJapanese() async {
    let words: [String: Set<String>] = ["顧客": ["client"], "返事": ["answer"], "基底": ["base"], "手続": ["procedure"], "拝察": ["suppose"]]
    #expect(await rules(("クライアント", "client"), "すぐに返事を送る。", "Send the client an answer at once.", from: .en, words: words).isEmpty)
    // A word that nothing in the English accounts for may be it.
    #expect(await rules(("クライアント", "client"), "依頼者に返事を送る。", "Send the client an answer.", from: .en, words: words) == ["term.missing"])
    #expect(await rules(("クライアント", "client"), "顧客に返事を送る。", "Send the client an answer.", from: .en, words: words) == ["term.missing"])
    #expect(await rules(("手続きクラス", "procedure class"), "手続きの基底クラス。", "The base procedure class.", from: .en, words: words).isEmpty)
    #expect(await rules(("バインディング", "binding"), "値をバインドする。", "This is a binding of a value.", from: .en, words: words).isEmpty)
  }
}
