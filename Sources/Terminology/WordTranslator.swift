/// What a Japanese-English dictionary says of words and phrases.
package protocol WordTranslator: Sendable {
  /// How much of two phrases the dictionary, or their sound, accounts for: 0 to 1; nil where there is no dictionary to ask.
  func likeness(_ japanese: String, _ english: String) -> Double?
}

extension WordTranslator {
  /// Whether a Japanese word can mean the English one, as far as is known.
  func mayMean(_ japanese: String, _ english: String) -> Bool { likeness(japanese, english) != 0 }
}
