import Letters

/// Kana and kanji in a text.
enum JapaneseLetters {
  static func stand(in text: String) -> Bool { text.unicodeScalars.contains { JapaneseScript($0.value) != nil } }
}
