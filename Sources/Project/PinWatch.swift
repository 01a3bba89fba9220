import Bitext
import Interchange
import Synchronization

/// Watches over a run which pins stand somewhere. A pin whose text was edited decides nothing any more, and nobody would notice.
final class PinWatch: Sendable {
  /// Of beads or of cuts, by their number in the file.
  private struct Seen {
    /// Those that stand in an article.
    var found: Set<Int> = []
    /// Those a sentence of which stands in an article.
    var halves: Set<Int> = []

    /// - Parameter isAll: asked whether these articles are all there are; where they are not, a pin of which nothing was seen may stand elsewhere
    func dead(of count: Int, isAll: () -> Bool) -> [Int] {
      let lost = (0..<count).filter { !found.contains($0) }
      return lost.isEmpty || isAll() ? lost : lost.filter(halves.contains)
    }
  }

  private struct State {
    var beads = Seen()
    var cuts = Seen()
    /// Articles that were looked at.
    var articles: Set<[String]> = []
  }

  private let seen = Mutex(State())

  func saw(_ placement: PinPlacement, of pins: PinFile, in documents: BothLanguages<Document>) {
    if pins.isEmpty { return }
    let found = placement.found
    let cuts = Set((documents.ja.cuts + documents.en.cuts).map(\.cut))
    var (halves, cutHalves): ([Int], [Int]) = ([], [])
    if found.count < pins.pins.count || cuts.count < pins.cuts.count {
      let present = documents.map { Set($0.sentences.map(\.text)) }
      halves = pins.pins.indices.filter { !found.contains($0) && pins.pins[$0].isPartOf(present) }
      cutHalves = pins.cuts.indices.filter { !cuts.contains($0) && pins.cuts[$0].isPartOf(present) }
    }
    seen.withLock { [halves, cutHalves] seen in
      seen.beads.found.formUnion(found)
      seen.beads.halves.formUnion(halves)
      seen.cuts.found.formUnion(cuts)
      seen.cuts.halves.formUnion(cutHalves)
      seen.articles.insert([documents.ja.source.name, documents.en.source.name])
    }
  }

  /// The pins that stand nowhere.
  func dead(among pins: PinFile, isAll: (Set<[String]>) -> Bool) -> (beads: [Int], cuts: [Int]) {
    let seen = seen.withLock { $0 }
    if seen.articles.isEmpty { return ([], []) }
    return (
      seen.beads.dead(of: pins.pins.count) { isAll(seen.articles) }, seen.cuts.dead(of: pins.cuts.count) { isAll(seen.articles) }
    )
  }
}

extension PinnedBead {
  /// Whether a sentence of it is among others.
  func isPartOf(_ present: BothLanguages<Set<String>>) -> Bool {
    Language.allCases.contains { self[$0].contains(where: present[$0].contains) }
  }
}

extension SentenceCut {
  /// Whether a sentence of it is among others, or one of them is its beginning or its end.
  func isPartOf(_ present: BothLanguages<Set<String>>) -> Bool {
    if sentences.contains(where: present[language].contains) { return true }
    guard let first = sentences.first, let last = sentences.last else { return false }
    return present[language].contains { $0.utf8.count >= 6 && (first.hasPrefix($0) || last.hasSuffix($0)) }
  }
}

extension Project {
  /// Says which pins have no place any more. To be called when the articles of a run are aligned.
  package func tellDeadPins() {
    let dead = pinWatch.dead(among: pins) { articles in
      if settings.namedPins != nil { return true }
      guard let all = try? configuration.files().articles, !all.isEmpty else { return false }
      return all.allSatisfy { articles.contains([$0.paths.ja, $0.paths.en]) }
    }
    for index in dead.beads.prefix(Self.mostDeadPins) {
      let text = (pins.pins[index].ja + pins.pins[index].en).first ?? ""
      conversation.note("pin \(index + 1) has no place any more: \"\(text.prefix(40))\"; correct it or take it out of the pins file")
    }
    for index in dead.cuts.prefix(Self.mostDeadPins) {
      let text = pins.cuts[index].sentences.first ?? ""
      conversation.note("a cut into sentences has no place any more: \"\(text.prefix(40))\"; correct it or take it out of the pins file")
    }
    let more = [dead.beads.count, dead.cuts.count].map { max(0, $0 - Self.mostDeadPins) }.reduce(0, +)
    if more > 0 { conversation.note("nor have \(more) other pins") }
  }

  private static let mostDeadPins = 10
}
