import Bitext

/// What a short sentence is for, where that says whether the other version has it.
enum SentenceManner {
  case plain
  /// はい。, へえ。, お世話になっております。: said for politeness or to show that one listens; English leaves it out as often as not.
  case formula
  /// と彼は述べた。, "she added.": belongs to the speech before it.
  case attribution
  /// [拍手], "(Applause)": what is heard and not said.
  case sound

  init(_ text: String, _ language: Language) {
    guard text.utf8.count <= 90 else {
      self = .plain
      return
    }
    if Self.isSound(text) {
      self = .sound
      return
    }
    switch language {
    case .ja: self = Self.isFormula(text) ? .formula : Self.isJapaneseAttribution(text) ? .attribution : .plain
    case .en: self = Self.isEnglishAttribution(text) ? .attribution : .plain
    }
  }

  /// A word or two in brackets and nothing else; in round ones a word of sounds, since headings of rules stand in them, too: （目的）.
  private static func isSound(_ text: String) -> Bool {
    guard text.utf8.count <= 32, let first = text.first, let last = text.last, "[(（［".contains(first), "])）］".contains(last) else {
      return false
    }
    let inside = text.dropFirst().dropLast()
    guard inside.allSatisfy({ !"[(（［])）］".contains($0) }), inside.count(where: { $0 == " " }) <= 2 else { return false }
    return first == "[" || first == "［" || inside.lowercased().split(separator: " ").contains { sounds.contains(String($0)) }
  }

  /// The longest has twenty kana; a name may stand before it.
  private static func isFormula(_ text: String) -> Bool { text.utf8.count <= 80 && formulas.contains(said(text)) }

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
    // Asked of every sentence: most are told by their last byte or their fifth word.
    guard text.utf8.last == 0x2E, text.hasSuffix(".") else { return false }
    let words = text.split(separator: " ", maxSplits: 4)
    guard words.count <= 4, words.count >= 2 else { return false }
    return words.contains { sayingEnglish.contains($0.trimmed) }
  }

  private static let sounds = Set(WordList.words("sound"))
  private static let formulas = Set(WordList.words("formula"))
  private static let otherOpenings = WordList.words("opening")
  private static let sayingJapanese = WordList.words("saying").filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
  private static let sayingEnglish = Set(WordList.words("saying").filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { Substring($0) })
}

extension Substring {
  /// Without the marks at its end.
  fileprivate var trimmed: Substring { prefix { $0.isLetter } }
}

/// Whether a sentence asks something, as far as its end tells.
enum Asking: Int8 {
  case no = -1
  case unknown = 0
  case yes = 1

  init(_ text: String, _ language: Language) {
    let end = text.unicodeScalars.suffix(8).reversed().drop { SideLayout.closers.contains($0) || $0.properties.isWhitespace }
    guard let mark = end.first else {
      self = .unknown
      return
    }
    switch mark {
    case "?", "？": self = language == .en && Self.isTag(text) ? .unknown : .yes
    case ".", "!", "。", "！":
      // か, の, ね … ask as often as not.
      self = language == .ja && end.dropFirst().first.map(Self.open.contains) ?? true ? .unknown : .no
    default: self = .unknown
    }
  }

  /// "…, right?", "…, isn't it?": asks as little as ね does.
  private static func isTag(_ text: String) -> Bool {
    guard let comma = text.lastIndex(of: ",") else { return false }
    return text[comma...].split(separator: " ").count <= 4
  }

  private static let open = Set("かのねなうしょっんけ".unicodeScalars)
}
