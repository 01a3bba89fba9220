import Bitext
import Gate
import Letters
import Project
import Workspace

extension FindingsReport {
  /// What a check found, ready for any writer.
  package init(tool: Tool, _ outcome: CheckOutcome) {
    self.init(
      tool: tool, rules: RuleCatalog.rules, articles: outcome.articles, judgement: outcome.judgement, terms: outcome.terms)
    for remark in outcome.remarks { add(remark) }
    scope = outcome.scope
  }

  private mutating func add(_ remark: WaiverRemark) {
    let origin = remark.origin
    var key = Fingerprint()
    for part in [remark.rule.rawValue, origin.file, remark.message.english] { key.add(part) }
    if file(named: origin.file) == nil, let source = try? FileReader().read(origin.file) { add(file: source) }
    var places: [Finding.Place] = []
    var index: Int?
    if let file = file(named: origin.file) {
      let source = file.source
      let line = file.lines.range(ofLine: min(origin.position.line, file.lines.lineCount))
      let before = source[line].unicodeScalars.prefix(origin.position.column - 1).reduce(0) { $0 + UTF8.width($1) }
      let range = line.lowerBound + before..<line.upperBound
      index = add(file: source)
      places = [.init(range: range, text: source[range])]
    }
    let finding = Finding(
      rule: remark.rule, severity: remark.severity, message: remark.message, side: .ja,
      places: BothLanguages(ja: places, en: []), context: BothLanguages(ja: nil, en: nil))
    add(ReportedFinding(finding, Verdict(fingerprint: key.digits), files: BothLanguages(ja: index, en: nil)))
  }
}
