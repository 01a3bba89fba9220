/// Which of a set of words a text goes on (or ends) with at a place: the longest, by bytes.
struct AffixTable {
  enum Side { case prefix, suffix }
  private let pool: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<Int32>
  /// Words by their key byte, the longest first: those of key `k` are `buckets[k]..<buckets[k + 1]`.
  private let buckets: UnsafeBufferPointer<Int32>
  private let side: Side

  init(_ list: [String], _ side: Side, in arena: Arena) {
    self.side = side
    func key(_ word: [UInt8]) -> UInt8 {
      switch side {
      // Japanese words share their lead bytes; the third tells them apart.
      case .prefix: word.count > 2 && word[0] >= 0xE0 ? word[2] : word[0]
      case .suffix: word[word.count - 1]
      }
    }
    let words = Set(list).map { Array($0.utf8) }.filter { !$0.isEmpty }.sorted { a, b in
      let (x, y) = (key(a), key(b))
      if x != y { return x < y }
      return a.count != b.count ? a.count > b.count : a.lexicographicallyPrecedes(b)
    }
    var pool: [UInt8] = []
    var starts: [Int32] = []
    var buckets = [Int32](repeating: 0, count: 257)
    for word in words {
      starts.append(Int32(pool.count))
      pool += word
      buckets[Int(key(word)) + 1] += 1
    }
    starts.append(Int32(pool.count))
    for k in 1..<257 { buckets[k] += buckets[k - 1] }
    self.pool = arena.copy(pool)
    self.starts = arena.copy(starts)
    self.buckets = arena.copy(buckets)
  }

  /// The length in bytes of the longest word that stands at `offset` (prefix) or ends there (suffix); 0 for none.
  func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let key: Int
    switch side {
    case .prefix:
      guard offset < text.count else { return 0 }
      let lead = text[offset]
      key = Int(lead >= 0xE0 ? (offset + 2 < text.count ? text[offset + 2] : 0) : lead)
    case .suffix:
      guard offset > 0, offset <= text.count else { return 0 }
      key = Int(text[offset - 1])
    }
    next: for word in Int(buckets[key])..<Int(buckets[key + 1]) {
      let first = Int(starts[word])
      let count = Int(starts[word + 1]) - first
      let place = side == .prefix ? offset : offset - count
      if place < 0 || place + count > text.count { continue }
      for k in 0..<count where text[place + k] != pool[first + k] { continue next }
      return count
    }
    return 0
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
    case 0x21, 0x2E, 0x3F, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x2605, 0x2606, 0x266A, 0x2661, 0x2665, 0x2026: true
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
