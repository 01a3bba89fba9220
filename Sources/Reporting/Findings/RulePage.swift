import Bitext
import Gate

/// The manual's page of a rule (docs/rules), made from the catalogue.
package enum RulePage {
  package static func markdown(_ rule: FindingRule) -> String {
    var text =
      "# \(rule.id)\n\n\(rule.summary)\n\nSeverity: \(rule.isOptIn ? "off unless asked for, then " : "")**\(rule.severity.rawValue)**, unless `taiyaku.yml` says otherwise.\n"
    for (title, body) in [("Why it matters", rule.why), ("What to do", rule.fix)] where !body.isEmpty {
      text += "\n## \(title)\n\n\(body)\n"
    }
    if !rule.example.isEmpty { text += "\n## Example\n\n\(quoted(rule.example))\n" }
    text += "\n## How often it is right\n\n\(rule.precision ?? "Not measured on real projects yet.")\n"
    text += "\n## To change or silence it\n\n```yaml\nrules:\n  \(rule.id): info    # off, info, warning or error\n```\n"
    return text + "\nOne finding alone: a waiver or the baseline ([The gate](../ci.md)).\n"
  }

  /// All rules, with links to their pages.
  package static func index(_ rules: [FindingRule]) -> String {
    let head =
      "# Rules\n\nWhat `taiyaku check` looks for. `taiyaku explain RULE` prints a page; `scripts/reference` writes them from the catalogue.\n\n"
    let rows = rules.map { "| [`\($0.id)`](\($0.id).md) | \($0.usual) | \($0.summary.replacing("|", with: "\\|")) |" }
    return head + "| rule | severity | what it is about |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
  }

  /// As it stands, markup and all.
  private static func quoted(_ example: String) -> String { "```text\n\(example)\n```" }
}
