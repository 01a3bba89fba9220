import Bitext
import Testing

@testable import Terminology

/// What is no prose is not held to terms and numbers; what stands verbatim on both sides answers itself.
@Suite struct ProseTests {
  private let glossary = Glossary(concepts: [
    Concept(id: "order", terms: [Term("注文", .ja), Term("order", .en)]), Concept(id: "cart", terms: [Term("カート", .ja), Term("cart", .en)]),
    Concept(id: "page", terms: [Term("ページ", .ja), Term("page", .en), Term("頁", .ja, status: .forbidden)]),
  ])

  private func rules(_ ja: String, _ en: String, from: Language = .en) async -> [String] {
    var options = CheckOptions()
    options.from = from
    return await TermChecker(glossary: glossary, options: options).findings(
      in: BothLanguages(ja: [ja], en: [en]), beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)]
    ).map { [$0.rule.rawValue, $0.concept].compactMap { $0 }.joined(separator: " ") }
  }

  @Test(arguments: [
    "`order_page`", "{#order-page}", "{ #order }", "{{ cart.page }}", "{% include cart %}", "{* ../src/cart.py hl[1] *}",
    "<Cart page=\"2\">",
    "https://example.org/order?page=3", "order_page", "@cart/order", "--page", "src/order/page.ts", "cart()",
  ])
  func asidesAreFound(_ aside: String) {
    let text = ProseText("見る \(aside) を")
    #expect(text.asideTexts == [aside])
    #expect(text.prose.utf8.count == text.text.utf8.count)
  }

  @Test(arguments: ["3/4 or and/or", "Node.js and TCP/IP", "a < b and c > d", "{ 名前 }", "well-known", "2024/03/05", "U.S. and e.g. this"])
  func proseStaysProse(_ text: String) { #expect(ProseText(text).asides.isEmpty) }

  @Test(arguments: ["The cart's page.", "The cart’s page.", "Both carts' pages."])
  func aWordInTheSameLettersAnswersItsPossessive(_ en: String) async { #expect(await rules("cart のページ、カーネル。", en).isEmpty) }

  @Test func codeAsksForNoTerm() async {
    #expect(await rules("`cart` を呼ぶ。", "Call `cart`.").isEmpty)
    #expect(await rules("見出し {#cart}", "Heading {#cart}").isEmpty)
    #expect(await rules("`頁` と書く。", "Write `頁`.").isEmpty)
  }

  @Test func codeOfOneSideSatisfiesTheOther() async { #expect(await rules("カートを開く。", "Open the `cart`.").isEmpty) }

  /// The same code on both sides says nothing of the words beside it.
  @Test func codeDoesNotAnswerForTheProseBesideIt() async {
    #expect(await rules("荷車には `cart` を使う。", "For carts use `cart`.") == ["term.missing cart"])
    #expect(await rules("荷車には `cart` を使う。", "For a cart use `cart`.").isEmpty)
    #expect(await rules("cart には `add` を使う。", "For carts use `add`.").isEmpty)
  }

  @Test func anAsideEndsAWord() async { #expect(await rules("`i32`1つ", "one `i32`").isEmpty) }

  @Test func whatStandsVerbatimAnswersItself() async {
    #expect(await rules("時刻は 2019-10-05T07:33:00+09:00）です。", "The time is 2019-10-05T07:33:00+09:00.").isEmpty)
    #expect(await rules("要件は v2.10.3 で、v2.10.3 を入れる。", "It needs v2.10.3; install v2.10.4.") == ["number.mismatch"])
  }

  @Test func aNoteOfTheTranslatorAsksForNothing() async {
    #expect(await rules("第二棟（訳注：1987年に焼けた建物）を見る。", "See the second house.").isEmpty)
    #expect(await rules("棟（1987年に焼けた建物）を見る。", "See the house.") == ["number.mismatch"])
    // What it says answers all the same.
    #expect(await rules("北棟[訳註: 階段が7つ(下に4つ)ある]を見る。", "See the north house with its 7 steps.").isEmpty)
  }

  /// Which version is spoken of, one language says again where the other has said it before; another number in its place is a slip.
  @Test func aVersionSaidASentenceAwayIsSaid() async {
    func numbers(_ ja: [String], _ en: [String]) async -> Int {
      await TermChecker(glossary: glossary, options: CheckOptions()).findings(
        in: BothLanguages(ja: ja, en: en), beads: ja.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
      ).count { $0.rule.rawValue == "number.mismatch" }
    }
    #expect(await numbers(["Kura 3.0を公開した。", "Kura 3.0は速い。"], ["Kura 3.0 is out.", "It is fast."]) == 0)
    #expect(await numbers(["Kura 3.0を公開した。", "Kura 3.0は速い。"], ["Kura 3.0 is out.", "Kura 3.1 is fast."]) == 1)
    #expect(await numbers(["公開した。", "Kura 3.0は速い。"], ["It is out.", "It is fast."]) == 1)
    #expect(await numbers(["Kura 3.0を公開した。"], ["We released Kura {{ page.version }}."]) == 0)
  }

  @Test func aNumberInCodeIsComparedAllTheSame() async {
    #expect(await rules("`size=20` を渡す。", "Pass `size=30`.") == ["number.mismatch"])
    #expect(await rules("`try_twice` を呼ぶ。", "Call `try_again`.").isEmpty)
  }

  @Test func aSentenceInTheOtherLanguageIsNotJudged() async {
    #expect(
      await rules("The order is sent from the cart in three days.", "The order is sent from the cart in two days.") == ["text.untranslated"]
    )
    #expect(await rules("注文はカートから。", "注文はカートから送られます。", from: .ja) == ["text.untranslated"])
    #expect(await rules("Order Page", "Order Page").isEmpty)
  }

  @Test func onePassageIsOneFinding() async {
    let ja = ["There is no one who sees it.", "Nobody would come here anyway.", "注文する。", "We wait for the next train."]
    let en = ["There is no one who sees it.", "Nobody would come here anyway.", "Place an order.", "We wait for the next train."]
    let beads = (0..<4).map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    let found = await TermChecker(glossary: glossary).findings(in: BothLanguages(ja: ja, en: en), beads: beads)
    #expect(found.map(\.rule) == ["text.untranslated", "text.untranslated"])
    #expect(found.map(\.bead) == [0, 3])
    #expect(found.allSatisfy { $0.severity == .info && $0.side == .ja })
  }

  /// つ with a space before it, as some styles write it.
  @Test func aSpacedCounterCounts() async {
    #expect(await rules("もう 1 つの方法です。", "This is another way.").isEmpty)
    #expect(await rules("引数の 1 つです。", "It is an argument.").isEmpty)
    #expect(await rules("3 つの方法がある。", "There are four ways.") == ["number.mismatch"])
  }

  @Test func ticksThatNothingClosesAreLookedForOnce() {
    let distinct = (1..<600).map { String(repeating: "`", count: $0) }.joined(separator: " x ")
    #expect(ProseText(distinct).asides.isEmpty)
    #expect(ProseText(String(repeating: "`", count: 200_000)).asides.isEmpty)
    #expect(ProseText("``a ` b`` c").asides == [0..<9])
  }
}
