import Bitext

/// A compared article made ready for readers: places, sentences, words that differ.
package struct RevisionView: Sendable {
  package struct Side: Sendable {
    package var language: Language
    /// The text of each state, in pieces; empty where there is none.
    package var old: [WordDiff.Piece]
    package var new: [WordDiff.Piece]
    /// Words that went and came, in order.
    package var exchanged: [(old: String, new: String)]
    /// The first line of the new text, or where the text would stand; from 1.
    package var line: Int
    /// The place of the text in the new file; nil where there is none.
    package var range: ByteRange?
    /// The end of the text before it, where the text itself is not there.
    package var anchor: Int

    package var oldText: String { old.map(\.text).joined() }
    package var newText: String { new.map(\.text).joined() }
    package var isSame: Bool { oldText == newText }
  }

  package struct Entry: Sendable {
    package var change: Change
    package var source: Side
    package var target: Side
    /// Of a translation that was edited as its source was: what it still says although the source no longer does.
    package var leftBehind: [String] = []
    /// Where it moved without being followed.
    package var move: Move?
    /// Whether the old state is a record: what it does not hold may have stood for years.
    package var isOfRecord = false

    /// The side a translator works on.
    package subscript(language: Language) -> Side { source.language == language ? source : target }
  }

  /// As a person finds the places: "line 12".
  package struct Move: Sendable {
    /// Nil where nobody knows how it was.
    package var from: Message?
    package var to: Message
    /// Behind what the counterpart belongs; nil at the top.
    package var behind: Message?
  }

  /// The paths of the new state, and of the old where they differ.
  package var paths: BothLanguages<String>
  package var oldPaths: BothLanguages<String>
  package var from: Language
  package var entries: [Entry]
  package var revision: Revision
  let lines: BothLanguages<LineIndex>

  /// - Parameters:
  ///   - terms: what counts as a word of its own
  ///   - words: knows which words of a translation answer which of its source
  package init(
    _ revision: Revision, paths: BothLanguages<String>, oldPaths: BothLanguages<String>, terms: any TermFinder = NoTerms(),
    words: any WordPairFinder = NoWordPairs()
  ) {
    self.revision = revision
    self.paths = paths
    self.oldPaths = oldPaths
    from = revision.from
    let lines = BothLanguages(ja: LineIndex(revision.new.ja.source), en: LineIndex(revision.new.en.source))
    self.lines = lines
    let marks = (old: revision.old.map(\.marks), new: revision.new.map(\.marks))
    var ends = BothLanguages(ja: 0, en: 0)
    var entries: [Entry] = []
    entries.reserveCapacity(revision.changes.count)
    for change in revision.changes {
      func side(_ language: Language) -> Side {
        let part = change.sides[language]
        let after = revision.text(change, language, \.new)
        var before = revision.text(change, language, \.old)
        // Of a lock file's sentences only digests are known, but the same digest is the same text.
        if before.isEmpty, !part.old.isEmpty, part.edit == .same || part.edit == .cosmetic || part.exchangedMarks == [.order] {
          before = after
        }
        let sentences = revision.new[language].sentences
        let range = part.new.first.map { sentences[$0].range.lowerBound..<sentences[part.new[part.new.count - 1]].range.upperBound }
        // Text without a counterpart is no place to stand behind, whether it never had one or lost it: what is confirmed elsewhere then
        // moves no place.
        if let range, !change.sides[language.other].new.isEmpty { ends[language] = range.upperBound }
        var result = Side(
          language: language, old: before.isEmpty ? [] : [.init(before, isChanged: false)],
          new: after.isEmpty ? [] : [.init(after, isChanged: false)],
          exchanged: [], line: lines[language].line(at: range?.lowerBound ?? ends[language]), range: range,
          anchor: ends[language])
        if before != after, !before.isEmpty, !after.isEmpty {
          let words = WordDiff(old: before, new: after, language: language, terms: terms)
          (result.old, result.new, result.exchanged) = (words.old, words.new, words.exchanged)
        }
        for cause in Change.Cause.allCases
        where part.exchangedMarks.contains(cause) && (cause != .code || result.exchanged.isEmpty)
          && !revision.isOfRecord
        {
          func texts(_ sentences: [Int], _ marks: [[ExactMark]]) -> [String] {
            sentences.flatMap { marks[$0] }.filter { $0.cause == cause }.map(\.text)
          }
          result.exchanged += RevisionView.exchanged(texts(part.old, marks.old[language]), texts(part.new, marks.new[language]))
        }
        return result
      }
      let source = side(revision.from)
      var target = side(revision.from.other)
      var leftBehind: [String] = []
      if !source.old.isEmpty, !source.new.isEmpty, !source.isSame, !target.new.isEmpty {
        let words: any WordPairFinder = change.state == .stale ? words : NoWordPairs()
        let pieces = Dependents(
          source: WordDiff(old: source.old, new: source.new), target: target.newText, from: revision.from, terms: terms, words: words
        ).pieces(of: target.newText)
        if change.state == .stale, target.isSame { target.new = pieces }
        if change.state == .updated { leftBehind = pieces.filter(\.isChanged).map(\.text) }
      }
      entries.append(Entry(change: change, source: source, target: target, leftBehind: leftBehind, isOfRecord: revision.isOfRecord))
    }
    self.entries = entries
    placeBehindWhatStayed()
    placeBeforeWhatFollows()
    findMoves()
  }

  /// Where the new text of a side begins, or would stand; the column counts characters.
  package func position(of side: Side) -> TextPosition {
    lines[side.language].position(at: side.range?.lowerBound ?? side.anchor, in: .scalar)
  }

  /// The same as a person finds it.
  package func address(of side: Side) -> String {
    let place = side.range ?? side.anchor..<side.anchor
    return PlaceAddress.text(paths[side.language], place, position(of: side), in: revision.new[side.language].source)
  }

  /// How much of it to show.
  package enum Choice: Sendable {
    /// What a person must look at.
    case attention
    /// Everything but the unchanged that stayed in place.
    case changes
    case all
  }

  package func shown(_ choice: Choice) -> [Entry] {
    entries.filter { entry in
      switch choice {
      case .attention: entry.change.asksForAttention || !entry.leftBehind.isEmpty
      case .changes: entry.change.state != .unchanged || entry.change.moved
      case .all: true
      }
    }
  }

  /// Whether there is no translation at all, before and now: then that is all there is to say.
  package var isUntranslated: Bool {
    revision.new[from.other].sentences.isEmpty && revision.old[from.other].sentences.isEmpty && !revision.new[from].sentences.isEmpty
  }

  /// Sentences of an article without a translation.
  package var untranslatedCount: Int {
    let document = revision.new[from]
    return document.sentences.count { document.blocks[$0.block].isProse }
  }

  /// Neighbours about which the same is to be said at the same place, such as the sentences of a new paragraph.
  package static func runs(_ entries: [Entry]) -> [[Entry]] {
    var runs: [[Entry]] = []
    for entry in entries {
      if let last = runs.last?.last, last.continues(with: entry) {
        runs[runs.count - 1].append(entry)
      } else {
        runs.append([entry])
      }
    }
    return runs
  }

  private static func exchanged(_ gone: [String], _ come: [String]) -> [(old: String, new: String)] {
    if gone.count == come.count { return zip(gone, come).filter { $0 != $1 }.map { ($0, $1) } }
    let (lost, won) = (gone.filter { !come.contains($0) }, come.filter { !gone.contains($0) })
    return [(lost.joined(separator: " "), won.joined(separator: " "))]
  }
}

extension RevisionView.Entry {
  /// Only text that stands on one side of both states runs on: an edit has something of its own to say.
  fileprivate func continues(with next: RevisionView.Entry) -> Bool {
    let isOneSided = [change.sides.ja, change.sides.en].allSatisfy { $0.old.isEmpty || $0.new.isEmpty || $0.edit == .same }
    return isOneSided && change.state != .unchanged && change.state != .cosmetic && change.state == next.change.state
      && change.moved == next.change.moved && target.line == next.target.line && message == next.message
  }
}
