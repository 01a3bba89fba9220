import Bitext

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
    var lexer = CodeLexer()
    let bytes = block.text.utf8
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

  /// Whether the Japanese line is the English one with its text translated, and how sure that is.
  static func answers(_ ja: CodeLine, _ en: CodeLine) -> Double? {
    if ja.text == en.text { return 1 }
    guard ja.isJapanese else {
      if ja.namesJapanese, isTranslated(ja.tokens, en.tokens) { return 0.95 }
      return isSameButForQuotes(ja.tokens, en.tokens) ? 0.95 : nil
    }
    if !ja.isJapaneseOutside { return isTranslated(ja.tokens, en.tokens) ? 0.9 : nil }
    // Text between tags, values of settings, output: the words around it that are not prose must be there.
    return hasSameFrame(ja, en) ? 0.5 : nil
  }

  private static func isTranslated(_ ja: [CodeToken], _ en: [CodeToken]) -> Bool {
    ja.count == en.count
      && zip(ja, en).allSatisfy { a, b in
        if a == b { return true }
        if LanguageNames.answer(a, b) { return true }
        switch (a, b) {
        case (.string(let text), .string), (.comment(let text), .comment): return JapaneseLetters.stand(in: text)
        default: return false
        }
      }
  }

  /// 'a' for "a": which marks stand around a text is a matter of style, unless something in it is replaced.
  private static func isSameButForQuotes(_ ja: [CodeToken], _ en: [CodeToken]) -> Bool {
    ja == en
      && ja.allSatisfy {
        if case .string(let text) = $0 { return !text.contains { $0 == "$" || $0 == "\\" || $0 == "!" } }
        return true
      }
  }

  /// Whether a line with Japanese in the open begins and ends as the English one does, as far as its letters say.
  private static func hasSameFrame(_ ja: CodeLine, _ en: CodeLine) -> Bool {
    func isProse(_ token: CodeToken) -> Bool {
      switch token {
      case .word, .string, .comment: true
      case .sign: false
      }
    }
    let head = zip(ja.tokens, en.tokens).prefix { $0 == $1 }.count
    // What differs first must be the Japanese, or a sign or word of the sentence it stands in.
    guard head < ja.tokens.count else { return false }
    let signs = ja.tokens.filter { !isProse($0) }.count
    return head > 0 || signs <= 2
  }
}

/// The name of the language an example is written in: `lang="ja"` for `lang="en"`.
private enum LanguageNames {
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
