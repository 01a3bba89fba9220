import Bitext
import Terminology

/// The rules of `check`: from here come help, configuration, waivers and what reports say of a rule.
public enum RuleCatalog {
  public static let rules: [FindingRule] =
    TermRule.all.map { rule($0.name, $0.severity, $0.about.prefix(1).uppercased() + $0.about.dropFirst() + ".") } + [
      rule("waiver.unused", .warning, "A waiver that lets nothing stand: its sentence was changed, or the finding corrected."),
      rule("waiver.expired", .warning, "A waiver past its last day that would still be needed."),
      rule("waiver.malformed", .error, "A comment that begins like a waiver and cannot be understood."),
    ]

  /// The names configurations and waivers may use.
  public static let names = rules.map(\.id)

  public static func severity(of rule: String) -> Finding.Severity { rules.first { $0.id == rule }?.severity ?? .warning }

  private static func rule(_ id: String, _ severity: Finding.Severity, _ summary: String) -> FindingRule {
    FindingRule(id: id, summary: summary, severity: severity)
  }
}
