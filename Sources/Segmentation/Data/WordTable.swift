import Letters

/// Words and their traits, looked up by bytes without building a string. ASCII letters match in either case.
struct WordTable {
  private let pool: UnsafeBufferPointer<UInt8>
  private let starts: UnsafeBufferPointer<Int32>
  private let traits: UnsafeBufferPointer<WordTraits>
  private let slots: UnsafeBufferPointer<Int32>
  private let mask: Int
  private let longest: Int

  init(_ words: [String: WordTraits], in arena: Arena) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var pool: [UInt8] = []
    var starts: [Int32] = []
    var traits: [WordTraits] = []
    var longest = 0
    for (word, trait) in words.sorted(by: { $0.key < $1.key }) {
      let bytes = word.utf8.map(Self.lower)
      longest = max(longest, bytes.count)
      starts.append(Int32(pool.count))
      traits.append(trait)
      pool.append(contentsOf: bytes)
      var slot = bytes.withUnsafeBufferPointer { Self.hash($0, 0..<bytes.count) } & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(traits.count - 1)
    }
    starts.append(Int32(pool.count))
    mask = size - 1
    self.longest = longest
    self.pool = arena.copy(pool)
    self.starts = arena.copy(starts)
    self.traits = arena.copy(traits)
    self.slots = arena.copy(slots)
  }

  func lookUp(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> WordTraits {
    if range.isEmpty || range.count > longest { return [] }
    var slot = Self.hash(text, range) & mask
    while slots[slot] >= 0 {
      let word = Int(slots[slot])
      if matches(word, text, range) { return traits[word] }
      slot = (slot + 1) & mask
    }
    return []
  }

  private func matches(_ word: Int, _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    let start = Int(starts[word])
    guard Int(starts[word + 1]) - start == range.count else { return false }
    for k in 0..<range.count where pool[start + k] != Self.lower(text[range.lowerBound + k]) { return false }
    return true
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash = FNV1a.basis
    for i in range { hash = FNV1a.step(hash, UInt64(lower(text[i]))) }
    return FNV1a.slot(hash)
  }
}
