import Bitext

/// What a short sentence is for, where that says whether the other version has it.
enum SentenceManner {
  case plain
  /// はい。, へえ。, お世話になっております。: said for politeness or to show that one listens; English leaves it out as often as not.
  case formula
  /// と彼は述べた。, "she added.": belongs to the speech before it.
  case attribution

  init(_ text: String, _ language: Language) {
    guard text.utf8.count <= 90 else {
      self = .plain
      return
    }
    switch language {
    case .ja: self = Self.formulas.contains(Self.said(text)) ? .formula : Self.isJapaneseAttribution(text) ? .attribution : .plain
    case .en: self = Self.isEnglishAttribution(text) ? .attribution : .plain
    }
  }

  /// Without marks and the name of who speaks: ハリス：はい。
  private static func said(_ text: String) -> String {
    let afterName = text.lastIndex { $0 == "：" || $0 == ":" }.map { text[text.index(after: $0)...] } ?? text[...]
    return String(afterName.filter { $0.isLetter || $0 == "ー" })
  }

  private static func isJapaneseAttribution(_ text: String) -> Bool {
    guard text.hasPrefix("と"), !otherOpenings.contains(where: text.hasPrefix), text.hasSuffix("た。") || text.hasSuffix("る。"),
      text.contains("は") || text.contains("が")
    else { return false }
    return sayingJapanese.contains { text.contains($0) }
  }

  private static func isEnglishAttribution(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count <= 4, words.count >= 2, text.hasSuffix(".") else { return false }
    return words.contains { sayingEnglish.contains($0.trimmed) }
  }

  private static let formulas = Set(WordList.words("formula"))
  private static let otherOpenings = WordList.words("opening")
  private static let sayingJapanese = WordList.words("saying").filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
  private static let sayingEnglish = Set(WordList.words("saying").filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { Substring($0) })
}

extension Substring {
  /// Without the marks at its end.
  fileprivate var trimmed: Substring { prefix { $0.isLetter } }
}
