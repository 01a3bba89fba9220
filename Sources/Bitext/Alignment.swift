/// Sentences of both languages that stand for each other. An omission or addition has one side empty.
package struct Bead: Sendable, Equatable, Codable {
  /// Indices of neighbouring sentences.
  package var ja: Range<Int>
  package var en: Range<Int>
  /// The calibrated chance that exactly these sentences belong together, 0 to 1.
  package var probability: Double
  /// True where the text stands elsewhere in the other version; such beads cross the others.
  package var moved: Bool

  package init(ja: Range<Int>, en: Range<Int>, probability: Double, moved: Bool = false) {
    self.ja = ja
    self.en = en
    self.probability = probability
    self.moved = moved
  }

  package subscript(language: Language) -> Range<Int> { language == .ja ? ja : en }

  /// Such as "1-2": how many Japanese and English sentences.
  package var type: String { "\(ja.count)-\(en.count)" }
  package var isNull: Bool { ja.isEmpty || en.isEmpty }
}

/// The beads of a pair of articles. Every sentence of both sides stands in exactly one bead. Beads come in the order of the
/// Japanese article; a bead without Japanese follows the English sentence before it.
package struct Alignment: Sendable, Equatable {
  package var beads: [Bead]

  package init(beads: [Bead]) { self.beads = beads }

  /// The order of the Japanese; a bead without Japanese follows the English sentence before it. Empty sides get the place between
  /// their neighbours.
  /// - Returns: the beads in order, each with its number among those given
  package static func readingOrder(of beads: [Bead]) -> [(index: Int, bead: Bead)] {
    let main = beads.indices.filter { !beads[$0].ja.isEmpty }.sorted { beads[$0].ja.lowerBound < beads[$1].ja.lowerBound }
    let loose = beads.indices.filter { beads[$0].ja.isEmpty }.sorted { beads[$0].en.lowerBound < beads[$1].en.lowerBound }
    var following: [Int: [Int]] = [:]
    var owner: [Int: Int] = [:]
    for index in main where !beads[index].en.isEmpty { owner[beads[index].en.upperBound] = index }
    for index in loose {
      let after = owner[beads[index].en.lowerBound] ?? -1
      following[after, default: []].append(index)
      owner[beads[index].en.upperBound] = after
    }
    var last = (ja: 0, en: 0)
    return ((following[-1] ?? []) + main.flatMap { [$0] + (following[$0] ?? []) }).map { index in
      var bead = beads[index]
      if bead.ja.isEmpty { bead.ja = last.ja..<last.ja }
      if bead.en.isEmpty { bead.en = last.en..<last.en }
      last = (bead.ja.upperBound, bead.en.upperBound)
      return (index, bead)
    }
  }
}

/// Two versions of an article and which sentences of them stand for each other.
package struct AlignedPair: Sendable, Equatable {
  package var ja: Document
  package var en: Document
  package var alignment: Alignment

  package init(ja: Document, en: Document, alignment: Alignment) {
    self.ja = ja
    self.en = en
    self.alignment = alignment
  }

  package subscript(language: Language) -> Document { language == .ja ? ja : en }

  /// The sentences of one side of a bead, joined for reading.
  package func text(_ language: Language, of bead: Bead) -> String {
    self[language].text(of: bead[language])
  }

  /// What both sides of a bead are called in their files; nil where that is not one thing.
  package func key(of bead: Bead) -> String? {
    let keys = Set(Language.allCases.flatMap { language in bead[language].map { self[language].block(of: $0).key } })
    return keys.count == 1 ? keys.first ?? nil : nil
  }
}
