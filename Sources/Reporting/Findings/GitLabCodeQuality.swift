import Bitext

/// GitLab's code quality report: a list, each entry with a fingerprint of its own (GitLab drops the second of two alike).
/// It knows lines only.
enum GitLabCodeQuality {
  static func write(_ report: FindingsReport) throws -> String {
    let all = zip(report.findings, report.uniqueFingerprints())
    return try MachineJSON.encode(all.compactMap { $0.isOpen ? entry($0, $1, report) : nil })
  }

  private static func entry(_ finding: ReportedFinding, _ fingerprint: String, _ report: FindingsReport) -> Entry? {
    guard let place = finding.location else { return nil }
    let file = report.files[place.file]
    let region = file.region(of: place.range, in: .scalar)
    let severity =
      switch finding.severity {
      case .error: "major"
      case .warning: "minor"
      case .info: "info"
      }
    return Entry(
      description: finding.message.english, checkName: finding.rule.rawValue, fingerprint: fingerprint, severity: severity,
      location: .init(
        path: report.path(file.name).path, lines: .init(begin: region.start.line, end: region.end.line)))
  }

  private struct Entry: Encodable {
    var description: String
    var checkName: String
    var fingerprint: String
    var severity: String
    var location: Location

    enum CodingKeys: String, CodingKey {
      case description, fingerprint, severity, location
      case checkName = "check_name"
    }
  }

  private struct Location: Encodable {
    struct Lines: Encodable { var begin, end: Int }
    var path: String
    var lines: Lines
  }
}
