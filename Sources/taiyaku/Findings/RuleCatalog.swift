import Bitext
import Reporting

/// The rules of `check`, as reports explain them.
enum RuleCatalog {
  static let rules: [FindingsReport.Rule] = [
    rule("term.missing", .error, "A glossary term stands on one side and none of its accepted counterparts on the other."),
    rule("term.forbidden", .error, "A term the glossary forbids."),
    rule("term.deprecated", .warning, "A term the glossary has given up."),
    rule("term.variant", .warning, "A spelling of a term that is not its preferred or admitted form."),
    rule("term.unsourced", .warning, "A glossary term in the translation whose source term is absent."),
    rule("term.inconsistent", .info, "One term rendered in different ways."),
    rule("number.mismatch", .warning, "A number, date or amount without its counterpart."),
    rule("waiver.unused", .warning, "A waiver that lets nothing stand: its sentence was changed, or the finding corrected."),
    rule("waiver.expired", .warning, "A waiver past its last day that would still be needed."),
    rule("waiver.malformed", .error, "A comment that begins like a waiver and cannot be understood."),
  ]

  static func severity(of rule: String) -> Finding.Severity { rules.first { $0.id == rule }?.severity ?? .warning }

  private static func rule(_ id: String, _ severity: Finding.Severity, _ summary: String) -> FindingsReport.Rule {
    FindingsReport.Rule(id: id, summary: summary, severity: severity)
  }
}
