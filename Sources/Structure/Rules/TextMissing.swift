import Bitext
import Linguistics

extension StructureRule {
  static let textMissing: StructureRule = .init(
    "text.missing", .warning, "Text of the original that the translation does not have.",
    why: "A reader of the translation never learns what it says.",
    fix:
      "Translate it after the sentence that the finding shows (before it, where it says so), or set completeness of the pair to summary.",
    example: "\"Save a copy first.\" stands between two sentences that the Japanese has"
  ) {
    pair in
    findings(.textMissing, pair.from, pair)
  }

  static let textExtra: StructureRule = .init(
    "text.extra", .warning, "Text of the translation that the original does not have.",
    why: "The original was cut, or the translator wrote what its author does not say.",
    fix: "Take it out, add it to the original, or waive it as a note of the translator.",
    example: "この注は日本語版だけです。 has no original"
  ) { pair in
    findings(.textExtra, pair.to, pair)
  }

  private static func findings(_ rule: StructureRule, _ language: Language, _ pair: ComparedPair) -> [Finding] {
    // Of cells the table's shape speaks.
    let speaksOfCells = pair.hasSameTables
    return pair.lost[language].filter { lost in
      if case .cell = lost.extent { return speaksOfCells }
      return true
    }.compactMap { finding(rule, $0, language, pair) }
  }

  private static func finding(_ rule: StructureRule, _ lost: LostText, _ language: Language, _ pair: ComparedPair) -> Finding? {
    let percent = Int((lost.probability * 100).rounded(.down))
    let place = lost.isWhole ? pair[language].place(ofBlocks: lost.blocks) : pair[language].place(ofSentences: lost.sentences)
    if language == pair.to, TranslatorsNote.begins(place.text) { return nil }
    let gap = pair.gap(language, before: lost.sentences.lowerBound, of: lost.blocks.lowerBound)
    let message: Message =
      switch (language == pair.from, gap?.isBefore) {
      case (false, _): "\(lost.extent.message) has no original in the \(language.other) (\(percent) %)"
      case (true, nil): "\(lost.extent.message) is not in the \(language.other) (\(percent) %)"
      case (true, true?): "\(lost.extent.message) is not in the \(language.other) (\(percent) %); it would follow this"
      case (true, false?): "\(lost.extent.message) is not in the \(language.other) (\(percent) %); it would stand before this"
      }
    return pair.finding(
      rule, lost.probability >= 0.9 ? .warning : .info, message, pair.places(language, [place]),
      context: pair.context(language.other, gap?.place))
  }
}

extension LostText.Extent {
  /// What it is, as a person would call it.
  var message: Message {
    switch self {
    case .sentences(1): "a sentence"
    case .sentences(let count): "a passage of \(count) sentences"
    case .item(1): "a list item"
    case .item(let count): "a list of \(count) items"
    case .paragraph(1): "a paragraph"
    case .paragraph(let count): "a passage of \(count) paragraphs"
    case .heading: "a heading"
    case .section: "a section"
    case .cell: "the text of a table"
    }
  }
}

extension ComparedPair {
  fileprivate var hasSameTables: Bool {
    tables(.ja).map { [$0.rows, $0.columns] } == tables(.en).map { [$0.rows, $0.columns] }
  }

  /// The sentence that the counterpart of a sentence would follow, or that it would stand before.
  fileprivate func gap(_ language: Language, before sentence: Int, of block: Int) -> (place: Finding.Place, isBefore: Bool)? {
    let side = self[language]
    let previous = (side.sentences[block].lowerBound..<sentence).last { !beads[side.beads[$0]].isNull }
    if let previous, let place = sentences(of: side.beads[previous], language.other) { return (place, true) }
    return gap(language, of: block).map { ($0, side.before[block] != nil) }
  }
}
