/// Which members of a row stand out of order.
enum Order {
  /// The indices that must move so that the values rise: all but a longest rising part (patience sorting).
  static func displaced(_ values: [Int]) -> [Int] {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for (index, value) in values.enumerated() {
      var (low, high) = (0, tails.count)
      while low < high {
        let middle = (low + high) / 2
        if values[tails[middle]] <= value { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var kept: Set<Int> = []
    var at = tails.last
    while let index = at {
      kept.insert(index)
      at = previous[index]
    }
    return values.indices.filter { !kept.contains($0) }
  }
}
