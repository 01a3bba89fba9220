import Bitext

/// One bead as it goes out to other programs.
public struct ExchangeUnit: Sendable, Equatable {
  /// Its place in the pair, from 1: the same in every format and under every selection.
  public var number: Int
  public var bead: Bead
  public var text: BothLanguages<String>
  public var mark: BeadMark
  /// Each finding in a few words.
  public var findings: [String]
  /// What a revision made of it, such as "stale".
  public var state: String?
  /// Eight digits that name the neighbouring unit by its text, "" at either end of the article.
  public var previous: String
  public var next: String

  /// 1 where a person decided.
  public var probability: Double { mark.isPinned ? 1 : bead.probability }
  public var isTwoSided: Bool { !bead.isNull }
}

/// Which units go out.
public struct ExchangeSelection: Sendable, Equatable {
  /// Beads less likely right than this stay at home; a person's decisions count as 1.
  public var minimumProbability: Double
  public var checkedOnly: Bool

  public init(minimumProbability: Double = 0, checkedOnly: Bool = false) {
    self.minimumProbability = minimumProbability
    self.checkedOnly = checkedOnly
  }

  func admits(_ unit: ExchangeUnit) -> Bool {
    unit.probability >= minimumProbability && (!checkedOnly || unit.mark.isChecked)
  }
}
