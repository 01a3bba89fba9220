import AlignmentEngine
import Bitext
import Revision

/// The words an aligner matches in two sentences.
package struct AlignedWords: WordPairFinder {
  private let aligner: Aligner

  package init(_ aligner: Aligner) { self.aligner = aligner }

  package func pairs(ja: String, en: String) -> [WordPair] {
    let pair = Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    return aligner.evidence(for: pair, ja: [AlignmentUnit(ja)], en: [AlignmentUnit(en)])
      .flatMap(\.matches).map { WordPair(ja: $0.ja, en: $0.en) }
  }
}
