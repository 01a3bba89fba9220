import Bitext
import Numbers

/// Two states of a pair of articles, sentence by sentence: what the translation must follow.
package struct Revision: Sendable {
  package var old: BothLanguages<Document>
  package var new: BothLanguages<Document>
  /// The language that is written first and translated from.
  package var from: Language
  /// In the order of the new articles; what is gone stands where it stood. Every sentence of the four documents stands in exactly one.
  package var changes: [Change]
  /// Whether the old state is a record, which knows digests only and not what stood there unrecorded.
  package var isOfRecord = false

  package init(old: BothLanguages<Document>, new: BothLanguages<Document>, from: Language, changes: [Change]) {
    self.old = old
    self.new = new
    self.from = from
    self.changes = changes
  }

  /// The sentences of one side of a change in one state, joined for reading.
  package func text(_ change: Change, _ language: Language, _ state: KeyPath<Change.Side, [Int]>) -> String {
    let document = state == \Change.Side.old ? old[language] : new[language]
    return change.sides[language][keyPath: state].map { document.sentences[$0].text }.filter { !$0.isEmpty }.joined(
      separator: language == .ja ? "" : " ")
  }

  /// Whether the two sides of a change say the same numbers now.
  package func saysSameNumbers(_ change: Change) -> Bool {
    func numbers(_ language: Language) -> [NumberExpression] {
      NumberExpressions.find(in: text(change, language, \.new), language: language)
    }
    return NumberComparison(numbers(from), numbers(from.other)).agrees
  }

  /// How many changes are in each state, as people are told.
  package var counts: [Change.State: Int] { changes.reduce(into: [:]) { $0[$1.toldState, default: 0] += 1 } }
}

/// Sentences of both languages and both states that stand for each other, and what became of them.
package struct Change: Sendable, Equatable {
  /// What happened, as a translator sees it. "Source" is the language the job translates from.
  package enum State: String, Sendable, Codable, CaseIterable {
    case unchanged
    /// Only width, spacing, punctuation or the cut into sentences differ.
    case cosmetic
    /// The source was edited, its translation was not.
    case stale
    /// Both were edited.
    case updated
    /// The source was edited, and the translation says it already.
    case answered
    /// The translation was edited, its source was not.
    case drifted
    /// Source text without a translation.
    case missing
    /// The source text is gone, its translation is still there.
    case orphaned
    /// New in both languages.
    case added
    /// Gone from both languages.
    case removed

    /// Whether a person must look at it before both versions can be said to agree.
    package var asksForAttention: Bool {
      switch self {
      case .stale, .missing, .orphaned, .drifted: true
      case .unchanged, .cosmetic, .updated, .answered, .added, .removed: false
      }
    }
  }

  /// What an edit touched. A small edit may matter most.
  package enum Cause: String, Sendable, Codable, CaseIterable {
    /// A number, a date, an amount or its unit.
    case numeric
    /// Something affirmed is denied, or the other way round.
    case negation
    /// A term of the glossary came, went or was exchanged.
    case term
    /// The target of a link.
    case link
    /// Code: a block, or a name in a sentence.
    case code
    /// A text or a value in markup: the alternative text of an image, a component.
    case attribute
    /// The level of a heading.
    case level
    /// The place of a numbered step; points that become steps, the number a list begins with, the box of a task.
    case order
    /// Other words.
    case wording
  }

  /// How one language's text differs between the states.
  package enum Edit: String, Sendable, Codable, CaseIterable {
    case same, cosmetic, edited
    /// New text.
    case new
    /// The text is no longer there.
    case gone
    /// There was none and there is none.
    case absent
  }

  /// One language's part in a change: indices of sentences, ascending.
  package struct Side: Sendable, Equatable {
    package var old: [Int]
    package var new: [Int]
    package var edit: Edit
    /// Of the old sentences, those that no longer stand as they were: in a bead of several they name the one to look at.
    package var changed: [Int]
    /// What besides words was exchanged for another: links or images that lead elsewhere, code, …
    package var exchangedMarks: Set<Cause>

    package init(old: [Int] = [], new: [Int] = [], edit: Edit = .absent, changed: [Int] = [], exchangedMarks: Set<Cause> = []) {
      self.old = old
      self.new = new
      self.edit = edit
      self.changed = changed
      self.exchangedMarks = exchangedMarks
    }
  }

  package var state: State
  /// True where the text changed its place among its neighbours, in either language.
  package var moved: Bool
  /// Where a whole paragraph, item or heading stands elsewhere than before in one language and its counterpart did not follow: `stale`
  /// where the source moved, `drifted` where the translation did.
  package var outOfPlace: State?
  package var sides: BothLanguages<Side>
  /// Whether both sides are recorded, each beside other text, which left with the same change.
  package var changedPartners = false
  /// What the edit of the source touched (of the translation, where only that was edited); empty without an edit.
  package var causes: [Cause]

  package init(state: State, moved: Bool, sides: BothLanguages<Side>, causes: [Cause] = []) {
    self.state = state
    self.moved = moved
    self.sides = sides
    self.causes = causes
  }

  package var asksForAttention: Bool { toldState.asksForAttention }

  /// What people are told it is: text that left its place is an edit, though not a word of it changed.
  package var toldState: State { state.asksForAttention ? state : outOfPlace ?? state }

  /// Whether nothing but what items of a list begin with changed.
  var isOfListMarks: Bool { causes == [.order] && !isOfOrder && outOfPlace == nil }

  /// Whether nothing but the place of a step changed.
  package var isOfOrder: Bool {
    state == .stale && moved && ![.edited, .new, .gone].contains(sides.ja.edit) && ![.edited, .new, .gone].contains(sides.en.edit)
  }
}
