import Bitext
import Structure

/// The paragraphs of the source, code and markup that stands by itself among them, and what of them stands in the translation.
struct MissingLayout {
  struct Paragraph {
    /// Among the blocks of the source.
    var block: Int
    /// The source's sentences in it; none for code and the like.
    var sentences: Range<Int>
    /// The bead of each of these sentences.
    var beads: [Int]
    /// The blocks of the translation that stand for it; nil where there are none.
    var counterpart: ClosedRange<Int>?
  }

  let paragraphs: [Paragraph]
  /// The sentences of the translation that stand for a sentence of the source.
  let counterparts: [Int: Range<Int>]
  /// Whether there is no translation at all.
  let isWhole: Bool

  init(_ pair: AlignedPair, from: Language) {
    var counterparts: [Int: Range<Int>] = [:]
    var beads: [Int: Int] = [:]
    for (index, bead) in pair.alignment.beads.enumerated() {
      for sentence in bead[from] {
        beads[sentence] = index
        if !bead[from.other].isEmpty { counterparts[sentence] = bead[from.other] }
      }
    }
    self.counterparts = counterparts
    let whole = pair.withUnits().pair
    isWhole = whole[from.other].sentences.isEmpty
    var blocks: [Int: ClosedRange<Int>] = [:]
    for bead in whole.alignment.beads {
      guard let first = bead[from.other].first, let last = bead[from.other].last else { continue }
      let found = whole[from.other].sentences[first].block...whole[from.other].sentences[last].block
      for sentence in bead[from] {
        let block = whole[from].sentences[sentence].block
        blocks[block] = blocks[block].map { min($0.lowerBound, found.lowerBound)...max($0.upperBound, found.upperBound) } ?? found
      }
    }
    var paragraphs: [Paragraph] = []
    var next = 0
    for sentence in whole[from].sentences where sentence.block != paragraphs.last?.block {
      let start = next
      while next < pair[from].sentences.count, pair[from].sentences[next].block == sentence.block { next += 1 }
      paragraphs.append(
        Paragraph(
          block: sentence.block, sentences: start..<next, beads: (start..<next).map { beads[$0] ?? -1 },
          counterpart: blocks[sentence.block]))
    }
    self.paragraphs = paragraphs
  }

  /// Paragraphs one after the other that are to be made: each has a translation that came back; code between two of them comes with them.
  /// - Parameter given: the beads whose translations came back
  func runs(given: Set<Int>) -> [Range<Int>] {
    if isWhole { return [0..<paragraphs.count] }
    var runs: [Range<Int>] = []
    for (index, paragraph) in paragraphs.enumerated() where paragraph.counterpart == nil && paragraph.beads.contains(where: given.contains)
    {
      if let last = runs.last, paragraphs[last.upperBound..<index].allSatisfy({ $0.sentences.isEmpty && $0.counterpart == nil }) {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
