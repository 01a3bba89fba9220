import AlignmentEngine
import Bitext

/// A text of both languages with its right alignment.
struct Text {
  enum Use: Hashable { case fit, calibrate, measure }

  /// The set it belongs to, as the table of results calls it.
  var set: String
  var name: String
  var use: Use
  var units: BothLanguages<[AlignmentUnit]>
  /// In order, every sentence in one; in a run of omissions the Japanese come first.
  var gold: [Bead]
  /// Whether only its moved beads are typical.
  var isForMoves = false
  /// How often its beads count where chances are told: of some kinds there is little.
  var weight = 1.0
}

/// The generator that Steele, Lea and Flood call SplitMix64: the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Text {
  /// A copy in which runs of beads have lost one side.
  func leavingOut(_ variant: Recipe.Variant, seed: UInt64) -> Text {
    var random = SplitMix(seed: seed ^ Digest.number(of: Array((name + variant.name).utf8)))
    var text = self
    text.set += ", " + variant.name
    text.units = BothLanguages(ja: [], en: [])
    text.gold = []
    var (left, losesJa) = (0, false)
    for bead in gold {
      if left == 0, Double.random(in: 0..<1, using: &random) < variant.share * 2 / Double(variant.longest + 1) {
        left = Int.random(in: 1...variant.longest, using: &random)
        losesJa = Bool.random(using: &random)
      }
      let isCut = left > 0
      if isCut { left -= 1 }
      text.append(ja: isCut && losesJa ? [] : Array(units.ja[bead.ja]), en: isCut && !losesJa ? [] : Array(units.en[bead.en]))
    }
    return text.inOrder
  }

  /// A copy in which the English stands in another order; neighbours beside sentences that are left out, as editors leave them.
  func moved(_ variant: Recipe.Variant, _ recipe: Recipe) -> Text {
    guard variant.isForNeighbours == true else { return moving(variant, seed: recipe.seed) }
    var text = self
    if let omissions = recipe.variants.first { text = text.leavingOut(omissions, seed: recipe.seed) }
    text.set = set
    return text.swapping(variant, seed: recipe.seed)
  }

  /// A copy in which sections of the English stand in another place, and now and then a block.
  func moving(_ variant: Recipe.Variant, seed: UInt64) -> Text {
    var random = SplitMix(seed: seed ^ Digest.number(of: Array((name + variant.name).utf8)))
    var text = self
    text.set += ", " + variant.name
    text.isForMoves = variant.isForMoves ?? false
    var order = Array(gold.indices)
    func begins(_ k: Int) -> Bool {
      let first = gold[k].en.lowerBound
      return !gold[k].en.isEmpty && (first == 0 || units.en[first].structure?.block != units.en[first - 1].structure?.block)
    }
    func isHeading(_ k: Int) -> Bool {
      if case .heading = units.en[gold[k].en.lowerBound].structure?.kind { true } else { false }
    }
    // Where a block begins, and where a section does.
    let blocks = gold.indices.filter(begins)
    let sections = blocks.filter(isHeading)
    for (starts, share) in [(sections, variant.share * 2), (blocks, variant.share)] where starts.count > 3 {
      for k in starts.indices.dropLast() where Double.random(in: 0..<1, using: &random) < share {
        let moved = Array(starts[k]..<starts[k + 1])
        let target = starts[Int.random(in: starts.indices, using: &random)]
        guard moved.count <= variant.longest, !moved.contains(target) else { continue }
        order.removeAll { moved.contains($0) }
        order.insert(contentsOf: moved, at: order.firstIndex(of: target) ?? order.count)
      }
    }
    return text.reordered(order, from: self)
  }

  /// A copy in which neighbours changed places in the English: items of a list, sentences of a paragraph.
  func swapping(_ variant: Recipe.Variant, seed: UInt64) -> Text {
    var random = SplitMix(seed: seed ^ Digest.number(of: Array((name + variant.name).utf8)))
    var text = self
    text.set += ", " + variant.name
    text.isForMoves = true
    var order = Array(gold.indices)
    func block(_ k: Int) -> (number: Int, isItem: Bool, isWhole: Bool)? {
      guard let first = gold[k].en.first, let last = gold[k].en.last, let structure = units.en[first].structure else { return nil }
      let isWhole =
        (first == 0 || units.en[first - 1].structure?.block != structure.block)
        && (last + 1 == units.en.count || units.en[last + 1].structure?.block != structure.block)
      if case .listItem = structure.kind { return (structure.block, true, isWhole) }
      return (structure.block, false, isWhole)
    }
    var k = 0
    while k + 1 < order.count {
      let other = min(order.count - 1, k + Int.random(in: 1...2, using: &random))
      guard let a = block(k), let b = block(other), Double.random(in: 0..<1, using: &random) < variant.share,
        a.number == b.number || a.isItem && b.isItem && a.isWhole && b.isWhole
      else {
        k += 1
        continue
      }
      order.swapAt(k, other)
      k = other + 1
    }
    return text.reordered(order, from: self)
  }

  /// With the English of the beads in another order.
  private func reordered(_ order: [Int], from original: Text) -> Text {
    var text = self
    text.units.en = []
    for k in order {
      let first = text.units.en.count
      text.units.en += original.units.en[original.gold[k].en]
      text.gold[k].en = first..<text.units.en.count
    }
    // Blocks are told by numbers that rise.
    var (number, last) = (0, -1)
    for k in text.units.en.indices {
      guard let block = text.units.en[k].structure?.block else { continue }
      if block != last { number += 1 }
      last = block
      text.units.en[k].structure?.block = number
    }
    return text
  }

  /// The same in texts of so many beads.
  func parts(of length: Int) -> [Text] {
    stride(from: 0, to: gold.count, by: length).map { first in
      var part = self
      part.name += " \(first)"
      (part.units, part.gold) = (BothLanguages(ja: [], en: []), [])
      for bead in gold[first..<min(gold.count, first + length)] { part.append(ja: Array(units.ja[bead.ja]), en: Array(units.en[bead.en])) }
      return part
    }
  }

  mutating func append(ja: [AlignmentUnit], en: [AlignmentUnit]) {
    let (i, j) = (units.ja.count, units.en.count)
    units.ja += ja
    units.en += en
    gold.append(Bead(ja: i..<i + ja.count, en: j..<j + en.count, probability: 1))
  }

  /// Omissions one sentence a bead, in each run of them the Japanese first.
  var inOrder: Text {
    var text = self
    text.gold = []
    var (ja, en): ([Int], [Int]) = ([], [])
    func flush() {
      text.gold += ja.map { Bead(ja: $0..<$0 + 1, en: 0..<0, probability: 1) } + en.map { Bead(ja: 0..<0, en: $0..<$0 + 1, probability: 1) }
      (ja, en) = ([], [])
    }
    for bead in gold {
      if bead.isNull {
        ja += bead.ja
        en += bead.en
      } else {
        flush()
        text.gold.append(bead)
      }
    }
    flush()
    return text
  }
}
