import Numbers

/// The numbers of the English side, to be found by what may stand for them.
struct NumberIndex {
  private let side: TokenizedSide
  private var byKey: [UInt64: [Int32]] = [:]

  init(_ side: TokenizedSide) {
    self.side = side
    for type in side.numbers.keys.sorted() {
      for key in side.numbers[type]?.number.keys ?? [] { byKey[key, default: []].append(type) }
    }
  }

  /// Calls `body` with each number that a Japanese one may stand for, and how much that counts.
  func forEachAnswer(to type: Int32, of ja: TokenizedSide, _ body: (_ english: Int32, _ weight: Float) -> Void) {
    guard !byKey.isEmpty, let word = ja.numbers[type] else { return }
    var answers: [Int32: Float] = [:]
    for candidate in word.number.keys.flatMap({ byKey[$0] ?? [] }) where answers[candidate] == nil {
      guard let other = side.numbers[candidate], let weight = Self.weight(word, other) else { continue }
      if word.number.answers(other.number) { answers[candidate] = weight }
    }
    for (english, weight) in answers.sorted(by: { $0.key < $1.key }) { body(english, weight) }
  }

  /// - Returns: nil where other words speak for both: those that say two soft numbers, the members of two sums
  private static func weight(_ ja: NumberWord, _ en: NumberWord) -> Float? {
    switch (ja.role, en.role) {
    case (.soft, .soft), (.sum, .sum): nil
    // A place in an order says its number as plainly as a digit: 2回目 and "the second".
    case (.soft, .firm) where ja.number.kind == .ordinal, (.firm, .soft) where en.number.kind == .ordinal: 1
    case (.soft, _), (_, .soft): Constants.Words.softNumberWeight
    case (.sum, _): Float(ja.figures)
    case (_, .sum): Float(en.figures)
    case (.firm, .firm): Float(min(ja.figures, en.figures))
    }
  }
}
