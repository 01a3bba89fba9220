import Bitext

/// A text that many articles have in one language alone, letter for letter, is a notice of that version ("translated by a machine", "edit
/// this page"): one thing to know, not a fault of each article.
package enum RecurringText {
  /// In so many articles.
  private static let least = 4

  /// What stands in one language alone, and what of it is said.
  private struct Notice: Hashable {
    var side: Language
    /// Its first sentence.
    var text: String
    /// What it is: a section of one heading is not another one's.
    var extent: Substring
  }

  /// Of findings about one notice only the first is kept, as a note that says in how many articles it stands.
  /// - Parameter articles: the findings of all articles that were looked at
  package static func gather(_ articles: inout [[Finding]]) {
    var counts: [Notice: Int] = [:]
    for findings in articles {
      for notice in Set(findings.compactMap(notice)) { counts[notice, default: 0] += 1 }
    }
    guard counts.values.contains(where: { $0 >= least }) else { return }
    var told: Set<Notice> = []
    for article in articles.indices {
      articles[article] = articles[article].compactMap { finding in
        guard let notice = notice(of: finding), let count = counts[notice], count >= least else { return finding }
        guard told.insert(notice).inserted else { return nil }
        var note = finding
        note.severity = .info
        note.message = "\(count) articles have this in \(notice.side) alone: a notice"
        return note
      }
    }
  }

  private static func notice(of finding: Finding) -> Notice? {
    guard finding.rule == StructureRule.textMissing.id || finding.rule == StructureRule.textExtra.id else { return nil }
    for side in Language.allCases {
      guard let place = finding.places[side].first else { continue }
      let extent = finding.message.english.prefix { !$0.isNumber }
      return extent.hasPrefix("a section") ? nil : Notice(side: side, text: place.text, extent: extent)
    }
    return nil
  }
}
