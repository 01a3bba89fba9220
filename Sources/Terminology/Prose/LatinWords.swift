/// Words that stand in the same letters on both sides.
enum LatinWords {
  /// Whether a text holds these Latin words as words of their own, in any case, with or without a plural or a possessive s unless exactly.
  static func contains(_ words: String, in text: String, exactly: Bool = false) -> Bool {
    var sought = words.utf8.map(lowered)
    if !exactly, let mark = possessives.first(where: { sought.count > $0.count && sought.suffix($0.count).elementsEqual($0) }) {
      sought.removeLast(mark.count)
    }
    guard sought.contains(where: isLetter) else { return false }
    let bytes = text.utf8.map(lowered)
    let singular = !exactly && sought.last == UInt8(ascii: "s") && sought.count > 3 ? Array(sought.dropLast()) : sought
    guard bytes.count >= singular.count else { return false }
    return (0...(bytes.count - singular.count)).contains { at in
      guard bytes[at] == singular[0], at == 0 || !isLetter(bytes[at - 1]), bytes[at..<at + singular.count].elementsEqual(singular) else {
        return false
      }
      var end = at + singular.count
      if !exactly, end < bytes.count, bytes[end] == UInt8(ascii: "s") { end += 1 }
      return end == bytes.count || !isLetter(bytes[end])
    }
  }

  private static let possessives = ["'s", "’s", "'", "’"].map { Array($0.utf8) }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
}
