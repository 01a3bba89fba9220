import Letters

/// The forms of Japanese verbs and adjectives, as far as a glossary's terms need them.
enum JapaneseConjugation {
  /// The part of a verb or an adjective in its dictionary form that all its forms share, and the letters they go on with.
  static func verb(_ term: [UInt32]) -> (stem: [UInt32], endings: Set<UInt32>)? {
    guard term.count >= 2, let last = term.last else { return nil }
    let stem = Array(term.dropLast())
    let before = stem[stem.count - 1]
    if last == "る", before == "す", term.count >= 4 {
      // デプロイする: what is left is a noun, and is one wherever it stands.
      return (Array(term.dropLast(2)), scalars("しさせす"))
    }
    guard Kana.isKanji(before) || Kana.isHiragana(before), term.contains(where: Kana.isKanji) || term.count >= 3 else { return nil }
    if last == "る", Kana.isHiragana(before), eRow.contains(before) || iRow.contains(before) {
      return (stem, scalars("るたてまなられよずつそばちとんぬ"))
    }
    if last == "い", Kana.isKanji(before) || before == "し", term.count >= 2, !isNoun(term) { return (stem, scalars("いくかけさ")) }
    guard let endings = godan[last] else { return nil }
    return (stem, scalars(endings))
  }

  /// The part of a noun made from a verb that the verb keeps in all its forms, and what they go on with: 取り込 of 取り込み.
  static func verb(ofNoun term: [UInt32]) -> (stem: [UInt32], endings: Set<UInt32>)? {
    guard term.count >= 2, let last = term.last,
      Kana.isKanji(term[term.count - 2]) || term.count >= 3 && Kana.isHiragana(term[term.count - 2])
    else { return nil }
    if eRow.contains(last) { return (term, scalars("るたてまなられよず")) }
    return rows[last].map { (Array(term.dropLast()), scalars($0)) }
  }

  /// 支払い and 取り扱い are nouns, however adjectives end.
  private static func isNoun(_ term: [UInt32]) -> Bool {
    let before = term[term.count - 2]
    return before != "し" && scalars("払扱買使違会合問誘願思言救競争習洗").contains(before)
  }

  private static let godan = byLetter([
    "う": "わいうえおっ", "く": "かきくけこいっ", "ぐ": "がぎぐげごい", "す": "さしすせそ", "つ": "たちつてとっ", "ぬ": "なにぬねのん", "ぶ": "ばびぶべぼん",
    "む": "まみむめもん", "る": "らりるれろっ",
  ])

  /// The row of a verb by the last letter of its noun.
  private static let rows = byLetter([
    "い": "わうえおっ", "き": "かくけこい", "ぎ": "がぐげごい", "し": "さすせそし", "ち": "たつてとっ", "び": "ばぶべぼん", "み": "まむめもん",
    "り": "らるれろっ",
  ])

  private static let eRow = scalars("えけげせぜてでねへべぺめれ")
  private static let iRow = scalars("いきぎしじちぢにひびぴみり")

  private static func byLetter(_ rows: KeyValuePairs<Letter, String>) -> [UInt32: String] {
    Dictionary(uniqueKeysWithValues: rows.map { ($0.key.value, $0.value) })
  }

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
