import Bitext
import Letters

extension StructureRule {
  static let inlineCode: StructureRule = .init(
    "inline-code.differs", .warning, "Code in a sentence that the other side says otherwise, or not at all.",
    why: "A name in a program has one spelling.",
    fix: "Write it as the original does.",
    example: "\"Call `read()`.\" and `reed()` を呼びます。"
  ) {
    pair in
    let known = Set(
      pair[pair.from].blocks.flatMap { block in
        block.spans.filter { $0.kind == .code }.map { InlineCodeKey.of(String(decoding: block.text.utf8[$0.visible], as: UTF8.self)) }
      })
    return pair.groups.filter(\.isPaired).flatMap { group -> [Finding] in
      func marks(_ language: Language) -> [Mark] { pair[language].marks(.code, in: group[language], pair.beads) { InlineCodeKey.of($0) } }
      let (original, translation) = (marks(pair.from), marks(pair.to))
      if original.isEmpty { return [] }
      // Headings that are nothing but names stand for each other by their places alone: only a slip is told.
      let isName = [pair.from, pair.to].allSatisfy { language in
        group[language].allSatisfy { pair[language].blocks[$0].kind.name == "heading" && pair[language].isCodeOnly($0) }
      }
      let comparison = MarkComparison(original: original, translation: translation) { a, b in
        !JapaneseLetters.stand(in: a.key + b.key) && (Likeness.of(a.key, b.key) >= 0.5 || a.bead == b.bead && a.key.utf8.count > 2)
      }
      func says(_ mark: Mark, _ language: Language) -> Bool {
        group[language].contains { pair[language].says(mark.text, inProseOf: $0) }
      }
      // English puts names of the page into the plural, marks and all.
      func isPlural(_ own: Mark, _ other: Mark) -> Bool { pair.from == .en && own.key == other.key + "s" && known.contains(other.key) }
      var found: [Finding] = []
      for (own, other) in comparison.changed
      where (!isName || Likeness.of(own.key, other.key) >= 0.8) && !says(own, pair.to) && !says(other, pair.from) && !isPlural(own, other) {
        let (shown, others) = Excerpt.ofBoth(own.text, other.text)
        found.append(
          pair.finding(
            .inlineCode, InlineCodeKey.name(own.key) == InlineCodeKey.name(other.key) ? .info : .warning,
            "`\(others)` stands where the \(pair.from) has `\(shown)`",
            pair.places(pair.from, [own.place], [other.place])))
      }
      var inJapanese = comparison.extra.filter { JapaneseLetters.stand(in: $0.key) }
      for mark in comparison.missing + comparison.changed.filter({ says($0.other, pair.from) && !says($0.own, pair.to) }).map(\.own) {
        // Said as a word, or said once where the original says it twice.
        guard !isName, !JapaneseLetters.stand(in: mark.key), !InlineCodeKey.isProse(mark.text), !says(mark, pair.to) else { continue }
        if translation.contains(where: { $0.key == mark.key && $0.bead == mark.bead }) { continue }
        // Words inside were translated.
        if let index = inJapanese.firstIndex(where: { $0.bead == mark.bead }), mark.text.contains(" ") || InlineCodeKey.isLabel(mark.text) {
          inJapanese.remove(at: index)
          continue
        }
        found.append(
          pair.finding(
            .inlineCode, InlineCodeKey.isLabel(mark.text) ? .info : .warning,
            "`\(Excerpt.of(mark.text))` is not said in the \(pair.to)", pair.places(pair.from, [mark.place]),
            context: pair.context(pair.to, pair.sentences(of: mark.bead, pair.to))))
      }
      return found
    }
  }
}

/// Inline code as it is compared: spaces and quotation marks are the writer's own matter.
enum InlineCodeKey {
  static func of(_ text: String) -> String {
    String(
      withoutReferences(withoutGloss(text)).unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\"" && $0 != "'" && $0 != "\\" })
  }

  /// The name without what says of what kind it is: `load` of `load()`, `src/pages` of `./src/pages/`, `end` of `// end`.
  static func name(_ key: String) -> Substring {
    var name = key[...]
    for mark in ["//", "#", "./"] where name.hasPrefix(mark) { name = name.dropFirst(mark.count) }
    for mark in ["()", "/", ":"] where name.hasSuffix(mark) { name = name.dropLast(mark.count) }
    return name
  }

  /// `<` for `&lt;`, which some write for fear of the page's markup.
  private static func withoutReferences(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(String(text)) { text, reference in
      text.split(separator: reference.0, omittingEmptySubsequences: false).joined(separator: reference.1)
    }
  }

  /// `Server` of `Server（サーバー）`.
  private static func withoutGloss(_ text: String) -> Substring {
    guard text.hasSuffix("）") || text.hasSuffix(")"), let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }), open > text.startIndex,
      JapaneseLetters.stand(in: String(text[open...])), !JapaneseLetters.stand(in: String(text[..<open]))
    else { return text[...] }
    return text[..<open]
  }

  /// Words of a page, such as `Save As` or `Paragraph`, rather than names of a program: what they are called in the other language is for
  /// the page to say.
  static func isLabel(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.contains { $0.first?.isUppercase == true }
      && words.allSatisfy { $0.allSatisfy { $0.isLetter && $0.isASCII } && $0.dropFirst().allSatisfy(\.isLowercase) }
  }

  /// A sentence that somebody set as code is translated as other sentences are.
  static func isProse(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count >= 5 && words.allSatisfy { $0.allSatisfy { $0.isLetter && $0.isASCII && $0.isLowercase } }
  }
}

extension ComparedSide {
  /// Whether a block shows code and nothing besides.
  fileprivate func isCodeOnly(_ block: Int) -> Bool {
    let text = blocks[block].text
    return blocks[block].spans.contains { $0.kind == .code && $0.visible.count == text.utf8.count }
  }

  /// Whether words stand in a block outside of code, whatever their letters' case.
  fileprivate func says(_ words: String, inProseOf block: Int) -> Bool {
    let text = blocks[block].text.utf8
    let code = blocks[block].spans.filter { $0.kind == .code }.map(\.visible)
    let wanted = Array(words.lowercased().utf8)
    guard !wanted.isEmpty, wanted.count <= text.count else { return false }
    func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    func isWord(_ index: Int) -> Bool {
      text.indices.contains(index) && (lowered(text[index]) &- 0x61 < 26 || text[index] &- 0x30 < 10 || text[index] == 0x5F)
    }
    return (0...text.count - wanted.count).contains { start in
      let end = start + wanted.count
      return wanted.indices.allSatisfy { lowered(text[start + $0]) == wanted[$0] }
        && !(isWord(start) && isWord(start - 1)) && !(isWord(end - 1) && isWord(end))
        && !code.contains { $0.overlaps(start..<end) }
    }
  }
}

extension ComparedPair {
  /// The sentences of one side of a bead.
  func sentences(of bead: Int, _ language: Language) -> Finding.Place? {
    let range = beads[bead][language]
    return range.isEmpty ? nil : self[language].place(ofSentences: range)
  }
}
