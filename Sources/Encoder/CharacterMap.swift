/// The normalizer's table of a SentencePiece model: which bytes become which. A double-array trie (darts-clone, Susumu Yata) whose leaves
/// are places in a list of texts ended by zero.
struct CharacterMap: Sendable {
  let units: [UInt32]
  let texts: [UInt8]

  init(units: [UInt32], texts: [UInt8]) { (self.units, self.texts) = (units, texts) }

  /// - Parameter bytes: the trie's length in bytes (four bytes, little end first), the trie, the texts
  init?(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else {
      (units, texts) = ([], [])
      return
    }
    let bytes = Array(bytes)
    func word(_ place: Int) -> UInt32 { (0..<4).reduce(0) { $0 | UInt32(bytes[place + $1]) << UInt32(8 * $1) } }
    guard bytes.count >= 8, Int(word(0)) % 4 == 0, Int(word(0)) >= 4, Int(word(0)) <= bytes.count - 4 else { return nil }
    let count = Int(word(0)) / 4
    units = (0..<count).map { word(4 + 4 * $0) }
    texts = Array(bytes[(4 + 4 * count)...])
  }

  /// What the longest known beginning becomes; else the first character as it is.
  /// - Returns: the text, and how many bytes of `text` it stands for
  func prefix(of text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, count: Int) {
    if let found = longest(text) { return found }
    guard let first = text.first else { return ([], 0) }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    return (text.prefix(length), min(length, text.count))
  }

  private func longest(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, count: Int)? {
    guard var unit = units.first else { return nil }
    var place = Self.offset(unit)
    var found: (value: Int, count: Int)?
    for (k, byte) in text.enumerated() {
      place ^= Int(byte)
      guard place < units.count else { break }
      unit = units[place]
      guard unit & 0x8000_00FF == UInt32(byte) else { break }
      place ^= Self.offset(unit)
      guard place < units.count else { break }
      if unit & 0x100 != 0 { found = (Int(units[place] & 0x7FFF_FFFF), k + 1) }
    }
    guard let found, found.value < texts.count else { return nil }
    return (texts[found.value...].prefix { $0 != 0 }, found.count)
  }

  private static func offset(_ unit: UInt32) -> Int { Int(unit >> 10) << Int((unit & 0x200) >> 6) }
}
