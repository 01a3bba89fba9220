import Bitext

/// Things that hold no sentences (code, images, markup) and stand for each other, by number; one of the two may be lacking.
struct PlaceMatch: Sendable {
  var ja: Int?
  var en: Int?
  /// 0 to 1: how much of their contents is the same.
  var likeness = 0.0
  /// Whether the text on both sides of them stands for each other, too.
  var isInPlace = false

  subscript(language: Language) -> Int? { language == .ja ? ja : en }
}

/// What is compared of such a thing, and where it stands.
struct MatchedItem: Sendable {
  var block: Int
  /// Things with one key are the same.
  var key: String
  /// Its words, with how often they stand there.
  private let words: [Substring: Int]
  private let count: Int

  init(block: Int, key: String, words: [Substring]) {
    (self.block, self.key) = (block, key)
    self.words = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    count = words.count
  }

  /// Dice's coefficient over words.
  func likeness(_ other: MatchedItem) -> Double {
    if key == other.key { return 1 }
    let shared = words.reduce(0) { $0 + min($1.value, other.words[$1.key] ?? 0) }
    return count + other.count == 0 ? 0 : 2 * Double(shared) / Double(count + other.count)
  }
}

/// Pairs things by what they hold and by the sentences around them: a step that was moved takes its code along.
struct PlaceMatcher {
  let ja: ComparedSide
  let en: ComparedSide
  let groupOf: BothLanguages<[Int?]>
  /// More pairs are not compared one by one.
  private static let mostPairs = 40_000

  init(ja: ComparedSide, en: ComparedSide, groupOf: BothLanguages<[Int?]>) { (self.ja, self.en, self.groupOf) = (ja, en, groupOf) }

  init(_ pair: AlignedPair) {
    (ja, en) = (ComparedSide(pair.ja, .ja, pair.alignment), ComparedSide(pair.en, .en, pair.alignment))
    groupOf = ComparedPair.groups(ja, en, pair.alignment, from: .ja).1
  }

  func matches(_ ja: [MatchedItem], _ en: [MatchedItem]) -> [PlaceMatch] {
    var partner = [Int?](repeating: nil, count: ja.count)
    var isTaken = [Bool](repeating: false, count: en.count)
    func take(_ a: Int, _ b: Int) { (partner[a], isTaken[b]) = (b, true) }
    // The same, in the same place; then the same anywhere; then alike.
    let byKey = Dictionary(grouping: en.indices) { en[$0].key }
    for places in [2, 1, 0] {
      for a in ja.indices where partner[a] == nil {
        let candidates = byKey[ja[a].key] ?? []
        if let b = candidates.first(where: { !isTaken[$0] && neighbours(ja[a], en[$0]) >= places }) { take(a, b) }
      }
    }
    let (leftJa, leftEn) = (ja.indices.filter { partner[$0] == nil }, en.indices.filter { !isTaken[$0] })
    if leftJa.count * leftEn.count <= Self.mostPairs {
      var scored: [(score: Double, a: Int, b: Int)] = []
      for (i, a) in leftJa.enumerated() {
        for (k, b) in leftEn.enumerated() {
          let (near, likeness) = (neighbours(ja[a], en[b]), ja[a].likeness(en[b]))
          guard near == 2 || near == 1 && likeness >= 0.25 || likeness >= 0.6 else { continue }
          // Of several in one place, those in the same order.
          scored.append((likeness + 0.4 * Double(near) - 0.001 * Double(abs(i - k)), a, b))
        }
      }
      for (_, a, b) in scored.sorted(by: { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }) where partner[a] == nil && !isTaken[b] {
        take(a, b)
      }
    }
    let pairs = ja.indices.map { a in
      guard let b = partner[a] else { return PlaceMatch(ja: a) }
      return PlaceMatch(ja: a, en: b, likeness: ja[a].likeness(en[b]), isInPlace: neighbours(ja[a], en[b]) == 2)
    }
    return pairs + en.indices.filter { !isTaken[$0] }.map { PlaceMatch(en: $0) }
  }

  /// On how many sides the sentences next to them stand for each other.
  private func neighbours(_ a: MatchedItem, _ b: MatchedItem) -> Int {
    if let group = groupOf.ja[a.block], group == groupOf.en[b.block] { return 2 }
    return (ja.before[a.block] == en.before[b.block] ? 1 : 0) + (ja.after[a.block] == en.after[b.block] ? 1 : 0)
  }
}
