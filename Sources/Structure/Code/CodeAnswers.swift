import Letters

/// Whether a Japanese line of code is an English one with what is for readers translated.
struct CodeAnswers: Sendable {
  let locales: LinkLocales
  /// Whether the code is prose with marks: whole lines of it are translated.
  let isMarkup: Bool

  /// Languages in which what stands between the marks is text. Told by what stands after the fence.
  static func isMarkup(_ info: String) -> Bool {
    let name = info.prefix { $0.isLetter || $0.isNumber }.lowercased()
    return ["md", "mdx", "markdown", "mdoc", "markdoc", "rst", "adoc", "txt", "text", "mermaid"].contains(name)
  }

  /// How sure it is that two lines stand for each other; nil where they do not.
  func certainty(_ ja: CodeLine, _ en: CodeLine) -> Double? {
    if ja.text == en.text { return 1 }
    if LanguageNames.answer(ja.text, en.text) { return 0.95 }
    guard ja.isJapanese else {
      if isSameButForStops(ja, en) || ja.holdsAddress && isTranslated(ja.tokens, en.tokens) { return 0.95 }
      return isSameButForQuotes(ja.tokens, en.tokens) ? 0.95 : nil
    }
    if !ja.isJapaneseOutside { return isTranslated(ja.tokens, en.tokens) ? 0.9 : nil }
    if isMarkup, isProse(en) { return 0.5 }
    // Text between tags, values of settings, output: the words around it that are not prose must be there.
    return hasSameFrame(ja, en) ? 0.5 : nil
  }

  private func isTranslated(_ ja: [CodeToken], _ en: [CodeToken]) -> Bool {
    ja.count == en.count
      && zip(ja, en).allSatisfy { a, b in
        if a == b { return true }
        switch (a, b) {
        case (.word(let text), .word(let other)): return LanguageNames.answer(text, other)
        case (.string(let text), .string(let other)) where LanguageNames.answer(text, other): return true
        case (.string(let text), .string(let other)): return JapaneseLetters.stand(in: text) || isSameAddress(text, other)
        case (.comment(let text), .comment): return JapaneseLetters.stand(in: text)
        default: return false
        }
      }
  }

  /// "/ja/guide/" for "/guide/".
  private func isSameAddress(_ ja: String, _ en: String) -> Bool {
    guard CodeLine.isAddress(ja), CodeLine.isAddress(en) else { return false }
    let (own, other) = (LinkTarget(ja, locales), LinkTarget(en, locales))
    return own.page == other.page && own.anchor == other.anchor
  }

  /// 'a' for "a": which marks stand around a text is a matter of style, unless something in it is replaced.
  private func isSameButForQuotes(_ ja: [CodeToken], _ en: [CodeToken]) -> Bool {
    ja == en
      && ja.allSatisfy {
        if case .string(let text) = $0 { return !text.contains { $0 == "$" || $0 == "\\" || $0 == "!" } }
        return true
      }
  }

  /// `{greeting}、{name}！` for `{greeting}, {name}!`: of the text only the punctuation is Japanese.
  private func isSameButForStops(_ ja: CodeLine, _ en: CodeLine) -> Bool {
    guard ja.text.contains(where: { Self.stops[$0] != nil }) else { return false }
    func bare(_ text: String) -> String { String(text.lazy.filter { !$0.isWhitespace }.map { Self.stops[$0] ?? $0 }) }
    return bare(ja.text) == bare(en.text)
  }

  private static let stops: [Character: Character] = [
    "、": ",", "，": ",", "。": ".", "．": ".", "！": "!", "？": "?", "：": ":", "；": ";", "（": "(", "）": ")", "「": "\"", "」": "\"",
  ]

  /// Words for a reader: at least two in small letters, or anything that begins as a heading or an item does.
  private func isProse(_ line: CodeLine) -> Bool {
    let words = line.text.split { !$0.isLetter }
    return words.count { $0.count > 1 && $0.allSatisfy(\.isLowercase) } >= 2 || line.text.hasPrefix("#") || line.text.hasPrefix("- ")
  }

  /// Whether a line with Japanese in the open begins and ends as the English one does, as far as its letters say.
  private func hasSameFrame(_ ja: CodeLine, _ en: CodeLine) -> Bool {
    let head = zip(ja.tokens, en.tokens).prefix { $0 == $1 }.count
    // What differs first must be the Japanese, or a sign or word of the sentence it stands in.
    guard head < ja.tokens.count else { return false }
    return head > 0 || ja.tokens.count(where: \.isSign) <= 2
  }

  /// Whether lines say the same and only break elsewhere: the signs that are no punctuation in one order, and no word that the English
  /// has not.
  func isReflow(_ ja: [CodeLine], _ en: [CodeLine]) -> Bool {
    guard !ja.isEmpty, !en.isEmpty, ja.count + en.count <= 40, ja.contains(where: \.isJapanese) else { return false }
    let (own, other) = (ja.flatMap(\.tokens), en.flatMap(\.tokens))
    let known = Set(other)
    return own.compactMap(\.markupSign) == other.compactMap(\.markupSign)
      && own.allSatisfy { token in
        switch token {
        case .word(let text): JapaneseLetters.stand(in: text) || known.contains(token)
        case .string(let text): JapaneseLetters.stand(in: text) || known.contains(token)
        case .sign, .comment: true
        }
      }
  }
}

extension CodeToken {
  var isSign: Bool {
    if case .sign = self { return true }
    return false
  }

  /// A sign that sentences do not have.
  fileprivate var markupSign: UInt8? {
    guard case .sign(let sign) = self, ![0x2C, 0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x27, 0x2D, 0x28, 0x29].contains(sign) else { return nil }
    return sign
  }
}

extension CodeLine {
  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("/") || text.hasPrefix("./") || text.hasPrefix("../") || text.hasPrefix("http://") || text.hasPrefix("https://")
  }

  /// Whether a string of it is an address.
  var holdsAddress: Bool {
    tokens.contains {
      if case .string(let text) = $0 { return Self.isAddress(text) }
      return false
    }
  }
}
