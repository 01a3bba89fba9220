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

  /// Calls `body` with each number that a Japanese one may stand for, and how much that counts. Of two that no translation is held to,
  /// the words speak.
  func forEachAnswer(to type: Int32, of ja: TokenizedSide, _ body: (_ english: Int32, _ weight: Float) -> Void) {
    guard !byKey.isEmpty, let number = ja.numbers[type]?.number else { return }
    let isSoft = ja.classes[Int(type)] == .softNumber
    var answers: [Int32] = []
    for candidate in number.keys.flatMap({ byKey[$0] ?? [] }) where !answers.contains(candidate) {
      if isSoft, side.classes[Int(candidate)] == .softNumber { continue }
      if let other = side.numbers[candidate]?.number, number.answers(other) { answers.append(candidate) }
    }
    for english in answers.sorted() {
      body(english, isSoft || side.classes[Int(english)] == .softNumber ? Constants.Words.softNumberWeight : 1)
    }
  }
}
