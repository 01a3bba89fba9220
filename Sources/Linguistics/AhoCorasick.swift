/// Finds every pattern of a set in one pass over a text (A. Aho and M. Corasick, "Efficient string matching", 1975).
///
/// Symbols are scalars, not bytes: kanji then cost one step, not three. Edges live in one open-addressed table, since most
/// states have a single child.
public struct AhoCorasick: Sendable {
  /// An edge: its state and symbol in one number, and where it leads.
  private struct Edge {
    var key: UInt64
    var target: Int32
  }

  private var edges: [Edge]
  private var mask: Int
  /// Where the symbols of the basic plane lead from the root: most steps of a text begin there.
  private var root: [Int32] = []
  private var failure: [Int32]
  /// The pattern that ends at a state, or -1.
  private var pattern: [Int32]
  /// The nearest state on the way of failures at which a pattern ends, or 0.
  private var output: [Int32]

  private var lengths: [Int]

  /// How many symbols a pattern has.
  public func length(of pattern: Int) -> Int { lengths[pattern] }

  /// - Parameter patterns: not empty ones, each once; a match is told by the index of its pattern
  public init(_ patterns: [[UInt32]]) {
    let edgeCount = patterns.reduce(0) { $0 + $1.count }
    var capacity = 16
    while capacity < edgeCount * 2 { capacity *= 2 }
    edges = Array(repeating: Edge(key: .max, target: 0), count: capacity)
    mask = capacity - 1
    lengths = patterns.map(\.count)
    failure = [0]
    pattern = [-1]
    output = [0]
    var parent: [Int32] = [0]
    var symbol: [UInt32] = [0]
    var depth: [Int32] = [0]
    for (index, word) in patterns.enumerated() {
      var state: Int32 = 0
      for c in word {
        let slot = slot(state, c)
        if edges[slot].key == .max {
          edges[slot] = Edge(key: Self.key(state, c), target: Int32(failure.count))
          failure.append(0)
          pattern.append(-1)
          output.append(0)
          parent.append(state)
          symbol.append(c)
          depth.append(depth[Int(state)] + 1)
        }
        state = edges[slot].target
      }
      pattern[Int(state)] = Int32(index)
    }
    root = Array(repeating: 0, count: 0x1_0000)
    for word in patterns {
      guard let first = word.first, first < 0x1_0000 else { continue }
      root[Int(first)] = edges[slot(0, first)].target
    }
    // Parents are numbered before children, so a stable sort by depth is breadth first.
    for state in (1..<max(1, failure.count)).sorted(by: { (depth[$0], $0) < (depth[$1], $1) }) {
      let up = Int(parent[state])
      if up != 0 { failure[state] = step(failure[up], symbol[state]) }
      let back = Int(failure[state])
      output[state] = pattern[back] >= 0 ? Int32(back) : output[back]
    }
  }

  /// Calls `body` with each pattern found and the index after its last symbol.
  public func forEachMatch(in symbols: [UInt32], _ body: (_ pattern: Int, _ end: Int) -> Void) {
    guard pattern.count > 1 else { return }
    var state: Int32 = 0
    for (i, c) in symbols.enumerated() {
      state = step(state, c)
      var at = pattern[Int(state)] >= 0 ? state : output[Int(state)]
      while at != 0 {
        body(Int(pattern[Int(at)]), i + 1)
        at = output[Int(at)]
      }
    }
  }

  private func step(_ from: Int32, _ c: UInt32) -> Int32 {
    var state = from
    while true {
      if state == 0, c < 0x1_0000 { return root[Int(c)] }
      let edge = edges[slot(state, c)]
      if edge.key != .max { return edge.target }
      if state == 0 { return 0 }
      state = failure[Int(state)]
    }
  }

  private static func key(_ state: Int32, _ c: UInt32) -> UInt64 { UInt64(UInt32(bitPattern: state)) << 32 | UInt64(c) }

  /// Where an edge is, or would be.
  private func slot(_ state: Int32, _ c: UInt32) -> Int {
    let key = Self.key(state, c)
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while edges[slot].key != key, edges[slot].key != .max { slot = (slot + 1) & mask }
    return slot
  }
}
