import Letters

/// Compares two spellings that have one key, letter by letter.
enum JapaneseSpelling {
  /// In what the second departs from the first; nil when they are different words after all.
  static func differences(
    _ listed: ArraySlice<UInt32>, _ listedKey: JapaneseKey, _ written: ArraySlice<UInt32>, _ writtenKey: JapaneseKey, symbols: Range<Int>
  ) -> [SpellingDifference]? {
    if listed == written { return [] }
    var found: [SpellingDifference] = []
    for k in 0..<listedKey.symbols.count {
      let at = symbols.lowerBound + k
      let isLast = k + 1 == listedKey.symbols.count
      let a = piece(listed, listedKey, k, isLast: isLast)
      let b = piece(written, writtenKey, at, isLast: isLast)
      if a == b { continue }
      guard let differences = compare(a, b, isAlone: listedKey.symbols.count == 1) else { return nil }
      if differences.contains(.longVowel), !mayDropLongVowel(listed, written, katakanaRun(listedKey.symbols, at: k)) { return nil }
      for difference in differences where !found.contains(difference) { found.append(difference) }
    }
    // A short word in katakana is not the same letters in hiragana: those are particles and endings.
    if found.contains(.kana), written.count < 2 || written.count < 3 && written.allSatisfy(Kana.isHiragana) { return nil }
    return found
  }

  /// The letters a symbol stands for, separators before the next symbol included unless it is the last one.
  private static func piece(_ text: ArraySlice<UInt32>, _ key: JapaneseKey, _ k: Int, isLast: Bool) -> ArraySlice<UInt32> {
    let from = Int(key.starts[k])
    let to = isLast || k + 1 >= key.starts.count ? Int(key.ends[k]) : Int(key.starts[k + 1])
    return text[max(from, text.startIndex)..<min(to, text.endIndex)]
  }

  private static func compare(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, isAlone: Bool) -> [SpellingDifference]? {
    var found: [SpellingDifference] = []
    func same(_ transform: (UInt32) -> UInt32?, _ difference: SpellingDifference, _ x: inout [UInt32], _ y: inout [UInt32]) -> Bool {
      if x == y { return true }
      let (p, q) = (x.compactMap(transform), y.compactMap(transform))
      // Only a transformation that touches one side more than the other explains a difference.
      if p.count != x.count || q.count != y.count || p != x || q != y {
        if distance(p, q) < distance(x, y) { found.append(difference) }
        (x, y) = (p, q)
      }
      return x == y
    }
    var (x, y) = (Array(a), Array(b))
    // Spaces are layout, no spelling.
    x.removeAll(where: Kana.isSpace)
    y.removeAll(where: Kana.isSpace)
    if same({ Kana.isSeparator($0) ? nil : $0 }, .middleDot, &x, &y) { return found }
    if let first = x.first, Kana.isKanji(first), y.first.map(Kana.isKanji) == true {
      let (tailX, tailY) = (x.dropFirst(), y.dropFirst())
      if first != y[0] { found.append(.oldKanji) }
      if tailX != tailY {
        // 値上げ and 値上がり both have their okurigana, and mean different things.
        guard Array(tailX).hasSuffix(tailY) || Array(tailY).hasSuffix(tailX) else { return nil }
        // 分け is no spelling of 分: a kanji alone is another word.
        guard !isAlone || !tailX.isEmpty && !tailY.isEmpty else { return nil }
        found.append(.okurigana)
      }
      return found
    }
    if same({ Kana.isLongVowelMark($0) ? nil : $0 }, .longVowel, &x, &y) { return found }
    if same({ Kana.katakana($0) }, .kana, &x, &y) { return found }
    if same({ Kana.large($0) }, .smallKana, &x, &y) { return found }
    if x.count != y.count, x.first == y.first, max(x.count, y.count) - min(x.count, y.count) == 1,
      (["イ", "ウ"] as [Letter]).contains((x.count > y.count ? x : y).last ?? 0)
    {
      return found + [.longVowel]
    }
    return found + [.foreignSound]
  }

  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return 1000 + abs(a.count - b.count) }
    return zip(a, b).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
  }

  /// サーバ is サーバー, but ビル is no ビール and カバ no カバー.
  private static func mayDropLongVowel(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>, _ run: (length: Int, isEnd: Bool)) -> Bool {
    let shorter = min(a.count, b.count)
    return run.isEnd ? shorter >= 3 : shorter >= 4 && run.length >= 3
  }

  private static func katakanaRun(_ symbols: [UInt32], at k: Int) -> (length: Int, isEnd: Bool) {
    var (from, to) = (k, k + 1)
    while from > 0, Kana.isKatakana(symbols[from - 1]) { from -= 1 }
    while to < symbols.count, Kana.isKatakana(symbols[to]) { to += 1 }
    return (to - from, to == k + 1)
  }
}

extension Array<UInt32> {
  func hasSuffix(_ other: ArraySlice<UInt32>) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}
