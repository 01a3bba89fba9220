/// Words and their traits, looked up by bytes without building a string. ASCII letters match in either case.
struct WordTable: Sendable {
  private var pool: [UInt8] = []
  private var starts: [Int32] = []
  private var traits: [WordTraits] = []
  private var slots: [Int32]
  private let mask: Int
  private let longest: Int

  init(_ words: [String: WordTraits]) {
    var size = 64
    while size < words.count * 3 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
    mask = size - 1
    var longest = 0
    for (word, trait) in words.sorted(by: { $0.key < $1.key }) {
      let bytes = word.utf8.map(Self.lower)
      longest = max(longest, bytes.count)
      starts.append(Int32(pool.count))
      traits.append(trait)
      pool.append(contentsOf: bytes)
      var slot = bytes.withUnsafeBufferPointer { Self.hash($0, 0..<bytes.count) } & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(traits.count - 1)
    }
    starts.append(Int32(pool.count))
    self.longest = longest
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

  /// FNV-1a.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in range { hash = (hash ^ UInt64(lower(text[i]))) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}

/// Names with a mark inside: つのだ☆ひろ, 踊る！さんま御殿.
struct InnerMarkTable: Sendable {
  private var parts: [(head: [UInt8], tail: [UInt8])] = []
  private var byLastByte: [[Int32]] = Array(repeating: [], count: 256)

  init(_ names: [String]) {
    for name in names {
      let scalars = Array(name.unicodeScalars)
      for (k, scalar) in scalars.enumerated() where k > 0 && k + 1 < scalars.count && Self.isMark(scalar.value) {
        let head = scalars[...k].flatMap { Array(String($0).utf8) }
        let tail = scalars[(k + 1)...].flatMap { Array(String($0).utf8) }
        byLastByte[Int(head[head.count - 1])].append(Int32(parts.count))
        parts.append((head, tail))
      }
    }
  }

  static func isMark(_ v: UInt32) -> Bool {
    switch v {
    case 0x21, 0x2E, 0x3F, 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x2605, 0x2606, 0x266A, 0x2661, 0x2665, 0x2026: true
    default: false
    }
  }

  /// Whether the mark that ends at `end` stands inside a name.
  func contains(markEndingAt end: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end > 0, end < text.count else { return false }
    next: for index in byLastByte[Int(text[end - 1])] {
      let (head, tail) = parts[Int(index)]
      let start = end - head.count
      if start < 0 || end + tail.count > text.count { continue }
      for k in head.indices where text[start + k] != head[k] { continue next }
      for k in tail.indices where text[end + k] != tail[k] { continue next }
      return true
    }
    return false
  }
}

/// Which of a set of words a text goes on (or ends) with at a place: the longest, by bytes.
struct AffixTable: Sendable {
  enum Side { case prefix, suffix }
  private var words: [[UInt8]] = []
  /// For each byte, the words that begin (or end) with it, the longest first.
  private var byByte: [[Int32]] = Array(repeating: [], count: 256)
  private let side: Side

  init(_ list: [String], _ side: Side) {
    self.side = side
    words = Set(list).map { Array($0.utf8) }.filter { !$0.isEmpty }
    words.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    for (index, word) in words.enumerated() {
      byByte[Int(key(word))].append(Int32(index))
    }
  }

  /// Japanese words share their lead bytes, so the third byte tells them apart.
  private func key(_ word: [UInt8]) -> UInt8 {
    switch side {
    case .prefix: word.count > 2 && word[0] >= 0xE0 ? word[2] : word[0]
    case .suffix: word[word.count - 1]
    }
  }

  /// The length in bytes of the longest word that stands at `offset` (prefix) or ends there (suffix); 0 for none.
  func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch side {
    case .prefix:
      guard offset < text.count else { return 0 }
      let lead = text[offset]
      let key = lead >= 0xE0 ? (offset + 2 < text.count ? text[offset + 2] : 0) : lead
      next: for index in byByte[Int(key)] {
        let word = words[Int(index)]
        if offset + word.count > text.count { continue }
        for k in 0..<word.count where text[offset + k] != word[k] { continue next }
        return word.count
      }
    case .suffix:
      guard offset > 0, offset <= text.count else { return 0 }
      next: for index in byByte[Int(text[offset - 1])] {
        let word = words[Int(index)]
        let start = offset - word.count
        if start < 0 { continue }
        for k in 0..<word.count where text[start + k] != word[k] { continue next }
        return word.count
      }
    }
    return 0
  }
}
