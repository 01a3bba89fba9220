/// Finds points that the alignment of a long document surely passes near, in time proportional to its length.
///
/// Sentence pairs that share rare words are candidates; the heaviest chain of them that rises on both sides is kept. Between far
/// points the search is repeated with the words that are rare there (divide and conquer), so nothing depends on a fixed band.
struct AnchorFinder {
  struct Anchor: Equatable {
    var ja: Int
    var en: Int
    var weight: Float
  }

  let pair: DocumentPair
  /// Sentence pairs one word pair may suggest.
  private static let mostPlaces = 12
  private static let leastWeight: Float = 5
  /// Gaps wider than this on both sides are searched again.
  private static let farApart = 48

  func chain() -> [Anchor] { chain(0..<pair.ja.count, 0..<pair.en.count, depth: 0) }

  private func chain(_ ja: Range<Int>, _ en: Range<Int>, depth: Int) -> [Anchor] {
    let found = supported(heaviestChain(candidates(ja, en)))
    guard depth < 12 else { return found }
    var result: [Anchor] = []
    var last = (ja: ja.lowerBound, en: en.lowerBound)
    for anchor in found + [Anchor(ja: ja.upperBound, en: en.upperBound, weight: 0)] {
      let gap = (ja: last.ja..<anchor.ja, en: last.en..<anchor.en)
      let isSmaller = gap.ja.count + gap.en.count < ja.count + en.count
      if gap.ja.count > Self.farApart, gap.en.count > Self.farApart, isSmaller { result += chain(gap.ja, gap.en, depth: depth + 1) }
      if anchor.ja < ja.upperBound { result.append(anchor) }
      last = (anchor.ja + 1, anchor.en + 1)
    }
    return result
  }

  /// Sentence pairs with the weight of the words rare here that they share, in order of Japanese, then English.
  private func candidates(_ ja: Range<Int>, _ en: Range<Int>) -> [Anchor] {
    let jaPlaces = Places(pair.ja, ja)
    let enPlaces = Places(pair.en, en)
    var hits: [(key: UInt64, weight: Float)] = []
    for (slot, type) in jaPlaces.types.enumerated() {
      let rows = jaPlaces.sentences(slot)
      guard rows.count <= Self.mostPlaces else { continue }
      for candidate in pair.translations[Int(type)] where candidate.score > 0 {
        guard let other = enPlaces.slot(of: candidate.english) else { continue }
        let columns = enPlaces.sentences(other)
        guard rows.count * columns.count <= Self.mostPlaces else { continue }
        // A word pair that meets once says more than one that could meet in many places.
        let weight = candidate.score / Float(rows.count * columns.count).squareRoot()
        for i in rows { for j in columns { hits.append((UInt64(i) << 32 | UInt64(j), weight)) } }
      }
    }
    hits.sort { $0.key < $1.key }
    var result: [Anchor] = []
    var k = 0
    while k < hits.count {
      var weight: Float = 0
      let key = hits[k].key
      while k < hits.count, hits[k].key == key {
        weight += hits[k].weight
        k += 1
      }
      if weight >= Self.leastWeight { result.append(Anchor(ja: Int(key >> 32), en: Int(key & 0xFFFF_FFFF), weight: weight)) }
    }
    return result
  }

  /// The rising chain of greatest total weight (Fenwick tree over English places).
  private func heaviestChain(_ candidates: [Anchor]) -> [Anchor] {
    guard !candidates.isEmpty else { return [] }
    let places = Set(candidates.map(\.en)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: zip(places, 1...))
    var tree = [Int32](repeating: -1, count: places.count + 1)
    var best = [Float](repeating: 0, count: candidates.count)
    var before = [Int32](repeating: -1, count: candidates.count)
    var last: Int32 = -1
    var k = 0
    while k < candidates.count {
      var end = k
      while end < candidates.count, candidates[end].ja == candidates[k].ja { end += 1 }
      // Those of one row look at the rows before only.
      for c in k..<end {
        var node = (rank[candidates[c].en] ?? 1) - 1
        while node > 0 {
          if tree[node] >= 0, before[c] < 0 || best[Int(tree[node])] > best[Int(before[c])] { before[c] = tree[node] }
          node &= node - 1
        }
        best[c] = candidates[c].weight + (before[c] >= 0 ? best[Int(before[c])] : 0)
        if last < 0 || best[c] > best[Int(last)] { last = Int32(c) }
      }
      for c in k..<end {
        var node = rank[candidates[c].en] ?? 1
        while node < tree.count {
          if tree[node] < 0 || best[c] > best[Int(tree[node])] { tree[node] = Int32(c) }
          node += node & -node
        }
      }
      k = end
    }
    var chain: [Anchor] = []
    while last >= 0 {
      chain.append(candidates[Int(last)])
      last = before[Int(last)]
    }
    return chain.reversed()
  }

  /// Lone points off the line of their neighbours are dropped, unless they are strong.
  private func supported(_ chain: [Anchor]) -> [Anchor] {
    chain.indices.filter { k in
      if chain[k].weight >= 14 { return true }
      func supports(_ other: Int) -> Bool {
        guard chain.indices.contains(other) else { return false }
        let (dj, de) = (abs(chain[other].ja - chain[k].ja), abs(chain[other].en - chain[k].en))
        return dj <= 40 && de <= 40 && abs(dj - de) <= 3 + max(dj, de) / 2
      }
      return supports(k - 1) || supports(k + 1)
    }.map { chain[$0] }
  }
}

/// In which sentences of a range each word type stands.
private struct Places {
  private(set) var types: [Int32] = []
  private var slots: [Int32: Int32] = [:]
  private var starts: [Int32] = []
  private var rows: [Int32] = []

  init(_ side: TokenizedSide, _ range: Range<Int>) {
    let tokens = Int(side.starts[range.lowerBound])..<Int(side.starts[range.upperBound])
    var dense = [Int32]()
    let isWide = tokens.count > 20_000
    if isWide { dense = Array(repeating: -1, count: side.table.count) }
    var counts: [Int32] = []
    var last: [Int32] = []
    var entries: [(slot: Int32, row: Int32)] = []
    entries.reserveCapacity(tokens.count)
    for row in range {
      for k in side.tokens(of: row) {
        let type = side.types[k]
        let slot: Int32
        if isWide {
          if dense[Int(type)] < 0 {
            dense[Int(type)] = Int32(types.count)
            types.append(type)
            counts.append(0)
            last.append(-1)
          }
          slot = dense[Int(type)]
        } else if let known = slots[type] {
          slot = known
        } else {
          slot = Int32(types.count)
          slots[type] = slot
          types.append(type)
          counts.append(0)
          last.append(-1)
        }
        if last[Int(slot)] != Int32(row) {
          last[Int(slot)] = Int32(row)
          counts[Int(slot)] += 1
          entries.append((slot, Int32(row)))
        }
      }
    }
    if isWide { for (slot, type) in types.enumerated() { slots[type] = Int32(slot) } }
    starts = [0]
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    rows = Array(repeating: 0, count: entries.count)
    for entry in entries {
      rows[Int(next[Int(entry.slot)])] = entry.row
      next[Int(entry.slot)] += 1
    }
  }

  func slot(of type: Int32) -> Int? { slots[type].map(Int.init) }
  func sentences(_ slot: Int) -> ArraySlice<Int32> { rows[Int(starts[slot])..<Int(starts[slot + 1])] }
}
