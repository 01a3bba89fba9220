import Bitext

/// Splits a block where its language changes at a sentence end: "…です。This is …".
enum LanguageChange {
  static func parts(of block: Block) -> [Block] {
    guard block.isProse else { return [block] }
    let utf8 = block.text.utf8
    guard utf8.contains(where: { $0 >= 0xE3 }), utf8.contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return [block] }
    let lines = lineChanges(in: block.text)
    let apart = lines == nil ? pairedLineEnds(in: block.text) : nil
    let cuts = lines?.cuts ?? apart ?? changes(in: utf8)
    if cuts.isEmpty { return [block] }
    var parts: [Block] = []
    var start = 0
    for end in cuts + [utf8.count] {
      let visible = VisibleText.trimming(utf8, start..<end)
      start = end
      if visible.isEmpty { continue }
      let from = parts.last?.range.upperBound ?? block.range.lowerBound
      let place = block.text.sourceRange(of: visible)
      var part = block.part(visible, from: from, to: end == utf8.count ? block.range.upperBound : place.upperBound)
      // Lines in turn are told by each other, however short.
      if let lines { part.language = parts.count.isMultiple(of: 2) ? lines.first : lines.first.other }
      if apart != nil {
        let evidence = ScriptEvidence(utf8[visible])
        part.language = evidence.isJapaneseAlone ? .ja : evidence.isLatinAlone ? .en : nil
      }
      parts.append(part)
    }
    // The outer markers stay with the first and the last part.
    if !parts.isEmpty {
      parts[0].range = block.range.lowerBound..<parts[0].range.upperBound
      parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<block.range.upperBound
    }
    return parts
  }

  /// Where lines in one language follow lines in the other, each line wholly in one of them: `【入館料】`, `Adults: 800 yen`, `大人 800円`. nil
  /// where a line holds both, or goes on in the next.
  private static func lineChanges(in text: MappedText) -> (cuts: [Int], first: Language)? {
    let utf8 = text.utf8
    var (cuts, counts): ([Int], BothLanguages<Int>) = ([], BothLanguages(ja: 0, en: 0))
    var last: (language: Language, line: Range<Int>)?
    var first: Language?
    var hasSmallWords = false
    // 住所：… and Address: … below it
    var areLabelled = true
    for line in lines(of: text) {
      let evidence = ScriptEvidence(utf8[line])
      // Tel: … below 電話：…
      let isTwin = last.map { $0.language == .ja && TwinNumbers.areTwins(utf8[$0.line], utf8[line]) } ?? false
      guard evidence.isJapaneseAlone || evidence.isLatinAlone || isTwin else {
        if evidence.isMixed { return nil }
        continue
      }
      let language: Language = evidence.isJapaneseAlone ? .ja : .en
      first = first ?? language
      counts[language] += 1
      hasSmallWords = hasSmallWords || language == .en && evidence.hasSmallWords
      if language == .en {
        areLabelled = areLabelled && last?.language == .ja && isLabelled(utf8[line]) && last.map { isLabelled(utf8[$0.line]) } == true
      }
      if let last, last.language != language {
        let japanese = VisibleText.trimming(utf8, language == .ja ? line : last.line)
        if PairedLine.isOpen(utf8[japanese], atEnd: language == .en) { return nil }
        cuts.append(line.lowerBound)
      }
      last = (language, line)
    }
    // Names between lines of Japanese are a part of it.
    guard let first, !cuts.isEmpty, hasSmallWords || areLabelled || counts.ja == counts.en && cuts.count == 2 * counts.ja - 1 else {
      return nil
    }
    return (cuts, first)
  }

  /// Whether a line begins with a word and a colon.
  private static func isLabelled(_ line: ArraySlice<UInt8>) -> Bool {
    let head = line.prefix(36)
    return head.contains(0x3A) || String(decoding: head, as: UTF8.self).contains("：")
  }

  /// Lines of which some say the same in both languages and the others are in one: `湯呑 Tea cup`, `φ80mm`, `陶器`, `Ceramic`. nil where a line may
  /// go on in the next, or there are sentences.
  private static func pairedLineEnds(in text: MappedText) -> [Int]? {
    let utf8 = text.utf8
    let lines = lines(of: text)
    guard lines.count >= 2, !String(decoding: utf8, as: UTF8.self).contains(where: { "。、".contains($0) }) else { return nil }
    var pairs = 0
    for line in lines {
      let visible = VisibleText.trimming(utf8, line)
      if let pair = PairedLine(Array(utf8[visible])) {
        pairs += pair.smallWords > 0 ? 1 : 0
        continue
      }
      let evidence = ScriptEvidence(utf8[visible])
      if evidence.isMixed { return nil }
      if evidence.isJapaneseAlone, PairedLine.isOpen(utf8[visible], atEnd: true) || PairedLine.isOpen(utf8[visible], atEnd: false) {
        return nil
      }
    }
    return pairs > 0 ? lines.dropFirst().map(\.lowerBound) : nil
  }

  /// A line end is one in the text, or a space that stands for it.
  private static func lines(of text: MappedText) -> [Range<Int>] {
    var ends: [Int] = []
    text.forEachPiece { visible, _, isVerbatim in
      if !isVerbatim, visible.count == 1, text.utf8[visible.lowerBound] == 0x20 { ends.append(visible.lowerBound) }
    }
    ends = (ends + text.utf8.indices.filter { text.utf8[$0] == 0x0A }).sorted()
    guard !ends.isEmpty else { return [] }
    return zip([0] + ends.map { $0 + 1 }, ends + [text.utf8.count]).map { $0..<max($0, $1) }.filter { !$0.isEmpty }
  }

  /// Where sure English follows sure Japanese or the other way round; doubtful sentences stay with what stands before them.
  private static func changes(in utf8: [UInt8]) -> [Int] {
    var cuts: [Int] = []
    var current: Language?
    for range in sentences(in: utf8) {
      // `お大事に！ Get well soon!`: a phrase without any letter of the other language is sure, however short.
      let score = ScriptEvidence(utf8[range]).pageScore
      guard abs(score) >= 6 else { continue }
      let language: Language = score > 0 ? .ja : .en
      if let current, current != language { cuts.append(range.lowerBound) }
      current = language
    }
    return cuts
  }

  /// Rough sentences: up to a terminator or a line end outside brackets.
  private static func sentences(in utf8: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0, offset = 0, depth = 0
    var ended = false
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "(", "（", "「", "『", "“", "[":
        if ended && depth == 0 { cut() }
        depth += 1
      case ")", "）", "」", "』", "”", "]": depth = max(0, depth - 1)
      case "。", "！", "？", ".", "!", "?", "…": if depth == 0 { ended = true }
      case "\n", "\r":
        ended = true
        depth = 0
      default: if ended, !scalar.properties.isWhitespace { cut() }
      }
      offset += UTF8.width(scalar)
    }
    if start < utf8.count { result.append(start..<utf8.count) }
    return result

    func cut() {
      ended = false
      result.append(start..<offset)
      start = offset
    }
  }
}
