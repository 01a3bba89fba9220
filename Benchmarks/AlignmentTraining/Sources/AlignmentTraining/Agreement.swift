import AlignmentEngine
import Bitext

/// How well an alignment agrees with gold: beads exactly right, links, omitted sentences, and the calibration of probabilities.
struct Agreement {
  private var strict = Counts()
  private var links = Counts()
  private var nulls = Counts()
  private var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

  private struct Counts {
    var right = 0
    var gold = 0
    var found = 0
    var f1: Double { gold + found == 0 ? 1 : 2 * Double(right) / Double(gold + found) }

    mutating func add<T: Hashable>(_ gold: Set<T>, _ found: Set<T>) {
      right += gold.intersection(found).count
      self.gold += gold.count
      self.found += found.count
    }
  }

  static func table(of texts: [Gold], _ aligner: Aligner) throws -> String {
    var sets: [String: Agreement] = [:]
    for text in texts {
      let units = try text.units()
      let found = aligner.align(ja: units.ja, en: units.en).beads
      sets[text.set ?? "all", default: Agreement()].add(text.alignment, found)
    }
    func percent(_ value: Double) -> String { String((value * 10_000).rounded() / 100) }
    return sets.sorted { $0.key < $1.key }.map { name, score in
      [
        name, "strict \(percent(score.strict.f1))", "links \(percent(score.links.f1))", "null \(percent(score.nulls.f1))",
        "ECE \(percent(score.calibrationError))",
      ].joined(separator: "\t")
    }.joined(separator: "\n")
  }

  private mutating func add(_ gold: [Bead], _ found: [Bead]) {
    let both = (Set(gold.filter { !$0.isNull }.map(Self.key)), Set(found.filter { !$0.isNull }.map(Self.key)))
    strict.add(both.0, both.1)
    links.add(Set(gold.flatMap(Self.links)), Set(found.flatMap(Self.links)))
    nulls.add(Set(gold.filter(\.isNull).flatMap(Self.sentences)), Set(found.filter(\.isNull).flatMap(Self.sentences)))
    for bead in found where !bead.isNull {
      let k = min(9, Int(bead.probability * 10))
      bins[k].count += 1
      bins[k].right += both.0.contains(Self.key(bead)) ? 1 : 0
      bins[k].sum += bead.probability
    }
  }

  private var calibrationError: Double {
    let total = bins.reduce(0) { $0 + $1.count }
    return bins.reduce(0) { $0 + abs(Double($1.right) - $1.sum) } / Double(max(1, total))
  }

  private static func key(_ bead: Bead) -> [Range<Int>] { [bead.ja, bead.en] }
  private static func links(_ bead: Bead) -> [[Int]] { bead.ja.flatMap { i in bead.en.map { [i, $0] } } }
  private static func sentences(_ bead: Bead) -> [[Int]] { bead.ja.map { [0, $0] } + bead.en.map { [1, $0] } }
}
