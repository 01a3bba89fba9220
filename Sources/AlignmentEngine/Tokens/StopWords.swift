import Letters

/// English words that say nothing about which sentence stands for which.
enum StopWords {
  static let english = EnglishWords.function

  /// Words of dictionary glosses that are grammar or remarks, beyond the function words.
  static let gloss: Set<String> = english.union([
    "etc", "esp", "e", "g", "eg", "ie", "sb", "sth", "someone", "something", "somebody", "oneself", "ones", "thing", "person", "become",
    "make", "state", "act", "used", "kind", "type", "like", "take", "give", "go", "come", "put", "way", "form", "certain",
  ])

  /// Phrases whose last word does not mean what it means elsewhere: "feel free" says nothing of 無料, "as well" nothing of 井戸.
  private static let idioms: [(head: String, end: String)] = [
    ("feel", "free"), ("of", "course"), ("as", "well"), ("no", "matter"), ("a", "lot"), ("in", "order"), ("right", "away"),
  ]

  static func heads(ofIdiomsEndingIn word: [UInt8]) -> [[UInt8]] {
    idioms.filter { $0.end.utf8.elementsEqual(word) }.map { Array($0.head.utf8) }
  }
}
