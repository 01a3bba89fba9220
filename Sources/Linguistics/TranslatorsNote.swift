/// What a translator adds in his own name: 訳注, "Translator's note".
package enum TranslatorsNote {
  /// Whether a text says at its beginning that it is one.
  package static func begins(_ text: some StringProtocol) -> Bool {
    let words = text.drop { !$0.isLetter }.prefix(24).lowercased().replacing("’", with: "'")
    return names.contains { words.hasPrefix($0) }
  }

  /// Those in brackets within a sentence, 六歳（訳注：日本の小学一年）, as UTF-8 bytes, the brackets included. An open one lasts to the end.
  package static func inBrackets(in text: String) -> [Range<Int>] {
    var (found, open): ([Range<Int>], [(mark: Character, place: Int, isNote: Bool)]) = ([], [])
    var offset = 0
    for i in text.indices {
      let mark = text[i]
      let place = offset
      offset += mark.utf8.count
      if brackets[mark] != nil {
        open.append((mark, place, begins(text[text.index(after: i)...])))
      } else if let last = open.last, brackets[last.mark] == mark {
        open.removeLast()
        if last.isNote, !open.contains(where: \.isNote) { found.append(last.place..<offset) }
      }
    }
    return found + open.filter(\.isNote).prefix(1).map { $0.place..<offset }
  }

  private static let brackets: [Character: Character] = ["(": ")", "（": "）", "[": "]", "［": "］", "〔": "〕", "【": "】"]

  private static let names = [
    "訳注", "訳註", "訳者注", "訳者註", "訳者より", "訳者補足", "翻訳者注", "監訳者注", "translator's note", "translation note", "note from the translator",
    "note by the translator",
  ]
}
