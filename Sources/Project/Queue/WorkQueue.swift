import Bitext
import Gate
import Revision

/// What to look at first in an article: findings, changes that the other version does not follow, doubtful beads, the most harmful first.
package struct WorkQueue: Sendable {
  package private(set) var items: [WorkItem] = []

  package init(_ study: ArticleStudy) {
    let whole = study.whole
    let places = QueuePlaces(whole.pair)
    for (index, judged) in study.findings.enumerated() where judged.isOpen {
      if let item = places.item(index, judged.finding, whole.marks) { items.append(item) }
    }
    for (index, change) in (study.revision?.changes ?? []).enumerated() {
      if let item = places.item(index, change, from: study.from) { items.append(item) }
    }
    for (index, bead) in whole.pair.alignment.beads.enumerated() where bead.probability < WorkItem.doubtBelow {
      let mark = index < whole.marks.count ? whole.marks[index] : BeadMark()
      if !mark.isPinned, !mark.isChecked { items.append(places.item(index, bead, from: study.from)) }
    }
    items = Self.joined(items, study.findings)
    // Of equal harm as they stand in the article.
    items = items.enumerated().sorted { ($1.element.harm, $0.element.place, $0.offset) < ($0.element.harm, $1.element.place, $1.offset) }
      .map(\.element)
  }
}

extension WorkQueue {
  /// A sentence without a counterpart is told once: as what has changed, else as a finding, else as a bead in doubt. What is left has the
  /// greatest harm of all.
  private static func joined(_ items: [WorkItem], _ findings: [JudgedFinding]) -> [WorkItem] {
    func rank(_ item: WorkItem) -> Int? {
      switch item.kind {
      case .change(_, let state): state == .missing || state == .orphaned ? 0 : nil
      case .finding(let index): ["text.missing", "text.extra"].contains(findings[index].finding.rule.rawValue) ? 1 : nil
      case .bead: item.at.ja.isEmpty != item.at.en.isEmpty ? 2 : nil
      }
    }
    /// A finding names the sentence that stands before the gap, too.
    func alone(_ item: WorkItem) -> [Int] {
      if case .finding(let index) = item.kind {
        let side: Language = findings[index].finding.places.ja.isEmpty ? .en : .ja
        return [side == .ja ? 0 : 1] + item.at[side]
      }
      return item.at.ja.isEmpty ? [1] + item.at.en : [0] + item.at.ja
    }
    var best: [[Int]: Int] = [:]
    var gone: Set<Int> = []
    var joined = items
    for index in items.indices {
      guard let order = rank(items[index]) else { continue }
      let key = alone(items[index])
      guard let other = best[key], let known = rank(items[other]), known != order else {
        best[key] = best[key] ?? index
        continue
      }
      let (kept, lost) = order < known ? (index, other) : (other, index)
      joined[kept].harm = max(joined[kept].harm, joined[lost].harm)
      best[key] = kept
      gone.insert(lost)
    }
    return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
  }
}

/// Where things stand in a pair.
private struct QueuePlaces {
  private let pair: AlignedPair
  private var owner: BothLanguages<[Int: Int]> = BothLanguages(ja: [:], en: [:])

  init(_ pair: AlignedPair) {
    self.pair = pair
    for (index, bead) in pair.alignment.beads.enumerated() {
      for language in Language.allCases { for sentence in bead[language] { owner[language][sentence] = index } }
    }
  }

  func item(_ index: Int, _ finding: Finding, _ marks: [BeadMark]) -> WorkItem? {
    var at = BothLanguages<[Int]>(ja: [], en: [])
    for language in Language.allCases {
      let ranges = finding.places[language].map(\.range) + (finding.context[language].map { [$0.range] } ?? [])
      at[language] = Set(ranges.flatMap { pair[language].sentences(touching: $0) }).sorted()
    }
    let side = at[finding.side].isEmpty && finding.places[finding.side].isEmpty ? finding.side.other : finding.side
    guard let place = finding.places[side].first?.range.lowerBound ?? at[side].first.map({ start(of: $0, side) }) else { return nil }
    return WorkItem(
      kind: .finding(index), harm: WorkItem.weight(finding.severity) * certainty(of: at, marks), at: at, side: side, place: place,
      message: finding.message)
  }

  /// What is said of two sides holds only where the two belong together.
  private func certainty(of at: BothLanguages<[Int]>, _ marks: [BeadMark]) -> Double {
    guard !at.ja.isEmpty, !at.en.isEmpty else { return 1 }
    let beads = Set(Language.allCases.flatMap { language in at[language].compactMap { owner[language][$0] } })
    return beads.map { $0 < marks.count && marks[$0].isPinned ? 1 : pair.alignment.beads[$0].probability }.min() ?? 1
  }

  func item(_ index: Int, _ change: Change, from: Language) -> WorkItem? {
    guard let weight = WorkItem.weight(change.toldState) else { return nil }
    let at = change.sides.map(\.new)
    let side = at[from.other].isEmpty ? from : from.other
    // What is gone from both stands nowhere.
    guard let first = at[side].first else { return nil }
    return WorkItem(
      kind: .change(index, change.toldState), harm: weight, at: at, side: side, place: start(of: first, side),
      message: change.toldState.said(from: from))
  }

  func item(_ index: Int, _ bead: Bead, from: Language) -> WorkItem {
    let side = bead[from.other].isEmpty ? from : from.other
    let percent = Int(bead.probability * 100)
    return WorkItem(
      kind: .bead(index), harm: (1 - bead.probability) * WorkItem.weightOfBead, at: BothLanguages(ja: Array(bead.ja), en: Array(bead.en)),
      side: side, place: bead[side].first.map { start(of: $0, side) } ?? 0,
      message: bead.isNull
        ? "stands alone; \(percent) % likely to be right" : "these sentences are \(percent) % likely to belong together")
  }

  private func start(of sentence: Int, _ language: Language) -> Int { pair[language].sentences[sentence].range.lowerBound }
}
