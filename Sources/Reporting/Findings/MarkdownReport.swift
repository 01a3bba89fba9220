import Bitext
import Gate

/// What counts, as a table for a pull request's comment or a run's summary.
enum MarkdownReport {
  /// A comment holds 65,536 characters; the rest is counted.
  private static let limit = 100

  static func write(_ report: FindingsReport) -> String {
    var text = "### taiyaku: \(TextReport(report).summary())\n"
    let open = report.open
    guard !open.isEmpty else { return text }
    text += "\n| | where | what | rule |\n|---|---|---|---|\n"
    for finding in open.prefix(limit) { text += row(finding, report) }
    if open.count > limit { text += "\nand \(open.count - limit) more\n" }
    return text
  }

  private static func row(_ finding: ReportedFinding, _ report: FindingsReport) -> String {
    var place = ""
    if let location = finding.location {
      let file = report.files[location.file]
      place = "`\(MarkdownText.code(ReportPath(file.name).path)):\(file.position(at: location.range.lowerBound, in: .scalar).line)`"
    }
    let rule = RuleCatalog[finding.rule].map { "[\(finding.rule)](\($0.page))" } ?? finding.rule.rawValue
    return "| \(finding.severity.rawValue) | \(place) | \(MarkdownText.escape(finding.message.english)) | \(rule) |\n"
  }
}
