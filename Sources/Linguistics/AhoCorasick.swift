/// Finds every pattern of a set in one pass over a text (A. Aho and M. Corasick, "Efficient string matching", 1975).
///
/// Symbols are scalars, not bytes: kanji then cost one step, not three. Most states have a single child, which stands in the state
/// itself; edges of the others live in one open-addressed table.
package struct AhoCorasick: Sendable {
  /// All that a step looks at, on one line of the cache.
  private struct State {
    /// The symbol of the first child.
    var symbol: UInt32 = 0
    /// The first child, or 0.
    var child: Int32 = 0
    /// Whether there are others, in the table.
    var isForked = false
    var failure: Int32 = 0
    /// The pattern that ends here, or -1.
    var pattern: Int32 = -1
    /// The nearest state on the way of failures at which a pattern ends, or 0.
    var output: Int32 = 0
  }

  /// An edge: its state and symbol in one number, and where it leads.
  private struct Edge {
    var key: UInt64
    var target: Int32
  }

  private var states: [State] = [State()]
  private var edges: [Edge]
  private var mask: Int
  /// Where the symbols of the basic plane lead from the root: most steps of a text begin there.
  private var root: [Int32]
  private var lengths: [Int]

  /// How many symbols a pattern has.
  package func length(of pattern: Int) -> Int { lengths[pattern] }

  /// - Parameter patterns: not empty ones, each once; a match is told by the index of its pattern
  package init(_ patterns: [[UInt32]]) {
    let edgeCount = patterns.reduce(0) { $0 + $1.count }
    var capacity = 16
    while capacity < edgeCount + edgeCount / 2 { capacity *= 2 }
    edges = Array(repeating: Edge(key: .max, target: 0), count: capacity)
    mask = capacity - 1
    lengths = patterns.map(\.count)
    root = Array(repeating: 0, count: 0x1_0000)
    states.reserveCapacity(edgeCount + 1)
    var parent: [Int32] = [0]
    var symbol: [UInt32] = [0]
    var depth: [Int32] = [0]
    for (index, word) in patterns.enumerated() {
      var state: Int32 = 0
      for c in word {
        if let next = child(of: state, c) {
          state = next
          continue
        }
        let next = Int32(states.count)
        add(next, to: state, c)
        states.append(State())
        parent.append(state)
        symbol.append(c)
        depth.append(depth[Int(state)] + 1)
        state = next
      }
      states[Int(state)].pattern = Int32(index)
    }
    // Parents are numbered before children, so a stable sort by depth is breadth first.
    for state in (1..<max(1, states.count)).sorted(by: { (depth[$0], $0) < (depth[$1], $1) }) {
      let up = Int(parent[state])
      if up != 0 { states[state].failure = step(states[up].failure, symbol[state]) }
      let back = states[state].failure
      states[state].output = states[Int(back)].pattern >= 0 ? back : states[Int(back)].output
    }
  }

  private mutating func add(_ child: Int32, to state: Int32, _ c: UInt32) {
    if state == 0, c < 0x1_0000 {
      root[Int(c)] = child
    } else if states[Int(state)].child == 0 {
      states[Int(state)].child = child
      states[Int(state)].symbol = c
    } else {
      states[Int(state)].isForked = true
      edges[slot(state, c)] = Edge(key: Self.key(state, c), target: child)
    }
  }

  private func child(of state: Int32, _ c: UInt32) -> Int32? {
    if state == 0, c < 0x1_0000 { return root[Int(c)] > 0 ? root[Int(c)] : nil }
    let own = states[Int(state)]
    if own.child > 0, own.symbol == c { return own.child }
    guard own.isForked else { return nil }
    let edge = edges[slot(state, c)]
    return edge.key == .max ? nil : edge.target
  }

  /// Calls `body` with each pattern found and the index after its last symbol.
  package func forEachMatch(in symbols: [UInt32], _ body: (_ pattern: Int, _ end: Int) -> Void) {
    forEachMatch(in: symbols, endingAt: { _ in true }) { pattern, end in
      body(pattern, end)
      return true
    }
  }

  /// The same for some ends only, and down to some length: at each end the longest pattern comes first.
  /// - Parameter body: whether to go on with the shorter patterns that end there
  package func forEachMatch(
    in symbols: [UInt32], endingAt isEnd: (_ end: Int) -> Bool, _ body: (_ pattern: Int, _ end: Int) -> Bool
  ) {
    guard states.count > 1 else { return }
    states.withUnsafeBufferPointer { states in
      var state: Int32 = 0
      for (i, c) in symbols.enumerated() {
        state = step(state, c)
        guard isEnd(i + 1) else { continue }
        var at = states[Int(state)].pattern >= 0 ? state : states[Int(state)].output
        while at != 0 {
          if !body(Int(states[Int(at)].pattern), i + 1) { break }
          at = states[Int(at)].output
        }
      }
    }
  }

  private func step(_ from: Int32, _ c: UInt32) -> Int32 {
    var state = from
    while true {
      if let next = child(of: state, c) { return next }
      if state == 0 { return 0 }
      state = states[Int(state)].failure
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
