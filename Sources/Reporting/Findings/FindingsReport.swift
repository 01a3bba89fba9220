import Bitext
import Gate
import Letters
import Project

/// What a run found, ready for any writer: the files, the findings with their places in them, and how to read the rules.
package struct FindingsReport: Sendable {
  package struct Tool: Sendable, Equatable {
    package var name: String
    package var version: String

    package init(name: String = "taiyaku", version: String) {
      self.name = name
      self.version = version
    }
  }

  package var tool: Tool
  /// The rules findings may name, in any order; a rule that is missing here is reported by its name alone.
  package var rules: [FindingRule]
  /// Every file that was looked at, those without findings too, in the order they were given.
  package private(set) var files: [ReportedFile] = []
  package private(set) var findings: [ReportedFinding] = []
  /// What the baseline knew and was not found again.
  package var fixed: [Baseline.Entry]

  /// What was looked at, where a check made the findings.
  package var scope: CheckedScope?
  /// From the folder that paths are written from to the one they are seen from: "" or "packages/docs/".
  package var prefix = ""

  /// From which severity on the run fails: what does not reach it is no failed test.
  package var failsOn: FailLevel = .warning

  private var fileIndices: [String: Int] = [:]

  package init(tool: Tool, rules: [FindingRule], fixed: [Baseline.Entry] = []) {
    self.tool = tool
    self.rules = rules
    self.fixed = fixed
  }

  /// Adds a file, once, and gives its index.
  @discardableResult
  package mutating func add(file source: SourceText) -> Int {
    if let index = fileIndices[source.name] { return index }
    fileIndices[source.name] = files.count
    files.append(ReportedFile(source))
    return files.count - 1
  }

  /// A file's name as reports for machines write it.
  func path(_ name: String) -> ReportPath { ReportPath(name, under: prefix) }

  /// Without what the baseline knows or a waiver lets stand.
  package func openOnly() -> FindingsReport {
    var report = self
    report.findings.removeAll { !$0.isOpen }
    report.fixed = []
    return report
  }

  package func file(named name: String) -> ReportedFile? { fileIndices[name].map { files[$0] } }

  package mutating func add(_ finding: ReportedFinding) { findings.append(finding) }

  /// Findings that count: neither known from the baseline nor waived.
  package var open: [ReportedFinding] { findings.filter(\.isOpen) }

  package func count(_ severity: Finding.Severity) -> Int { findings.count { $0.isOpen && $0.severity == severity } }

  /// The findings each with a fingerprint that no other has: the second of the same text gets another one than the first.
  func uniqueFingerprints() -> [String] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      let count = seen[finding.fingerprint, default: 0]
      seen[finding.fingerprint] = count + 1
      guard count > 0 else { return finding.fingerprint }
      var hash = Fingerprint()
      hash.add(finding.fingerprint)
      hash.add(String(count))
      return hash.digits
    }
  }
}

/// A file of a report, with what is needed to name places in it.
package struct ReportedFile: Sendable {
  package let name: String
  package let source: SourceText
  package let lines: LineIndex
  private let hasByteOrderMark: Bool

  init(_ source: SourceText) {
    name = source.name
    self.source = source
    lines = LineIndex(source)
    hasByteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// Programs that show characters do not count a byte order mark; those that count bytes do.
  func position(at offset: Int, in unit: LineIndex.ColumnUnit) -> TextPosition {
    var position = lines.position(at: min(offset, source.bytes.count), in: unit)
    if hasByteOrderMark, position.line == 1, unit != .utf8 { position.column = max(1, position.column - 1) }
    return position
  }

  /// As a person finds the place.
  func address(of range: ByteRange) -> String { PlaceAddress.text(name, range, position(at: range.lowerBound, in: .scalar), in: source) }

  /// The lines and columns of a range; the end is exclusive.
  func region(of range: ByteRange, in unit: LineIndex.ColumnUnit) -> Region {
    Region(start: position(at: range.lowerBound, in: unit), end: position(at: range.upperBound, in: unit))
  }
}

/// Two positions in a file, the end exclusive.
struct Region: Sendable, Equatable {
  var start: TextPosition
  var end: TextPosition
}
