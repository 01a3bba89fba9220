import Bitext
import Gate
import Letters
import Revision

/// Changes that ask for attention as findings on the lines of the file a translator works on, for every machine format.
package enum RevisionFindings {
  package static let rules: [FindingRule] = [
    .init(id: "revision.stale", summary: "The source was edited, its translation was not.", severity: .error),
    .init(id: "revision.missing", summary: "Source text has no translation.", severity: .error),
    .init(id: "revision.orphaned", summary: "The source text is gone, its translation still stands.", severity: .error),
    .init(id: "revision.drifted", summary: "The translation was edited, its source was not.", severity: .warning),
  ]

  package static func report(_ views: [RevisionView], tool: FindingsReport.Tool) -> FindingsReport {
    var report = FindingsReport(tool: tool, rules: rules)
    for view in views {
      let files = BothLanguages(ja: report.add(file: view.revision.new.ja.source), en: report.add(file: view.revision.new.en.source))
      if view.isUntranslated {
        if view.entries.contains(where: \.change.asksForAttention) { report.add(untranslated(view, files)) }
        continue
      }
      for entry in view.entries where entry.change.asksForAttention { report.add(finding(entry, files)) }
    }
    return report
  }

  /// One for the whole article, at its first sentence: there is no file to point at.
  private static func untranslated(_ view: RevisionView, _ files: BothLanguages<Int>) -> ReportedFinding {
    let rule = RuleID("revision." + Change.State.missing.rawValue)
    var fingerprint = Fingerprint()
    for part in [rule.rawValue, view.paths.ja, view.paths.en] { fingerprint.add(part) }
    var context = BothLanguages<Finding.Place?>(ja: nil, en: nil)
    context[view.from] = view.revision.new[view.from].sentences.first.map { .init(range: $0.range, text: $0.text) }
    let finding = Finding(
      rule: rule, severity: .error, message: "no \(view.from.other) version", side: view.from,
      places: BothLanguages(ja: [], en: []), context: context)
    return ReportedFinding(finding, Verdict(fingerprint: fingerprint.digits), files: files.map { $0 })
  }

  private static func finding(_ entry: RevisionView.Entry, _ files: BothLanguages<Int>) -> ReportedFinding {
    var context = BothLanguages<Finding.Place?>(ja: nil, en: nil)
    for side in [entry.source, entry.target] {
      // Text that is not there is shown where it should stand.
      let range = side.range ?? (side.language == entry.target.language ? side.anchor..<side.anchor : nil)
      context[side.language] = range.map { .init(range: $0, text: side.newText) }
    }
    let rule = RuleID("revision." + entry.change.toldState.rawValue)
    var fingerprint = Fingerprint()
    for part in [rule.rawValue, entry.source.oldText, entry.source.newText, entry.target.newText] { fingerprint.add(part) }
    let finding = Finding(
      rule: rule, severity: entry.change.state == .drifted ? .warning : .error, message: entry.message, side: entry.target.language,
      places: BothLanguages(ja: [], en: []), context: context)
    return ReportedFinding(finding, Verdict(fingerprint: fingerprint.digits), files: files.map { $0 })
  }
}
