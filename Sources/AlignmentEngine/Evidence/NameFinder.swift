/// Finds Japanese names in kanji among the English words no dictionary knows, by how the kanji are read: 三浦 and "Miura".
struct NameFinder {
  private let lexicon: Lexicon
  /// English words in one spelling.
  private var words: [[UInt8]: Int32] = [:]
  /// Hashes of all that such a word begins with.
  private var beginnings: Set<UInt64> = []
  /// By kanji, how it is read; and with which of its readings a word may begin.
  private var readings: [UInt32: [[UInt8]]] = [:]
  private var heads: [UInt32: [[UInt8]]] = [:]

  init(_ en: TokenizedSide, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    for type in 0..<en.table.count where en.classes[type] == .unknown || en.classes[type] == .word {
      // Dictionaries know some names as words ("Tanaka"); long words that spell kana are names as a rule.
      if en.classes[type] == .word, !en.table.withBytes(of: Int32(type), Romaji.spellsKana) { continue }
      let word = en.table.withBytes(of: Int32(type)) { Romaji.normalized(Array($0)) }
      if word.count >= Constants.Words.fewestNameLetters, words[word] == nil {
        words[word] = Int32(type)
        var hash = ByteHash.start()
        beginnings.insert(hash)
        for byte in word {
          hash = ByteHash.step(hash, byte)
          beginnings.insert(hash)
        }
      }
    }
  }

  /// Calls `body` with each English word that a reading of the kanji spells, and its number of letters.
  mutating func forEachName(of kanji: UnsafeBufferPointer<UInt8>, _ body: (_ type: Int32, _ letters: Int) -> Void) {
    guard !words.isEmpty, kanji.count % 3 == 0, kanji.count <= 3 * Constants.Words.mostNameKanji else { return }
    var spellings: [[UInt8]] = []
    for k in stride(from: 0, to: kanji.count, by: 3) {
      guard TokenScript(kanji, k) == .kanji else { return }
      let one = UnsafeBufferPointer(rebasing: kanji[k..<k + 3])
      if k == 0 {
        spellings = heads(ofKanji: one)
      } else {
        let endings = readings(ofKanji: one)
        guard spellings.count * endings.count <= Constants.Words.mostNameSpellings else { return }
        spellings = spellings.flatMap { head in endings.map { head + $0 } }.filter { spelling in
          Romaji.normalized(spelling).dropLast().withUnsafeBufferPointer(beginsWord)
        }
      }
      if spellings.isEmpty { return }
    }
    var found: Set<Int32> = []
    for spelling in spellings {
      let word = Romaji.normalized(spelling)
      // English stems have lost an e at the end.
      let type = words[word] ?? (word.last == 0x65 ? words[Array(word.dropLast())] : nil)
      if let type, found.insert(type).inserted { body(type, spelling.count) }
    }
  }

  private mutating func readings(ofKanji kanji: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    let key = Scalars.three(kanji, 0)
    if let known = readings[key] { return known }
    var found: [[UInt8]] = []
    lexicon.forEachReading(ofKanji: kanji) { found.append(Array($0)) }
    readings[key] = found
    return found
  }

  private mutating func heads(ofKanji kanji: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    let key = Scalars.three(kanji, 0)
    if let known = heads[key] { return known }
    var found: [[UInt8]] = []
    // They are in the one spelling already, and few begin a word.
    lexicon.forEachReading(ofKanji: kanji) { reading in
      if beginsWord(UnsafeBufferPointer(rebasing: reading.dropLast())) { found.append(Array(reading)) }
    }
    heads[key] = found
    return found
  }

  /// Whether a word begins so. The last letter of a beginning may still change with what follows: it is asked without.
  private func beginsWord(_ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    beginnings.contains(spelling.reduce(ByteHash.start(), ByteHash.step))
  }
}
