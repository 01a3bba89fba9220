import Bitext
import Numbers

/// `number.mismatch`: what one side of a bead says in numbers, the other says too.
struct NumberRule {
  let sentences: BothLanguages<[ProseText]>
  let beads: [CheckedBead]
  /// For each bead its numbers, and those of them the other side does not say, as indices.
  private var numbers: [BothLanguages<[NumberExpression]>] = []
  private(set) var unanswered: [BothLanguages<[Int]>] = []

  init(beads: [CheckedBead], sentences: BothLanguages<[ProseText]>) {
    self.beads = beads
    self.sentences = sentences
    for bead in beads {
      let own = BothLanguages(ja: Self.relaxed(bead, .ja), en: Self.relaxed(bead, .en))
      let comparison = NumberComparison(own.ja, own.en)
      numbers.append(own)
      unanswered.append(BothLanguages(ja: comparison.onlyInFirst, en: comparison.onlyInSecond))
    }
  }

  func finding(in index: Int) -> CheckFinding? {
    let bead = beads[index]
    guard !bead.bead.isNull else { return nil }
    let left = (ja: missing(.ja, index), en: missing(.en, index))
    var places = BothLanguages(ja: left.ja.map { bead.numbers.ja[$0].place }, en: left.en.map { bead.numbers.en[$0].place })
    if places.ja.isEmpty, places.en.isEmpty { places = conflicting(index) }
    guard !places.ja.isEmpty || !places.en.isEmpty else { return nil }
    let (ja, en) = (said(places.ja, .ja), said(places.en, .en))
    let message: Message =
      switch (ja.isEmpty, en.isEmpty) {
      case (false, false): "the Japanese says \(ja), the English \(en)"
      case (false, true): "the Japanese says \(ja), which the English does not"
      default: "the English says \(en), which the Japanese does not"
      }
    let isSameAmount = isSameAmountSaidOtherwise(left, index)
    // The wrong amount itself is what makes the aligner doubt the pair.
    let severity =
      isSameAmount && bead.bead.probability >= 0.7
      ? .error : TermRule.severity(of: TermRule.number).lowered(by: bead.bead.probability)
    return CheckFinding(
      rule: TermRule.number, concept: nil, severity: severity,
      message: message, suggestion: nil, side: places.en.isEmpty ? .ja : .en, places: places, bead: index)
  }

  /// One amount left on each side, in one and the same unit: 500円 and 600 yen. Nothing of 16,590 sentences of two well-kept documentations
  /// was one without being wrong, so it is an error where all else of this rule is a warning.
  private func isSameAmountSaidOtherwise(_ left: (ja: [Int], en: [Int]), _ index: Int) -> Bool {
    let bead = beads[index].bead
    guard left.ja.count == 1, left.en.count == 1, bead.ja.count == 1, bead.en.count == 1 else { return false }
    let (ja, en) = (numbers[index].ja[left.ja[0]], numbers[index].en[left.en[0]])
    guard let unit = ja.unit, ja.isFirm, en.isFirm, ja.alternatives.isEmpty, en.alternatives.isEmpty else { return false }
    return unit.dimension == en.unit?.dimension && ja.kind == en.kind
  }

  /// Where both sides fill one place of the meaning with different values.
  private func conflicting(_ index: Int) -> BothLanguages<[SentencePlace]> {
    let bead = beads[index]
    if let ja = bead.numbers.ja.first, let en = bead.numbers.en.first, ja.number.isItemMark, en.number.isItemMark,
      ja.number.value != en.number.value,
      ja.number.kind == en.number.kind
    {
      return BothLanguages(ja: [ja.place], en: [en.place])
    }
    // A table of figures on one line is not held place against place.
    guard !bead.facts.ja.isEmpty, !bead.facts.en.isEmpty, bead.facts.ja.count * bead.facts.en.count <= NumberComparison.mostPairs else {
      return BothLanguages(ja: [], en: [])
    }
    let found = NumberFact.conflicts(bead.facts.ja.map(\.fact), bead.facts.en.map(\.fact))
    let ja = found.first.filter { !isSaid($0, by: bead.numbers.en) }
    let en = found.second.filter { !isSaid($0, by: bead.numbers.ja) }
    let slots = Set(ja.map(\.slot)).intersection(en.map(\.slot))
    func places(_ facts: [NumberFact], _ language: Language) -> [SentencePlace] {
      bead.facts[language].filter { slots.contains($0.fact.slot) && facts.contains($0.fact) }.map(\.place)
    }
    return BothLanguages(ja: places(ja, .ja), en: places(en, .en))
  }

  /// Whether the other side has the value, if for something else: a second item may be "item 2".
  private func isSaid(_ fact: NumberFact, by numbers: [(place: SentencePlace, number: NumberExpression)]) -> Bool {
    switch fact.slot {
    case .ordinal, .degree, .fold, .dimension, .count:
      numbers.contains {
        $0.number.unit == nil && ($0.number.value == fact.value || $0.number.isFirm && $0.number.alternatives.contains(fact.value))
      }
    default: false
    }
  }

  /// The numbers of one side that the other does not say, nor the sentence before or after it for want of its own.
  private func missing(_ language: Language, _ index: Int) -> [Int] {
    unanswered[index][language].filter { i in
      let number = numbers[index][language][i]
      if isVerbatim(beads[index].numbers[language][i].place, language, index) || isSaidAsFactor(number, language, index) { return false }
      if isLeftToPlaceholder(language, index) { return false }
      if isVersionSaidNearby(number, beads[index].numbers[language][i].place, language, index) { return false }
      if isSaidAsBound(number, beads[index].numbers[language][i].place, language, index) { return false }
      return ![index - 1, index + 1].filter(beads.indices.contains).contains { neighbour in
        unanswered[neighbour][language.other].contains {
          let other = numbers[neighbour][language.other][$0]
          return NumberComparison([number], [other]).agrees && number.kind != .name
        }
      }
    }
  }

  /// A number inside a term that both sides say is the term's affair: 二要素認証 and 2FA, 第三者 and "third party".
  private static func relaxed(_ bead: CheckedBead, _ language: Language) -> [NumberExpression] {
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
    places.map { sentences[language][$0.sentence].string($0.range) }.joined(separator: ", ")
  }
}
