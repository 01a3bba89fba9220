import Numbers

/// The numbers of a sentence on their way to become tokens, in order of their places.
struct NumberTokens {
  struct Place {
    var word: NumberWord
    /// In the bytes that are being cut into tokens.
    var range: Range<Int>
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
        append(number, isSoft ? .soft : .firm, figures: number.figures, utf8, map)
      }
      for (sum, members) in NumberExpressions.sums(of: found) { append(sum, .sum, figures: members.count, utf8, map) }
    }
  }

  /// Keeps the order of places.
  private mutating func append(
    _ number: NumberExpression, _ role: NumberWord.Role, figures: Int, _ utf8: UnsafeBufferPointer<UInt8>, _ map: (Range<Int>) -> Range<Int>
  ) {
    let written = String(decoding: UnsafeBufferPointer(rebasing: utf8[number.range]), as: UTF8.self)
    let place = Place(word: NumberWord(number: number, written: written, role: role, figures: figures), range: map(number.range))
    let at = role == .sum ? places.firstIndex { $0.range.lowerBound > place.range.lowerBound } ?? places.count : places.count
    places.insert(place, at: at)
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
      if places[next].word.role == .firm { coveredEnd = max(coveredEnd, places[next].range.upperBound) }
      next += 1
    }
  }

  /// The last number taken, when it is a name: its letters stand in it, too.
  var takenName: Range<Int>? {
    guard next > 0, places[next - 1].word.number.kind == .name else { return nil }
    return places[next - 1].range
  }
}

/// A number as a word of a text.
struct NumberWord: Sendable {
  enum Role: UInt8, Sendable {
    /// Stands for the words that say it, and is missed in a translation without it.
    case firm
    /// No translation is held to it ("both", 半年): stands beside the words that say it.
    case soft
    /// What several numbers say together; stands beside them, for a translation that says it in one.
    case sum
  }

  var number: NumberExpression
  /// As the text first writes it.
  var written: String
  var role: Role
  /// How many numbers a reader sees in it.
  var figures: Int
}

extension TokenizedSide {
  mutating func append(_ place: NumberTokens.Place) {
    let key = [0x23 + place.word.role.rawValue] + place.word.number.identity
    key.withUnsafeBufferPointer { append($0, place.word.role == .firm ? .number : .softNumber, number: place.word) }
  }
}

extension NumberExpression {
  /// What it is a number of, whatever it says; equal for two months, for two lengths of time.
  var sort: UInt64 {
    let bytes = Array(kind.rawValue.utf8) + [0] + Array(unit?.dimension.rawValue.utf8 ?? "".utf8)
    return bytes.withUnsafeBufferPointer(ByteHash.hash)
  }
}
