import Bitext
import Reporting
import Terminology

/// The rules of `check`, as reports explain them.
enum RuleCatalog {
  static let rules: [FindingsReport.Rule] =
    TermRule.all.map { rule($0.name, $0.severity, $0.about.prefix(1).uppercased() + $0.about.dropFirst() + ".") } + [
      rule("waiver.unused", .warning, "A waiver that lets nothing stand: its sentence was changed, or the finding corrected."),
      rule("waiver.expired", .warning, "A waiver past its last day that would still be needed."),
      rule("waiver.malformed", .error, "A comment that begins like a waiver and cannot be understood."),
    ]

  static func severity(of rule: String) -> Finding.Severity { rules.first { $0.id == rule }?.severity ?? .warning }

  private static func rule(_ id: String, _ severity: Finding.Severity, _ summary: String) -> FindingsReport.Rule {
    FindingsReport.Rule(id: id, summary: summary, severity: severity)
  }
}
