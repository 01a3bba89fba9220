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
  /// Whether it names Japanese as the language it is written in.
  let namesJapanese: Bool

  init(_ range: Range<Int>, _ text: String, _ tokens: [CodeToken]) {
    (self.range, self.text, self.tokens) = (range, text, tokens)
    isJapanese = JapaneseLetters.stand(in: text)
    isJapaneseOutside =
      isJapanese
      && tokens.contains {
        if case .word(let word) = $0 { return JapaneseLetters.stand(in: word) }
        return false
      }
    namesJapanese = LanguageNames.stand(in: tokens)
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

/// The name of the language an example is written in: `lang="ja"` for `lang="en"`.
enum LanguageNames {
  private static let japanese: Set<String> = ["ja", "ja_JP", "ja-JP", "japanese", "Japanese"]
  private static let english: Set<String> = ["en", "en_US", "en-US", "english", "English"]

  static func stand(in tokens: [CodeToken]) -> Bool { tokens.contains { text($0).map(japanese.contains) ?? false } }

  static func answer(_ ja: CodeToken, _ en: CodeToken) -> Bool {
    guard let own = text(ja), let other = text(en) else { return false }
    return japanese.contains(own) && english.contains(other)
  }

  private static func text(_ token: CodeToken) -> String? {
    switch token {
    case .word(let text), .string(let text): text
    case .sign, .comment: nil
    }
  }
}
