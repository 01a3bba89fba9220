/// How many sentences of each side a bead joins.
struct BeadType: Sendable, Hashable {
  var ja: Int
  var en: Int
  var feature: Feature?
  /// Sentences beyond the six that the feature weighs.
  var beyond = 0

  /// What each of those costs, in nats: on the line of the smaller beads.
  static let further: Float = -0.5
  /// Sentences of one side.
  static let mostSentences = 8

  /// Places of the commonest in `all`.
  static let (oneOne, twoOne, oneTwo) = (0, 1, 2)

  /// Those the search looks at; nulls are handled apart.
  static let all: [BeadType] = [
    BeadType(ja: 1, en: 1, feature: nil), BeadType(ja: 2, en: 1, feature: .twoOne), BeadType(ja: 1, en: 2, feature: .oneTwo),
    BeadType(ja: 3, en: 1, feature: .threeOne), BeadType(ja: 1, en: 3, feature: .oneThree), BeadType(ja: 2, en: 2, feature: .twoTwo),
    BeadType(ja: 4, en: 1, feature: .fourOne), BeadType(ja: 1, en: 4, feature: .oneFour), BeadType(ja: 5, en: 1, feature: .fiveOne),
    BeadType(ja: 1, en: 5, feature: .oneFive), BeadType(ja: 3, en: 2, feature: .threeTwo), BeadType(ja: 2, en: 3, feature: .twoThree),
    BeadType(ja: 3, en: 3, feature: .threeThree), BeadType(ja: 6, en: 1, feature: .sixOne), BeadType(ja: 1, en: 6, feature: .oneSix),
    BeadType(ja: 7, en: 1, feature: .sixOne, beyond: 1), BeadType(ja: 1, en: 7, feature: .oneSix, beyond: 1),
    BeadType(ja: 8, en: 1, feature: .sixOne, beyond: 2), BeadType(ja: 1, en: 8, feature: .oneSix, beyond: 2),
  ]
}
