/// Remembers which strings of a text a lexicon knows: most are asked for again and again, and a small table stays in the processor's
/// cache where the dictionary's index does not. Told apart by their 64-bit hashes.
struct KnownWords {
  private struct Slot {
    var hash: UInt64
    var isKnown: Bool
  }

  private let lexicon: Lexicon
  /// As many as fit a short text at first.
  private var slots: [Slot] = Self.empty(1 << 9)
  private var misses = 0

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  private static func empty(_ count: Int) -> [Slot] { Array(repeating: Slot(hash: 0, isKnown: false), count: count) }

  /// - Parameter hash: the word's (`ByteHash`)
  mutating func contains(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    if !lexicon.mayKnow(hash) { return false }
    let at = Int(truncatingIfNeeded: hash >> 40) & (slots.count - 1)
    if slots[at].hash == hash { return slots[at].isKnown }
    let isKnown = lexicon.knows(word, hash: hash)
    slots[at] = Slot(hash: hash, isKnown: isKnown)
    misses += 1
    if misses > slots.count, slots.count < Constants.Words.mostKnownWords { (slots, misses) = (Self.empty(slots.count * 4), 0) }
    return isKnown
  }

  mutating func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { contains(word, hash: ByteHash.hash(word)) }

  mutating func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { contains(UnsafeBufferPointer(rebasing: word)) }
}
