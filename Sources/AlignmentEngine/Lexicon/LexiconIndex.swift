/// A dictionary as it lies in memory or in a file: a hash table from Japanese words to weighted English stems.
///
/// Little-endian 32-bit words. Every offset is checked against the size before it is followed, so that a damaged file can give
/// wrong answers at worst.
///
///     header   16 words: magic, version, size in words, slot count, stem count, first word of slots, entries, stems, names,
///              stamp (2), checksum (2), word count of the dictionary, 2 spare
///     slots    per slot: fingerprint, word offset of an entry (0: empty)
///     filter   two bits for each key; most strings that are none find one of theirs missing, and the slots are left alone
///     entries  word offset of the record, length of the key, the key's bytes padded to whole words
///     records  count, then per translation: stem << 8 | weight (1…255)
///     stems    per stem: byte offset into the names, number of words that translate to it
struct LexiconIndex: Sendable {
  static let magic: UInt32 = 0x594B_4154
  static let version: UInt32 = 9
  static let headerWords = 16
  /// Begins the keys under which English stems are listed, so that one can ask whether any word translates to one.
  static let stemMark: UInt8 = 1
  /// Begins the keys under which the readings of kanji are listed.
  static let kanjiMark: UInt8 = 2
  /// Begins the keys that are how words are read.
  static let readingMark: UInt8 = 3

  private let storage: LexiconStorage
  private let slotCount: Int
  private let stemCount: Int
  private let slots: Int
  private let stems: Int
  private let names: Int
  let wordCount: Int
  let stamp: UInt64

  /// - Returns: nil when the bytes are not a whole index of this version.
  init?(_ storage: LexiconStorage) {
    let words = storage.words
    guard words.count > Self.headerWords, words[0] == Self.magic, words[1] == Self.version, Int(words[2]) == words.count else { return nil }
    self.storage = storage
    slotCount = Int(words[3])
    stemCount = Int(words[4])
    slots = Int(words[5])
    stems = Int(words[7])
    names = Int(words[8])
    stamp = UInt64(words[9]) | UInt64(words[10]) << 32
    wordCount = Int(words[13])
    guard slotCount >= Self.slotsPerFilterWord, slotCount & (slotCount - 1) == 0,
      slots + slotCount * 2 + slotCount / Self.slotsPerFilterWord <= words.count, stems + (stemCount + 1) * 2 <= words.count,
      names <= words.count, Self.checksum(words) == UInt64(words[11]) | UInt64(words[12]) << 32
    else { return nil }
  }

  /// A 32-bit word of the filter serves so many slots: half a megabyte for a large dictionary, which stays in the processor's cache.
  static let slotsPerFilterWord = 8

  /// Which word of the filter is a key's, and its bits there.
  @inline(__always)
  static func filterPlace(of hash: UInt64, slots: Int) -> (word: Int, bits: UInt32) {
    let word = Int(truncatingIfNeeded: hash >> 20) & (slots / slotsPerFilterWord - 1)
    return (word, 1 << UInt32(truncatingIfNeeded: hash >> 52 & 31) | 1 << UInt32(truncatingIfNeeded: hash >> 57 & 31))
  }

  /// False where the key is not in it for sure.
  /// - Parameter hash: the key's (`ByteHash`)
  @inline(__always)
  func mayHold(_ hash: UInt64) -> Bool {
    let (word, bits) = Self.filterPlace(of: hash, slots: slotCount)
    return storage.words[slots + slotCount * 2 + word] & bits == bits
  }

  /// - Parameter hash: the key's (`ByteHash`)
  func entry(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32? {
    guard mayHold(hash) else { return nil }
    let words = storage.words
    let fingerprint = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
    for _ in 0..<slotCount {
      let at = Int(words[slots + slot * 2 + 1])
      if at == 0 { return nil }
      if words[slots + slot * 2] == fingerprint, matches(at, key) { return Int32(at) }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  /// Calls `body` with each stem, its weight (0 to 1) and how many words of the dictionary translate to it.
  func forEachTranslation(of entry: Int32, _ body: (_ stem: UnsafeBufferPointer<UInt8>, _ weight: Float, _ sharing: Int) -> Void) {
    let words = storage.words
    guard Int(entry) + 2 <= words.count else { return }
    let record = Int(words[Int(entry)])
    guard record < words.count else { return }
    let count = Int(words[record])
    guard record + count < words.count else { return }
    storage.withBytes(from: names) { bytes in
      for k in 0..<count {
        let word = words[record + 1 + k]
        let stem = Int(word >> 8)
        guard stem < stemCount else { continue }
        let (start, end) = (Int(words[stems + stem * 2]), Int(words[stems + stem * 2 + 2]))
        guard start <= end, end <= bytes.count else { continue }
        body(UnsafeBufferPointer(rebasing: bytes[start..<end]), Float(word & 0xFF) / 255, Int(words[stems + stem * 2 + 1]))
      }
    }
  }

  private func matches(_ entry: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = storage.words
    guard entry + 2 <= words.count, Int(words[entry + 1]) == key.count, entry + 2 + (key.count + 3) / 4 <= words.count else { return false }
    return storage.withBytes(from: entry + 2) { bytes in
      for k in 0..<key.count where bytes[k] != key[k] { return false }
      return true
    }
  }

  /// Over everything but itself and the spare words.
  static func checksum(_ words: UnsafeBufferPointer<UInt32>) -> UInt64 {
    var (a, b): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
    for word in 0..<14 where word != 11 && word != 12 { a = (a ^ UInt64(words[word])) &* 0x0000_0100_0000_01B3 }
    var i = headerWords
    while i + 1 < words.count {
      a = (a ^ UInt64(words[i])) &* 0x0000_0100_0000_01B3
      b = (b ^ UInt64(words[i + 1])) &* 0x9E37_79B9_7F4A_7C15
      i += 2
    }
    if i < words.count { a = (a ^ UInt64(words[i])) &* 0x0000_0100_0000_01B3 }
    return a ^ (b >> 17) ^ (b << 13)
  }
}
