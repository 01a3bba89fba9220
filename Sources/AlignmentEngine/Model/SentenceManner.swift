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

  private static let formulas: Set<String> = [
    "はい", "はいはい", "うん", "うんうん", "ええ", "えー", "へえ", "へー", "ふーん", "ふうん", "うーん", "ううん", "ああ", "あー", "あのう", "あのー", "えっと", "ええと", "えーと",
    "そう", "そうか", "そっか", "そうですか", "そうですね", "そうだね", "そうなんだ", "そうなんですか", "なるほど", "ほう", "おお", "おー", "まあ", "はあ", "いえ", "いえいえ", "いやいや",
    "どうも", "もしもし", "ほんと", "ほんとに", "ほんとうに", "いつもお世話になっております", "いつもお世話になっています", "お世話になっております", "お世話になります", "お疲れ様です", "おつかれさまです",
    "お疲れさまです", "お邪魔します", "おじゃまします", "失礼します", "失礼いたします", "恐れ入ります", "よろしくお願いします", "よろしくお願いいたします", "いただきます", "ごちそうさまでした",
  ]
  private static let otherOpenings = [
    "ところ", "とても", "とにかく", "ともかく", "とうとう", "とりあえず", "とりわけ", "とはいえ", "ときに", "とくに", "ともあれ", "とある", "とき", "とたん", "となり",
  ]
  private static let sayingJapanese = [
    "述べ", "語っ", "語る", "話し", "話す", "言っ", "言う", "いう", "付け加え", "続け", "説明", "答え", "指摘", "強調", "明かし", "コメント", "つぶや", "叫",
  ]
  private static let sayingEnglish: Set<Substring> = [
    "said", "says", "added", "adds", "told", "explained", "replied", "asked", "continued", "answered", "noted", "recalled", "insisted",
    "wrote",
  ]
}

extension Substring {
  /// Without the marks at its end.
  fileprivate var trimmed: Substring { prefix { $0.isLetter } }
}
