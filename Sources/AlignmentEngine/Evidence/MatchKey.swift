/// A match of a Japanese with an English word as one number, so that putting matches in order is quick: ascending, the best comes first, ties
/// by place.
struct MatchKey {
  /// The score's bits upside down, then both words' places, 16 bits each. Scores are positive: their bits rise as they do.
  private(set) var bits: UInt64

  /// Places that fit.
  static let mostPlaces = 1 << 16

  /// - Parameters:
  ///   - score: positive
  ///   - ja: place of the word, counted from the start of its sentence; `TokenizedSide.boundMatches` matches none beyond some hundreds
  @inline(__always)
  init(score: Float, ja: Int, en: Int) {
    bits = UInt64(~score.bitPattern) << 32 | UInt64(truncatingIfNeeded: ja << 16 | en)
  }

  /// The same counted from earlier places.
  @inline(__always)
  func moved(ja: Int, en: Int) -> MatchKey {
    var key = self
    key.bits &+= UInt64(truncatingIfNeeded: ja << 16 | en)
    return key
  }

  @inline(__always) var score: Float { Float(bitPattern: ~UInt32(truncatingIfNeeded: bits >> 32)) }
  @inline(__always) var ja: Int { Int(bits >> 16 & 0xFFFF) }
  @inline(__always) var en: Int { Int(bits & 0xFFFF) }
}
