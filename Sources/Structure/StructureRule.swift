import Bitext

/// A way in which a translation can be incomplete or broken.
package struct StructureRule: Sendable {
  /// Of what a rule speaks.
  enum Judge: Sendable {
    /// Of the two sides, held against each other.
    case pair(@Sendable (ComparedPair) -> [Finding])
    /// Of each side by itself, with what the other is like where there is one.
    case side(@Sendable (SideOfArticle) -> [Finding])
  }

  /// What it means. The severity is the most a finding is worth; what is less sure is worth less.
  package let rule: FindingRule
  let judge: Judge

  var id: RuleID { rule.id }
  var severity: Finding.Severity { rule.severity }

  init(
    _ id: RuleID, _ severity: Finding.Severity, _ summary: String, why: String, fix: String, example: String, isOptIn: Bool = false,
    find: @escaping @Sendable (ComparedPair) -> [Finding]
  ) {
    rule = FindingRule(id: id, summary: summary, severity: severity, why: why, fix: fix, example: example, isOptIn: isOptIn)
    judge = .pair(find)
  }

  init(
    ofOneSide id: RuleID, _ severity: Finding.Severity, _ summary: String, why: String, fix: String, example: String, isOptIn: Bool = false,
    find: @escaping @Sendable (SideOfArticle) -> [Finding]
  ) {
    rule = FindingRule(id: id, summary: summary, severity: severity, why: why, fix: fix, example: example, isOptIn: isOptIn)
    judge = .side(find)
  }

  /// The rules, in the order they are listed.
  package static let all: [StructureRule] = [
    textMissing, textExtra, textMoved, listOrder, headingLevel, anchorDiffers, codeDiffers, codeMissing, inlineCode, link, image,
    placeholder, tableShape, footnote, frontMatter, frontMatterDiffers, admonition, attribute, emphasis, anchorMissing, anchorDuplicate,
    fenceOpen, spacing, width,
  ]

  /// Those about what is lacking: they say nothing of a summary.
  static let ofCompleteness: Set<RuleID> = Set(
    ([textMissing, codeMissing, inlineCode, link, image, tableShape, footnote, emphasis, headingLevel, textMoved] as [StructureRule]).map(
      \.id))

  /// Those about prose: all that can be asked of a page with both languages, which has its code, images and settings once.
  static let ofProse: Set<RuleID> = Set(([textMissing, textExtra, inlineCode, placeholder] as [StructureRule]).map(\.id))
}
