extension RandomAccessCollection where Index == Int {
  /// Where those begin of which something holds, by bisection; it holds of all behind them. The end where it holds of none.
  @inlinable
  package func partition(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
