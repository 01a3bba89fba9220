/// A Japanese and an English word type of this document that may translate each other.
struct WordPair {
  enum Source: UInt8 { case dictionary, related, cognate, latin, number, glossary, learned }

  var english: Int32
  var source: Source
  /// Of the source: the dictionary's weight, the likeness of sounds, how surely a number must be said; 0 to 1.
  var weight: Float
  /// Natural logarithms; how many translations, how many words share this one; for cognates the number of sounds.
  var ambiguity: Float = 0
  var sharing: Float = 0
  var rarity: Float = 0
  /// What a match of the two is worth under the model.
  var score: Float = 0

  /// The features of one match.
  func forEachFeature(_ body: (Feature, Float) -> Void) {
    switch source {
    case .dictionary:
      body(.dictionary, 1)
      body(.dictionaryRarity, rarity)
      body(.glossWeight, weight.logarithm)
      body(.ambiguity, ambiguity)
      body(.sharing, sharing)
    case .related:
      body(.related, 1)
      body(.relatedRarity, rarity)
      body(.sharedStem, weight - 1)
      body(.ambiguity, ambiguity)
    case .cognate:
      body(.cognate, 1)
      body(.cognateRarity, rarity)
      body(.likeness, weight - 1)
      body(.soundLength, ambiguity)
    case .latin:
      body(.latin, 1)
      body(.latinRarity, rarity)
    case .number:
      body(.number, weight)
      body(.numberRarity, rarity * weight)
    case .glossary:
      body(.glossary, 1)
      body(.dictionaryRarity, rarity)
    case .learned:
      body(.learned, weight)
      body(.learnedRarity, rarity * weight)
    }
  }
}
