import Bitext

/// A way in which a translation can be incomplete or broken.
package struct StructureRule: Sendable {
  /// What it means. The severity is the most a finding is worth; what is less sure is worth less.
  package let rule: FindingRule
  let find: @Sendable (ComparedPair) -> [Finding]

  var id: RuleID { rule.id }
  var severity: Finding.Severity { rule.severity }

  init(
    _ id: RuleID, _ severity: Finding.Severity, _ summary: String, why: String, fix: String, example: String,
    find: @escaping @Sendable (ComparedPair) -> [Finding]
  ) {
    rule = FindingRule(id: id, summary: summary, severity: severity, why: why, fix: fix, example: example)
    self.find = find
  }

  /// The rules, in the order they are listed.
  package static let all: [StructureRule] = [
    textMissing, textExtra, textMoved, listOrder, headingLevel, anchorDiffers, codeDiffers, codeMissing, inlineCode, link, image,
    placeholder, tableShape, footnote, frontMatter, admonition, attribute, emphasis,
  ]
}

/// How structure is compared.
package struct StructureOptions: Sendable, Equatable {
  /// Whether one side is meant to say all that the other says.
  package enum Completeness: String, Sendable, CaseIterable {
    case full
    /// The translation says less, by design: what it lacks is no finding, what it has is compared.
    case summary
    /// Nothing is compared.
    case off
  }

  /// The language the article was written in; the other is the translation.
  package var from: Language = .ja
  package var completeness: Completeness = .full
  /// Rules left out, such as "text.extra".
  package var disabled: Set<RuleID> = []

  package init(from: Language = .ja, completeness: Completeness = .full, disabled: Set<RuleID> = []) {
    (self.from, self.completeness, self.disabled) = (from, completeness, disabled)
  }
}

/// Compares what stands where in the two documents of an aligned pair.
package struct StructureChecker: Sendable {
  package let options: StructureOptions

  package init(_ options: StructureOptions = StructureOptions()) { self.options = options }

  /// Rules about what is lacking: they say nothing of a summary.
  private static let ofCompleteness: Set<RuleID> = Set(
    ([
      .textMissing, .codeMissing, .inlineCode, .link, .image, .tableShape, .footnote, .emphasis, .headingLevel, .textMoved,
    ] as [StructureRule]).map(\.id))

  /// What was found, rule by rule.
  package func findings(in pair: AlignedPair) -> [Finding] {
    // A page with both languages has its code, images and settings once; a file of messages has texts alone.
    let isPage = pair.ja.source.name == pair.en.source.name && pair.ja.source.content?.isBilingual != true
    guard options.completeness != .off, !pair.alignment.beads.isEmpty, !isPage else { return [] }
    let compared = ComparedPair(pair, options)
    return StructureRule.all.flatMap { rule -> [Finding] in
      if options.disabled.contains(rule.id) || options.completeness == .summary && Self.ofCompleteness.contains(rule.id) { return [] }
      return rule.find(compared)
    }
  }
}
