/// The numbers by which the engine is bounded and its looks are cut short, with their units and what they are for. Those of the score and
/// of the choice of a path are in `AlignmentModel`; weights are in `Tables`. All were set by hand on texts of the development, and none is
/// sensitive: half or twice as much changes times more than results.
enum Constants {
  /// Words: what may translate what.
  enum Words {
    /// Consonants: skeletons of fewer are like too many words.
    static let fewestSounds = 2
    /// Share of sounds in common from which katakana may be the English word: one edit in three.
    static let leastSoundLikeness: Float = 0.66
    /// Letters that stems of one family share at their beginning.
    static let familyPrefix = 4
    /// Share of the longer stem they must have in common.
    static let leastStemLikeness: Float = 0.6
    /// What a number that no translation is held to is worth as an answer, beside one that must be said.
    static let softNumberWeight: Float = 0.5
    /// Letters of a Latin name: shorter ones are spelled by some reading of anything.
    static let fewestNameLetters = 4
    /// Kanji of a name of a person or place.
    static let mostNameKanji = 4
    /// Spellings tried for one name; readings multiply.
    static let mostNameSpellings = 500
    /// Words of a gloss: longer ones explain rather than translate.
    static let mostGlossWords = 3
    /// Readings kept of a kanji, the commonest.
    static let mostReadings = 8
    /// Kana of a reading.
    static let longestReading = 4
    /// Bytes of kana, three each, that may be how a word is read: one kana is read so in too many words, and none is longer.
    static let fewestReadingBytes = 6
    static let mostReadingBytes = 24
    /// ICU's words that one word in kana may be cut into.
    static let mostReadingParts = 3
    /// Bytes of a line that is looked for on the other side as it is.
    static let mostIdenticalBytes = 200
    /// Translations kept of a word; beyond, they say nothing.
    static let mostTranslations = 40
    /// Words of an omitted sentence that speak for its omission: a long sentence freely translated has many that find no answer, too.
    static let mostOmitted = 10
    /// Slots of the table of words asked for; what fits the processor's cache.
    static let mostKnownWords = 1 << 14
  }

  /// What a document teaches in its first look, and a project's own lexicon.
  enum Learning {
    /// Sure beads in which two words met: twice is chance.
    static let leastMeetings: Int32 = 3
    /// Dice coefficient from which they are believed.
    static let leastMeetingShare: Float = 0.5
    /// Words of a bead without a match: of more, each says too little.
    static let mostFreeWords = 24
    /// Rounds of expectation maximisation; more change nothing.
    static let rounds = 5
    /// Words of a sentence that is learned from.
    static let mostLearnedWords = 60
    /// Probability of a bead that is learned from.
    static let sureBead = 0.9
    /// Sentences of such a bead, both sides together.
    static let mostSentences = 3
    /// Probability of a bead whose lengths are counted.
    static let lengthBead: Float = 0.8
  }

  /// Points that the alignment of a long document surely passes near. Weights are sums of word scores, in nats.
  enum Anchors {
    /// Sentence pairs one word pair may suggest.
    static let mostPlaces = 12
    /// A candidate's, in nats: two rare words.
    static let leastWeight: Float = 5
    /// Sentences between two places of a word, on average, from which it is looked for near an expected place.
    static let leastSpacing = 50
    /// Sentences after which the expected place is put right.
    static let blockLength = 200
    /// Of those, the ones that must have been found for it.
    static let leastFound = 40
    /// Sentences a point may stand off the line of the points before it.
    static let offLine = 12
    /// Sentences: gaps wider than this on both sides are searched again.
    static let farApart = 48
    /// Fewer than one anchor in so many sentences is too few …
    static let fewAnchors = 20
    /// … in a part of more than so many: the text repeats itself.
    static let repetitive = 400
    /// From which a point needs no neighbour, in nats.
    static let loneWeight: Float = 14
    /// Sentences within which points support each other.
    static let neighbourhood = 40
    /// Sentences by which the two distances of neighbours may differ, besides half the longer.
    static let slack = 3
    /// Times a part is divided; each time it is smaller.
    static let deepest = 12
  }

  /// How much is looked at. All bound time and memory, so that they grow in proportion to the text.
  enum Search {
    /// Nats by which the best path through a cell may fall behind the best of all.
    static let coarseReach: Float = 20
    /// Cells kept on each side of those.
    static let coarseMargin: Int32 = 1
    /// Cells of a corridor to each side of its chain, at first; widened threefold while the path touches its edge.
    static let firstWidth = 6
    /// Cells of a corridor that is not widened further.
    static let mostCells = 1_500_000
    /// Cells of a part that is searched whole.
    static let fullCells = 4_000
    /// Japanese sentences from which a segment may end.
    static let segmentLength = 500
    /// Cells of the band between two far points.
    static let mostBandCells = 400_000
    /// Sentences from which reading words is spread over tasks.
    static let leastShared = 1_000

    /// Nats that each of three points in a row must have for the document to be cut there: the longer a segment has become, the less
    /// certainty will do, since memory and the work of several cores hang on it.
    /// - Parameter length: in `segmentLength`s
    static func certainty(ofSegmentsLong length: Int) -> Float { length < 2 ? 9 : length < 4 ? 7 : 5 }
  }

  /// Text that a version has in another place.
  enum Moves {
    /// Times what is left over is looked through; what has found its place in one is no rival in the next.
    static let mostRounds = 3
    /// Left-over sentences of a side; more are not compared.
    static let mostLeftOver = 1_500
    /// Probability of a seed.
    static let leastSeed: Float = 0.7
    /// Probability of a bead beside a seed.
    static let leastNeighbour = 0.6
    /// Probability below which a bead of the monotone alignment may give way.
    static let weakBead = 0.6
    /// Pairs of sentences up to which all that is not sure is compared, not what is left over alone.
    static let mostCompared = 250_000
    /// Nats of words and lengths below which a bead says nothing of its own: its place alone speaks for it, and it may give way.
    static let founded: Float = 1
    /// Nats by which a moved bead must be worth more than each that gives way to it.
    static let advantage: Float = 3
    /// Probability of the beads of a document in which nothing has moved.
    static let sureBead = 0.9
    /// Nats of a chain of sentences that go along with each other, besides what so many left-over sentences give by chance.
    static let leastChain: Float = 3
    /// Nats a link must have of its own in a chain, the worst it may do to it, and what it has more that stands in its place.
    static let linkCost: Float = 0.5
    static let worstLink: Float = -2
    static let inPlace: Float = 2
    /// Nats by which two stretches that are left over must be likelier to stand for each other than not, and than either with any other,
    /// besides what so many give by chance; sentences of one, and pairs of them that are looked at.
    static let leastGain = 5.0
    static let leastLead = 2.0
    static let longestSection = 60
    static let mostSectionPairs = 2_500
    /// Chains of a document.
    static let mostChains = 200
    /// Left-over sentences at either end that are looked at with a chain.
    static let growth = 8
    /// Nats of matched words without which two sentences that nothing goes along with are no pair.
    static let leastWords: Float = 3
    /// Words of a line that one match explains.
    static let shortLine = 3
    /// Steps from a sure bead, both sides together, within which sentences that stand for nothing are compared as its neighbours; nats by
    /// which they must be likelier to stand for each other than to be left out, and than either with another neighbour.
    static let reachInPlace = 10
    static let leastInPlace = 3.5
    static let leastLeadInPlace = 1.0
    /// Nats that two headings have from standing over the same.
    static let headingOverSame = 2.0
    /// Chance of being right below which what moved is left alone: likelier wrong than right.
    static let leastChance = 0.5
    /// Sentences looked at on each side of a seed.
    static let moveReach = 60
    /// Nats of two sentences that nothing joins.
    static let unlike: Float = -30
  }

  /// Where it is asked what sentences mean.
  enum Meaning {
    /// Probability, by the lattice, of a bead that needs no second look.
    static let sure = 0.985
    /// Nats of a bead's words that are little to go by.
    static let thin: Float = 3
    /// How alike to a sentence several must be together, in standard deviations, to be read as one; and by how much less than without the
    /// first or the last of them.
    static let promising: Float = 1.7
    static let loss: Float = 0.8
    /// Sentences whose vectors are kept at a time.
    static let group = 600
    /// Sentences from the end of an omission at which its inside begins.
    static let deep = 4
  }
}
