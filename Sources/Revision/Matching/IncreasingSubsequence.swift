/// The heaviest increasing subsequence: of things that changed places, those that stayed put so that the fewest moved.
///
/// Fredman's algorithm with a Fenwick tree of maxima: n log n.
enum IncreasingSubsequence {
  /// - Parameters:
  ///   - values: distinct or not; equal values do not follow each other
  ///   - weights: positive
  /// - Returns: for each value whether it is kept
  static func heaviest(of values: [Int], weights: [Int]) -> [Bool] {
    var kept = [Bool](repeating: false, count: values.count)
    guard !values.isEmpty else { return kept }
    // The ordinary case: nothing moved.
    if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return [Bool](repeating: true, count: values.count) }
    let sorted = Array(Set(values)).sorted()
    var rank: [Int: Int] = [:]
    rank.reserveCapacity(sorted.count)
    for (i, value) in sorted.enumerated() { rank[value] = i + 1 }

    // tree[r]: the index of the best chain end among ranks in its span, or -1.
    var tree = [Int](repeating: -1, count: sorted.count + 1)
    var best = [Int](repeating: 0, count: values.count)
    var previous = [Int](repeating: -1, count: values.count)
    for i in values.indices {
      let r = rank[values[i]] ?? 0
      var end = -1
      var k = r - 1
      while k > 0 {
        if tree[k] >= 0, end < 0 || best[tree[k]] > best[end] { end = tree[k] }
        k -= k & -k
      }
      best[i] = weights[i] + (end >= 0 ? best[end] : 0)
      previous[i] = end
      k = r
      while k <= sorted.count {
        if tree[k] < 0 || best[i] > best[tree[k]] { tree[k] = i }
        k += k & -k
      }
    }
    var i = values.indices.max { best[$0] < best[$1] } ?? -1
    while i >= 0 {
      kept[i] = true
      i = previous[i]
    }
    return kept
  }
}
