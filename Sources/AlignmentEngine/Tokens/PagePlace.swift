import Bitext

/// Where on a page that holds both languages a sentence stands beside the other language.
package struct PagePlace: Sendable, Equatable {
  /// What it shares with the one sentence of the other language on its line or in the cell beside it: `学費　Tuition`, `| 受付 | Reception |`.
  /// nil for a line of its own.
  var twin: Int?
  /// Languages take turns down the page; the Japanese and the English of one turn share a number.
  var turn: Int
  /// How many turns the page has. One, where the whole English stands behind the whole Japanese.
  var turns: Int
  /// That the halves of a line say the same.
  static let certainty = 0.98

  /// Whether the turn is one sentence of each language.
  var isFaced = false
}

extension AlignmentUnit {
  /// The sentences of both versions, ready to be aligned. Those of a page that holds both know where they stand on it.
  package static func of(_ documents: BothLanguages<Document>) -> BothLanguages<[AlignmentUnit]> {
    var units = documents.map(\.alignmentUnits).markingHeadings
    guard documents.ja.source == documents.en.source, documents.ja.source.content?.isBilingual != true else { return units }
    let places = PagePlaces(documents)
    for language in Language.allCases {
      for index in units[language].indices { units[language][index].structure?.page = places.places[language][index] }
    }
    return units
  }
}

extension BothLanguages where Value == [AlignmentUnit] {
  /// The sentences that are halves of one line: whatever stands around it, and whatever its words, they stand for each other.
  package var twins: [Bead] {
    let ja = Dictionary(
      self.ja.enumerated().compactMap { k, unit in unit.structure?.page?.twin.map { ($0, k) } }, uniquingKeysWith: { a, _ in a })
    return self.en.enumerated().compactMap { k, unit in
      unit.structure?.page?.twin.flatMap { ja[$0] }.map { Bead(ja: $0..<$0 + 1, en: k..<k + 1, probability: PagePlace.certainty) }
    }
  }
}

/// Finds the places of all sentences of a page.
private struct PagePlaces {
  private(set) var places: BothLanguages<[PagePlace?]>

  /// A sentence in the order of the file.
  private struct Entry {
    var language: Language
    var index: Int
    var line: ClosedRange<Int>
    var size: Int
    var isCell: Bool
    /// A price or a number behind the words of a line: `350円`.
    var isFigure: Bool
  }

  init(_ documents: BothLanguages<Document>) {
    places = documents.map { [PagePlace?](repeating: nil, count: $0.sentences.count) }
    let entries = Self.entries(documents)
    // The halves of a line take no turns: a table of them in one half of a page makes no habit.
    var number = 0
    for twins in Self.twins(entries) {
      for entry in [twins.ja, twins.en] { places[entry.language][entry.index] = PagePlace(twin: number, turn: 0, turns: 1) }
      number += 1
    }
    takeTurns(entries.filter { places[$0.language][$0.index] == nil })
  }

  private mutating func takeTurns(_ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    let jaFirst = Self.turns(entries, first: .ja)
    let enFirst = Self.turns(entries, first: .en)
    let (a, b) = (Self.imbalance(entries, jaFirst), Self.imbalance(entries, enFirst))
    // A page in two halves with a footer has no turns, nor has one in which one language stands mostly alone.
    let found = a < b || a == b && entries[0].language == .ja ? jaFirst : enFirst
    let alternates = found.last.map { $0 + 1 >= Self.fewest } == true && min(a, b) * 2 <= entries.reduce(0) { $0 + $1.size }
    let turns = alternates ? found : found.map { _ in 0 }
    let count = (turns.last ?? 0) + 1
    var sizes = [BothLanguages<Int>](repeating: BothLanguages(ja: 0, en: 0), count: count)
    for (entry, turn) in zip(entries, turns) { sizes[turn][entry.language] += 1 }
    for (entry, turn) in zip(entries, turns) {
      places[entry.language][entry.index] = PagePlace(
        twin: nil, turn: turn, turns: count, isFaced: sizes[turn].ja == 1 && sizes[turn].en == 1)
    }
  }

  /// Of fewer turns none is a habit.
  private static let fewest = 4

  /// Those with letters: figures go with either language.
  private static func entries(_ documents: BothLanguages<Document>) -> [Entry] {
    let index = LineIndex(documents.ja.source)
    return Language.allCases.flatMap { language in
      documents[language].sentences.enumerated().compactMap { k, sentence -> (Int, Entry)? in
        guard sentence.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
        let lines =
          index.line(at: sentence.range.lowerBound)...index.line(at: max(sentence.range.lowerBound, sentence.range.upperBound - 1))
        let isCell = if case .tableCell = documents[language].blocks[sentence.block].kind { true } else { false }
        // In UTF-8 both languages take about as many bytes.
        return (
          sentence.range.lowerBound,
          Entry(
            language: language, index: k, line: lines, size: sentence.text.utf8.count, isCell: isCell, isFigure: isFigure(sentence.text))
        )
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func isFigure(_ text: String) -> Bool {
    guard let digit = text.unicodeScalars.firstIndex(where: { "0"..."9" ~= $0 }) else { return false }
    // A word before the figure names it: `TEL 0100-…`.
    return text.unicodeScalars[..<digit].count(where: \.properties.isAlphabetic) < fewestNaming
      && text.unicodeScalars.count(where: \.properties.isAlphabetic) <= 4
  }

  private static let fewestNaming = 3

  /// By sentence, the number of its turn, which begins where the first language does.
  private static func turns(_ entries: [Entry], first: Language) -> [Int] {
    var turn = 0
    return entries.indices.map { k in
      if k > 0, entries[k].language == first, entries[k - 1].language != first { turn += 1 }
      return turn
    }
  }

  /// How much more of one language than of the other the turns hold.
  private static func imbalance(_ entries: [Entry], _ turns: [Int]) -> Int {
    var balance: [Int: Int] = [:]
    for (entry, turn) in zip(entries, turns) { balance[turn, default: 0] += entry.language == .ja ? entry.size : -entry.size }
    return balance.values.reduce(0) { $0 + abs($1) }
  }

  /// Lines with one sentence of each language, rows with as many cells of each.
  private static func twins(_ entries: [Entry]) -> [(ja: Entry, en: Entry)] {
    let lines = Dictionary(grouping: entries.filter { $0.line.count == 1 }) { $0.line.lowerBound }
    return lines.sorted { $0.key < $1.key }.flatMap { _, line -> [(ja: Entry, en: Entry)] in
      let words = line.filter { !$0.isFigure }
      let (ja, en) = (words.filter { $0.language == .ja }, words.filter { $0.language == .en })
      guard ja.count == en.count, ja.count == 1 || line.allSatisfy(\.isCell) else { return [] }
      return Array(zip(ja, en)).map { (ja: $0, en: $1) }
    }
  }
}
