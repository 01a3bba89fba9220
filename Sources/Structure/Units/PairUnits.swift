import Bitext

extension AlignedPair {
  /// The pair with units for what holds no sentence, each in a bead: code and markup by what they hold and the sentences next to them,
  /// settings by their keys.
  /// - Returns: also, for each bead, the bead of this pair that it is or is a part of; nil for a bead of units
  package func withUnits() -> (pair: AlignedPair, origins: [Int?]) {
    let whole = BothLanguages(ja: ja.withUnits, en: en.withUnits)
    if whole.ja.sentences.count == ja.sentences.count, whole.en.sentences.count == en.sentences.count {
      return (self, alignment.beads.indices.map { $0 })
    }
    let places = whole.map { document in UnitPlaces(document) }
    var beads: [(bead: Bead, origin: Int?)] = []
    for (index, bead) in alignment.beads.enumerated() {
      beads += bead.around(units: places).map { ($0, index) }
    }
    for match in UnitMatcher(self).matches() {
      let at = BothLanguages(ja: match.ja, en: match.en)
      func place(_ language: Language) -> Range<Int> {
        at[language].flatMap { places[language].unit[$0] }.map { $0..<$0 + 1 } ?? 0..<0
      }
      let bead = Bead(ja: place(.ja), en: place(.en), probability: match.likeness == 1 ? 1 : 0.5 + match.likeness / 2)
      if !bead.ja.isEmpty || !bead.en.isEmpty { beads.append((bead, nil)) }
    }
    let order = Alignment.readingOrder(of: beads.map(\.bead))
    return (
      AlignedPair(ja: whole.ja, en: whole.en, alignment: Alignment(beads: order.map(\.bead))), order.map { beads[$0.index].origin }
    )
  }
}

/// Where sentences and units of a document with both stand.
private struct UnitPlaces {
  /// For each sentence of the document without units its number here.
  var sentences: [Int] = []
  /// The unit of a block.
  var unit: [Int: Int] = [:]

  init(_ document: Document) {
    for (index, sentence) in document.sentences.enumerated() {
      if document.blocks[sentence.block].isUnit { unit[sentence.block] = index } else { sentences.append(index) }
    }
  }
}

extension Bead {
  /// The bead by the numbers that its sentences have among units. Around a unit it falls apart: its first parts stay together.
  fileprivate func around(units places: BothLanguages<UnitPlaces>) -> [Bead] {
    func runs(_ language: Language) -> [Range<Int>] {
      self[language].reduce(into: []) { runs, sentence in
        let at = places[language].sentences[sentence]
        if let last = runs.last, last.upperBound == at {
          runs[runs.count - 1] = last.lowerBound..<at + 1
        } else {
          runs.append(at..<at + 1)
        }
      }
    }
    let (ja, en) = (runs(.ja), runs(.en))
    return (0..<max(ja.count, en.count)).map { k in
      Bead(ja: k < ja.count ? ja[k] : 0..<0, en: k < en.count ? en[k] : 0..<0, probability: probability, moved: moved)
    }
  }
}

/// Pairs the units of an aligned pair.
private struct UnitMatcher {
  let pair: AlignedPair
  private let matcher: PlaceMatcher

  init(_ pair: AlignedPair) {
    self.pair = pair
    matcher = PlaceMatcher(pair)
  }

  func matches() -> [PlaceMatch] {
    let kinds: [(Block) -> Bool] = [
      { $0.kind == .code }, { $0.kind == .directive }, { $0.isProse && $0.text.isEmpty },
    ]
    return settings() + kinds.flatMap { blocks($0) }
  }

  private func blocks(_ isWanted: (Block) -> Bool) -> [PlaceMatch] {
    let items = BothLanguages(ja: Language.ja, en: .en).map { language in
      pair[language].blocks.indices.filter { isWanted(pair[language].blocks[$0]) }.map { index in
        let block = pair[language].blocks[index]
        let text = block.text.isEmpty ? block.links.joined(separator: " ") : block.text.string
        return MatchedItem(block: index, key: text, words: text.split { $0 == " " || $0 == "\t" || $0.isNewline })
      }
    }
    return matcher.matches(items.ja, items.en).map {
      PlaceMatch(
        ja: $0.ja.map { items.ja[$0].block }, en: $0.en.map { items.en[$0].block }, likeness: $0.likeness, isInPlace: $0.isInPlace)
    }
  }

  /// Values of one key, the first with the first.
  private func settings() -> [PlaceMatch] {
    let values = BothLanguages(ja: Language.ja, en: .en).map { language in
      Dictionary(
        grouping: pair[language].blocks.indices.filter { pair[language].blocks[$0].kind == .frontMatter },
        by: { pair[language].blocks[$0].info })
    }
    return Set(values.ja.keys).union(values.en.keys).sorted().flatMap { key -> [PlaceMatch] in
      let (ja, en) = (values.ja[key] ?? [], values.en[key] ?? [])
      return (0..<max(ja.count, en.count)).map { k in
        PlaceMatch(ja: k < ja.count ? ja[k] : nil, en: k < en.count ? en[k] : nil, likeness: 1, isInPlace: true)
      }
    }
  }
}
