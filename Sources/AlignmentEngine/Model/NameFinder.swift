/// Finds Japanese names in kanji among the English words no dictionary knows, by how the kanji are read: 三浦 and "Miura".
struct NameFinder {
  private let lexicon: Lexicon
  /// English words in one spelling.
  private var words: [[UInt8]: Int32] = [:]

  private static let fewestLetters = 4
  private static let mostKanji = 4
  private static let mostSpellings = 500

  init(_ en: TokenizedSide, _ lexicon: Lexicon) {
    self.lexicon = lexicon
    for type in 0..<en.table.count where en.classes[type] == .unknown {
      let word = en.table.withBytes(of: Int32(type)) { Romaji.normalized(Array($0)) }
      if word.count >= Self.fewestLetters, words[word] == nil { words[word] = Int32(type) }
    }
  }

  /// Calls `body` with each English word that a reading of the kanji spells, and its number of letters.
  func forEachName(of kanji: UnsafeBufferPointer<UInt8>, _ body: (_ type: Int32, _ letters: Int) -> Void) {
    guard !words.isEmpty, kanji.count % 3 == 0, kanji.count <= 3 * Self.mostKanji else { return }
    var spellings: [[UInt8]] = [[]]
    for k in stride(from: 0, to: kanji.count, by: 3) {
      guard Kana.kind(kanji, k) == .kanji else { return }
      let readings = lexicon.readings(ofKanji: UnsafeBufferPointer(rebasing: kanji[k..<k + 3]))
      guard !readings.isEmpty, spellings.count * readings.count <= Self.mostSpellings else { return }
      spellings = spellings.flatMap { head in readings.map { head + $0 } }
    }
    var found: Set<Int32> = []
    for spelling in spellings {
      let word = Romaji.normalized(spelling)
      // English stems have lost an e at the end.
      let type = words[word] ?? (word.last == 0x65 ? words[Array(word.dropLast())] : nil)
      if let type, found.insert(type).inserted { body(type, spelling.count) }
    }
  }
}
