import Bitext
import Testing

@testable import Gate

/// A run that looks at a part of a project says nothing of the rest.
@Suite struct PartialRunTests {
  func article(_ name: String, _ rules: RuleID...) -> ArticleFindings {
    let source = SourceText(name: name, text: "x")
    let findings = rules.map { rule in
      Finding(
        rule: rule, severity: .error, message: "m", side: .en,
        places: BothLanguages(ja: [], en: [.init(range: 0..<1, text: "x")]),
        context: BothLanguages(ja: nil, en: .init(range: 0..<1, text: "x")))
    }
    return ArticleFindings(sources: BothLanguages(ja: source, en: source), findings: findings)
  }

  func verdict(_ baseline: Baseline, _ scope: RunScope, _ articles: ArticleFindings...) -> Judge.Judgement {
    Judge(baseline: baseline, scope: scope, today: Day(secondsSince1970: 0)).judge(articles)
  }

  let whole = RunScope()

  @Test func whatWasNotLookedAtIsNotGone() {
    let baseline = Baseline([article("one", "a", "b"), article("two", "a")])
    let nothing = article("one")
    #expect(verdict(baseline, whole, nothing).fixed.count == 3)
    #expect(verdict(baseline, RunScope(files: ["one"]), nothing).fixed.map(\.key.rule) == ["a", "b"])
    #expect(verdict(baseline, RunScope(files: ["one"], silentRules: ["a"]), nothing).fixed.map(\.key.rule) == ["b"])
    #expect(verdict(baseline, RunScope(isPartOfArticles: true), nothing).fixed.isEmpty)
  }

  @Test func aFindingUsesUpTheEntryOfItsOwnArticle() {
    let baseline = Baseline([article("one", "a"), article("two", "a")])
    let fixed = verdict(baseline, RunScope(files: ["two"]), article("two")).fixed
    #expect(fixed.map(\.files.en) == ["two"])
    #expect(verdict(baseline, whole, article("three", "a"), article("two", "a")).articles.joined().allSatisfy { !$0.isOpen })
    #expect(verdict(baseline, whole, article("one", "a"), article("two", "a", "a")).articles.joined().count(where: \.isOpen) == 1)
  }

  @Test func aPartIsWrittenIntoTheBaselineAndTheRestStays() {
    let before = Baseline([article("one", "a", "b"), article("two", "a")])
    func merged(_ run: ArticleFindings, _ scope: RunScope) -> [String] {
      before.merging(Baseline([run]), of: scope).entries.map { "\($0.files.en ?? "") \($0.key.rule) \($0.count)" }
    }
    #expect(merged(article("one", "c"), RunScope(files: ["one"])) == ["one c 1", "two a 1"])
    #expect(merged(article("one", "c"), RunScope(files: ["one"], silentRules: ["b"])) == ["one b 1", "one c 1", "two a 1"])
    #expect(merged(article("one", "a", "a"), RunScope(isPartOfArticles: true)) == ["one a 2", "one b 1", "two a 1"])
  }
}
