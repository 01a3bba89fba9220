/// Fitted to gold alignments of news, lectures and technical articles, some with sentences left out (`Benchmarks/AlignmentTraining`).
/// The weights of glossary, layout and learned words are set by hand: no such set has them.
extension AlignmentModel {
  /// With a dictionary.
  static let fittedWeights: [(Feature, Float)] = [
    (.dictionary, 0.406), (.cognate, 0.732), (.latin, 1.174), (.number, 0.819), (.glossary, 1.500), (.learned, 0.300),
    (.dictionaryRarity, 0.612), (.cognateRarity, 0.417), (.latinRarity, 0.510), (.numberRarity, 1.165), (.learnedRarity, 0.300),
    (.glossWeight, 0.275), (.ambiguity, -0.436), (.sharing, 0.059), (.likeness, 0.837), (.soundLength, -0.155),
    (.extraMatch, 0.717), (.dilution, -0.559), (.unmatchedWord, -0.057), (.unmatchedKana, 0.350), (.unmatchedKatakana, -0.244),
    (.unmatchedLatin, -1.178), (.unmatchedNumber, -0.177), (.unmatchedUnknown, 0.283), (.unmatchedEnglish, -0.067),
    (.unmatchedEnglishUnknown, -0.178), (.unmatchedEnglishNumber, -0.688), (.length, -1.051), (.lengthExcess, -0.3),
    (.mergedLength, -0.988), (.mergedLengthExcess, -0.468), (.twoOne, -2.138), (.oneTwo, -2.739), (.threeOne, -4.639),
    (.oneThree, -5.098), (.twoTwo, -6.165), (.fourOne, -7.164), (.oneFour, -7.000), (.fiveOne, -8.503), (.oneFive, -8.500),
    (.threeTwo, -8.363), (.twoThree, -8.140), (.threeThree, -9.141), (.openJa, -3.877), (.openEn, -3.137), (.continueJa, -0.971),
    (.continueEn, -0.832), (.nullLengthJa, 0.248), (.nullLengthEn, 0.096), (.noEvidence, 0.188), (.bareSentence, -0.587),
    (.bothHeadings, 0.5), (.oneHeading, -1.200), (.bothItems, 0.2), (.oneItem, -0.5), (.bothCells, 0.2), (.oneCell, -1),
    (.itemsJoined, -0.5), (.blocksJoined, -0.8), (.bothBegin, 0.300), (.oneBegins, -0.300), (.bothEnd, 0.1), (.oneEnds, -0.1),
    (.related, 0.2), (.relatedRarity, 0.3), (.sharedStem, 0.8),
    (.sameLink, 1.500), (.sameEnumerator, 2), (.otherEnumerator, -2), (.oneEnumerator, -0.5),
  ]

  /// With the built-in vocabulary only.
  static let fittedWeightsWithoutDictionary: [(Feature, Float)] = [
    (.dictionary, 0.581), (.cognate, 0.746), (.latin, 1.420), (.number, 1.078), (.glossary, 1.500), (.learned, 0.300),
    (.dictionaryRarity, 0.817), (.cognateRarity, 0.520), (.latinRarity, 0.683), (.numberRarity, 1.631), (.learnedRarity, 0.300),
    (.glossWeight, 0.219), (.ambiguity, -0.352), (.sharing, -0.335), (.likeness, 1.040), (.soundLength, -0.121),
    (.extraMatch, 0.082), (.dilution, -0.763), (.unmatchedWord, -0.231), (.unmatchedKana, 0.600), (.unmatchedKatakana, -0.259),
    (.unmatchedLatin, -1.618), (.unmatchedNumber, -0.144), (.unmatchedUnknown, 0.303), (.unmatchedEnglish, -0.056),
    (.unmatchedEnglishUnknown, 0.078), (.unmatchedEnglishNumber, -1.241), (.length, -1.291), (.lengthExcess, -0.3),
    (.mergedLength, -1.335), (.mergedLengthExcess, -0.682), (.twoOne, -2.042), (.oneTwo, -2.841), (.threeOne, -4.555),
    (.oneThree, -5.302), (.twoTwo, -6.195), (.fourOne, -7.220), (.oneFour, -7.001), (.fiveOne, -8.502), (.oneFive, -8.500),
    (.threeTwo, -8.610), (.twoThree, -8.152), (.threeThree, -9.201), (.openJa, -4.167), (.openEn, -3.405), (.continueJa, -0.915),
    (.continueEn, -0.770), (.nullLengthJa, 0.305), (.nullLengthEn, -0.056), (.noEvidence, 0.746), (.bareSentence, -0.400),
    (.bothHeadings, 0.5), (.oneHeading, -1.200), (.bothItems, 0.2), (.oneItem, -0.5), (.bothCells, 0.2), (.oneCell, -1),
    (.itemsJoined, -0.5), (.blocksJoined, -0.8), (.bothBegin, 0.300), (.oneBegins, -0.300), (.bothEnd, 0.1), (.oneEnds, -0.1),
    (.related, 0.2), (.relatedRarity, 0.3), (.sharedStem, 0.8),
    (.sameLink, 1.500), (.sameEnumerator, 2), (.otherEnumerator, -2), (.oneEnumerator, -0.5),
  ]
}
