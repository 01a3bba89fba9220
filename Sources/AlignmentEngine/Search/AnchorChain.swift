/// A pair of sentences that share rare words, and how much the words weigh.
struct Anchor: Equatable {
  var ja: Int
  var en: Int
  var weight: Float
}

extension [Anchor] {
  /// The rising chain of greatest total weight, without lone points that nothing supports.
  /// - Precondition: in order of Japanese, then English
  func chain() -> [Anchor] { heaviestChain().supported() }

  /// By a Fenwick tree over English places.
  private func heaviestChain() -> [Anchor] {
    if isEmpty { return [] }
    let places = Set(map(\.en)).sorted()
    let rank = Dictionary(uniqueKeysWithValues: zip(places, 1...))
    var tree = [Int32](repeating: -1, count: places.count + 1)
    var best = [Float](repeating: 0, count: count)
    var before = [Int32](repeating: -1, count: count)
    var last: Int32 = -1
    var k = 0
    while k < count {
      var end = k
      while end < count, self[end].ja == self[k].ja { end += 1 }
      // Those of one row look at the rows before only.
      for c in k..<end {
        var node = (rank[self[c].en] ?? 1) - 1
        while node > 0 {
          if tree[node] >= 0, before[c] < 0 || best[Int(tree[node])] > best[Int(before[c])] { before[c] = tree[node] }
          node &= node - 1
        }
        best[c] = self[c].weight + (before[c] >= 0 ? best[Int(before[c])] : 0)
        if last < 0 || best[c] > best[Int(last)] { last = Int32(c) }
      }
      for c in k..<end {
        var node = rank[self[c].en] ?? 1
        while node < tree.count {
          if tree[node] < 0 || best[c] > best[Int(tree[node])] { tree[node] = Int32(c) }
          node += node & -node
        }
      }
      k = end
    }
    var chain: [Anchor] = []
    while last >= 0 {
      chain.append(self[Int(last)])
      last = before[Int(last)]
    }
    return chain.reversed()
  }

  /// Lone points off the line of their neighbours are dropped, unless they are strong.
  private func supported() -> [Anchor] {
    indices.filter { k in
      if self[k].weight >= 14 { return true }
      func supports(_ other: Int) -> Bool {
        guard indices.contains(other) else { return false }
        let (dj, de) = (abs(self[other].ja - self[k].ja), abs(self[other].en - self[k].en))
        return dj <= 40 && de <= 40 && abs(dj - de) <= 3 + Swift.max(dj, de) / 2
      }
      return supports(k - 1) || supports(k + 1)
    }.map { self[$0] }
  }
}
