/// What a bead's score is a weighted sum of. The weights are those of a conditional random field over whole alignments
/// (semi-Markov, Sarawagi and Cohen 2004): fitted to gold alignments, so that the lattice's probabilities mean something.
package enum Feature: Int, CaseIterable, Sendable {
  // One matched pair of words, by the source of the match.
  case dictionary, related, cognate, latin, number, glossary, learned
  /// Rarity of the pair in this document, in nats; for dictionary pairs.
  case dictionaryRarity
  case relatedRarity, cognateRarity, latinRarity, numberRarity, learnedRarity
  /// Logarithm of the dictionary's weight of this translation (0 or less).
  case glossWeight
  /// Logarithm of how many translations the Japanese word has, and of how many words share the English one.
  case ambiguity, sharing
  /// How alike two skeletons are, and how long they are.
  case likeness, soundLength
  /// How much of two stems is the same.
  case sharedStem
  /// A further English word matched by a Japanese word that has a match.
  case extraMatch
  /// Matches, each times the logarithm of the bead's size: more words match by chance in a larger bead.
  case dilution
  /// Unmatched words by class.
  case unmatchedWord, unmatchedKana, unmatchedKatakana, unmatchedLatin, unmatchedNumber, unmatchedUnknown
  case unmatchedEnglish, unmatchedEnglishUnknown, unmatchedEnglishNumber
  /// Numbers of one kind, one on each side, that say different things, where other words answer each other: a slip, as a rule.
  case contradictedNumber
  /// What only stands beside other words: a concept of the glossary, what may be a name.
  case unmatchedTerm
  /// Squared deviation of the length ratio, up to 4 and what exceeds it; then the same for merged beads.
  case length, lengthExcess, mergedLength, mergedLengthExcess
  // Beads by type.
  case twoOne, oneTwo, threeOne, oneThree, twoTwo, fourOne, oneFour, fiveOne, oneFive, threeTwo, twoThree, threeThree, sixOne, oneSix
  // Sentences without counterpart.
  case openJa, openEn, continueJa, continueEn, nullLengthJa, nullLengthEn
  /// Omitted set phrases; omitted words that say who spoke, where what was said is not.
  case nullFormula, nullAttribution
  /// Of these, what is heard and not said ("[laughs]"): left out, or in one bead with what is said. One side asks, the other does not.
  case nullSound, oneSound, oneQuestion
  /// Lines of one sentence joined; a bead that begins in the middle of one.
  case lineJoined, beginsInSentence
  /// The headline joined with the text under it.
  case headlineJoined
  // Articles, whose layout is known, are translated more freely than sentences that come one by one: what is to be added to the
  // weights above, and what layout itself says.
  /// To the sum of the matches, to `noEvidence`, to the lengths, to 2-2 beads, and to sentences joined
  /// inside a block.
  case articleMatches, articleNoEvidence, articleLength, articleCrossed, joinsInside
  /// An omission that begins with a block or inside one, that goes on, each of its words; omitted headings, list items and table cells.
  case opensBlock, opensInside, articleContinue, articleNullLength, nullHeading, nullItem, nullCell
  /// A bead of both sides in which no word matches at all; and where every word of both is known, logarithm of how many the shorter has.
  case noEvidence, knownApart
  /// A merged bead with a sentence no word of which matches.
  case bareSentence
  /// Numbers that begin both sides, as those of list items and headings do: "(1)", "2.".
  case sameEnumerator, otherEnumerator, oneEnumerator
  /// Kinds of block: a heading for a heading or for something else, and so on.
  case bothHeadings, oneHeading, bothItems, oneItem, bothCells, oneCell
  /// Cells of different columns.
  case otherColumn
  /// Blocks joined in one bead: where one is no whole sentence (an item, a label, a heading), others, and blocks of both sides; blocks that begin or end together or on one side alone.
  case fragmentsJoined, itemsJoined, blocksJoined, bothJoined, bothBegin, oneBegins, bothEnd, oneEnds, sameLink
  /// On a page with both languages: a turn of the languages that is one sentence of each; a bead beyond one turn.
  case faceToFace, otherTurn
  // Where a sentence encoder was asked: how alike both sides are in meaning, and that they were compared; for beads of one sentence a
  // side, and for larger ones.
  case meaningLikeness, compared, mergedLikeness, mergedCompared, mergedGain
}
