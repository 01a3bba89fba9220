/// Union-find: which things belong together, through any chain of links. (Tarjan; path halving, union by size.)
package struct DisjointSets {
  private var parent: [Int32]
  private var size: [Int32]

  package init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    size = [Int32](repeating: 1, count: count)
  }

  package mutating func root(_ element: Int) -> Int {
    var i = Int32(element)
    while parent[Int(i)] != i {
      parent[Int(i)] = parent[Int(parent[Int(i)])]
      i = parent[Int(i)]
    }
    return Int(i)
  }

  package mutating func join(_ a: Int, _ b: Int) {
    var (a, b) = (root(a), root(b))
    if a == b { return }
    if size[a] < size[b] { swap(&a, &b) }
    parent[b] = Int32(a)
    size[a] += size[b]
  }
}
