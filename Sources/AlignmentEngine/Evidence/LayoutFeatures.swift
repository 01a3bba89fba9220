extension BeadScorer {
  /// What layout says: headings stand for headings, a bead seldom crosses blocks, blocks begin together, links are the same.
  @inline(__always)
  func visitLayout<Sink: FeatureSink>(ja rows: Range<Int>, en columns: Range<Int>, into sink: inout Sink) {
    let (jaLayout, enLayout) = (ja.layout, en.layout)
    guard let a = jaLayout.families[rows.lowerBound], let b = enLayout.families[columns.lowerBound] else { return }
    if let feature = Self.kindFeature(a, b) { sink.add(feature, 1) }
    if a == .cell, b == .cell, jaLayout.columns[rows.lowerBound] != enLayout.columns[columns.lowerBound] { sink.add(.otherColumn, 1) }
    if rows.count > 1, columns.count > 1 {
      // Two for two is what a label or a clause that changed its sentence leads to; more is rare in articles, too.
      if rows.count == 2, columns.count == 2 { sink.add(.articleCrossed, 1) }
    } else {
      let inside = jaLayout.joinedInside(rows) + enLayout.joinedInside(columns)
      if inside > 0 { sink.add(.joinsInside, min(inside, 2)) }
    }
    let joinsJa = jaLayout.visitJoinedBlocks(rows, into: &sink)
    let joinsEn = enLayout.visitJoinedBlocks(columns, into: &sink)
    if joinsJa, joinsEn { sink.add(.bothJoined, 1) }
    let begins = (jaLayout.begins[rows.lowerBound], enLayout.begins[columns.lowerBound])
    if begins.0, begins.1 { sink.add(.bothBegin, 1) } else if begins.0 != begins.1 { sink.add(.oneBegins, 1) }
    let ends = (jaLayout.begins[rows.upperBound], enLayout.begins[columns.upperBound])
    if ends.0, ends.1 { sink.add(.bothEnd, 1) } else if ends.0 != ends.1 { sink.add(.oneEnds, 1) }
    if SideLayout.share(jaLayout.links[rows.lowerBound], enLayout.links[columns.lowerBound]) { sink.add(.sameLink, 1) }
    if hasPage { visitPage(ja: rows, en: columns, into: &sink) }
  }

  /// What a page with both languages says by what it puts beside what: that which stands in one turn of the languages belongs together, the
  /// more so the more turns there are.
  @inline(__always)
  func visitPage<Sink: FeatureSink>(ja rows: Range<Int>, en columns: Range<Int>, into sink: inout Sink) {
    guard let first = ja.layout.pages[rows.lowerBound] ?? en.layout.pages[columns.lowerBound], first.turns > 1 else { return }
    let isOneTurn =
      rows.allSatisfy { ja.layout.pages[$0].map { $0.turn == first.turn } ?? true }
      && columns.allSatisfy { en.layout.pages[$0].map { $0.turn == first.turn } ?? true }
    if !isOneTurn {
      sink.add(.otherTurn, Float(first.turns).logarithm)
    } else if first.isFaced {
      sink.add(.faceToFace, Float(first.turns).logarithm)
    }
  }

  /// Whether both sides begin with the same number of a list or heading.
  @inline(__always)
  func visitEnumerators<Sink: FeatureSink>(ja row: Range<Int>, en column: Range<Int>, into sink: inout Sink) {
    let a = pair.words.ja.enumerators[rows.lowerBound + row.lowerBound]
    let b = pair.words.en.enumerators[columns.lowerBound + column.lowerBound]
    if a == 0, b == 0 { return }
    sink.add(a == b ? .sameEnumerator : a != 0 && b != 0 ? .otherEnumerator : .oneEnumerator, 1)
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
