import Bitext
import Revision

/// Sentences of both versions that stand for each other, in the state of before and the state of now, and what became of them.
public struct TextChange: Sendable, Equatable {
  /// What happened, as a translator sees it; the source is the language the article is written in first.
  public enum State: String, Sendable, CaseIterable {
    /// Nothing.
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
  }

  /// What happened.
  public let state: State
  /// Whether the text changed its place.
  public let moved: Bool
  /// Numbers of the sentences in the new versions, from 0.
  public let sentences: BothVersions<[Int]>
  /// Whether a person must look at it before both versions can be said to agree.
  public let asksForAttention: Bool

  init(_ change: Change) {
    state = State(rawValue: change.state.rawValue) ?? .updated
    moved = change.moved
    sentences = BothVersions(ja: change.sides.ja.new, en: change.sides.en.new)
    asksForAttention = change.asksForAttention
  }
}
