import Bitext

/// Searches one segment: a corridor around its anchors, widened until the alignment does not touch its edge.
struct SegmentSearch {
  let pair: DocumentPair
  let model: AlignmentModel

  func posterior(_ segment: SegmentPlan.Segment, _ prior: Prior) -> (posterior: Posterior, beads: [Bead]) {
    var width = Constants.Search.firstWidth
    while true {
      let (n, m) = (segment.ja.count, segment.en.count)
      let corridor = segment.isFull ? Corridor(full: n, m) : Corridor(ja: n, en: m, around: segment.chain, width: width)
      let scorer = BeadScorer(pair, model, rows: segment.ja, columns: segment.en, corridor: corridor)
      let posterior = Posterior(Lattice(scorer, CoarseSearch(scorer, corridor, prior).narrowed()), prior)
      let beads = Decoder(posterior: posterior, model: model).path()
      if segment.isFull || width >= max(n, m) || corridor.cellCount * 3 > Constants.Search.mostCells
        || !Self.touchesEdge(beads, corridor, m)
      {
        return (posterior, beads)
      }
      width *= 3
    }
  }

  /// Whether the path comes next to a cell that was left out.
  private static func touchesEdge(_ beads: [Bead], _ corridor: Corridor, _ en: Int) -> Bool {
    beads.contains { bead in
      let (row, column) = (bead.ja.upperBound, Int32(bead.en.upperBound))
      let (low, high) = (corridor.low[row], corridor.high[row])
      return low > 0 && column <= low + 1 && row + 1 < corridor.rowCount || Int(high) < en && column >= high - 1
    }
  }
}
