import Bitext
import Revision

/// What a translator has to do, one row a sentence, for a spreadsheet: both states of the source, the translation as it stands, the
/// words that changed and what in the translation depends on them.
package enum TodoList {
  package static let columns = [
    "state", "causes", "file", "line", "old source", "new source", "changed words", "old translation", "translation now", "look at",
    "new translation",
  ]

  package static func rows(_ views: [RevisionView]) -> [[String]] {
    views.flatMap { view in
      view.entries.filter { $0.change.asksForAttention }.map { entry in
        let edited = entry.change.state == .drifted ? entry.target : entry.source
        return [
          entry.change.toldState.rawValue + (entry.change.moved ? ", moved" : ""),
          entry.change.causes.map(\.rawValue).joined(separator: ", "),
          view.paths[view.from.other], String(entry.target.line), entry.source.oldText, entry.source.newText,
          entry.move?.words.english
            ?? edited.exchanged.map { "\($0.old.isEmpty ? "–" : $0.old) → \($0.new.isEmpty ? "–" : $0.new)" }.joined(separator: "; "),
          entry.target.oldText, entry.target.newText,
          entry.change.state == .stale ? entry.target.new.filter(\.isChanged).map(\.text).joined(separator: "; ") : "", "",
        ]
      }
    }
  }
}
