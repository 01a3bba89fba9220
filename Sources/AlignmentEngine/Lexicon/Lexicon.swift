/// A Japanese-English dictionary for alignment: one or more indices, looked up by the Japanese word.
package struct Lexicon: Sendable {
  private var parts: [LexiconIndex]

  init(parts: [LexiconIndex]) { self.parts = parts }

  /// The few hundred words every text is made of (`Tables/basic.tsv`): what there is when no dictionary is installed.
  package static let basic = Lexicon(text: String(decoding: PackageResources.basic_tsv, as: UTF8.self))

  /// A dictionary from text: EDICT lines, or rows `Japanese⇥English[⇥weight 0…1]` (several translations divided by `/`).
  package init(text: String) {
    parts = [LexiconIndex(LexiconStorage(EdictReader.index(of: Array(text.utf8))))].compactMap { $0 }
  }

  /// Both dictionaries; where both know a word their translations add up.
  package func joined(with other: Lexicon) -> Lexicon { Lexicon(parts: parts + other.parts) }

  package var wordCount: Int { parts.reduce(0) { $0 + $1.wordCount } }

  /// Tells one dictionary from another, by content.
  package var mark: String { parts.map { String($0.stamp, radix: 16) }.joined(separator: "+") }

  /// Whether the Japanese word is in it.
  /// - Parameter hash: the word's (`ByteHash`)
  func knows(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Bool {
    parts.indices.contains { parts[$0].entry(of: word, hash: hash) != nil }
  }

  /// False where it does not know a word of that hash for sure: quicker than to look.
  func mayKnow(_ hash: UInt64) -> Bool { parts.indices.contains { parts[$0].mayHold(hash) } }

  /// Whether some word translates to the English stem.
  func knows(stem: UnsafeBufferPointer<UInt8>) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: stem.count + 1) { key in
      key[0] = LexiconIndex.stemMark
      for k in stem.indices { key[k + 1] = stem[k] }
      let word = UnsafeBufferPointer(key)
      return knows(word, hash: ByteHash.hash(word))
    }
  }

  /// Calls `body` with each way a kanji is read, in Latin letters (`Romaji`).
  func forEachReading(ofKanji kanji: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: kanji.count + 1) { key in
      key[0] = LexiconIndex.kanjiMark
      for k in kanji.indices { key[k + 1] = kanji[k] }
      forEachTranslation(of: UnsafeBufferPointer(key)) { reading, _, _ in body(reading) }
    }
  }

  func forEachTranslation(
    of key: UnsafeBufferPointer<UInt8>, _ body: (_ stem: UnsafeBufferPointer<UInt8>, _ weight: Float, _ sharing: Int) -> Void
  ) {
    let hash = ByteHash.hash(key)
    for part in parts {
      if let entry = part.entry(of: key, hash: hash) { part.forEachTranslation(of: entry, body) }
    }
  }
}
