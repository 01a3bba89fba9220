import ICU

/// How much a katakana word sounds like an English one: loanwords show themselves even where they stand once.
struct SoundLikeness {
  private let transliterator: Transliterator

  init() throws(ICUError) { transliterator = try Transliterator("Katakana-Latin") }

  /// 0 to 1: the share of consonants that follow each other in both. 0 for words with few kana.
  func compare(_ ja: String, _ en: String) -> Double { likeness(ja, en) ?? 0 }

  /// nil for words with few kana or consonants, which tell nothing.
  func likeness(_ ja: String, _ en: String) -> Double? {
    let kana = ja.unicodeScalars.filter { $0.script == .katakana || $0 == "ー" }
    guard kana.count >= 3, kana.count * 2 > ja.unicodeScalars.count else { return nil }
    let a = Self.skeleton(transliterator.transliterate(ja))
    let b = Self.skeleton(Self.withoutSilentR(en.lowercased()))
    guard a.count >= 2, b.count >= 2 else { return nil }
    return Double(2 * Self.commonLength(a, b)) / Double(a.count + b.count)
  }

  /// "Score", "server", "card": an r that no vowel follows is not heard in katakana.
  private static func withoutSilentR(_ word: String) -> String {
    let letters = Array(word)
    let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    return String(
      letters.indices.filter { i in
        guard letters[i] == "r", i > 0, vowels.contains(letters[i - 1]) else { return true }
        guard i + 1 < letters.count else { return false }
        if !vowels.contains(letters[i + 1]) { return false }
        // The e of "score" and "scored" is silent as well.
        return !["e", "ed", "es"].contains(String(letters[(i + 1)...]))
      }.map { letters[$0] })
  }

  /// Consonants as Japanese can tell them apart.
  private static func skeleton(_ word: String) -> [Character] {
    var text = word.lowercased().filter { $0.isLetter }
    let spellings = [
      ("tion", "shn"), ("ph", "h"), ("th", "s"), ("ch", "k"), ("ck", "k"), ("x", "ks"), ("qu", "k"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
      ("c", "k"), ("l", "r"), ("v", "b"), ("f", "h"), ("z", "s"), ("j", "s"), ("g", "k"), ("d", "t"), ("p", "b"),
    ]
    for (from, to) in spellings { text = text.replacing(from, with: to) }
    var result: [Character] = []
    for character in text where "bhkmnrst".contains(character) && result.last != character { result.append(character) }
    return result
  }

  private static func commonLength(_ a: [Character], _ b: [Character]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        let next = x == y ? diagonal + 1 : max(row[j + 1], row[j])
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
