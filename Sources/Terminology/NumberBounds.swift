import Bitext
import Numbers

/// Numbers that the other side says by their neighbour, or as nothing.
extension NumberRule {
  /// 0 is "no" and "nonzero"; 5以下 is "less than 6", and 2以上 "more than 1".
  func isSaidAsBound(_ number: NumberExpression, _ place: SentencePlace, _ language: Language, _ index: Int) -> Bool {
    let others = beads[index].bead[language.other].map { sentences[language.other][$0].prose.lowercased() }
    if number.value == 0 {
      let nothing = language == .ja ? Self.english : Self.japanese
      return others.contains { text in nothing.contains { text.contains($0) } }
    }
    guard number.value == number.value.rounded() else { return false }
    let (after, before) = around(place, language)
    let step: Double? = language == .ja ? Self.japaneseStep(after) : Self.englishStep(before)
    guard let step else { return false }
    return beads[index].numbers[language.other].contains { other in
      guard other.number.value == number.value + step else { return false }
      let (after, before) = around(other.place, language.other)
      return (language == .ja ? Self.englishStep(before) : Self.japaneseStep(after)) == -step
    }
  }

  /// 「January」 in the Japanese is January, whatever a month is called there.
  func isVerbatim(_ place: SentencePlace, _ language: Language, _ index: Int) -> Bool {
    let words = sentences[language][place.sentence].string(place.range)
    guard words.utf8.count >= 3, words.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return false }
    return beads[index].bead[language.other].contains { LatinWords.contains(words, in: sentences[language.other][$0].prose, exactly: true) }
  }

  /// Whether the other side says no number of its own and holds a variable of a template, which may stand for this one:
  /// `{{ release.version }}`.
  func isLeftToPlaceholder(_ language: Language, _ index: Int) -> Bool {
    unanswered[index][language.other].isEmpty
      && beads[index].bead[language.other].contains { sentence in
        let text = sentences[language.other][sentence]
        return text.asideTexts.contains { $0.hasPrefix("{{") || $0.hasPrefix("${") || $0.hasPrefix("%{") }
      }
  }

  /// `Tool 3.0では` and "It": which version is spoken of, one language says again where the other has said it a few sentences away. Where the other
  /// says another number in its place, that one counts.
  func isVersionSaidNearby(_ number: NumberExpression, _ place: SentencePlace, _ language: Language, _ index: Int) -> Bool {
    guard number.kind == .number, number.unit == nil, unanswered[index][language.other].isEmpty else { return false }
    let words = sentences[language][place.sentence].string(place.range)
    guard words.utf8.contains(0x2E), words.utf8.allSatisfy({ $0 == 0x2E || $0 &- 0x30 < 10 }) else { return false }
    let before = around(place, language).before.utf8.reversed().drop { $0 == 0x20 }
    guard let last = before.first, (last | 0x20) &- 0x61 < 26 else { return false }
    return (max(0, index - Self.nearby)...min(beads.count - 1, index + Self.nearby)).contains { neighbour in
      beads[neighbour].numbers[language.other].contains { $0.number.kind == .number && $0.number.value == number.value }
    }
  }

  private static let nearby = 3

  /// 10分の1にする and "by a factor of 10", 15分の1 and "15x smaller".
  func isSaidAsFactor(_ number: NumberExpression, _ language: Language, _ index: Int) -> Bool {
    guard
      beads[index].bead.en.contains(where: { sentence in
        let text = sentences.en[sentence].prose.lowercased()
        return Self.factors.contains { text.contains($0) }
      })
    else { return false }
    return beads[index].numbers[language.other].contains { other in
      let (share, times) = number.unit == .share ? (number, other.number) : (other.number, number)
      return share.unit == .share && share.value > 0 && abs(1 / share.value - times.value) < 1e-6 * times.value
    }
  }

  private static let factors = ["factor", "times", "fold", "smaller", "fewer", "shorter", "faster", "x "]

  private func around(_ place: SentencePlace, _ language: Language) -> (after: String, before: String) {
    let bytes = Array(sentences[language][place.sentence].text.utf8)
    return (
      String(decoding: bytes[min(place.range.upperBound, bytes.count)...].prefix(30), as: UTF8.self),
      String(decoding: bytes[..<place.range.lowerBound].suffix(16), as: UTF8.self).lowercased()
    )
  }

  /// What is to be added to 5 of 5以下 for the number that it stays below.
  private static func japaneseStep(_ after: String) -> Double? {
    let after = after.prefix(6)
    if after.contains("以下") || after.contains("超") { return 1 }
    return after.contains("以上") || after.contains("以降") || after.contains("未満") ? -1 : nil
  }

  private static func englishStep(_ before: String) -> Double? {
    switch before.last(where: { $0 != " " }) {
    case ">": return 1
    case "<": return -1
    default: break
    }
    if ["less than ", "fewer than ", "below ", "under ", "at least "].contains(where: before.hasSuffix) { return -1 }
    return ["more than ", "over ", "greater than ", "above ", "exceeding ", "at most ", "up to "].contains(where: before.hasSuffix)
      ? 1 : nil
  }

  private static let english = ["no ", "none", "zero", "without", "never", "nothing", "non-"]
  private static let japanese = ["ない", "なし", "無", "ゼロ", "ません"]
}
