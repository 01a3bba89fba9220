/// What Japanese words say of numbers (`Tables/japanese.tsv`).
enum JapaneseNumberWords {
  /// After them a kanji numeral is a number as firm as digits.
  static let counters = WordTable(words("counter").map { ($0, $0) })
  /// Words that begin with a numeral and count nothing, or not surely.
  static let idioms = WordTable(words("idiom").map { ($0, ()) })
  /// 分野, 日本, 年代, 月曜…: the first letter is a unit's, but of another word.
  static let notUnits = WordTable(words("no-unit").map { ($0, ()) })
  /// Words that say a number the translation may say otherwise.
  static let soft = WordTable(amounts("soft"))
  /// The year before the first of each.
  static let eras = WordTable(amounts("era").map { ($0.0, $0.1.value) })
  /// Said before a time of day: hours to add, for hours below 12.
  static let partsOfDay: [(word: [UInt32], hours: Double)] = amounts("day-part").map {
    ($0.0.unicodeScalars.map(\.value), $0.1.value)
  }

  static let table = TableFile(PackageResources.japanese_tsv)

  private static func words(_ kind: String) -> [String] { table.rows.filter { $0[0] == kind }.flatMap { $0.words(2) } }

  static func amounts(_ kind: String) -> [(String, Amount)] {
    table.rows.filter { $0[0] == kind }.flatMap { row in
      row.amount(1).map { amount in row.words(2).map { ($0, amount) } } ?? []
    }
  }
}
