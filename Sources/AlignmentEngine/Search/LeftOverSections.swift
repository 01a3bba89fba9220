import Bitext

/// Sections, paragraphs and lines that stand for nothing in either version, and fit each other as a whole.
///
/// A stretch left out here and one left out there cost two omissions; standing for each other, all that the lattice knows of them speaks,
/// layout included. Words alone may be too few for that: what is left over on both sides has few rivals.
struct LeftOverSections {
  let pair: DocumentPair
  let model: AlignmentModel
  let prior: Prior

  /// A stretch of both sides, and by how many nats the two are likelier to stand for each other than to be left out.
  struct Match {
    var ja: Range<Int>
    var en: Range<Int>
    var gain: Double
  }

  /// The best first; no sentence in two of them.
  func matches(_ beads: [Bead]) -> [Match] {
    let (ja, en) = (stretches(beads, .ja), stretches(beads, .en))
    guard !ja.isEmpty, !en.isEmpty, ja.count * en.count <= Constants.Moves.mostSectionPairs else { return [] }
    let gains = ja.map { rows in en.map { gain(rows, $0) } }
    var found: [Match] = []
    for (i, row) in gains.enumerated() {
      guard let j = row.indices.max(by: { row[$0] < row[$1] }) else { continue }
      let rivals = row.indices.filter { $0 != j }.map { row[$0] } + gains.indices.filter { $0 != i }.map { gains[$0][j] }
      let least = Constants.Moves.leastGain + Double(Float(rivals.count + 1).logarithm)
      if row[j] >= least, row[j] >= (rivals.max() ?? 0) + Constants.Moves.leastLead {
        found.append(Match(ja: ja[i], en: en[j], gain: row[j]))
      }
    }
    return found.sorted { ($0.gain, $1.ja.lowerBound) > ($1.gain, $0.ja.lowerBound) }
  }

  /// Neighbouring sentences that are left over, cut where a heading begins something new.
  private func stretches(_ beads: [Bead], _ language: Language) -> [Range<Int>] {
    let units = pair.units[language]
    var stretches: [Range<Int>] = []
    for k in beads.filter({ $0.isNull }).flatMap({ $0[language] }).sorted() {
      if let last = stretches.last, last.upperBound == k, last.count < Constants.Moves.longestSection, !beginsSection(units, k) {
        stretches[stretches.count - 1] = last.lowerBound..<k + 1
      } else {
        stretches.append(k..<k + 1)
      }
    }
    return stretches
  }

  /// A heading over a heading is of one section with it.
  private func beginsSection(_ units: [AlignmentUnit], _ k: Int) -> Bool {
    SideLayout.standsOver(units, k) && !SideLayout.standsOver(units, k - 1)
  }

  private func gain(_ rows: Range<Int>, _ columns: Range<Int>) -> Double {
    let corridor = Corridor(full: rows.count, columns.count)
    let scorer = BeadScorer(pair, model, rows: rows, columns: columns, corridor: corridor)
    guard
      rows.indices.contains(where: { i in
        columns.indices.contains { j in !scorer.table.range(i - rows.lowerBound, j - columns.lowerBound).isEmpty }
      })
    else { return 0 }
    return StretchGain(pair, model, prior).gain(scorer, corridor)
  }
}
