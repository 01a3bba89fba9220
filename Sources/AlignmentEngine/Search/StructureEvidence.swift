import Bitext

extension BeadScorer {
  /// What layout says: headings stand for headings, a bead seldom crosses blocks, blocks begin together, links are the same.
  func forEachStructureFeature(ja: Range<Int>, en: Range<Int>, _ body: (Feature, Float) -> Void) {
    let (firstJa, firstEn) = (rows.lowerBound + ja.lowerBound, columns.lowerBound + en.lowerBound)
    guard let a = pair.jaUnits[firstJa].structure, let b = pair.enUnits[firstEn].structure else { return }
    let alike = Self.family(a.kind) == Self.family(b.kind)
    body(alike ? .sameKind : .otherKind, 1)
    var crossed: Float = 0
    for row in ja.dropFirst() where pair.jaUnits[rows.lowerBound + row].structure?.block != a.block { crossed += 1 }
    for column in en.dropFirst() where pair.enUnits[columns.lowerBound + column].structure?.block != b.block { crossed += 1 }
    if crossed > 0 { body(.blockCrossed, crossed) }
    let jaBegins = firstJa == 0 || pair.jaUnits[firstJa - 1].structure?.block != a.block
    let enBegins = firstEn == 0 || pair.enUnits[firstEn - 1].structure?.block != b.block
    if jaBegins, enBegins { body(.bothBegin, 1) } else if jaBegins != enBegins { body(.oneBegins, 1) }
    if !a.links.isEmpty, !b.links.isEmpty, a.links.contains(where: b.links.contains) { body(.sameLink, 1) }
  }

  /// Whether both sides begin with the same number of a list or heading.
  func enumeratorFeature(ja: Range<Int>, en: Range<Int>) -> Feature? {
    let a = pair.ja.enumerators[rows.lowerBound + ja.lowerBound]
    let b = pair.en.enumerators[columns.lowerBound + en.lowerBound]
    if a == 0, b == 0 { return nil }
    return a == b ? .sameEnumerator : a != 0 && b != 0 ? .otherEnumerator : .oneEnumerator
  }

  private static func family(_ kind: Block.Kind) -> Int {
    switch kind {
    case .heading: 0
    case .paragraph, .quotation: 1
    case .listItem: 2
    case .tableCell: 3
    case .code: 4
    }
  }
}
