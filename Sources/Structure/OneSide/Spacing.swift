import Bitext
import Letters

/// Whether a space parts Latin letters from the kana and kanji beside them: Web サイト or Webサイト.
package enum Spacing: String, Sendable, CaseIterable {
  case none, space
}

extension StructureRule {
  package static let spacingID: RuleID = "style.spacing"

  static let spacing: StructureRule = .init(
    ofOneSide: spacingID, .warning, "Latin letters with a space beside Japanese ones, where the house writes none; or the other way round.",
    why: "Readers take no harm, but a page in two styles looks unfinished, and searches find half of it.",
    fix:
      "`taiyaku check --fix` does it. Which style is the house's, `style: {spacing: none}` says (or space); without it, the file's own habit.",
    example: "「Web サイト」 in an article that writes Webサイト", isOptIn: true
  ) { side in
    guard side.language == .ja else { return [] }
    let borders = side.borders
    guard let wanted = side.spacing ?? Spacing(habitOf: borders) else { return [] }
    // Beside markup a space may stand for the markup's sake; where one is lacking a person says on which side of the markup it goes.
    return borders.filter { $0.spacing != wanted && $0.isSure && ($0.isVerbatim || wanted == .space) }.map { border in
      let text = side.document.source[border.range]
      return side.finding(
        .spacing, wanted == .none ? "a space between Latin and Japanese letters" : "no space between Latin and Japanese letters",
        at: border.range, text,
        suggestion: !border.isVerbatim ? nil : wanted == .none ? text.filter { $0 != " " } : text.map(String.init).joined(separator: " "))
    }
  }
}

/// Where a Latin letter meets a Japanese one.
private struct Border {
  /// Both letters, and the space between them.
  var range: ByteRange
  var spacing: Spacing
  /// Whether they stand side by side in the file, without markup between them.
  var isVerbatim: Bool
  /// Whether a space may be put here or taken away: T of Tシャツ is one word with what follows.
  var isSure: Bool
}

extension Spacing {
  /// What nine in ten borders of a file do, where there are enough to call it a habit.
  fileprivate init?(habitOf borders: [Border]) {
    let spaced = borders.count { $0.spacing == .space }
    let total = borders.count
    guard total >= 10, 10 * max(spaced, total - spaced) >= 9 * total else { return nil }
    self = 2 * spaced > total ? .space : .none
  }
}

extension SideOfArticle {
  /// In the writer's own words only: at code, names of programs and addresses another rule than the house's may hold.
  fileprivate var borders: [Border] {
    document.sentences.flatMap { sentence -> [Border] in
      let text = document.blocks[sentence.block].text
      return sentence.prose.flatMap { Self.borders(in: text, $0) }
    }
  }

  private static func borders(in text: MappedText, _ part: Range<Int>) -> [Border] {
    let letters = Array(String(decoding: text.utf8[part], as: UTF8.self).unicodeScalars)
    var found: [Border] = []
    var at = part.lowerBound
    var run = 0
    for (i, letter) in letters.enumerated() {
      defer { at += UTF8.width(letter) }
      run = letter.isLatin ? run + 1 : 0
      let rest = letters[(i + 1)...]
      let isSpaced = rest.first == " "
      let following = isSpaced ? rest.dropFirst() : rest
      guard letter.isLatin || letter.isJapanese, let next = following.first, letter.isLatin ? next.isJapanese : next.isLatin else {
        continue
      }
      let length = UTF8.width(letter) + (isSpaced ? 1 : 0) + UTF8.width(next)
      let place = text.sourceRange(of: at..<at + length)
      found.append(
        Border(
          range: place, spacing: isSpaced ? .space : .none, isVerbatim: place.count == length,
          isSure: letter.isLatin ? run > 1 : following.prefix(2).count { $0.isLatin } == 2))
    }
    return found
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool { (value | 0x20) &- 0x61 < 26 }
  fileprivate var isJapanese: Bool { JapaneseScript(value) != nil }
}
