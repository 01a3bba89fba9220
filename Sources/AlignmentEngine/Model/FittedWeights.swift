/// Fitted to gold alignments of news, lectures and technical articles, some with sentences left out (`Benchmarks/AlignmentTraining`).
/// The weights of glossary, layout and learned words are set by hand: no such set has them. So are those of set phrases, headlines,
/// lines of one sentence and joined items, of which the sets have too few.
extension AlignmentModel {
  /// With a dictionary.
  static let fittedWeights: [(Feature, Float)] = [
    (.dictionary, 0.406), (.related, 0.2), (.cognate, 0.732), (.latin, 1.174),
    (.number, 0.819), (.glossary, 1.5), (.learned, 0.3), (.dictionaryRarity, 0.612),
    (.relatedRarity, 0.3), (.cognateRarity, 0.417), (.latinRarity, 0.51), (.numberRarity, 1.165),
    (.learnedRarity, 0.3), (.glossWeight, 0.275), (.ambiguity, -0.436), (.sharing, 0.059),
    (.likeness, 0.837), (.soundLength, -0.155), (.sharedStem, 0.8), (.extraMatch, 0.717),
    (.dilution, -0.559), (.unmatchedWord, -0.057), (.unmatchedKana, 0.35), (.unmatchedKatakana, -0.244),
    (.unmatchedLatin, -1.178), (.unmatchedNumber, -0.177), (.unmatchedUnknown, 0.283), (.unmatchedEnglish, -0.067),
    (.unmatchedEnglishUnknown, -0.178), (.unmatchedEnglishNumber, -0.688), (.unmatchedTerm, 0.0), (.length, -1.051),
    (.lengthExcess, -0.3), (.mergedLength, -0.988), (.mergedLengthExcess, -0.468), (.twoOne, -2.138),
    (.oneTwo, -2.739), (.threeOne, -4.639), (.oneThree, -5.098), (.twoTwo, -6.165),
    (.fourOne, -7.164), (.oneFour, -7.0), (.fiveOne, -8.503), (.oneFive, -8.5),
    (.threeTwo, -8.363), (.twoThree, -8.14), (.threeThree, -9.141), (.sixOne, -9.0),
    (.oneSix, -9.0), (.openJa, -3.877), (.openEn, -3.137), (.continueJa, -0.971),
    (.continueEn, -0.832), (.nullLengthJa, 0.248), (.nullLengthEn, 0.096), (.articleMatches, 0.215),
    (.articleNoEvidence, -0.611), (.articleLength, 0.348), (.articleCrossed, 1.7), (.joinsInside, 1.021),
    (.opensBlock, 0.971), (.opensInside, 0.102), (.articleContinue, -0.74), (.articleNullLength, 0.102),
    (.nullHeading, -1.336), (.nullItem, -1.508), (.nullCell, -0.829), (.noEvidence, 0.188),
    (.bareSentence, -0.587), (.sameEnumerator, 2.5), (.otherEnumerator, -2.0), (.oneEnumerator, 0.0),
    (.bothHeadings, 1.63), (.oneHeading, 0.415), (.bothItems, 0.291), (.oneItem, -0.349),
    (.bothCells, 0.68), (.oneCell, -1.022), (.fragmentsJoined, -1.778), (.blocksJoined, -1.03),
    (.bothJoined, -4.01), (.bothBegin, 0.518), (.oneBegins, -1.026), (.bothEnd, -1.659),
    (.oneEnds, -0.244), (.sameLink, 1.5), (.nullFormula, 1.5), (.nullAttribution, -2.5), (.headlineJoined, -2.0), (.lineJoined, 2.4),
    (.beginsInSentence, -2.0), (.itemsJoined, -0.5),
  ]

  /// With the built-in vocabulary only.
  static let fittedWeightsWithoutDictionary: [(Feature, Float)] = [
    (.dictionary, 0.581), (.related, 0.2), (.cognate, 0.746), (.latin, 1.42),
    (.number, 1.078), (.glossary, 1.5), (.learned, 0.3), (.dictionaryRarity, 0.817),
    (.relatedRarity, 0.3), (.cognateRarity, 0.52), (.latinRarity, 0.683), (.numberRarity, 1.631),
    (.learnedRarity, 0.3), (.glossWeight, 0.219), (.ambiguity, -0.352), (.sharing, -0.335),
    (.likeness, 1.04), (.soundLength, -0.121), (.sharedStem, 0.8), (.extraMatch, 0.082),
    (.dilution, -0.763), (.unmatchedWord, -0.231), (.unmatchedKana, 0.6), (.unmatchedKatakana, -0.259),
    (.unmatchedLatin, -1.618), (.unmatchedNumber, -0.144), (.unmatchedUnknown, 0.303), (.unmatchedEnglish, -0.056),
    (.unmatchedEnglishUnknown, 0.078), (.unmatchedEnglishNumber, -1.241), (.unmatchedTerm, 0.0), (.length, -1.291),
    (.lengthExcess, -0.3), (.mergedLength, -1.335), (.mergedLengthExcess, -0.682), (.twoOne, -2.042),
    (.oneTwo, -2.841), (.threeOne, -4.555), (.oneThree, -5.302), (.twoTwo, -6.195),
    (.fourOne, -7.22), (.oneFour, -7.001), (.fiveOne, -8.502), (.oneFive, -8.5),
    (.threeTwo, -8.61), (.twoThree, -8.152), (.threeThree, -9.201), (.sixOne, -9.0),
    (.oneSix, -9.0), (.openJa, -4.167), (.openEn, -3.405), (.continueJa, -0.915),
    (.continueEn, -0.77), (.nullLengthJa, 0.305), (.nullLengthEn, -0.056), (.articleMatches, -0.37),
    (.articleNoEvidence, -2.376), (.articleLength, 0.489), (.articleCrossed, 1.7), (.joinsInside, 0.982),
    (.opensBlock, 0.869), (.opensInside, -0.08), (.articleContinue, -0.876), (.articleNullLength, -0.011),
    (.nullHeading, -0.829), (.nullItem, -1.014), (.nullCell, -0.571), (.noEvidence, 0.746),
    (.bareSentence, -0.4), (.sameEnumerator, 2.5), (.otherEnumerator, -2.0), (.oneEnumerator, 0.0),
    (.bothHeadings, 1.271), (.oneHeading, -0.095), (.bothItems, 0.037), (.oneItem, -0.733),
    (.bothCells, 0.581), (.oneCell, -1.008), (.fragmentsJoined, -1.433), (.blocksJoined, -1.075),
    (.bothJoined, -4.002), (.bothBegin, 1.74), (.oneBegins, -0.784), (.bothEnd, -1.552),
    (.oneEnds, -0.752), (.sameLink, 1.5), (.nullFormula, 1.5), (.nullAttribution, -2.5), (.headlineJoined, -2.0), (.lineJoined, 2.4),
    (.beginsInSentence, -2.0), (.itemsJoined, -0.5),
  ]
}
