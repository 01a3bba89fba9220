import Bitext
import Revision

/// One thing of an article that a person should look at.
package struct WorkItem: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The number of a finding of the study.
    case finding(Int)
    /// The number of a change of the revision, and its state.
    case change(Int, Change.State)
    /// The number of a bead of the whole pair.
    case bead(Int)
  }

  package var kind: Kind
  /// From 0 to 1: how certain it is that something is wrong, times how much that would matter.
  package var harm: Double
  /// Sentences of the whole pair.
  package var at: BothLanguages<[Int]>
  /// Where a person would look first: a place of one of the files.
  package var side: Language
  package var place: Int
  package var message: Message
}

extension WorkItem {
  /// How much a finding would matter, were it certain.
  static func weight(_ severity: Severity) -> Double {
    switch severity {
    case .error: 1
    case .warning: 0.5
    case .info: 0.1
    }
  }

  /// How much a change matters; nil where it asks for nothing.
  static func weight(_ state: Change.State) -> Double? {
    switch state {
    case .stale, .missing, .orphaned: 1
    case .drifted: 0.5
    case .unchanged, .cosmetic, .updated, .answered, .added, .removed: nil
    }
  }

  /// What a wrong bead costs: everything that is said of its sentences.
  static let weightOfBead = 0.5
  /// Below this a bead is doubtful.
  package static let doubtBelow = 0.8
}

extension Change.State {
  /// What has happened, in a few words.
  /// - Parameter from: the language translated from
  package func said(from: Language) -> Message {
    switch self {
    case .stale: "the \(from) was edited, the \(from.other) was not"
    case .missing: "new in the \(from), not in the \(from.other)"
    case .orphaned: "gone from the \(from), still in the \(from.other)"
    case .drifted: "the \(from.other) was edited, the \(from) was not"
    default: Message(known: rawValue)
    }
  }
}
