import Bitext

/// The word matches of one bead: best first, an English word matched once; a Japanese word may answer for further English words
/// as an extra. Keeps its room from bead to bead; one for each task.
struct MatchSelection {
  struct Item {
    var match: MatchTable.Match
    var isExtra = false
  }

  private(set) var items: [Item] = []
  /// Of the bead, in order; and room for the next merge.
  private var sorted: [MatchKey] = []
  private var merged: [MatchKey] = []
  /// By token of the bead, the number of the bead that last took it.
  private var takenJa: [Int32] = []
  private var takenEn: [Int32] = []
  private var bead: Int32 = 0

  mutating func clear() { items.removeAll(keepingCapacity: true) }

  /// - Parameters:
  ///   - ja: sentences, counted from the table's first row
  ///   - en: sentences, counted from its first column
  mutating func choose(_ scorer: BeadScorer, ja: Range<Int>, en: Range<Int>) {
    clear()
    let first = (ja: scorer.start(ofJapanese: ja.lowerBound), en: scorer.start(ofEnglish: en.lowerBound))
    let tokens = (
      ja: scorer.start(ofJapanese: ja.upperBound) - first.ja, en: scorer.start(ofEnglish: en.upperBound) - first.en
    )
    Self.widen(&takenJa, to: tokens.ja)
    Self.widen(&takenEn, to: tokens.en)
    bead += 1
    if max(tokens.ja, tokens.en) < MatchKey.mostPlaces {
      let count = sort(scorer, ja, en, first)
      for k in 0..<count {
        let key = sorted[k]
        if takenEn[key.en] != bead { take(key.ja, key.en, key.score, first, scorer) }
      }
    } else {
      for match in sortLarge(scorer, ja, en) where takenEn[Int(match.en) - first.en] != bead {
        take(Int(match.ja) - first.ja, Int(match.en) - first.en, match.score, first, scorer)
      }
    }
  }

  /// Merges the matches of all sentence pairs, each of which are in order already.
  /// - Returns: how many there are
  private mutating func sort(_ scorer: BeadScorer, _ ja: Range<Int>, _ en: Range<Int>, _ first: (ja: Int, en: Int)) -> Int {
    var count = 0
    for row in ja {
      for column in en {
        let range = scorer.table.range(row, column)
        if range.isEmpty { continue }
        let shift = (ja: scorer.start(ofJapanese: row) - first.ja, en: scorer.start(ofEnglish: column) - first.en)
        if merged.count < count + range.count { merged += Array(repeating: MatchKey(score: 0, ja: 0, en: 0), count: count + range.count) }
        merge(scorer.table.keys, range, shift, count)
        swap(&sorted, &merged)
        count += range.count
      }
    }
    return count
  }

  /// Without a branch on which comes first, which no processor can guess.
  @inline(__always)
  private mutating func merge(_ keys: [MatchKey], _ range: Range<Int>, _ shift: (ja: Int, en: Int), _ count: Int) {
    sorted.withUnsafeBufferPointer { old in
      keys.withUnsafeBufferPointer { new in
        merged.withUnsafeMutableBufferPointer { out in
          var (i, k, at) = (0, range.lowerBound, 0)
          while i < count, k < range.upperBound {
            let (a, b) = (old[i], new[k].moved(ja: shift.ja, en: shift.en))
            let isOld = a.bits < b.bits
            out[at] = isOld ? a : b
            i += isOld ? 1 : 0
            k += isOld ? 0 : 1
            at += 1
          }
          while i < count {
            out[at] = old[i]
            (i, at) = (i + 1, at + 1)
          }
          while k < range.upperBound {
            out[at] = new[k].moved(ja: shift.ja, en: shift.en)
            (k, at) = (k + 1, at + 1)
          }
        }
      }
    }
  }

  /// Of sentences beyond all usual length, whose places do not fit a key.
  private func sortLarge(_ scorer: BeadScorer, _ ja: Range<Int>, _ en: Range<Int>) -> [MatchTable.Match] {
    var matches: [MatchTable.Match] = []
    for row in ja {
      for column in en {
        let start = (ja: scorer.start(ofJapanese: row), en: scorer.start(ofEnglish: column))
        for key in scorer.table.keys[scorer.table.range(row, column)] {
          matches.append(MatchTable.Match(ja: Int32(start.ja + key.ja), en: Int32(start.en + key.en), score: key.score))
        }
      }
    }
    return matches.sorted(by: MatchTable.Match.isBefore)
  }

  /// Takes a match of an English word that is free, unless it says nothing more.
  @inline(__always)
  private mutating func take(_ ja: Int, _ en: Int, _ score: Float, _ first: (ja: Int, en: Int), _ scorer: BeadScorer) {
    let match = MatchTable.Match(ja: Int32(first.ja + ja), en: Int32(first.en + en), score: score)
    let isExtra = takenJa[ja] == bead
    // The same English word twice is not explained by one Japanese word, nor are two numbers by one: 64通 is not also "64 out of 296".
    if isExtra, scorer.isNumber(match) || items.contains(where: { scorer.isSame($0.match, match) }) { return }
    takenJa[ja] = bead
    takenEn[en] = bead
    items.append(Item(match: match, isExtra: isExtra))
  }

  private static func widen(_ marks: inout [Int32], to count: Int) {
    if marks.count < count { marks += Array(repeating: 0, count: count - marks.count) }
  }
}

extension BeadScorer {
  /// The first token of a sentence, counted within the scorer's rows and columns; of the one past the last, where they end.
  @inline(__always)
  fileprivate func start(ofJapanese row: Int) -> Int { Int(pair.words.ja.starts[rows.lowerBound + row]) }
  @inline(__always)
  fileprivate func start(ofEnglish column: Int) -> Int { Int(pair.words.en.starts[columns.lowerBound + column]) }

  @inline(__always)
  fileprivate func isNumber(_ match: MatchTable.Match) -> Bool {
    pair.words.ja.classes[Int(pair.words.ja.types[Int(match.ja)])].isNumber
  }

  /// Whether two matches are of the same Japanese word and of the same English one, which may stand in two places.
  @inline(__always)
  fileprivate func isSame(_ a: MatchTable.Match, _ b: MatchTable.Match) -> Bool {
    a.ja == b.ja && pair.words.en.types[Int(a.en)] == pair.words.en.types[Int(b.en)]
  }
}
