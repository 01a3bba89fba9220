import Bitext

/// Splits a block where its language changes at a sentence end: "…です。This is …".
enum LanguageChange {
  static func parts(of block: Block) -> [Block] {
    guard block.isProse else { return [block] }
    let utf8 = block.text.utf8
    guard utf8.contains(where: { $0 >= 0xE3 }), utf8.contains(where: { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else { return [block] }
    let cuts = changes(in: utf8)
    if cuts.isEmpty { return [block] }
    var parts: [Block] = []
    var start = 0
    for end in cuts + [utf8.count] {
      let visible = VisibleText.trimming(utf8, start..<end)
      start = end
      if visible.isEmpty { continue }
      let from = parts.last?.range.upperBound ?? block.range.lowerBound
      let place = block.text.sourceRange(of: visible)
      let part = block.part(visible, from: from, to: end == utf8.count ? block.range.upperBound : place.upperBound)
      parts.append(part)
    }
    // The outer markers stay with the first and the last part.
    if !parts.isEmpty {
      parts[0].range = block.range.lowerBound..<parts[0].range.upperBound
      parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<block.range.upperBound
    }
    return parts
  }

  /// Where sure English follows sure Japanese or the other way round; doubtful sentences stay with what stands before them.
  private static func changes(in utf8: [UInt8]) -> [Int] {
    var cuts: [Int] = []
    var current: Language?
    for range in sentences(in: utf8) {
      let score = ScriptEvidence(utf8[range]).score
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
