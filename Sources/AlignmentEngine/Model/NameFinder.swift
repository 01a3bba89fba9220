/// Finds Japanese names in kanji among the English words no dictionary knows, by how the kanji are read: 三浦 and "Miura".
struct NameFinder {
  private let lexicon: Lexicon
  /// English words in one spelling.
  private var words: [[UInt8]: Int32] = [:]
  /// All that such a word begins with.
  private var beginnings: Set<[UInt8]> = []
  /// By kanji, how it is read; and with which of its readings a word may begin.
  private var readings: [UInt32: [[UInt8]]] = [:]
  private var heads: [UInt32: [[UInt8]]] = [:]

  private static let fewestLetters = 4
  private static let mostKanji = 4
  private static let mostSpellings = 500

  init(_ en: TokenizedSide, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    for type in 0..<en.table.count where en.classes[type] == .unknown {
      let word = en.table.withBytes(of: Int32(type)) { Romaji.normalized(Array($0)) }
      if word.count >= Self.fewestLetters, words[word] == nil {
        words[word] = Int32(type)
        for end in 0...word.count { beginnings.insert(Array(word[..<end])) }
      }
    }
  }

  /// Calls `body` with each English word that a reading of the kanji spells, and its number of letters.
  mutating func forEachName(of kanji: UnsafeBufferPointer<UInt8>, _ body: (_ type: Int32, _ letters: Int) -> Void) {
    guard !words.isEmpty, kanji.count % 3 == 0, kanji.count <= 3 * Self.mostKanji else { return }
    var spellings: [[UInt8]] = []
    for k in stride(from: 0, to: kanji.count, by: 3) {
      guard Kana.kind(kanji, k) == .kanji else { return }
      let one = UnsafeBufferPointer(rebasing: kanji[k..<k + 3])
      if k == 0 {
        spellings = heads(ofKanji: one)
      } else {
        let endings = readings(ofKanji: one)
        guard spellings.count * endings.count <= Self.mostSpellings else { return }
        spellings = spellings.flatMap { head in endings.map { head + $0 } }.filter(beginsWord)
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
    let key = NumberReader.scalar(kanji, 0)
    if let known = readings[key] { return known }
    let found = lexicon.readings(ofKanji: kanji)
    readings[key] = found
    return found
  }

  private mutating func heads(ofKanji kanji: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    let key = NumberReader.scalar(kanji, 0)
    if let known = heads[key] { return known }
    let found = readings(ofKanji: kanji).filter(beginsWord)
    heads[key] = found
    return found
  }

  /// The last letter of a beginning may still change with what follows.
  private func beginsWord(_ spelling: [UInt8]) -> Bool { beginnings.contains(Romaji.normalized(spelling).dropLast()) }
}
