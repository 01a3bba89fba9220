/// The forms of Japanese verbs and adjectives, as far as a glossary's terms need them.
enum JapaneseConjugation {
  /// The part of a verb or an adjective in its dictionary form that all its forms share, and the letters they go on with.
  static func verb(_ term: [UInt32]) -> (stem: [UInt32], endings: Set<UInt32>)? {
    guard term.count >= 2, let last = term.last else { return nil }
    let stem = Array(term.dropLast())
    let before = stem[stem.count - 1]
    if last == ru, before == su, term.count >= 4 {
      // デプロイする: what is left is a noun, and is one wherever it stands.
      return (Array(term.dropLast(2)), scalars("しさせす"))
    }
    guard Kana.isKanji(before) || Kana.isHiragana(before), term.contains(where: Kana.isKanji) || term.count >= 3 else { return nil }
    if last == ru, Kana.isHiragana(before), eRow.contains(before) || iRow.contains(before) {
      return (stem, scalars("るたてまなられよずつそばちとんぬ"))
    }
    if last == i, Kana.isKanji(before) || before == shi, term.count >= 2, !isNoun(term) { return (stem, scalars("いくかけさ")) }
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
    return before != shi && scalars("払扱買使違会合問誘願思言救競争習洗").contains(before)
  }

  private static let godan: [UInt32: String] = [
    0x3046: "わいうえおっ", 0x304F: "かきくけこいっ", 0x3050: "がぎぐげごい", 0x3059: "さしすせそ", 0x3064: "たちつてとっ", 0x306C: "なにぬねのん", 0x3076: "ばびぶべぼん",
    0x3080: "まみむめもん", 0x308B: "らりるれろっ",
  ]

  /// The row of a verb by the last letter of its noun.
  private static let rows: [UInt32: String] = [
    0x3044: "わうえおっ", 0x304D: "かくけこい", 0x304E: "がぐげごい", 0x3057: "さすせそし", 0x3061: "たつてとっ", 0x3073: "ばぶべぼん", 0x307F: "まむめもん",
    0x308A: "らるれろっ",
  ]

  private static let (ru, su, i, shi): (UInt32, UInt32, UInt32, UInt32) = (0x308B, 0x3059, 0x3044, 0x3057)
  private static let eRow = scalars("えけげせぜてでねへべぺめれ")
  private static let iRow = scalars("いきぎしじちぢにひびぴみり")

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
