/// Of things that stand in two orders, those that keep their order in both: the heaviest chain that rises in each.
///
/// Fredman's algorithm with a Fenwick tree of maxima: n log n.
package enum IncreasingChain {
  /// - Parameters:
  ///   - rows: ascending; of points in one row at most one is taken
  ///   - columns: in any order; of points in one column at most one is taken
  ///   - weights: positive
  /// - Returns: indices of the points taken, in order; of chains of one weight the one that comes first
  @inlinable
  package static func heaviest<Weight: AdditiveArithmetic & Comparable>(
    rows: [Int], columns: [Int], weights: [Weight]
  ) -> [Int] {
    // The ordinary case: nothing changed its place.
    if zip(rows, rows.dropFirst()).allSatisfy({ $0 < $1 }), zip(columns, columns.dropFirst()).allSatisfy({ $0 < $1 }) {
      return Array(rows.indices)
    }
    let places = Set(columns).sorted()
    let rank = Dictionary(uniqueKeysWithValues: zip(places, 1...))
    // Each node: the point at which the best chain ends among the columns in its span, or -1.
    var tree = [Int](repeating: -1, count: places.count + 1)
    var best = weights
    var before = [Int](repeating: -1, count: rows.count)
    var last = -1
    var k = 0
    while k < rows.count {
      var end = k
      while end < rows.count, rows[end] == rows[k] { end += 1 }
      // Those of one row look at the rows before only.
      for c in k..<end {
        var node = (rank[columns[c]] ?? 1) - 1
        while node > 0 {
          if tree[node] >= 0, before[c] < 0 || best[tree[node]] > best[before[c]] { before[c] = tree[node] }
          node &= node - 1
        }
        if before[c] >= 0 { best[c] += best[before[c]] }
        if last < 0 || best[c] > best[last] { last = c }
      }
      for c in k..<end {
        var node = rank[columns[c]] ?? 1
        while node < tree.count {
          if tree[node] < 0 || best[c] > best[tree[node]] { tree[node] = c }
          node += node & -node
        }
      }
      k = end
    }
    var chain: [Int] = []
    while last >= 0 {
      chain.append(last)
      last = before[last]
    }
    return chain.reversed()
  }

  /// Of things that changed places, those that stayed put so that the least weight moved.
  /// - Returns: for each value whether it is kept
  package static func kept(of values: [Int], weights: [Int]) -> [Bool] {
    var kept = [Bool](repeating: false, count: values.count)
    for index in heaviest(rows: Array(values.indices), columns: values, weights: weights) { kept[index] = true }
    return kept
  }
}
