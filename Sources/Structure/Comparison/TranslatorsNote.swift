/// What a translator adds in his own name: 訳注, "Translator's note".
enum TranslatorsNote {
  /// Whether a text says at its beginning that it is one.
  static func begins(_ text: String) -> Bool {
    let words = text.drop { !$0.isLetter }.prefix(24).lowercased().replacing("’", with: "'")
    return names.contains { words.hasPrefix($0) }
  }

  private static let names = [
    "訳注", "訳註", "訳者注", "訳者註", "訳者より", "訳者補足", "翻訳者注", "監訳者注", "translator's note", "translation note", "note from the translator",
    "note by the translator",
  ]
}
