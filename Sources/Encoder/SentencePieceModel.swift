/// What a SentencePiece model of the unigram kind holds (sentencepiece_model.proto): its pieces and how text is made ready for them.
package struct SentencePieceModel {
  package struct Piece {
    package var bytes: ArraySlice<UInt8>
    /// Logarithm of its probability.
    var score: Float
    /// Whether text is cut into it; marks such as `<s>` never stand for text.
    var isText: Bool
  }

  /// By id.
  package private(set) var pieces: [Piece] = []
  /// The trie and the texts of the normalizer; empty where the text stays as it is.
  private(set) var characterMap: ArraySlice<UInt8> = []
  private(set) var addsLeadingSpace = true
  private(set) var joinsSpaces = true

  /// - Returns: nil for bytes that are no such model
  package init?(_ bytes: [UInt8]) {
    var message = WireFormat(bytes[...])
    while let (field, value) = message.next() {
      guard case .bytes(let part) = value else { continue }
      if field == 1 { pieces.append(Self.piece(part)) }
      if field == 3 { readNormalizer(part) }
    }
    guard !message.isDamaged, pieces.count > 3, pieces.contains(where: \.isText) else { return nil }
  }

  private static func piece(_ bytes: ArraySlice<UInt8>) -> Piece {
    var piece = Piece(bytes: [], score: 0, isText: true)
    for (field, value) in WireFormat(bytes) {
      switch (field, value) {
      case (1, .bytes(let text)): piece.bytes = text
      case (2, .fixed(let bits)): piece.score = Float(bitPattern: bits)
      // 1: usual, 2: unknown, 3: a mark, 4: given by the maker, 5: unused.
      case (3, .number(let kind)): piece.isText = kind == 1 || kind == 4
      default: break
      }
    }
    return piece
  }

  private mutating func readNormalizer(_ bytes: ArraySlice<UInt8>) {
    for (field, value) in WireFormat(bytes) {
      switch (field, value) {
      case (2, .bytes(let map)): characterMap = map
      case (3, .number(let flag)): addsLeadingSpace = flag != 0
      case (4, .number(let flag)): joinsSpaces = flag != 0
      default: break
      }
    }
  }
}
