import Bitext
import Terminology
import Testing

/// Names in Latin letters that one side exchanges for another.
@Suite struct NameRuleTests {
  private func rules(_ ja: String, _ en: String) async -> [String] {
    await TermChecker(glossary: Glossary(concepts: [])).findings(
      in: BothLanguages(ja: [ja], en: [en]), beads: [Bead(ja: 0..<1, en: 0..<1, probability: 0.95)]
    ).map(\.rule.rawValue)
  }

  @Test(arguments: [
    ("Debian と一緒に使う。", "Use it together with Fedora."), ("Postgres は速い。", "Oracle is fast."),
    ("WebKit の上で動く。", "It runs on top of GeckoView."),
  ])
  func anotherName(_ ja: String, _ en: String) async { #expect(await rules(ja, en) == ["name.mismatch"]) }

  @Test(arguments: [
    ("Debian と一緒に使う。", "Use it together with Debian."), ("Debian を入れる。", "Install it."), ("これを入れる。", "Install Debian."),
    ("TypeScript で書く。", "Written in Type Script."), ("HTTP を使う。", "Use the Hypertext Transfer Protocol of Oracle."),
    ("Debian の例", "Every Example of Debian Systems"), ("日本で使う。", "Use it in Japan."),
  ])
  func theSameNameOrNone(_ ja: String, _ en: String) async { #expect(await rules(ja, en).isEmpty) }

  @Test(arguments: [
    ("ハンナ・モリスが描いた絵。", "A picture that Edith Morris painted."), ("ゴードンさんが来ました。", "Yesterday Mr. Whitlock came."),
    ("監督はピーター・ハンセンです。", "It was directed by Peter Wallace."),
  ])
  func anotherNameInKatakana(_ ja: String, _ en: String) async { #expect(await rules(ja, en) == ["name.mismatch"]) }

  @Test(arguments: [
    ("ハンナ・モリスが描いた絵。", "A picture that Hannah Morris painted."), ("ジョージ・ギブソンです。", "I am George Gibson."),
    ("シャルル・ルソーの本。", "A book of Charles Rousseau."), ("ゴードンさんが来ました。", "Yesterday he came."), ("ドア・ツー・ドアで運ぶ。", "Carried from Door to Door."),
    ("ゴードンさんが来ました。", "Yesterday Mr. Gordon came."),
  ])
  func theSameNameInKatakana(_ ja: String, _ en: String) async { #expect(await rules(ja, en).isEmpty) }

  /// What a neighbour says for it is none of a sentence's own names, and what it says for itself excuses nothing.
  @Test func neighboursAreCounted() async {
    func rules(_ ja: [String], _ en: [String]) async -> [String] {
      await TermChecker(glossary: Glossary(concepts: [])).findings(
        in: BothLanguages(ja: ja, en: en), beads: ja.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 0.95) }
      ).map(\.rule.rawValue)
    }
    #expect(await rules(["Debian を使う。", "Fedora と比べる。"], ["One compares it with Fedora.", "People may also use Debian."]).isEmpty)
    #expect(
      await rules(["Fedora を使う。", "Fedora と比べる。"], ["People may also use Debian.", "One compares it with Fedora."]) == ["name.mismatch"])
  }
}
