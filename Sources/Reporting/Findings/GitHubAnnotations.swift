import Bitext

/// Workflow commands that GitHub Actions turns into annotations of a pull request. Columns are UTF-16 units, and are given only
/// where the finding stands on one line: GitHub refuses them otherwise.
enum GitHubAnnotations {
  static func write(_ report: FindingsReport) -> String { report.open.map { line($0, report) }.joined() }

  private static func line(_ finding: ReportedFinding, _ report: FindingsReport) -> String {
    var properties: [(String, String)] = []
    if let place = finding.location {
      let file = report.files[place.file]
      let region = file.region(of: place.range, in: .utf16)
      properties = [("file", report.path(file.name).path), ("line", String(region.start.line)), ("endLine", String(region.end.line))]
      if region.start.line == region.end.line {
        // The last column belongs to the place here.
        properties += [("col", String(region.start.column)), ("endColumn", String(max(region.start.column, region.end.column - 1)))]
      }
    }
    properties.append(("title", [finding.rule.rawValue, finding.concept].compactMap { $0 }.joined(separator: " ")))
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    let written = properties.map { "\($0)=\(escape(property: $1))" }.joined(separator: ",")
    return "::\(command) \(written)::\(escape(LogCommands.silenced(message(of: finding, report))))\n"
  }

  private static func message(of finding: ReportedFinding, _ report: FindingsReport) -> String {
    guard let other = finding.side(finding.language.other).first else { return finding.message.english }
    let file = report.files[other.file]
    let position = file.position(at: other.range.lowerBound, in: .scalar)
    let sentence = finding.side(finding.language.other).sentence?.text ?? other.text
    return "\(finding.message.english)\n\(report.path(file.name).path):\(position.line):\(position.column): \(sentence)"
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case _ where PrintableText.isControl(scalar): result.unicodeScalars.append(PrintableText.picture(of: scalar))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escape(property text: String) -> String {
    var result = ""
    for character in escape(text) {
      switch character {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.append(character)
      }
    }
    return result
  }
}
