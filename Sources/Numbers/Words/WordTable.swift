/// Words by their first letter, longer ones first: which of them begins at a place of a text.
struct WordTable<Value: Sendable>: Sendable {
  private var byFirst: [UInt32: [(letters: [UInt32], value: Value)]] = [:]

  init(_ words: [(String, Value)]) {
    for (word, value) in words {
      let letters = word.unicodeScalars.map(\.value)
      if let first = letters.first { byFirst[first, default: []].append((letters, value)) }
    }
    for first in byFirst.keys { byFirst[first]?.sort { $0.letters.count > $1.letters.count } }
  }

  /// The longest word that begins at `i`, and where it ends.
  func longest(in text: NumberText, at i: Int) -> (value: Value, end: Int)? {
    guard let words = byFirst[text[i]], let found = words.first(where: { text.starts(with: $0.letters, at: i) }) else { return nil }
    return (found.value, i + found.letters.count)
  }

  func begins(_ letter: UInt32) -> Bool { byFirst[letter] != nil }

  func contains(_ word: String) -> Bool {
    let letters = word.unicodeScalars.map(\.value)
    return letters.first.flatMap { byFirst[$0] }?.contains { $0.letters == letters } ?? false
  }
}
