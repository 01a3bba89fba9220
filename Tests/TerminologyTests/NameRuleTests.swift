import Bitext
import Terminology
import Testing

/// Names in Latin letters that one side exchanges for another.
@Suite struct NameRuleTests {
  private func rules(_ ja: String, _ en: String) -> [String] {
    TermChecker(glossary: Glossary(concepts: [])).findings(
      in: BothLanguages(ja: [ja], en: [en]), beads: [Bead(ja: 0..<1, en: 0..<1, probability: 0.95)]
    ).map(\.rule.rawValue)
  }

  @Test(arguments: [
    ("Debian と一緒に使う。", "Use it together with Fedora."), ("Postgres は速い。", "Oracle is fast."),
    ("WebKit の上で動く。", "It runs on top of GeckoView."),
  ])
  func anotherName(_ ja: String, _ en: String) { #expect(rules(ja, en) == ["name.mismatch"]) }

  @Test(arguments: [
    ("Debian と一緒に使う。", "Use it together with Debian."), ("Debian を入れる。", "Install it."), ("これを入れる。", "Install Debian."),
    ("TypeScript で書く。", "Written in Type Script."), ("HTTP を使う。", "Use the Hypertext Transfer Protocol of Oracle."),
    ("Debian の例", "Every Example of Debian Systems"), ("日本で使う。", "Use it in Japan."),
  ])
  func theSameNameOrNone(_ ja: String, _ en: String) { #expect(rules(ja, en).isEmpty) }
}
