import Bitext
import Glibc

/// The chance that a bead is exactly right: a logistic function of the lattice's log-odds and of what stands around the bead. The lattice
/// takes each cue for independent; two sentences that both lost their counterpart, side by side, are likelier to meet than it believes.
package struct Confidence: Sendable, Equatable {
  /// What a chance is told from. Its weights are fitted on documents that no weight of the lattice was fitted to.
  package enum Cue: Int, CaseIterable, Sendable {
    case always
    /// Log-odds of the lattice, and what exceeds `sureOdds`: beyond, they say less.
    case odds, sureOdds
    /// Whether the layout is known.
    case article
    /// Logarithm of the share of omissions in the document.
    case omissions
    /// Beads with two sides: of more than two sentences; how many of the four beads around are omissions. Of those that moved or have such
    /// beside them, what their words are worth, in nats; how far that is below one nat, alone and for each omission beside it; how far what
    /// matches is below one nat, so that lengths and place alone speak.
    case merged, gaps, worth, thin, thinGaps, bare
    /// Of both kinds: how unsure the document is as a whole, logarithm of the share of its beads that the lattice holds for wrong; log-odds of
    /// the less sure neighbour, up to `sureOdds`. Errors come in company, and some kinds of text are hard throughout.
    case doubt, beside
    /// How many words its sentences have, logarithm against `usualWords`: talk and subtitles are made of short ones.
    case wordy
    /// Sentences without counterpart: one of the other side stands beside it; logarithm of the length of the run.
    case opposite, run
    /// Of those: how well another that is left out on the other side would fit, wherever it stands, in nats.
    case elsewhere
    /// Moved beads: logarithm of how many moved together.
    case company
    /// Of those, how near what stands beside them is on the other side; of omissions, how near the next one of the other side is: two steps (one
    /// on each side) are 1, twice as many a half.
    case near
    /// Of linked beads of which the lattice is not sure, how far what matches is below two nats: in talk and subtitles place alone joins many.
    case few
  }

  /// Linked beads of articles, whose layout is known, are apart: what speaks for them is another thing than in sentences that come one by one.
  package enum Kind: Int, CaseIterable, Sendable { case linked, moved, omitted, linkedInArticle }

  /// By kind and cue.
  package var weights: [[Double]] = Kind.allCases.map { _ in Cue.allCases.map { $0 == .odds ? 1 : 0 } }

  package init() {}

  package static let sureOdds = 5.0
  static let usualWords = 10.0

  /// A bead's cues, by number.
  package struct Cues: Sendable {
    package let kind: Kind
    package private(set) var values = [Double](repeating: 0, count: Cue.allCases.count)

    init(_ kind: Kind, _ bead: Bead) {
      self.kind = kind
      let p = min(max(bead.probability, 1e-6), 1 - 1e-6)
      let odds = Glibc.log(p / (1 - p))
      self[.always] = 1
      self[.odds] = odds
      self[.sureOdds] = max(0, odds - Confidence.sureOdds)
    }

    subscript(cue: Cue) -> Double {
      get { values[cue.rawValue] }
      set { values[cue.rawValue] = newValue }
    }
  }

  package func chance(_ cues: Cues) -> Double {
    let odds = zip(weights[cues.kind.rawValue], cues.values).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + Glibc.exp(-odds))
  }
}
