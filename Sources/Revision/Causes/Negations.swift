import Bitext
import ICU

/// Words that deny. Counted, so that an edit that turns a statement round is named, however small it is.
enum Negations {
  /// Phrases that look like a denial and are none ("must", "may", "few"), taken out first.
  private static let innocent: [Language: [String]] = [
    .ja: [
      "なければなりません", "なければならない", "なければいけません", "なければいけない", "なくてはなりません", "なくてはならない", "なくてはいけません", "なくてはいけない", "ないといけません",
      "ないといけない", "ざるを得ません", "ざるを得ない", "かもしれません", "かもしれない", "にすぎません", "にすぎない", "に過ぎません", "に過ぎない", "にほかなりません", "にほかならない", "だけでなく", "のみならず",
      "少ない", "少なく", "少なから", "すくない", "すくなく", "危ない", "つながない", "なくす", "必ず", "まず", "はず", "ずつ", "わずか", "絶えず", "思わず", "相変わらず", "非常", "不思議",
    ],
    .en: ["no longer than", "not only", "no doubt", "no."],
  ]
  private static let denials: [Language: [String]] = [
    .ja: ["ません", "ない", "なかっ", "なく", "なけれ", "ずに", "ず、", "せず", "らず", "なし", "無し", "不", "非", "未", "無", "禁止"],
    .en: [
      "not", "n't", "no", "never", "none", "nothing", "nobody", "nowhere", "without", "neither", "nor", "cannot", "unable", "impossible",
      "unless", "hardly",
    ],
  ]

  static func count(in text: String, _ language: Language) -> Int {
    var text = FoldedText(folding: text).string.replacing("\u{2019}", with: "'")
    for phrase in innocent[language] ?? [] where text.contains(phrase) { text = text.replacing(phrase, with: "") }
    let denials = denials[language] ?? []
    if language == .ja {
      var count = 0
      var rest = text[...]
      while !rest.isEmpty {
        if let word = denials.first(where: { rest.hasPrefix($0) }) {
          count += 1
          rest = rest.dropFirst(word.count)
        } else {
          rest = rest.dropFirst()
        }
      }
      return count
    }
    return text.split { !($0.isLetter || $0 == "'") }.count { word in denials.contains(String(word)) || word.hasSuffix("n't") }
  }
}
