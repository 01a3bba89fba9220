import Bitext
import Gate
import Testing

/// A finding of before is known again though a typo of its sentence was mended.
@Suite struct EarlierFindingsTests {
  private func finding(_ sentence: String, words: String = "nerve protection", rule: RuleID = "term.forbidden") -> Finding {
    Finding(
      rule: rule, concept: "c", severity: .error, message: "m", side: .en,
      places: BothLanguages(ja: [], en: [.init(range: 0..<3, text: words)]),
      context: BothLanguages(ja: nil, en: .init(range: 0..<9, text: sentence)))
  }

  @Test func aMendedTypoBringsNothingBack() {
    var earlier = EarlierFindings([finding("It shws nerve protection in mice.")])
    #expect(
      earlier.areKnown([finding("It shows nerve protection in mice."), finding("It shows nerve protection in rats.")]) == [true, false])
  }

  @Test func otherWordsAnotherRuleAndAnotherSentenceAreNew() {
    for new in [
      finding("It shows nerve protection in mice.", words: "protection"),
      finding("It shows nerve protection in mice.", rule: "term.variant"),
      finding("Nobody at the meeting had ever heard of nerve protection."),
    ] {
      var earlier = EarlierFindings([finding("It shows nerve protection in mice.")])
      #expect(earlier.areKnown([new]) == [false])
    }
  }

  @Test func theSameSentenceIsTakenBeforeOneThatReadsLikeIt() {
    var earlier = EarlierFindings([finding("It shows nerve protection in mice."), finding("It shows nerve protection in rats.")])
    #expect(
      earlier.areKnown([finding("It shows nerve protection in bats."), finding("It shows nerve protection in mice.")]) == [true, true])
  }

  @Test func theBaselineKnowsThemInTheSameWay() {
    let sources = BothLanguages<SourceText?>(ja: SourceText(name: "a.ja.md", text: ""), en: SourceText(name: "a.en.md", text: ""))
    let before = ArticleFindings(sources: sources, findings: [finding("It shws nerve protection in mice.")])
    let now = ArticleFindings(sources: sources, findings: [finding("It shows nerve protection in mice.")])
    let verdict = Judge(baseline: Baseline([before]), today: Day(secondsSince1970: 0)).judge([now])
    #expect(verdict.articles[0].map(\.verdict.baselineState) == [.unchanged] && verdict.fixed.isEmpty)
  }
}

@Suite struct RuleEditionTests {
  @Test func aNewRuleIsAWarningForProjectsOfAnOlderEdition() {
    let rule = FindingRule(id: "new.rule", summary: "", severity: .error, edition: RuleEdition(year: 2028, number: 1))
    #expect(rule.severity(.error, at: .first, isWantedElsewhere: false) == .warning)
    #expect(rule.severity(.error, at: RuleEdition(year: 2028, number: 1), isWantedElsewhere: false) == .error)
    #expect(RuleEdition("2027.1") == .first && RuleEdition("2027") == nil && RuleEdition("2027.x") == nil)
  }
}
