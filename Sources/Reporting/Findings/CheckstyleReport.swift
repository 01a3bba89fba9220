import Bitext
import XML

/// Checkstyle XML: places without ends, columns in characters.
enum CheckstyleReport {
  static func write(_ report: FindingsReport) -> String {
    var xml = XMLWriter()
    xml.element("checkstyle", ["version": "4.3"]) { xml in
      for (index, file) in report.files.enumerated() {
        let findings = report.open.filter { ($0.location?.file ?? 0) == index }
        if findings.isEmpty { continue }
        xml.element("file", ["name": report.path(file.name).path]) { xml in
          for finding in findings {
            let position = file.position(at: finding.location?.range.lowerBound ?? 0, in: .scalar)
            xml.element(
              "error",
              [
                "line": String(position.line), "column": String(position.column), "severity": finding.severity.rawValue,
                "message": finding.message.english, "source": "\(report.tool.name).\(finding.rule)",
              ])
          }
        }
      }
    }
    return xml.text
  }
}
