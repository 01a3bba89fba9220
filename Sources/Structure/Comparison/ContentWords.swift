/// Whether text says something that can be lacking.
enum ContentWords {
  /// An emoji, a lone mark, "or", a number by itself are nothing.
  static func stand(in text: String) -> Bool {
    var letters = 0
    var word = ""
    var words: [String] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic, scalar.value > 0x2FF { letters += 1 }
      if scalar.properties.isAlphabetic, scalar.value <= 0x2FF {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    if letters >= 2 { return true }
    return words.contains { $0.count >= 3 && !joining.contains($0) }
  }

  private static let joining: Set<String> = ["and", "but", "the", "also", "then", "for", "nor", "yet", "etc", "via", "not"]
}
