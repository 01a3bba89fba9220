import Letters

/// Which of a set of words a text goes on (or ends) with at a place: the longest, by bytes. A trie over characters, read forwards or
/// backwards, so that the cost is the length of the word and not the number of words.
struct AffixTable {
  enum Side { case prefix, suffix }

  private struct Edge: BitwiseCopyable {
    var scalar: UInt32
    /// The node it leads to.
    var node: Int32
  }

  /// Edges of all nodes, those of a node side by side; those of the root by their lowest byte.
  private let edges: UnsafeBufferPointer<Edge>
  /// The first edge of each node, and one more.
  private let starts: UnsafeBufferPointer<Int32>
  private let isWord: UnsafeBufferPointer<Bool>
  private let roots: UnsafeBufferPointer<Int32>
  private let side: Side

  init(_ list: [String], _ side: Side, in arena: Arena) {
    self.side = side
    var children: [[UInt32: Int]] = [[:]]
    var isWord = [false]
    for word in Set(list) where !word.isEmpty {
      var node = 0
      let scalars = word.unicodeScalars.map(\.value)
      for scalar in side == .prefix ? scalars : scalars.reversed() {
        if let next = children[node][scalar] {
          node = next
        } else {
          children.append([:])
          isWord.append(false)
          children[node][scalar] = children.count - 1
          node = children.count - 1
        }
      }
      isWord[node] = true
    }
    var edges: [Edge] = []
    var starts: [Int32] = []
    for (node, next) in children.enumerated() {
      starts.append(Int32(edges.count))
      let sorted = next.sorted { node == 0 && $0.key & 0xFF != $1.key & 0xFF ? $0.key & 0xFF < $1.key & 0xFF : $0.key < $1.key }
      edges += sorted.map { Edge(scalar: $0.key, node: Int32($0.value)) }
    }
    starts.append(Int32(edges.count))
    var roots = [Int32](repeating: 0, count: 257)
    for scalar in children[0].keys { roots[Int(scalar & 0xFF) + 1] += 1 }
    for k in 1..<257 { roots[k] += roots[k - 1] }
    self.edges = arena.copy(edges)
    self.starts = arena.copy(starts)
    self.isWord = arena.copy(isWord)
    self.roots = arena.copy(roots)
  }

  /// The length in bytes of the longest word that stands at `offset` (prefix) or ends there (suffix); 0 for none.
  func longest(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let text = TextView(bytes: bytes)
    guard offset >= 0, offset <= text.count else { return 0 }
    var longest = 0
    var place = offset
    var node = 0
    while side == .prefix ? place < text.count : place > 0 {
      let (scalar, length) = side == .prefix ? text.scalar(at: place) : text.scalar(before: place)
      let low = Int(scalar & 0xFF)
      var edge = Int(node == 0 ? roots[low] : starts[node])
      let end = Int(node == 0 ? roots[low + 1] : starts[node + 1])
      while edge < end, edges[edge].scalar != scalar { edge += 1 }
      if edge == end { break }
      node = Int(edges[edge].node)
      place += side == .prefix ? length : -length
      if isWord[node] { longest = abs(place - offset) }
    }
    return longest
  }
}

/// Names with a mark inside: つのだ☆ひろ, 踊る！さんま御殿.
struct InnerMarkTable {
  /// The name up to its mark, the mark included; at the same index what follows it.
  private let heads: AffixTable
  private let names: UnsafeBufferPointer<UInt8>
  private let parts: UnsafeBufferPointer<Part>

  private struct Part: BitwiseCopyable {
    var start: Int32
    /// Bytes up to and with the mark, and in all.
    var head: Int32
    var length: Int32
  }

  init(_ list: [String], in arena: Arena) {
    var heads: [String] = []
    var names: [UInt8] = []
    var parts: [Part] = []
    for name in Set(list).sorted() {
      let scalars = Array(name.unicodeScalars)
      for (k, scalar) in scalars.enumerated() where k > 0 && k + 1 < scalars.count && Self.isMark(scalar.value) {
        var head = String.UnicodeScalarView()
        head.append(contentsOf: scalars[...k])
        heads.append(String(head))
        parts.append(Part(start: Int32(names.count), head: Int32(String(head).utf8.count), length: Int32(name.utf8.count)))
        names += name.utf8
      }
    }
    self.heads = AffixTable(heads, .suffix, in: arena)
    self.names = arena.copy(names)
    self.parts = arena.copy(parts)
  }

  static func isMark(_ v: UInt32) -> Bool {
    switch v {
    case 0x21, 0x2E, 0x3F, "。", "！", "．", "？", "｡", 0x2605, 0x2606, 0x266A, 0x2661, 0x2665, 0x2026: true
    default: false
    }
  }

  /// Whether the mark that ends at `end` stands inside a name.
  func contains(markEndingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end < text.count, heads.longest(in: text, at: end) > 0 else { return false }
    next: for part in parts {
      let start = end - Int(part.head)
      if start < 0 || start + Int(part.length) > text.count { continue }
      for k in 0..<Int(part.length) where text[start + k] != names[Int(part.start) + k] { continue next }
      return true
    }
    return false
  }
}
