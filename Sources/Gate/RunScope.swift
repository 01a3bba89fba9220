import Bitext

/// What a run looked at. What it did not look at is neither gone nor there.
package struct RunScope: Sendable, Equatable {
  /// The files of the articles; nil for the whole project.
  package var files: Set<String>?
  /// Rules that did not run.
  package var silentRules: Set<RuleID>
  /// The concepts of the glossary, where it is another than the project's own.
  package var concepts: Set<String>?
  /// Only some sentences of the articles, or one of their languages.
  package var isPartOfArticles: Bool

  package init(
    files: Set<String>? = nil, silentRules: Set<RuleID> = [], concepts: Set<String>? = nil, isPartOfArticles: Bool = false
  ) {
    self.files = files
    self.silentRules = silentRules
    self.concepts = concepts
    self.isPartOfArticles = isPartOfArticles
  }

  /// Whether the run would have found what an entry stands for, were it still there.
  package func covers(_ entry: Baseline.Entry) -> Bool {
    if isPartOfArticles || silentRules.contains(entry.key.rule) { return false }
    if let concepts, !entry.key.concept.isEmpty, !concepts.contains(entry.key.concept) { return false }
    guard let files else { return true }
    return [entry.files.ja, entry.files.en].contains { $0.map(files.contains) ?? false }
  }
}
