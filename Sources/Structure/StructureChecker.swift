import Bitext
import Letters

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
  /// What in addresses only names a language.
  package var locales = LinkLocales()
  /// Which settings at the head of a file are one language's own.
  package var frontMatter = FrontMatterKeys()
  /// Between Latin letters and Japanese ones, for all files; nil for the habit of each.
  package var spacing: Spacing?

  package init(from: Language = .ja, completeness: Completeness = .full, disabled: Set<RuleID> = []) {
    (self.from, self.completeness, self.disabled) = (from, completeness, disabled)
  }
}

/// Says what a link of one file finds in another.
package protocol LinkedFiles: Sendable {
  /// The anchors of a file; nil for one that cannot be read.
  /// - Parameter path: as seen from where the process runs
  func anchors(of path: String) -> Anchors?
}

/// Compares what stands where in the two documents of an aligned pair, and looks at each by itself.
package struct StructureChecker: Sendable {
  package let options: StructureOptions
  /// Other files of the project; nil where there are none to look at.
  private let files: (any LinkedFiles)?

  package init(_ options: StructureOptions = StructureOptions(), files: (any LinkedFiles)? = nil) {
    (self.options, self.files) = (options, files)
  }

  /// What was found, rule by rule.
  package func findings(in pair: AlignedPair) -> [Finding] {
    guard options.completeness != .off, !pair.alignment.beads.isEmpty else { return [] }
    let compared = ComparedPair(pair, options, files: files)
    // A page with both languages has its code, images and settings once; a file of messages has texts alone.
    let isPage = pair.ja.source.name == pair.en.source.name && pair.ja.source.content?.isBilingual != true
    let sides = [options.from, options.from.other].map { language in
      SideOfArticle(
        pair[language], isTranslation: language != options.from, other: pair[language.other], files: files, spacing: options.spacing)
    }
    return rules.flatMap { rule -> [Finding] in
      if options.completeness == .summary, StructureRule.ofCompleteness.contains(rule.id) { return [] }
      switch rule.judge {
      case .pair(let find): return isPage && !StructureRule.ofProse.contains(rule.id) ? [] : find(compared)
      case .side(let find): return isPage ? [] : sides.flatMap(find)
      }
    }
  }

  /// What was found in a file without counterpart.
  package func findings(in document: Document) -> [Finding] {
    let side = SideOfArticle(document, isTranslation: false, other: nil, files: files, spacing: options.spacing)
    return rules.flatMap { rule -> [Finding] in
      guard case .side(let find) = rule.judge else { return [] }
      return find(side)
    }
  }

  private var rules: [StructureRule] { StructureRule.all.filter { !options.disabled.contains($0.id) } }
}
