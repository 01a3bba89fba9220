extension BeadScorer {
  /// What layout says: headings stand for headings, a bead seldom crosses blocks, blocks begin together, links are the same.
  func forEachStructureFeature(ja: Range<Int>, en: Range<Int>, _ body: (Feature, Float) -> Void) {
    guard let a = jaLayout.families[ja.lowerBound], let b = enLayout.families[en.lowerBound] else { return }
    if let feature = Self.kindFeature(a, b) { body(feature, 1) }
    if ja.count > 1, en.count > 1 {
      // Two for two is what a label or a clause that changed its sentence leads to; more is rare in articles, too.
      if ja.count == 2, en.count == 2 { body(.articleCrossed, 1) }
    } else {
      let inside = jaLayout.joinedInside(ja) + enLayout.joinedInside(en)
      if inside > 0 { body(.joinsInside, min(inside, 2)) }
    }
    let joinsJa = jaLayout.joinedBlocks(ja, body)
    let joinsEn = enLayout.joinedBlocks(en, body)
    if joinsJa, joinsEn { body(.bothJoined, 1) }
    let begins = (jaLayout.begins[ja.lowerBound], enLayout.begins[en.lowerBound])
    if begins.0, begins.1 { body(.bothBegin, 1) } else if begins.0 != begins.1 { body(.oneBegins, 1) }
    let ends = (jaLayout.begins[ja.upperBound], enLayout.begins[en.upperBound])
    if ends.0, ends.1 { body(.bothEnd, 1) } else if ends.0 != ends.1 { body(.oneEnds, 1) }
    if SideLayout.share(jaLayout.links[ja.lowerBound], enLayout.links[en.lowerBound]) { body(.sameLink, 1) }
  }

  /// Whether both sides begin with the same number of a list or heading.
  func enumeratorFeature(ja: Range<Int>, en: Range<Int>) -> Feature? {
    let a = pair.ja.enumerators[rows.lowerBound + ja.lowerBound]
    let b = pair.en.enumerators[columns.lowerBound + en.lowerBound]
    if a == 0, b == 0 { return nil }
    return a == b ? .sameEnumerator : a != 0 && b != 0 ? .otherEnumerator : .oneEnumerator
  }

  private static func kindFeature(_ a: SideLayout.Family, _ b: SideLayout.Family) -> Feature? {
    switch (a, b) {
    case (.prose, .prose): nil
    case (.heading, .heading): .bothHeadings
    case (.heading, _), (_, .heading): .oneHeading
    case (.cell, .cell): .bothCells
    case (.cell, _), (_, .cell): .oneCell
    case (.item, .item): .bothItems
    case (.item, _), (_, .item): .oneItem
    }
  }
}
