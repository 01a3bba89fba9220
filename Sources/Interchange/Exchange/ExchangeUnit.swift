import Bitext

/// One bead as it goes out to other programs.
package struct ExchangeUnit: Sendable, Equatable {
  /// Its place in the pair, from 1: the same in every format and under every selection.
  package var number: Int
  package var bead: Bead
  package var text: BothLanguages<String>
  /// The same with the markup in it as codes.
  package var coded: CodedBead
  /// The same as it stands in the files.
  package var written: BothLanguages<WrittenLine?>
  package var mark: BeadMark
  /// Each finding in a few words.
  package var findings: [Message]
  /// Whether one of them is an error.
  package var hasError = false
  /// What a revision made of it, such as "stale".
  package var state: String?
  /// Eight digits that name the neighbouring unit by its text, "" at either end of the article.
  package var previous: String
  package var next: String

  /// 1 where a person decided.
  package var probability: Double { mark.isPinned ? 1 : bead.probability }
  package var isTwoSided: Bool { !bead.isNull }
}

/// Which units go out.
package struct ExchangeSelection: Sendable, Equatable {
  /// Beads less likely right than this stay at home; a person's decisions count as 1.
  package var minimumProbability: Double
  package var checkedOnly: Bool
  /// Whether rules are asked for that cut the text where the units begin and end.
  package var bySegments: Bool

  package init(minimumProbability: Double = 0, checkedOnly: Bool = false, bySegments: Bool = false) {
    self.minimumProbability = minimumProbability
    self.checkedOnly = checkedOnly
    self.bySegments = bySegments
  }

  func admits(_ unit: ExchangeUnit) -> Bool {
    unit.probability >= minimumProbability && (!checkedOnly || unit.mark.isChecked)
  }
}
