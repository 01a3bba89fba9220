import Bitext

/// rdjson, the reviewdog diagnostic format. Columns are UTF-8 bytes, ends exclusive.
enum ReviewdogReport {
  static func write(_ report: FindingsReport) throws -> String {
    try MachineJSON.encode(
      Result(source: .init(name: report.tool.name), diagnostics: report.open.compactMap { diagnostic($0, report) }))
  }

  private static func diagnostic(_ finding: ReportedFinding, _ report: FindingsReport) -> Diagnostic? {
    guard let place = finding.location else { return nil }
    let suggestions = finding.replacements.map { Suggestion(range: location(of: $0.place, report).range, text: $0.text) }
    let related = finding.related.map { Related(message: $0.message.english, location: location(of: $0.place, report)) }
    return Diagnostic(
      message: finding.message.english, location: location(of: place, report), severity: finding.severity.rawValue.uppercased(),
      code: .init(value: finding.rule.rawValue), relatedLocations: related.isEmpty ? nil : related,
      suggestions: suggestions.isEmpty ? nil : suggestions)
  }

  private static func location(of place: ReportedFinding.Place, _ report: FindingsReport) -> Location {
    let file = report.files[place.file]
    let region = file.region(of: place.range, in: .utf8)
    return Location(path: report.path(file.name).path, range: .init(start: region.start, end: region.end))
  }

  private struct Result: Encodable {
    struct Source: Encodable { var name: String }
    var source: Source
    var diagnostics: [Diagnostic]
  }

  private struct Diagnostic: Encodable {
    struct Code: Encodable { var value: String }
    var message: String
    var location: Location
    var severity: String
    var code: Code
    var relatedLocations: [Related]?
    var suggestions: [Suggestion]?

    enum CodingKeys: String, CodingKey {
      case message, location, severity, code, suggestions
      case relatedLocations = "related_locations"
    }
  }

  private struct Suggestion: Encodable {
    var range: Location.Range
    var text: String
  }

  private struct Related: Encodable {
    var message: String
    var location: Location
  }

  private struct Location: Encodable {
    struct Range: Encodable { var start, end: TextPosition }
    var path: String
    var range: Range
  }
}
