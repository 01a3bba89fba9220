/// Remembers which strings of a text a lexicon knows: most are asked for again and again, and a small table stays in the processor's
/// cache where the dictionary's index does not. Told apart by their 64-bit hashes.
struct KnownWords {
  private struct Slot {
    var hash: UInt64
    var isKnown: Bool
  }

  private let lexicon: Lexicon
  private var slots: [Slot]
  private static let size = 1 << 14

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    slots = Array(repeating: Slot(hash: 0, isKnown: false), count: Self.size)
  }

  /// - Parameter hash: the word's (`ByteHash`)
  mutating func contains(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    let at = Int(truncatingIfNeeded: hash >> 40) & (Self.size - 1)
    if slots[at].hash != hash { slots[at] = Slot(hash: hash, isKnown: lexicon.knows(word, hash: hash)) }
    return slots[at].isKnown
  }

  mutating func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { contains(word, hash: ByteHash.hash(word)) }

  mutating func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { contains(UnsafeBufferPointer(rebasing: word)) }
}
