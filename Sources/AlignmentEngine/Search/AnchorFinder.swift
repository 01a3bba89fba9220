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
  /// Fewer than one anchor in so many sentences of so long a part is too few.
  private static let fewAnchors = 20
  private static let repetitive = 400
  /// Words at least so far apart, on average, are looked for near where proportion puts them.
  private static let leastSpacing = 50

  func chain() -> [Anchor] { chain(0..<pair.ja.count, 0..<pair.en.count, depth: 0) }

  private func chain(_ ja: Range<Int>, _ en: Range<Int>, depth: Int) -> [Anchor] {
    var found = supported(heaviestChain(candidates(ja, en)))
    // A text that repeats itself has no rare words: what its words have near each other decides.
    if found.count * Self.fewAnchors < min(ja.count, en.count), min(ja.count, en.count) > Self.repetitive {
      let near = supported(heaviestChain(candidates(ja, en, nearby: true)))
      if near.count > found.count { found = near }
    }
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
  /// - Parameter nearby: of words in many places, the ones nearest to the proportional place are taken instead of none
  private func candidates(_ ja: Range<Int>, _ en: Range<Int>, nearby: Bool = false) -> [Anchor] {
    let jaPlaces = Places(pair.ja, ja)
    let enPlaces = Places(pair.en, en)
    var result: [Anchor] = []
    var hits: [Hit] = []
    for row in ja {
      hits.removeAll(keepingCapacity: true)
      let place = en.lowerBound + (row - ja.lowerBound) * en.count / ja.count
      for type in jaPlaces.types(of: row) {
        let rows = jaPlaces.count(of: type)
        guard nearby ? rows * Self.leastSpacing <= ja.count : rows <= Self.mostPlaces else { continue }
        for candidate in pair.translations[Int(type)] where candidate.score > 0 {
          let columns = enPlaces.sentences(of: candidate.english)
          if rows * columns.count <= Self.mostPlaces {
            // A word pair that meets once says more than one that could meet in many places.
            let weight = candidate.score / Float(rows * columns.count).squareRoot()
            for column in columns { hits.append(Hit(en: column, weight: weight)) }
          } else if nearby, columns.count * Self.leastSpacing <= en.count {
            for column in Self.nearest(columns, to: place) { hits.append(Hit(en: column, weight: candidate.score / 2)) }
          }
        }
      }
      hits.sortShort { $0.en < $1.en }
      var k = 0
      while k < hits.count {
        var weight: Float = 0
        let column = hits[k].en
        while k < hits.count, hits[k].en == column {
          weight += hits[k].weight
          k += 1
        }
        if weight >= Self.leastWeight { result.append(Anchor(ja: row, en: Int(column), weight: weight)) }
      }
    }
    return result
  }

  /// A word pair that meets in the row looked at and another sentence.
  private struct Hit {
    var en: Int32
    var weight: Float
  }

  /// The place before and the one after, of ascending ones.
  private static func nearest(_ places: ArraySlice<Int32>, to place: Int) -> ArraySlice<Int32> {
    var (low, high) = (places.startIndex, places.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < place { low = middle + 1 } else { high = middle }
    }
    return places[max(places.startIndex, low - 1)..<min(places.endIndex, low + 1)]
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

/// In which sentences of a range each word type stands, and which types each sentence holds. Takes time and memory in proportion to
/// the range, however large the document's vocabulary.
private struct Places {
  private let first: Int
  /// Places of types in what follows; nil when each stands at its own number.
  private let slots: [Int32: Int32]?
  /// Distinct types of each sentence.
  private var typeStarts: [Int32] = [0]
  private var types: [Int32] = []
  /// By slot, the sentences.
  private var starts: [Int32] = []
  private var rows: [Int32] = []

  init(_ side: TokenizedSide, _ range: Range<Int>) {
    first = range.lowerBound
    let tokens = side.types[Int(side.starts[range.lowerBound])..<Int(side.starts[range.upperBound])]
    if tokens.count < side.table.count {
      var numbers: [Int32: Int32] = [:]
      for type in tokens where numbers[type] == nil { numbers[type] = Int32(numbers.count) }
      slots = numbers
    } else {
      slots = nil
    }
    let slotCount = slots?.count ?? side.table.count
    var next = [Int32](repeating: 0, count: slotCount + 1)
    var last = [Int32](repeating: -1, count: slotCount)
    for row in range {
      for k in side.tokens(of: row) {
        guard let slot = slot(of: side.types[k]), last[slot] != Int32(row) else { continue }
        last[slot] = Int32(row)
        next[slot + 1] += 1
        types.append(side.types[k])
      }
      typeStarts.append(Int32(types.count))
    }
    for slot in 0..<slotCount { next[slot + 1] += next[slot] }
    starts = next
    rows = Array(repeating: 0, count: types.count)
    for row in range {
      for type in types(of: row) {
        guard let slot = slot(of: type) else { continue }
        rows[Int(next[slot])] = Int32(row)
        next[slot] += 1
      }
    }
  }

  @inline(__always)
  private func slot(of type: Int32) -> Int? {
    guard let slots else { return Int(type) }
    return slots[type].map(Int.init)
  }

  func types(of row: Int) -> ArraySlice<Int32> { types[Int(typeStarts[row - first])..<Int(typeStarts[row - first + 1])] }
  func count(of type: Int32) -> Int { sentences(of: type).count }
  func sentences(of type: Int32) -> ArraySlice<Int32> {
    guard let slot = slot(of: type) else { return [] }
    return rows[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
