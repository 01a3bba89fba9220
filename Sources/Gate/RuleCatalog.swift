import Bitext
import Structure
import Terminology

/// Every rule of `check`: from here come help, configuration, waivers and what reports say of a rule.
package enum RuleCatalog {
  package static let rules: [FindingRule] = TermRule.all + StructureRule.all.map(\.rule) + pairs + meanings + waivers

  /// Rules that run only where someone asks for them.
  package static let optIn = Set(rules.filter(\.isOptIn).map(\.id))

  /// The names configurations and waivers may use.
  package static let names = rules.map(\.id)

  private static let byID = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  package static let missingPair: RuleID = "pair.missing"

  private static let pairs: [FindingRule] = [
    .init(
      id: missingPair, summary: "An article that is there in its first language only.", severity: .warning,
      why: "Nobody reads in the other language what is not there.", fix: "Translate it, or name it under exclude: in taiyaku.yml.",
      example: "docs/en/start.md without docs/ja/start.md", isOptIn: true)
  ]

  package static let unlikeMeaning: RuleID = "meaning.unlike"

  private static let meanings: [FindingRule] = [
    .init(
      id: unlikeMeaning, summary: "A sure pair of sentences that do not mean the same, says the sentence encoder.", severity: .info,
      why: "A line that slipped, a message under the wrong key, a translation of what stood there before: words and numbers may all agree.",
      fix:
        "Read both. Where the translation is free and right, leave it, or waive it. Needs an encoder: encoder: system (docs/encoder.md).",
      example: "受付は二階にあります。 | Please bring your own lunch.",
      precision:
        "97 %: of 600 pairs with the English of a neighbour it spoke of 302, of 2,867 true ones of 8 (conversations 73 % and 8 of 1,434, news 43 % and none of 883, lectures 52 % and none of 550, where two more were faults of the text).",
      isOptIn: true)
  ]

  package static subscript(id: RuleID) -> FindingRule? { byID[id] }

  /// The year and month of the last rule that came, went or judges otherwise.
  package static let edition = "2026.11"

  package static func severity(of rule: RuleID) -> Finding.Severity { byID[rule]?.severity ?? .warning }

  package static let unusedWaiver: RuleID = "waiver.unused"
  package static let expiredWaiver: RuleID = "waiver.expired"
  package static let malformedWaiver: RuleID = "waiver.malformed"

  private static let waivers: [FindingRule] = [
    .init(
      id: unusedWaiver, summary: "A waiver that lets nothing stand: its sentence was changed, or the finding corrected.",
      severity: .warning, why: "It would silently let a new finding stand some day.", fix: "Remove the waiver.",
      example: "<!-- taiyaku: allow term.missing -- a quotation --> above a sentence without findings"),
    .init(
      id: expiredWaiver, summary: "A waiver past its last day that would still be needed.", severity: .warning,
      why: "Someone meant to come back to it.", fix: "Correct the text, or extend the waiver.", example: "until: 2026-01-31"),
    .init(
      id: malformedWaiver, summary: "A comment that begins like a waiver and cannot be understood.", severity: .error,
      why: "What it was to let stand is reported, or nothing at all was meant.", fix: "Write it as docs/ci.md shows.",
      example: "<!-- taiyaku: allow term.forbiden -->"),
  ]
}

extension FindingRule {
  /// What a finding is worth where nothing is set for its article.
  /// - Parameters:
  ///   - own: what the rule says of this finding
  ///   - isWantedElsewhere: whether the rule is set for other articles
  /// - Returns: nil where the rule does not run
  package func severity(_ own: Finding.Severity, at edition: RuleEdition, isWantedElsewhere: Bool) -> Finding.Severity? {
    if isOptIn, isWantedElsewhere { return nil }
    return self.edition > edition ? min(own, .warning) : own
  }
}
