import Numbers

/// The numbers of a sentence on their way to become tokens, in order of their places.
struct NumberTokens {
  struct Place {
    var number: NumberExpression
    /// In the bytes that are being cut into tokens.
    var range: Range<Int>
    var written: String
    /// What no translation is held to stands beside the words that say it; other numbers stand for them.
    var isSoft: Bool
  }

  private(set) var places: [Place] = []
  /// The number that the sentence begins with as an item or a heading does; 0: none.
  private(set) var enumerator: Int32 = 0
  private var next = 0
  /// Where the numbers that stand for their words, of those taken so far, end.
  private(set) var coveredEnd = 0

  /// No numbers.
  init() {}

  /// - Parameters:
  ///   - found: of the text as it was
  ///   - map: from its bytes to those that are being cut
  init(_ found: [NumberExpression], in text: String, _ map: (Range<Int>) -> Range<Int> = { $0 }) {
    guard !found.isEmpty else { return }
    if let first = found.first, first.isItemMark { enumerator = Int32(first.value) }
    var text = text
    text.withUTF8 { utf8 in
      for number in found {
        let isInDigits = Self.isDigit(utf8, number.range.lowerBound)
        // A name that begins with a letter is a word.
        if number.kind == .name, !isInDigits { continue }
        let isSoft = !number.isFirm && !isInDigits
        // "One", "a", 一つ say nothing.
        if isSoft, number.value == 1 { continue }
        let written = String(decoding: UnsafeBufferPointer(rebasing: utf8[number.range]), as: UTF8.self)
        places.append(Place(number: number, range: map(number.range), written: written, isSoft: isSoft))
      }
    }
  }

  /// In either width, or in a circle.
  private static func isDigit(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    if ASCII.isDigit(utf8[i]) { return true }
    let scalar = Scalars.three(utf8, i)
    return scalar >= 0xFF10 && scalar <= 0xFF19 || scalar >= 0x2460 && scalar <= 0x24FF
  }

  /// Appends the numbers that begin up to a place.
  mutating func take(upTo place: Int, to side: inout TokenizedSide) {
    while next < places.count, places[next].range.lowerBound <= place {
      side.append(places[next])
      if !places[next].isSoft { coveredEnd = max(coveredEnd, places[next].range.upperBound) }
      next += 1
    }
  }

  /// The last number taken, when it is a name: its letters stand in it, too.
  var takenName: Range<Int>? {
    guard next > 0, places[next - 1].number.kind == .name else { return nil }
    return places[next - 1].range
  }
}

extension TokenizedSide {
  mutating func append(_ place: NumberTokens.Place) {
    let key = [place.isSoft ? 0x7E : 0x23] + place.number.identity
    key.withUnsafeBufferPointer { append($0, place.isSoft ? .softNumber : .number, number: (place.number, place.written)) }
  }
}
