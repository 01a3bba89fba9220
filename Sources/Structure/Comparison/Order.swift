import Bitext

/// Which members of a row stand out of order.
enum Order {
  /// The indices that must move so that the values, all different, rise.
  static func displaced(_ values: [Int]) -> [Int] {
    let kept = IncreasingChain.kept(of: values, weights: [Int](repeating: 1, count: values.count))
    return values.indices.filter { !kept[$0] }
  }
}
