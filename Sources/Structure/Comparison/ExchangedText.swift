import Bitext

extension LostText {
  /// Tells text that is lacking from text that only stands elsewhere: whole blocks of one kind and about one size that lack on both
  /// sides, with nothing but one block between their places.
  static func parted(
    _ lost: BothLanguages<[LostText]>, _ ja: ComparedSide, _ en: ComparedSide, _ alignment: Alignment
  ) -> (lost: BothLanguages<[LostText]>, exchanged: [BothLanguages<LostText>]) {
    var left = lost
    var exchanged: [BothLanguages<LostText>] = []
    for own in lost.ja where own.isWhole {
      let index = left.en.firstIndex { other in
        other.isWhole && ja.blocks[own.blocks.lowerBound].kind.name == en.blocks[other.blocks.lowerBound].kind.name
          && own.blocks.count == other.blocks.count && isLike(ja.length(own), en.length(other))
          && areNeighbours(own, ja, other, en, alignment)
      }
      guard let index else { continue }
      exchanged.append(BothLanguages(ja: own, en: left.en.remove(at: index)))
      left.ja.removeAll { $0.blocks == own.blocks && $0.sentences == own.sentences }
    }
    return (withoutLoose(left, ja, en, alignment), exchanged)
  }

  /// Without sentences that lack on both sides between the same neighbours, where the aligner only hesitated: "For more:" stands for
  /// what the other side leads on with.
  private static func withoutLoose(
    _ lost: BothLanguages<[LostText]>, _ ja: ComparedSide, _ en: ComparedSide, _ alignment: Alignment
  ) -> BothLanguages<[LostText]> {
    var left = lost
    for own in lost.ja where own.probability < 0.8 && own.sentences.count == 1 {
      let index = left.en.firstIndex { other in
        other.probability < 0.8 && other.sentences.count == 1
          && ja.neighbours(of: own.sentences, alignment) == en.neighbours(of: other.sentences, alignment)
      }
      guard let index else { continue }
      left.en.remove(at: index)
      left.ja.removeAll { $0.sentences == own.sentences }
    }
    return left
  }

  /// English takes about twice as many letters.
  private static func isLike(_ ja: Int, _ en: Int) -> Bool { en <= 4 * ja && ja <= en }

  /// Whether the block that stands behind one stands before the other.
  private static func areNeighbours(
    _ own: LostText, _ ja: ComparedSide, _ other: LostText, _ en: ComparedSide, _ alignment: Alignment
  ) -> Bool {
    func isOneBlock(_ bead: Int?) -> Bool {
      guard let bead else { return false }
      return alignment.beads[bead].ja.count <= 4
    }
    let (a, b) = (own.blocks, other.blocks)
    return ja.after[a.upperBound - 1] == en.before[b.lowerBound] && isOneBlock(en.before[b.lowerBound])
      || ja.before[a.lowerBound] == en.after[b.upperBound - 1] && isOneBlock(ja.before[a.lowerBound])
  }
}

extension ComparedSide {
  /// The beads with both sides that stand before and behind some sentences.
  fileprivate func neighbours(of sentences: Range<Int>, _ alignment: Alignment) -> [Int?] {
    func isPaired(_ sentence: Int) -> Bool { !alignment.beads[beads[sentence]].isNull }
    return [
      (0..<sentences.lowerBound).last(where: isPaired).map { beads[$0] },
      (sentences.upperBound..<beads.count).first(where: isPaired).map { beads[$0] },
    ]
  }

  fileprivate func length(_ lost: LostText) -> Int {
    lost.sentences.reduce(0) { $0 + document.sentences[$1].text.unicodeScalars.count }
  }
}
