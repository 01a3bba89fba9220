import Bitext

extension StructureRule {
  static let headingLevel: StructureRule = .init(
    "heading.level", .warning, "A heading of another level, or no heading on the other side.",
    why: "The outline of the page changes, and with it the table of contents.",
    fix: "Give the heading the level of the original.",
    example: "\"## Settings\" and ### 設定"
  ) {
    pair in
    let headings = pair.headingPairs
    // All of a page may stand one level lower than in the original.
    let steps = Dictionary(grouping: headings, by: { $0.translation.level - $0.original.level }).mapValues(\.count)
    let most = steps.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let usual = most.map { $0.value > 1 && 5 * $0.value >= 4 * headings.count ? $0.key : 0 } ?? 0
    return pair.absorbedHeadings
      + headings.filter { $0.translation.level - $0.original.level != usual }.map { heading in
        let (own, other) = (heading.original, heading.translation)
        let wanted = own.level + usual
        return pair.finding(
          .headingLevel, "a heading of level \(other.level) stands for one of level \(own.level)",
          pair.places(
            pair.from, [pair[pair.from].place(ofBlocks: own.block..<own.block + 1)],
            [pair[pair.to].place(ofBlocks: other.block..<other.block + 1)]),
          suggestion: (1...6).contains(wanted) ? String(repeating: "#", count: wanted) : nil)
      }
  }

  static let anchorDiffers: StructureRule = .init(
    "anchor.differs", .warning, "A heading with another anchor than on the other side, or without.",
    why: "Links to the heading lead nowhere.",
    fix: "Write the anchor of the original.",
    example: "\"## Settings {#settings}\" and ## 設定 {#setting}"
  ) {
    pair in
    pair.headingPairs.compactMap { heading in
      let (own, other) = (pair[pair.from].blocks[heading.original.block], pair[pair.to].blocks[heading.translation.block])
      let written = HeadingAnchor.written(in: own, pair[pair.from].document.source)
      let translated = HeadingAnchor.written(in: other, pair[pair.to].document.source)
      // Where only the translation writes it, it keeps what the original's words make.
      guard let written, written.text != translated?.text else { return nil }
      let places = pair.places(
        pair.from, [Finding.Place(range: written.range, text: written.text)],
        translated.map { [Finding.Place(range: $0.range, text: $0.text)] } ?? [])
      let message: Message? = translated.map { "the anchor is #\($0.text), in the \(pair.from) #\(written.text)" }
      return pair.finding(
        .anchorDiffers, message ?? "the heading lacks the anchor #\(written.text)", places,
        context: pair.context(pair.to, pair[pair.to].place(ofBlocks: heading.translation.block..<heading.translation.block + 1)),
        suggestion: "{#\(written.text)}")
    }
  }
}

private struct Heading {
  var block: Int
  var level: Int
}

extension ComparedPair {
  fileprivate var headingPairs: [(original: Heading, translation: Heading)] {
    groups.compactMap { group in
      guard group.ja.count == 1, group.en.count == 1, let own = heading(group[from][0], from), let other = heading(group[to][0], to) else {
        return nil
      }
      return (own, other)
    }
  }

  /// Headings that were paired with text, since the translation has no heading there.
  fileprivate var absorbedHeadings: [Finding] {
    groups.filter(\.isPaired).flatMap { group -> [Finding] in
      if group[to].contains(where: { heading($0, to) != nil }) { return [] }
      return group[from].filter { heading($0, from) != nil }.map { block in
        // By itself, it may stand there as a bold line.
        finding(
          .headingLevel, group[from].count > 1 ? .warning : .info, "the heading is no heading in the \(to), or is lacking",
          places(from, [self[from].place(ofBlocks: block..<block + 1)], [self[to].place(ofBlocks: group[to][0]..<group[to][0] + 1)]))
      }
    }
  }

  private func heading(_ block: Int, _ language: Language) -> Heading? {
    guard case .heading(let level) = self[language].blocks[block].kind else { return nil }
    return Heading(block: block, level: level)
  }
}
