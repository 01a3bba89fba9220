import AlignmentEngine
import Bitext

/// How well alignments agree with gold: beads exactly right, links, omitted sentences, and the calibration of probabilities.
struct Agreement {
  private(set) var strict = Counts()
  private(set) var links = Counts()
  private(set) var nulls = Counts()
  /// By tenth of the probability: of beads with two sides, and of sentences without counterpart.
  private(set) var linked = Reliability()
  private(set) var omitted = Reliability()
  /// Linked beads of 0.8 or more without a single right link, and all that are not right.
  private(set) var nonsense = 0
  private(set) var sureWrong = 0

  /// How often what is said with a probability comes true.
  struct Reliability {
    private(set) var bins = [(count: Int, right: Int, sum: Double)](repeating: (0, 0, 0), count: 10)

    mutating func add(_ probability: Double, isRight: Bool) {
      let k = min(9, Int(probability * 10))
      bins[k].count += 1
      bins[k].right += isRight ? 1 : 0
      bins[k].sum += probability
    }

    /// Expected calibration error, in percent.
    var error: Double {
      let total = bins.reduce(0) { $0 + $1.count }
      return 100 * bins.reduce(0) { $0 + abs(Double($1.right) - $1.sum) } / Double(max(1, total))
    }

    /// In percent, how many of those of 0.9 or more are right; nil where there are none.
    var sureRight: Double? { bins[9].count == 0 ? nil : 100 * Double(bins[9].right) / Double(bins[9].count) }
  }

  struct Counts {
    var right = 0
    var gold = 0
    var found = 0
    /// In percent; nil where there is nothing to find.
    var f1: Double? { gold == 0 ? nil : 200 * Double(right) / Double(gold + found) }

    mutating func add<T: Hashable>(_ gold: Set<T>, _ found: Set<T>) {
      right += gold.intersection(found).count
      self.gold += gold.count
      self.found += found.count
    }
  }

  init(_ texts: [Text], _ aligner: Aligner) {
    for text in texts { add(text.gold, aligner.align(ja: text.units.ja, en: text.units.en).beads) }
  }

  private mutating func add(_ gold: [Bead], _ found: [Bead]) {
    let both = (Set(gold.filter { !$0.isNull }.map(Self.key)), Set(found.filter { !$0.isNull }.map(Self.key)))
    strict.add(both.0, both.1)
    links.add(Set(gold.flatMap(Self.links)), Set(found.flatMap(Self.links)))
    nulls.add(Set(gold.filter(\.isNull).flatMap(Self.sentences)), Set(found.filter(\.isNull).flatMap(Self.sentences)))
    let (links, nulls) = (Set(gold.flatMap(Self.links)), Set(gold.filter(\.isNull).flatMap(Self.sentences)))
    for bead in found {
      if bead.isNull {
        omitted.add(bead.probability, isRight: Self.sentences(bead).allSatisfy(nulls.contains))
        continue
      }
      let isRight = both.0.contains(Self.key(bead))
      linked.add(bead.probability, isRight: isRight)
      if bead.probability < 0.8 { continue }
      if !isRight { sureWrong += 1 }
      if !Self.links(bead).contains(where: links.contains) { nonsense += 1 }
    }
  }

  static func key(_ bead: Bead) -> [Range<Int>] { [bead.ja, bead.en] }
  static func links(_ bead: Bead) -> [[Int]] { bead.ja.flatMap { i in bead.en.map { [i, $0] } } }
  private static func sentences(_ bead: Bead) -> [[Int]] { bead.ja.map { [0, $0] } + bead.en.map { [1, $0] } }
}
