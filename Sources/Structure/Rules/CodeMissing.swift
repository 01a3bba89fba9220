import Bitext

extension StructureRule {
  static let codeMissing: StructureRule = .init(
    "code.missing", .warning, "A code block on one side alone.",
    why: "A step cannot be followed without it.",
    fix: "Copy the block from the original.",
    example: "a fenced block under a sentence that the other side has, too"
  ) { pair in
    pair.code.compactMap { match in
      guard match.ja == nil || match.en == nil else { return nil }
      let language: Language = match.ja == nil ? .en : .ja
      guard let block = match[language], !pair.isLost(language, block) else { return nil }
      let place = pair[language].place(ofBlocks: block..<block + 1)
      let what: Message = "the code block \"\(Excerpt.of(ComparedSide.firstLine(pair[language].blocks[block].text.string)))\""
      // What a translator added is less often a mistake.
      return pair.finding(
        .codeMissing, language == pair.from ? .warning : .info, "\(what) has no counterpart in the \(language.other)",
        side: language.other, pair.places(language, [place]),
        context: pair.context(language.other, pair.gap(language, of: block)))
    }
  }
}
