import Bitext
import Letters

extension StructureRule {
  static let attribute: StructureRule = .init(
    "html.attribute", .warning, "A text in markup (alt, title) that is lacking, or not translated.",
    why: "Readers who do not see the image hear it in the other language.",
    fix: "Translate the text.",
    example: "alt=\"a map of the town\" on both sides"
  ) {
    pair in
    let attributes = BothLanguages(ja: pair.attributes(.ja), en: pair.attributes(.en))
    return pair.matches(attributes.ja.map(\.item), attributes.en.map(\.item)).compactMap { match -> Finding? in
      guard let index = match[pair.from] else { return nil }
      let own = attributes[pair.from][index]
      guard let counterpart = match[pair.to] else {
        return pair.lacking(.attribute, severity: .info, "the text of \(own.item.key)", own.place, of: own.item.block)
      }
      let other = attributes[pair.to][counterpart]
      guard own.place.text == other.place.text, isSentence(own.place.text, pair.from) else { return nil }
      return pair.finding(
        .attribute, "the text of \(own.item.key) is not translated", pair.places(pair.from, [own.place], [other.place]))
    }
  }

  /// Words that a translator would not leave: more than a name.
  private static func isSentence(_ text: String, _ language: Language) -> Bool {
    if language == .ja { return JapaneseLetters.stand(in: text) }
    return text.split(separator: " ").count { $0.allSatisfy { $0.isLowercase } && $0.count > 1 } >= 2
  }
}

extension ComparedPair {
  fileprivate func attributes(_ language: Language) -> [(item: MatchedItem, place: Finding.Place)] {
    let side = self[language]
    return side.blocks.enumerated().flatMap { index, block in
      block.attributes.map { attribute in
        (
          MatchedItem(block: index, key: attribute.element + " " + attribute.name, words: []),
          Finding.Place(range: attribute.range, text: side.document.source[attribute.range])
        )
      }
    }
  }
}
