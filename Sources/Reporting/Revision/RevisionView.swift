import Bitext
import Revision

/// A compared article made ready for readers: places, sentences, words that differ.
public struct RevisionView: Sendable {
  public struct Side: Sendable {
    public var language: Language
    /// The text of each state, in pieces; empty where there is none.
    public var old: [WordDiff.Piece]
    public var new: [WordDiff.Piece]
    /// Words that went and came, in order.
    public var exchanged: [(old: String, new: String)]
    /// The first line of the new text, or where the text would stand; from 1.
    public var line: Int
    /// The place of the text in the new file; nil where there is none.
    public var range: ByteRange?
    /// The end of the text before it, where the text itself is not there.
    public var anchor: Int

    public var oldText: String { old.map(\.text).joined() }
    public var newText: String { new.map(\.text).joined() }
    public var isSame: Bool { oldText == newText }
  }

  public struct Entry: Sendable {
    public var change: Change
    public var source: Side
    public var target: Side

    /// The side a translator works on.
    public subscript(language: Language) -> Side { source.language == language ? source : target }
  }

  /// The paths of the new state, and of the old where they differ.
  public var paths: BothLanguages<String>
  public var oldPaths: BothLanguages<String>
  public var from: Language
  public var entries: [Entry]
  public var revision: Revision

  public init(_ revision: Revision, paths: BothLanguages<String>, oldPaths: BothLanguages<String>, terms: any TermFinder = NoTerms()) {
    self.revision = revision
    self.paths = paths
    self.oldPaths = oldPaths
    from = revision.from
    let lines = BothLanguages(ja: LineIndex(revision.new.ja.source), en: LineIndex(revision.new.en.source))
    var last = BothLanguages(ja: 0, en: 0)
    var ends = BothLanguages(ja: 0, en: 0)
    var entries: [Entry] = []
    entries.reserveCapacity(revision.changes.count)
    for change in revision.changes {
      func side(_ language: Language) -> Side {
        let part = change.sides[language]
        let after = revision.text(change, language, \.new)
        var before = revision.text(change, language, \.old)
        // Of a lock file's sentences only digests are known, but the same digest is the same text.
        if before.isEmpty, !part.old.isEmpty, part.edit == .same || part.edit == .cosmetic { before = after }
        let sentences = revision.new[language].sentences
        let range = part.new.first.map { sentences[$0].range.lowerBound..<sentences[part.new[part.new.count - 1]].range.upperBound }
        if let range { (last[language], ends[language]) = (range.lowerBound, range.upperBound) }
        var result = Side(
          language: language, old: before.isEmpty ? [] : [.init(before, isChanged: false)],
          new: after.isEmpty ? [] : [.init(after, isChanged: false)],
          exchanged: [], line: lines[language].line(at: last[language]), range: range, anchor: ends[language])
        if before != after, !before.isEmpty, !after.isEmpty {
          let words = WordDiff(old: before, new: after, language: language, terms: terms)
          (result.old, result.new, result.exchanged) = (words.old, words.new, words.exchanged)
        }
        return result
      }
      let source = side(revision.from)
      var target = side(revision.from.other)
      if change.state == .stale, !target.new.isEmpty, target.isSame {
        target.new = Dependents(
          oldSource: source.oldText, newSource: source.newText, target: target.newText, from: revision.from, terms: terms
        ).pieces(of: target.newText)
      }
      entries.append(Entry(change: change, source: source, target: target))
    }
    self.entries = entries
  }

  /// What is worth showing: everything but the unchanged that stayed in place.
  public func shown(all: Bool) -> [Entry] { all ? entries : entries.filter { $0.change.state != .unchanged || $0.change.moved } }
}

extension RevisionView.Entry {
  /// What happened, in a sentence for the person who must look at it.
  public var message: String {
    let (source, target) = (source.language.name, target.language.name)
    let causes = change.causes.isEmpty ? "" : " (" + change.causes.map(\.words).joined(separator: ", ") + ")"
    let words = exchangedWords(change.state == .drifted ? self.target : self.source)
    switch change.state {
    case .stale: return "the \(source) was edited\(causes), the \(target) was not\(words)"
    case .missing: return self.source.old.isEmpty ? "new \(source) text without \(target)" : "\(source) text without \(target)"
    case .orphaned: return "the \(source) text is gone, the \(target) still stands"
    case .drifted where self.target.new.isEmpty: return "the \(target) was taken out, the \(source) still stands"
    case .drifted:
      return self.source.new.isEmpty ? "new \(target) text without \(source)" : "the \(target) was edited, the \(source) was not\(words)"
    case .updated: return "both were edited\(words)"
    case .cosmetic: return "only width, spacing, punctuation or sentence ends differ"
    case .added: return "new in both languages"
    case .removed: return "gone from both languages"
    case .unchanged: return change.moved ? "only its place changed" : "unchanged"
    }
  }

  private func exchangedWords(_ side: RevisionView.Side) -> String {
    let words = side.exchanged.prefix(3).map { "\($0.old.isEmpty ? "–" : $0.old) → \($0.new.isEmpty ? "–" : $0.new)" }
    return words.isEmpty ? "" : ": " + words.joined(separator: "; ") + (side.exchanged.count > 3 ? "; …" : "")
  }
}

extension Change.Cause {
  /// As a person would say it.
  public var words: String {
    switch self {
    case .numeric: "a number"
    case .negation: "a negation"
    case .term: "a term"
    case .link: "a link"
    case .wording: "wording"
    }
  }
}
