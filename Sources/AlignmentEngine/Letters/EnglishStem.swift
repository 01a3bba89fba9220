import Linguistics

enum EnglishStem {
  /// The stem by which words of both languages' texts and of the dictionary's glosses are compared.
  static func of(_ word: [UInt8], _ stemmer: EnglishStemmer) -> [UInt8] {
    word.contains(where: ASCII.isDigit) ? word : stemmer.stem(word)
  }
}
