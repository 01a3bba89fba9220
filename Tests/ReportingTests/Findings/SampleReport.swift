import Bitext
import Gate
import Reporting

/// A pair whose lines hold what makes columns differ: 𠮷 (two UTF-16 units), half-width ﾆ, a combining voicing mark.
enum SampleReport {
  static let ja = SourceText(
    name: "articles/exosome.ja.md", text: "# 𠮷野の観察\n\n𠮷野のﾆｭｰﾛﾝはか\u{3099}んと神経保護を示す。\n実験は3回行った。\n")
  static let en = SourceText(
    name: "./articles/exosome.en.md",
    text: "# Observations\r\n\r\nYoshino's neurones show <nerve protection>, 50% & more.\r\nIt was run four times.\r\n")

  static func place(_ text: String, in source: SourceText) -> Finding.Place {
    let whole = source[0..<source.bytes.count]
    guard let range = whole.range(ofText: text) else { return Finding.Place(range: 0..<0, text: "not found: \(text)") }
    return Finding.Place(range: range, text: text)
  }

  static let sentences = BothLanguages<Finding.Place?>(
    ja: place("𠮷野のﾆｭｰﾛﾝはか\u{3099}んと神経保護を示す。", in: ja), en: place("Yoshino's neurones show <nerve protection>, 50% & more.", in: en))

  static let forbidden = Finding(
    rule: "term.forbidden", concept: "neuroprotection", severity: .error,
    message: "\"nerve protection\" is not used for 神経保護; write \"neuroprotection\"", suggestion: "neuroprotection", side: .en,
    places: BothLanguages(ja: [place("神経保護", in: ja)], en: [place("nerve protection", in: en)]), context: sentences)

  static let variant = Finding(
    rule: "term.variant", concept: "neuron", severity: .warning, message: "ﾆｭｰﾛﾝ is written ニューロン here: 100%, always", side: .ja,
    places: BothLanguages(ja: [place("ﾆｭｰﾛﾝ", in: ja)], en: []), context: sentences)

  static let number = Finding(
    rule: "number.mismatch", severity: .warning, message: "3回 has no counterpart; the English says four", side: .en,
    places: BothLanguages(ja: [place("3回", in: ja)], en: []),
    context: BothLanguages(ja: place("実験は3回行った。", in: ja), en: place("It was run four times.", in: en)))

  static let article = ArticleFindings(sources: BothLanguages(ja: ja, en: en), findings: [number, forbidden, variant])

  static let rules = [
    FindingRule(id: "term.forbidden", summary: "A term the glossary forbids.", severity: .error),
    FindingRule(id: "number.mismatch", summary: "A number without its counterpart.", severity: .warning),
  ]

  static let waiver = Waiver(
    rule: "number.mismatch", text: "3回", scope: .project, reason: "both are right", until: Day("2027-01-31"),
    origin: Waiver.Origin(file: "taiyaku.yml", position: TextPosition(line: 7, column: 5)))

  /// Nothing known, nothing waived.
  static func plain() -> FindingsReport { report(Judge(today: Day(secondsSince1970: 0))) }

  /// One of each: a new finding, one known from the baseline, one waived, one of the baseline that is gone.
  static func judged() -> FindingsReport {
    var gone = forbidden
    gone.message = "an old fault"
    gone.concept = "old"
    let before = Baseline([ArticleFindings(sources: article.sources, findings: [variant, gone])])
    return report(Judge(baseline: before, waivers: [waiver], today: Day(secondsSince1970: 0)))
  }

  private static func report(_ judge: Judge) -> FindingsReport {
    FindingsReport(
      tool: .init(version: "1.2.3"), rules: rules, articles: [article], judgement: judge.judge([article]),
      terms: ["neuroprotection": ["neuroprotection", "nerve protection"]])
  }
}

extension String {
  func range(ofText text: String) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(text.utf8))
    return bytes.indices.first { $0 + wanted.count <= bytes.count && bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
