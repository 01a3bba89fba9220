/// Collects words and their translations and lays them out as an index.
struct LexiconIndexBuilder {
  private var keys = TypeTable(capacity: 1 << 16)
  private var stems = TypeTable(capacity: 1 << 15)
  /// By key: the key whose record it shares (itself, unless it is an inflected form).
  private var owners: [Int32] = []
  /// By key: translations as stem and weight.
  private var records: [[(stem: Int32, weight: Float)]] = []
  /// By key, the words that are read so.
  private var sharers: [Int32: Int32] = [:]
  private(set) var wordCount = 0
  private var last: (key: [UInt8], id: Int32)?
  /// Stems that are translations, not readings of kanji.
  private var isTranslation: [Bool] = []

  mutating func add(_ key: [UInt8], stem: [UInt8], weight: Float) {
    guard Self.takes(key), !stem.isEmpty else { return }
    add(key, stem: intern(stem: stem), weight: weight)
  }

  /// Whether a word may be a key.
  static func takes(_ key: [UInt8]) -> Bool { !key.isEmpty && key.count < 200 }

  /// The number of a stem that is to be added.
  mutating func intern(stem: [UInt8]) -> Int32 { stems.intern(stem) }

  /// - Parameters:
  ///   - key: one that is taken
  ///   - stemID: as it was interned
  mutating func add(_ key: [UInt8], stem stemID: Int32, weight: Float) {
    let id = Int(register(key))
    if owners[id] != Int32(id) {
      // A headword of its own takes the place of another word's inflected form.
      owners[id] = Int32(id)
    }
    while isTranslation.count <= Int(stemID) { isTranslation.append(false) }
    if key[0] != LexiconIndex.kanjiMark { isTranslation[Int(stemID)] = true }
    if let known = records[id].firstIndex(where: { $0.stem == stemID }) {
      records[id][known].weight = max(records[id][known].weight, weight)
    } else if records[id].count < Constants.Words.mostTranslations {
      if records[id].isEmpty, key[0] != LexiconIndex.kanjiMark, key[0] != LexiconIndex.readingMark { wordCount += 1 }
      records[id].append((stemID, weight))
    }
  }

  /// One more word is read so: the more there are, the less each of them is meant.
  mutating func countWord(readAs key: [UInt8]) { sharers[register(key), default: 0] += 1 }

  /// Lets an inflected form lead to its word, where no word is spelled so.
  mutating func add(form: [UInt8], of key: [UInt8]) {
    guard !form.isEmpty, form.count < 200, let owner = keys.find(key) else { return }
    let id = Int(register(form))
    if records[id].isEmpty, owners[id] == Int32(id) { owners[id] = owner }
  }

  private mutating func register(_ key: [UInt8]) -> Int32 {
    // The words of one entry come one after the other.
    if let last, last.key == key { return last.id }
    let id = keys.intern(key)
    if Int(id) == owners.count {
      owners.append(id)
      records.append([])
    }
    last = (key, id)
    return id
  }

  mutating func build(stamp: UInt64 = 0) -> [UInt32] {
    for stem in 0..<stems.count where isTranslation[stem] {
      _ = register([LexiconIndex.stemMark] + stems.withBytes(of: Int32(stem)) { Array($0) })
    }
    var sharing = [UInt32](repeating: 0, count: stems.count)
    for record in records { for translation in record { sharing[Int(translation.stem)] += 1 } }
    var slotCount = 16
    while slotCount < keys.count * 2 { slotCount *= 2 }
    let slots = LexiconIndex.headerWords
    var words = [UInt32](repeating: 0, count: slots + slotCount * 2 + slotCount / LexiconIndex.slotsPerFilterWord)
    let entries = words.count
    var recordAt = [UInt32](repeating: 0, count: records.count)
    for (id, record) in records.enumerated() where !record.isEmpty {
      let share = 1 / Float(max(1, sharers[Int32(id)] ?? 1)).squareRoot()
      recordAt[id] = UInt32(words.count)
      words.append(UInt32(record.count))
      for (stem, weight) in record { words.append(UInt32(stem) << 8 | UInt32(max(1, min(255, weight * share * 255)))) }
    }
    // An empty record, for the stems.
    let empty = UInt32(words.count)
    words.append(0)
    for id in 0..<keys.count {
      let isStem = keys.withBytes(of: Int32(id)) { $0[0] == LexiconIndex.stemMark }
      let record = isStem ? empty : recordAt[Int(owners[id])]
      if record == 0 { continue }
      let at = words.count
      keys.withBytes(of: Int32(id)) { key in
        words.append(record)
        words.append(UInt32(key.count))
        Self.append(key, to: &words)
        let hash = ByteHash.hash(key)
        let filter = LexiconIndex.filterPlace(of: hash, slots: slotCount)
        words[slots + slotCount * 2 + filter.word] |= filter.bits
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while words[slots + slot * 2 + 1] != 0 { slot = (slot + 1) & (slotCount - 1) }
        words[slots + slot * 2] = UInt32(truncatingIfNeeded: hash >> 32)
        words[slots + slot * 2 + 1] = UInt32(at)
      }
    }
    let stemTable = words.count
    var names: [UInt8] = []
    for stem in 0..<stems.count {
      words.append(UInt32(names.count))
      words.append(sharing[stem])
      stems.withBytes(of: Int32(stem)) { names.append(contentsOf: $0) }
    }
    words.append(UInt32(names.count))
    words.append(0)
    let namesAt = words.count
    names.withUnsafeBufferPointer { Self.append($0, to: &words) }
    words[0] = LexiconIndex.magic
    words[1] = LexiconIndex.version
    words[2] = UInt32(words.count)
    for (place, value) in zip(3..., [slotCount, stems.count, slots, entries, stemTable, namesAt]) { words[place] = UInt32(value) }
    words[9] = UInt32(truncatingIfNeeded: stamp)
    words[10] = UInt32(truncatingIfNeeded: stamp >> 32)
    words[13] = UInt32(wordCount)
    let sum = words.withUnsafeBufferPointer { LexiconIndex.checksum($0) }
    words[11] = UInt32(truncatingIfNeeded: sum)
    words[12] = UInt32(truncatingIfNeeded: sum >> 32)
    return words
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, to words: inout [UInt32]) {
    var i = 0
    while i < bytes.count {
      var word: UInt32 = 0
      for k in 0..<4 where i + k < bytes.count { word |= UInt32(bytes[i + k]) << UInt32(8 * k) }
      words.append(word)
      i += 4
    }
  }
}
