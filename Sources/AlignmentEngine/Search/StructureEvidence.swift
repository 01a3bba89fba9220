import Bitext

extension BeadScorer {
  /// What layout says: headings stand for headings, a bead seldom crosses blocks, blocks begin together, links are the same.
  func forEachStructureFeature(ja: Range<Int>, en: Range<Int>, _ body: (Feature, Float) -> Void) {
    let (firstJa, firstEn) = (rows.lowerBound + ja.lowerBound, columns.lowerBound + en.lowerBound)
    guard let a = pair.jaUnits[firstJa].structure, let b = pair.enUnits[firstEn].structure else { return }
    kindFeature(a.kind, b.kind, body)
    if ja.count > 1, en.count > 1 {
      // Two for two is what a label or a clause that changed its sentence leads to; more is rare in articles, too.
      if ja.count == 2, en.count == 2 { body(.articleCrossed, 1) }
    } else {
      let inside = joinedInside(pair.jaUnits, rows, ja) + joinedInside(pair.enUnits, columns, en)
      if inside > 0 { body(.joinsInside, min(inside, 2)) }
    }
    let joinsJa = joinedBlocks(pair.jaUnits, rows.lowerBound + ja.lowerBound..<rows.lowerBound + ja.upperBound, body)
    let joinsEn = joinedBlocks(pair.enUnits, columns.lowerBound + en.lowerBound..<columns.lowerBound + en.upperBound, body)
    if joinsJa, joinsEn { body(.bothJoined, 1) }
    let begins = (Self.begins(pair.jaUnits, firstJa), Self.begins(pair.enUnits, firstEn))
    if begins.0, begins.1 { body(.bothBegin, 1) } else if begins.0 != begins.1 { body(.oneBegins, 1) }
    let ends = (
      Self.begins(pair.jaUnits, rows.lowerBound + ja.upperBound), Self.begins(pair.enUnits, columns.lowerBound + en.upperBound)
    )
    if ends.0, ends.1 { body(.bothEnd, 1) } else if ends.0 != ends.1 { body(.oneEnds, 1) }
    if !a.links.isEmpty, !b.links.isEmpty, a.links.contains(where: b.links.contains) { body(.sameLink, 1) }
  }

  /// Whether both sides begin with the same number of a list or heading.
  func enumeratorFeature(ja: Range<Int>, en: Range<Int>) -> Feature? {
    let a = pair.ja.enumerators[rows.lowerBound + ja.lowerBound]
    let b = pair.en.enumerators[columns.lowerBound + en.lowerBound]
    if a == 0, b == 0 { return nil }
    return a == b ? .sameEnumerator : a != 0 && b != 0 ? .otherEnumerator : .oneEnumerator
  }

  private func kindFeature(_ a: Block.Kind, _ b: Block.Kind, _ body: (Feature, Float) -> Void) {
    let pairs: [(Family, both: Feature, one: Feature)] = [
      (.heading, .bothHeadings, .oneHeading), (.cell, .bothCells, .oneCell), (.item, .bothItems, .oneItem),
    ]
    let (first, second) = (Family(a), Family(b))
    for (family, both, one) in pairs where first == family || second == family {
      body(first == second ? both : one, 1)
      return
    }
  }

  /// How many sentences of a bead go on in the block of the sentence before.
  private func joinedInside(_ units: [AlignmentUnit], _ part: Range<Int>, _ range: Range<Int>) -> Float {
    Float(range.dropFirst().count { !Self.begins(units, part.lowerBound + $0) })
  }

  /// Counts the borders between blocks inside a bead; says whether there are any.
  private func joinedBlocks(_ units: [AlignmentUnit], _ range: Range<Int>, _ body: (Feature, Float) -> Void) -> Bool {
    var joins = false
    for k in range.dropFirst() where Self.begins(units, k) {
      joins = true
      let isFragment = !(Self.isSentence(units[k - 1].text) && Self.isSentence(units[k].text))
      body(isFragment ? .fragmentsJoined : .blocksJoined, 1)
    }
    return joins
  }

  /// Whether a text ends as sentences do.
  private static func isSentence(_ text: String) -> Bool {
    let closing: Set<Unicode.Scalar> = ["」", "』", "）", ")", "\"", "”", "’"]
    guard let last = text.unicodeScalars.last(where: { !closing.contains($0) && !$0.properties.isWhitespace }) else { return false }
    return [".", "!", "?", "。", "！", "？", "…", "♪"].contains(last)
  }

  /// Whether a block begins with sentence `k`, or ends before it.
  static func begins(_ units: [AlignmentUnit], _ k: Int) -> Bool {
    k == 0 || k == units.count || units[k].structure?.block != units[k - 1].structure?.block
  }

  /// What layout says of an omitted sentence; `opens` when the sentence before it is not omitted.
  static func forEachNullFeature(_ units: [AlignmentUnit], _ k: Int, words: Int, opens: Bool, _ body: (Feature, Float) -> Void) {
    guard let structure = units[k].structure else { return }
    body(.articleNullLength, Float(words))
    body(opens ? begins(units, k) ? .opensBlock : .opensInside : .articleContinue, 1)
    switch Family(structure.kind) {
    case .heading: body(.nullHeading, 1)
    case .item: body(.nullItem, 1)
    case .cell: body(.nullCell, 1)
    case .prose: break
    }
  }

  private enum Family {
    case heading, item, cell, prose

    init(_ kind: Block.Kind) {
      switch kind {
      case .heading: self = .heading
      case .listItem: self = .item
      case .tableCell: self = .cell
      case .paragraph, .quotation, .code: self = .prose
      }
    }
  }
}
