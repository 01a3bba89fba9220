import Letters

/// Words known by what they do (`Tables/words.tsv`).
enum WordList {
  static func words(_ kind: String) -> [String] { rows.filter { $0.kind == kind }.flatMap(\.words) }

  /// By row.
  static func phrases(_ kind: String) -> [[String]] { rows.filter { $0.kind == kind }.map(\.words) }

  private static let rows: [(kind: String, words: [String])] = String(decoding: PackageResources.words_tsv, as: UTF8.self)
    .split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t")
      return (String(columns[0]), columns.dropFirst().flatMap { $0.split(separator: " ") }.map(String.init))
    }
}

/// English words that say nothing about which sentence stands for which.
enum StopWords {
  static let english = EnglishWords.function

  /// Words of dictionary glosses that are grammar or remarks, beyond the function words.
  static let gloss = english.union(WordList.words("gloss"))

  /// Hiragana that is grammar, whatever word is read so.
  static let kana = Set(WordList.words("kana"))

  /// Phrases whose last word does not mean what it means elsewhere: "feel free" says nothing of 無料, "as well" nothing of 井戸.
  private static let idioms: [(head: [UInt8], end: [UInt8])] = WordList.phrases("idiom").filter { $0.count == 2 }.map {
    (Array($0[0].utf8), Array($0[1].utf8))
  }

  static func heads(ofIdiomsEndingIn word: [UInt8]) -> [[UInt8]] { idioms.filter { $0.end == word }.map(\.head) }
}
