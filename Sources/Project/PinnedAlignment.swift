import Bitext
import Interchange

/// An alignment with some of its beads given: the rest is aligned around them.
package struct PinnedAlignment {
  /// Aligns some sentences of a pair; the beads count positions in the two lists.
  package typealias Align = (_ ja: [Int], _ en: [Int]) async throws -> [Bead]

  /// - Parameters:
  ///   - pins: no sentence in two of them
  ///   - beside: further beads; what stands around them is aligned as if they were not there
  ///   - counts: how many sentences there are
  package static func compose(pins: [Bead], beside: [Bead] = [], counts: BothLanguages<Int>, align: Align) async rethrows -> Alignment {
    guard !pins.isEmpty || !beside.isEmpty else { return Alignment(beads: try await align(Array(0..<counts.ja), Array(0..<counts.en))) }
    let walls = increasingChain(pins.filter { !$0.isNull })
    let given = pins + beside
    let pinned = BothLanguages(ja: Set(given.flatMap(\.ja)), en: Set(given.flatMap(\.en)))
    var beads = pins.map { pin in
      var pin = pin
      pin.moved = !pin.isNull && !walls.contains(pin)
      return pin
    }
    var start = (ja: 0, en: 0)
    for end in walls.map({ (ja: $0.ja.lowerBound, en: $0.en.lowerBound, after: $0) }) {
      beads += try await gap(start.ja..<end.ja, start.en..<end.en, pinned, align)
      start = (end.after.ja.upperBound, end.after.en.upperBound)
    }
    beads += try await gap(start.ja..<counts.ja, start.en..<counts.en, pinned, align)
    let path = beads.filter { !$0.isNull && !$0.moved }
    beads += beside.map { bead in
      var bead = bead
      bead.moved = path.contains { ($0.ja.lowerBound < bead.ja.lowerBound) != ($0.en.lowerBound < bead.en.lowerBound) }
      return bead
    }
    return Alignment(beads: Alignment.readingOrder(of: beads).map(\.bead))
  }

  private static func gap(
    _ ja: Range<Int>, _ en: Range<Int>, _ pinned: BothLanguages<Set<Int>>, _ align: Align
  ) async rethrows -> [Bead] {
    let left = ja.filter { !pinned.ja.contains($0) }
    let right = en.filter { !pinned.en.contains($0) }
    if left.isEmpty && right.isEmpty { return [] }
    return try await align(left, right).flatMap { bead in
      let runs = (runs(left[bead.ja]), runs(right[bead.en]))
      // A bead around a pinned sentence falls apart there: its first runs stay together.
      return (0..<max(runs.0.count, runs.1.count, 1)).compactMap { k in
        let ja = k < runs.0.count ? runs.0[k] : 0..<0
        let en = k < runs.1.count ? runs.1[k] : 0..<0
        return ja.isEmpty && en.isEmpty ? nil : Bead(ja: ja, en: en, probability: bead.probability, moved: bead.moved)
      }
    }
  }

  private static func runs(_ indices: ArraySlice<Int>) -> [Range<Int>] {
    indices.reduce(into: []) { runs, index in
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
  }

  /// The beads that rise on both sides; as few sentences as can be are left out.
  private static func increasingChain(_ beads: [Bead]) -> [Bead] {
    let sorted = beads.sorted { $0.ja.lowerBound < $1.ja.lowerBound }
    return IncreasingChain.heaviest(
      rows: sorted.map(\.ja.lowerBound), columns: sorted.map(\.en.lowerBound), weights: sorted.map { $0.ja.count + $0.en.count }
    ).map { sorted[$0] }
  }
}
