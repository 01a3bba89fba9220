import Bitext
import Linguistics

/// `number.mismatch`: what one side of a bead says in numbers, the other says too.
struct NumberRule {
  let sentences: BothLanguages<[String]>

  func finding(in bead: CheckedBead, _ index: Int) -> CheckFinding? {
    guard !bead.bead.isNull else { return nil }
    let ja = relaxed(bead, .ja)
    let en = relaxed(bead, .en)
    let comparison = NumberComparison(ja, en)
    guard !comparison.agrees else { return nil }
    let places = BothLanguages(
      ja: comparison.onlyInFirst.map { bead.numbers.ja[$0].place }, en: comparison.onlyInSecond.map { bead.numbers.en[$0].place })
    let (left, right) = (said(places.ja, .ja), said(places.en, .en))
    let message =
      switch (left.isEmpty, right.isEmpty) {
      case (false, false): "the Japanese says \(left), the English \(right)"
      case (false, true): "the Japanese says \(left), which the English does not"
      default: "the English says \(right), which the Japanese does not"
      }
    return CheckFinding(
      rule: TermRule.number, concept: nil, severity: Finding.Severity.error.lowered(by: bead.bead.probability), message: message,
      suggestion: nil,
      side: places.en.isEmpty ? .ja : .en, places: places, bead: index)
  }

  /// A number inside a term that both sides say is the term's affair: 二要素認証 and 2FA, 第三者 and "third party".
  private func relaxed(_ bead: CheckedBead, _ language: Language) -> [NumberExpression] {
    bead.numbers[language].map { place, number in
      guard number.isFirm else { return number }
      let isTerm = bead.hits[language].contains { concept, hits in
        bead.has(concept, language.other)
          && hits.contains {
            $0.place.sentence == place.sentence && $0.place.range.lowerBound <= place.range.lowerBound
              && $0.place.range.upperBound >= place.range.upperBound
          }
      }
      guard isTerm else { return number }
      var soft = number
      soft.isFirm = false
      return soft
    }
  }

  private func said(_ places: [SentencePlace], _ language: Language) -> String {
    places.map { place in
      let text = sentences[language][place.sentence].utf8.dropFirst(place.range.lowerBound).prefix(place.range.count)
      return String(decoding: text, as: UTF8.self)
    }.joined(separator: ", ")
  }
}
