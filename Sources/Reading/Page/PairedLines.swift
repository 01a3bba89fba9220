import Bitext

/// Splits the lines of a page that say the same in both languages, where the page shows that it does so: Latin in a fixed place beside
/// Japanese is then the English, however short.
enum PairedLines {
  private struct Pattern: Hashable {
    var separator: PairedLine.Separator
    var japaneseFirst: Bool
  }

  /// The blocks, and the languages of those that are parts of such a line.
  static func split(_ blocks: [Block]) -> (blocks: [Block], told: [Language?]) {
    let lines = blocks.map { $0.isProse && $0.language == nil ? PairedLine($0.text.utf8) : nil }
    var counts: [Pattern: Int] = [:]
    var candidates = 0
    var englishBlocks = 0
    for (block, line) in zip(blocks, lines) {
      if let line {
        counts[pattern(line), default: 0] += 1
        candidates += 1
      } else if block.isProse, ScriptEvidence(block.text.utf8).score <= -ScriptEvidence.sure {
        englishBlocks += 1
      }
    }
    let isHabit = candidates >= 3 && candidates >= englishBlocks
    var result: [Block] = []
    var told: [Language?] = []
    for (block, line) in zip(blocks, lines) {
      guard let line, isPair(line, block, counts[pattern(line)] ?? 0, isHabit) else {
        result.append(block)
        told.append(block.language)
        continue
      }
      for (part, language) in parts(of: block, line) {
        result.append(part)
        told.append(language)
      }
    }
    tellFigures(result, &told)
    return (result, told)
  }

  /// Cells of figures alone, in the rows of lines that were split, go with what such lines have behind both halves: `| 紅茶 Tea | ¥450 |`.
  private static func tellFigures(_ blocks: [Block], _ told: inout [Language?]) {
    func row(_ index: Int) -> Int? {
      guard blocks.indices.contains(index), case .tableCell(let row, _) = blocks[index].kind else { return nil }
      return row
    }
    for index in blocks.indices where told[index] == nil {
      guard let own = row(index),
        !blocks[index].text.utf8.contains(where: { $0 >= 0x80 && $0 != 0xC2 && $0 != 0xA5 || ($0 | 0x20) &- 0x61 < 26 })
      else { continue }
      if row(index - 1) == own && told[index - 1] != nil || row(index + 1) == own && told[index + 1] != nil { told[index] = .ja }
    }
  }

  private static func pattern(_ line: PairedLine) -> Pattern {
    Pattern(separator: line.separator, japaneseFirst: line.japaneseFirst)
  }

  private static func isPair(_ line: PairedLine, _ block: Block, _ count: Int, _ isHabit: Bool) -> Bool {
    // Words as they stand in a phrase, not a name or a sign beside Japanese.
    let isPhrase = line.words >= 2 && line.smallWords >= 1 && !line.isMixed
    switch line.separator {
    case .tab, .slash, .bar, .wideSpace: return count >= 2 || line.smallWords > 0 || isHabit
    case .space:
      if line.hasSameFigures, isHabit, !line.isMixed { return true }
      if case .heading = block.kind, line.words >= 2, line.smallWords >= 2, !line.isMixed { return true }
      return isHabit && line.hasWords || isPhrase && (count >= 2 || line.words >= 3) || count >= 3 && line.smallWords > 0
    // Japanese text explains its words in brackets; only pages that do it line for line mean a translation.
    case .bracket: return (isHabit || count >= 3) && line.hasWords && !line.isMixed
    }
  }

  private static func parts(of block: Block, _ line: PairedLine) -> [(Block, Language)] {
    var places = [(line.japanese, Language.ja), (line.english, .en)].sorted { $0.0.lowerBound < $1.0.lowerBound }
    if let tail = line.tail { places.append((tail, .ja)) }
    let starts = places.map { block.text.sourceRange(of: $0.0).lowerBound }
    return places.enumerated().map { index, place in
      let (isFirst, isLast) = (index == 0, index == places.count - 1)
      var part = block.part(
        place.0, from: isFirst ? block.range.lowerBound : starts[index], to: isLast ? block.range.upperBound : starts[index + 1])
      let own = part.text.sourceRange(of: 0..<part.text.utf8.count)
      part.range = (isFirst ? block.range.lowerBound : own.lowerBound)..<(isLast ? block.range.upperBound : own.upperBound)
      part.language = place.1
      return (part, place.1)
    }
  }
}

extension Block {
  /// A part of the block by its visible text, with the links and spans that stand between two places of the file.
  func part(_ visible: Range<Int>, from: Int, to: Int) -> Block {
    var part = self
    part.text = text[visible]
    part.range = part.text.sourceRange(of: 0..<visible.count)
    part.linkPlaces = linkPlaces.filter { (from..<to).contains($0.offset) }
    part.spans = part.text.spans(
      spans.filter { $0.range.overlaps(from..<to) || (from..<to).contains($0.range.lowerBound) }.map {
        ($0.kind, $0.range.clamped(to: from..<to))
      })
    return part
  }
}
