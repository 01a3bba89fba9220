import Bitext
import Letters

/// A line of a code block, white space at its ends left out.
struct CodeLine: Sendable {
  /// Its bytes in the text of the block.
  let range: Range<Int>
  let text: String
  let tokens: [CodeToken]
  /// Whether it holds Japanese, and whether outside of strings and comments.
  let isJapanese: Bool
  let isJapaneseOutside: Bool

  init(_ range: Range<Int>, _ text: String, _ tokens: [CodeToken]) {
    (self.range, self.text, self.tokens) = (range, text, tokens)
    isJapanese = JapaneseLetters.stand(in: text)
    isJapaneseOutside =
      isJapanese
      && tokens.contains {
        if case .word(let word) = $0 { return JapaneseLetters.stand(in: word) }
        return false
      }
  }

  /// Nothing but a comment.
  var isComment: Bool {
    !tokens.isEmpty
      && tokens.allSatisfy {
        if case .comment = $0 { return true }
        return false
      }
  }

  static func lines(of block: Block) -> [CodeLine] {
    var lexer = CodeLexer(info: block.info)
    let bytes = withPlainSpaces(block.text.utf8)
    var lines: [CodeLine] = []
    var start = 0
    for end in bytes.indices.filter({ bytes[$0] == 0x0A }) + [bytes.count] {
      var (first, last) = (start, end)
      start = end + 1
      while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
      while last > first, bytes[last - 1] <= 0x20 { last -= 1 }
      guard first < last else { continue }
      lines.append(CodeLine(first..<last, String(decoding: bytes[first..<last], as: UTF8.self), lexer.tokens(bytes[first..<last])))
    }
    return lines
  }

  /// Spaces that must not break are spaces, as programs that draw trees write them; as many bytes.
  private static func withPlainSpaces(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xC2) else { return bytes }
    var bytes = bytes
    for i in bytes.indices.dropLast() where bytes[i] == 0xC2 && bytes[i + 1] == 0xA0 { (bytes[i], bytes[i + 1]) = (0x20, 0x20) }
    return bytes
  }
}

/// The name of the language an example is written in: `lang="ja"` for `lang="en"`, `<language>ja-JP</language>` for en-US.
enum LanguageNames {
  private static let names = BothLanguages<Set<String>>(
    ja: ["ja", "ja-jp", "ja_jp", "japanese"], en: ["en", "en-us", "en_us", "en-gb", "en_gb", "english"])

  /// Whether texts are the same but for the name of their language, which the Japanese one holds.
  static func answer(_ ja: String, _ en: String) -> Bool {
    guard let own = blanked(.ja, in: ja), let other = blanked(.en, in: en) else { return false }
    return own == other
  }

  /// The text with the names of its language taken out; nil where there are none.
  private static func blanked(_ language: Language, in text: String) -> String? {
    var (result, word, isFound) = ("", "", false)
    func isName(_ word: String) -> Bool { (2...8).contains(word.utf8.count) && names[language].contains(word.lowercased()) }
    for character in text + "\n" {
      if character.isASCII, character.isLetter || character == "-" || character == "_" {
        word.append(character)
        continue
      }
      if isName(word) { isFound = true }
      result += isName(word) ? "\u{0}" : word
      result.append(character)
      word = ""
    }
    return isFound ? result : nil
  }
}
