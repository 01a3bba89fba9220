/// Makes text ready to be cut into pieces, as SentencePiece's `Normalizer` does: characters by the model's table, runs of spaces as one,
/// none at the ends, each written as ▁.
struct TextNormalizer: Sendable {
  let map: CharacterMap
  let addsLeadingSpace: Bool
  let joinsSpaces: Bool

  static let space: [UInt8] = [0xE2, 0x96, 0x81]

  func normalized(_ text: String) -> [UInt8] {
    var rest = Array(text.utf8)[...]
    var result: [UInt8] = []
    result.reserveCapacity(rest.count + 8)
    var isAfterSpace = joinsSpaces
    var isAtStart = true
    while !rest.isEmpty {
      var (part, count) = map.prefix(of: rest)
      rest = rest.dropFirst(count)
      if isAfterSpace, joinsSpaces { part = part.drop { $0 == 0x20 } }
      if part.isEmpty { continue }
      if isAtStart, addsLeadingSpace { result += Self.space }
      isAtStart = false
      for byte in part { if byte == 0x20 { result += Self.space } else { result.append(byte) } }
      isAfterSpace = part.last == 0x20
    }
    if joinsSpaces { while result.suffix(3) == Self.space[...] { result.removeLast(3) } }
    return result
  }
}
