import Bitext
import XML

/// JUnit XML in the form of Ant, which every reader of test results takes: a suite for each file, a failed case for each finding,
/// one passed case for a file without any. What is known, waived or too mild to fail the run counts as skipped.
enum JUnitReport {
  static func write(_ report: FindingsReport) -> String {
    var xml = XMLWriter()
    xml.element("testsuites") { xml in
      for index in report.files.indices { suite(index, report, &xml) }
    }
    return xml.text
  }

  private static func suite(_ index: Int, _ report: FindingsReport, _ xml: inout XMLWriter) {
    let findings = report.findings.filter { ($0.location?.file ?? 0) == index }
    let name = report.path(report.files[index].name).path
    let failures = findings.count { $0.isOpen && report.failsOn.isReached(by: $0.severity) }
    let skipped = findings.count { !$0.isOpen || $0.severity > .info } - failures
    // Times and hosts are those of no machine: the same articles give the same bytes.
    xml.element(
      "testsuite",
      [
        "package": report.tool.name, "id": String(index), "name": token(name), "timestamp": "1970-01-01T00:00:00", "hostname": "localhost",
        "tests": String(max(1, findings.count)), "failures": String(failures), "errors": "0", "skipped": String(skipped), "time": "0",
      ]
    ) { xml in
      xml.element("properties")
      if findings.isEmpty { xml.element("testcase", ["name": "no findings", "classname": token(name), "time": "0"]) }
      for finding in findings { testCase(finding, token(name), report, &xml) }
      xml.element("system-out")
      xml.element("system-err")
    }
  }

  private static func testCase(_ finding: ReportedFinding, _ name: String, _ report: FindingsReport, _ xml: inout XMLWriter) {
    let place = finding.location.map { report.files[$0.file].position(at: $0.range.lowerBound, in: .scalar) }
    let title = "\(finding.rule) at \(place?.line ?? 1):\(place?.column ?? 1)"
    xml.element("testcase", ["name": token(title), "classname": name, "time": "0"]) { xml in
      if !finding.isOpen {
        xml.element("skipped", ["message": finding.waiver?.reason ?? "known from the baseline"])
      } else if !report.failsOn.isReached(by: finding.severity) {
        if finding.severity > .info {
          xml.element("skipped", ["message": LogCommands.silenced("\(finding.severity.rawValue): \(finding.message.english)")])
        }
      } else {
        let text = LogCommands.silenced(TextReport(report).excerpts(of: finding))
        xml.element("failure", ["message": LogCommands.silenced(finding.message.english), "type": finding.rule.rawValue], text: text)
      }
    }
  }

  /// The schema's names are tokens: no line ends, no doubled spaces.
  private static func token(_ text: String) -> String {
    let words = PrintableText.line(text).split(separator: " ")
    return words.isEmpty ? "-" : words.joined(separator: " ")
  }
}
