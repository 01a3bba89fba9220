/// Cuts text into the pieces whose probabilities multiply to the most (Viterbi; Kudo 2018, "Subword Regularization").
struct UnigramTokenizer: Sendable {
  let normalizer: TextNormalizer
  let vocabulary: Vocabulary
  /// What a character that no piece holds is worth: ten nats less than the rarest piece.
  private let unknownScore: Float

  /// Ids that every such model keeps for what is no text.
  static let (unknown, begin, end): (UInt32, UInt32, UInt32) = (0, 1, 2)

  init(_ normalizer: TextNormalizer, _ vocabulary: Vocabulary) {
    self.normalizer = normalizer
    self.vocabulary = vocabulary
    unknownScore = (vocabulary.scores.min() ?? 0) - 10
  }

  /// The ids of a text's pieces between the marks of begin and end.
  /// - Parameter most: pieces that are kept
  func ids(of text: String, most: Int = 512) -> [UInt32] {
    let pieces = pieces(of: normalizer.normalized(text))
    return [Self.begin] + (pieces.isEmpty ? [Self.unknown] : pieces.prefix(most)) + [Self.end]
  }

  private func pieces(of text: [UInt8]) -> [UInt32] {
    // By byte: the best sum so far, and the piece that leads to it with its length.
    var best = [Float](repeating: -.infinity, count: text.count + 1)
    var last = [(piece: UInt32, length: Int32)](repeating: (Self.unknown, 0), count: text.count + 1)
    best[0] = 0
    for start in text.indices where best[start] > -.infinity {
      var character = 1
      while start + character < text.count, text[start + character] & 0xC0 == 0x80 { character += 1 }
      var hasCharacter = false
      vocabulary.forEachPrefix(of: text[start...]) { piece, length in
        if length == character { hasCharacter = true }
        let value = best[start] + vocabulary.scores[piece]
        if value > best[start + length] {
          best[start + length] = value
          last[start + length] = (vocabulary.ids[piece], Int32(length))
        }
      }
      if !hasCharacter, best[start] + unknownScore > best[start + character] {
        best[start + character] = best[start] + unknownScore
        last[start + character] = (Self.unknown, Int32(character))
      }
    }
    var result: [UInt32] = []
    var place = text.count
    while place > 0, last[place].length > 0 {
      result.append(last[place].piece)
      place -= Int(last[place].length)
    }
    return result.reversed()
  }
}
