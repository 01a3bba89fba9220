import Bitext
import FoundationEssentials
import Project

/// Everything a report holds, for scripts. Ranges are UTF-8 bytes of the file; lines and columns count from 1, columns in characters
/// (Unicode scalars).
enum JSONReport {
  static func write(_ report: FindingsReport) throws -> String {
    try MachineJSON.encode(
      Document(
        tool: .init(name: report.tool.name, version: report.tool.version),
        findings: report.findings.map { form($0, report) },
        fixed: report.fixed.map {
          Fixed(
            rule: $0.key.rule.rawValue, concept: $0.key.concept.isEmpty ? nil : $0.key.concept, message: $0.message, count: $0.count,
            files: $0.files
          )
        },
        summary: .init(
          error: report.count(.error), warning: report.count(.warning), info: report.count(.info),
          baseline: report.findings.count { $0.baselineState == .unchanged }, waived: report.findings.count { $0.waiver != nil }),
        scope: report.scope.map(Document.Scope.init)))
  }

  private struct Document: Encodable {
    struct Tool: Encodable { var name, version: String }
    struct Summary: Encodable { var error, warning, info, baseline, waived: Int }
    var tool: Tool
    var findings: [FindingForm<Side>]
    var fixed: [Fixed]
    var summary: Summary
    var scope: Scope?

    struct Scope: Encodable {
      var articles, concepts, unpaired: Int
      var sentences, unanswered: BothLanguages<Int>

      init(_ scope: CheckedScope) {
        (articles, concepts, unpaired) = (scope.articles, scope.concepts, scope.unpaired)
        (sentences, unanswered) = (scope.sentences, scope.unanswered)
      }
    }
  }

  private struct Fixed: Encodable {
    var rule: String
    var concept: String?
    var message: String
    var count: Int
    var files: BothLanguages<String?>
  }

  private struct Place: Encodable {
    var range: [Int]
    var text: String
    var start: TextPosition
    var end: TextPosition
    /// In a container, and where a place has a name.
    var place: PlaceJSON?

    init(_ place: ReportedFinding.Place, _ file: ReportedFile) {
      let region = file.region(of: place.range, in: .scalar)
      let bytes = file.source.place(of: place.range)
      range = [bytes.lowerBound, bytes.upperBound]
      text = place.text
      start = region.start
      end = region.end
      self.place = PlaceJSON(place.range, in: file.source)
    }
  }

  private struct Side: Encodable {
    var file: String
    var places: [Place]
    var sentence: Place?

    init?(_ side: ReportedFinding.Side, _ report: FindingsReport) {
      guard let index = side.first?.file else { return nil }
      let file = report.files[index]
      self.file = file.name
      places = side.places.map { Place($0, file) }
      sentence = side.sentence.map { Place($0, file) }
    }
  }

  private static func form(_ finding: ReportedFinding, _ report: FindingsReport) -> FindingForm<Side> {
    var form = FindingForm(finding.finding, ja: Side(finding.side(.ja), report), en: Side(finding.side(.en), report))
    form.fingerprint = finding.fingerprint
    form.baseline = finding.baselineState?.rawValue
    form.waived = finding.waiver.map {
      FindingForm.Waived(reason: $0.reason, until: $0.until?.description, file: $0.origin.file, line: $0.origin.position.line)
    }
    return form
  }
}

/// JSON as reports and commands write it for programs: keys sorted, slashes plain, one newline at the end.
package enum MachineJSON {
  package static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
