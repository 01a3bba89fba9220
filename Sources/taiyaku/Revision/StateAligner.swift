import Bitext
import Revision
import Workspace

/// Aligns states of pairs for the commands that compare them.
struct StateAligner {
  init(configuration: Configuration = Configuration()) {}

  func align(_ documents: BothLanguages<Document>) throws -> Alignment {
    let beads = try align(documents, Array(documents.ja.sentences.indices), Array(documents.en.sentences.indices))
    return Alignment(beads: beads)
  }

  /// Some sentences of a pair; the beads count positions in the two lists.
  func align(_ documents: BothLanguages<Document>, _ ja: [Int], _ en: [Int]) throws -> [Bead] {
    let a = ja.map { Double(documents.ja.sentences[$0].text.count) * 2.2 }
    let b = en.map { Double(documents.en.sentences[$0].text.count) }
    var best = [Double](repeating: .infinity, count: (a.count + 1) * (b.count + 1))
    var step = [(Int, Int)](repeating: (0, 0), count: best.count)
    best[0] = 0
    for i in 0...a.count {
      for j in 0...b.count where i + j > 0 {
        for (x, y, price) in [(1, 1, 0.0), (1, 0, 3.0), (0, 1, 3.0), (2, 1, 1.5), (1, 2, 1.5)] where x <= i && y <= j {
          let left = a[(i - x)..<i].reduce(0, +)
          let right = b[(j - y)..<j].reduce(0, +)
          let distance = x > 0 && y > 0 ? abs(left - right) / (left + right + 1) * 4 : 0
          let total = best[(i - x) * (b.count + 1) + j - y] + price + distance
          if total < best[i * (b.count + 1) + j] {
            best[i * (b.count + 1) + j] = total
            step[i * (b.count + 1) + j] = (x, y)
          }
        }
      }
    }
    var beads: [Bead] = []
    var (i, j) = (a.count, b.count)
    while i + j > 0 {
      let (x, y) = step[i * (b.count + 1) + j]
      beads.append(Bead(ja: i - x..<i, en: j - y..<j, probability: 0.9))
      (i, j) = (i - x, j - y)
    }
    return beads.reversed()
  }
}
