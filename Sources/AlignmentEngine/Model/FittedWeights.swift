extension AlignmentModel {
  /// Fitted by `Benchmarks/AlignmentTraining`; layout weights are set by hand, no training set has layout.
  static let fittedWeights: [(Feature, Float)] = [
    (.dictionary, 0.6), (.cognate, 0.8), (.latin, 0.8), (.number, 0.6), (.glossary, 1.5), (.learned, 0.3),
    (.dictionaryRarity, 0.35), (.cognateRarity, 0.35), (.latinRarity, 0.4), (.numberRarity, 0.4), (.learnedRarity, 0.3),
    (.glossWeight, 0.2), (.ambiguity, -0.1), (.sharing, -0.05), (.likeness, 1), (.soundLength, 0.1), (.extraMatch, 0.3), (.dilution, -0.2),
    (.unmatchedWord, -0.15), (.unmatchedKana, -0.03), (.unmatchedKatakana, -0.2), (.unmatchedLatin, -0.3), (.unmatchedNumber, -0.4),
    (.unmatchedUnknown, -0.03), (.unmatchedEnglish, -0.12), (.unmatchedEnglishUnknown, -0.12), (.unmatchedEnglishNumber, -0.3),
    (.length, -0.5), (.lengthExcess, -0.2), (.mergedLength, -0.5), (.mergedLengthExcess, -0.2),
    (.twoOne, -3), (.oneTwo, -3), (.threeOne, -5), (.oneThree, -5), (.twoTwo, -6), (.fourOne, -7), (.oneFour, -7), (.fiveOne, -8.5),
    (.oneFive, -8.5), (.threeTwo, -8), (.twoThree, -8), (.threeThree, -9),
    (.openJa, -3), (.openEn, -3), (.continueJa, -1.5), (.continueEn, -1.5), (.nullLengthJa, 0), (.nullLengthEn, 0), (.noEvidence, -0.5),
    (.bareSentence, -0.5),
    (.sameKind, 0.2), (.otherKind, -1.2), (.blockCrossed, -1.5), (.bothBegin, 0.3), (.oneBegins, -0.3), (.sameLink, 1.5),
  ]
}
