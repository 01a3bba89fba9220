import Bitext
import FoundationEssentials

/// Findings that were there when the gate was put up: known, not yet corrected, not in the way.
package struct Baseline: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var key: FindingKey
    /// How many findings of this key there were.
    package var count: Int
    /// Where it stood then; for readers, not for comparing.
    package var files: BothLanguages<String?>
    package var message: String

    struct ID: Hashable {
      var key: FindingKey
      var files: BothLanguages<String?>
    }

    var id: ID { ID(key: key, files: files) }
  }

  /// Sorted by file, rule and words.
  package private(set) var entries: [Entry]
  /// What the run worked with that wrote it; nil for one that did not say.
  package var making: Making?

  package init(entries: [Entry], making: Making? = nil) {
    self.making = making
    self.entries = entries.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
  }

  /// The findings of a run.
  package init(_ articles: [ArticleFindings]) {
    var entries: [Entry.ID: Entry] = [:]
    for article in articles {
      let files = article.sources.map { $0?.name }
      for finding in article.findings {
        let id = Entry.ID(key: FindingKey(finding), files: files)
        entries[id, default: Entry(key: id.key, count: 0, files: files, message: finding.message.english)].count += 1
      }
    }
    self.init(entries: Array(entries.values))
  }

  /// With files named another way.
  package func mapPaths(_ transform: (String) -> String) -> Baseline {
    Baseline(
      entries: entries.map { entry in
        var entry = entry
        entry.files = entry.files.map { $0.map(transform) }
        return entry
      }, making: making)
  }

  /// This baseline after a run that looked at a part of the project: what the run did not look at stays.
  package func merging(_ run: Baseline, of scope: RunScope) -> Baseline {
    var merged: [Entry.ID: Entry] = [:]
    for entry in entries where !scope.covers(entry) { merged[entry.id] = entry }
    for entry in run.entries {
      // Of changed sentences alone: there may have been more than were looked at.
      let before = merged[entry.id]?.count ?? 0
      merged[entry.id] = entry
      merged[entry.id]?.count = max(before, entry.count)
    }
    return Baseline(entries: Array(merged.values), making: run.making)
  }

  private static func order(_ entry: Entry) -> [String] {
    let key = entry.key
    return [entry.files.ja ?? "", entry.files.en ?? "", key.rule.rawValue, key.concept, key.sentence] + key.ja + [""] + key.en
  }
}
