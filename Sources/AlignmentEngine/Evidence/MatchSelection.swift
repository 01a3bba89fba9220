import Bitext

/// The word matches of one bead: best first, an English word matched once; a Japanese word may answer for further English words
/// as an extra. Keeps its room from bead to bead; one for each task.
struct MatchSelection {
  struct Item {
    var match: MatchTable.Match
    var isExtra = false
  }

  private(set) var items: [Item] = []
  /// By token of the bead, the number of the bead that last took it.
  private var taken: BothLanguages<[Int32]> = BothLanguages(ja: [], en: [])
  private var bead: Int32 = 0

  mutating func clear() { items.removeAll(keepingCapacity: true) }

  /// - Parameters:
  ///   - ja: sentences, counted from the table's first row
  ///   - en: sentences, counted from its first column
  mutating func choose(_ scorer: BeadScorer, ja: Range<Int>, en: Range<Int>) {
    clear()
    let table = scorer.table
    for row in ja {
      for column in en {
        for match in table.matches[table.range(row, column)] { items.append(Item(match: match)) }
      }
    }
    guard items.count > 1 else { return }
    // Of one sentence of each side they are in order already.
    if ja.count > 1 || en.count > 1 { items.sortShort { MatchTable.Match.isBefore($0.match, $1.match) } }
    let starts = (
      scorer.pair.words.ja.starts[scorer.rows.lowerBound + ja.lowerBound],
      scorer.pair.words.en.starts[scorer.columns.lowerBound + en.lowerBound]
    )
    let ends = (
      scorer.pair.words.ja.starts[scorer.rows.lowerBound + ja.upperBound],
      scorer.pair.words.en.starts[scorer.columns.lowerBound + en.upperBound]
    )
    keepBest(from: starts, tokens: (Int(ends.0 - starts.0), Int(ends.1 - starts.1)), scorer.pair.words)
  }

  private mutating func keepBest(from start: (ja: Int32, en: Int32), tokens: (ja: Int, en: Int), _ words: BothLanguages<TokenizedSide>) {
    Self.widen(&taken.ja, to: tokens.ja)
    Self.widen(&taken.en, to: tokens.en)
    bead += 1
    var kept = 0
    for k in items.indices {
      var item = items[k]
      let (ja, en) = (Int(item.match.ja - start.ja), Int(item.match.en - start.en))
      if taken.en[en] == bead { continue }
      item.isExtra = taken.ja[ja] == bead
      // The same English word twice is not explained by one Japanese word, nor are two numbers by one: 64通 is not also "64 out of 296".
      if item.isExtra {
        if words.ja.classes[Int(words.ja.types[Int(item.match.ja)])].isNumber { continue }
        let type = words.en.types[Int(item.match.en)]
        if items[..<kept].contains(where: { $0.match.ja == item.match.ja && words.en.types[Int($0.match.en)] == type }) { continue }
      }
      (taken.ja[ja], taken.en[en]) = (bead, bead)
      items[kept] = item
      kept += 1
    }
    items.removeLast(items.count - kept)
  }

  private static func widen(_ marks: inout [Int32], to count: Int) {
    if marks.count < count { marks += Array(repeating: 0, count: count - marks.count) }
  }
}
