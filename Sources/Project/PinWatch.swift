import Bitext
import Interchange
import Synchronization

/// Watches over a run which pins stand somewhere. A pin whose text was edited decides nothing any more, and nobody would notice.
final class PinWatch: Sendable {
  private struct Seen {
    /// Pins that stand in an article.
    var found: Set<Int> = []
    /// Pins a sentence of which stands in an article.
    var halves: Set<Int> = []
    /// Articles that were looked at.
    var articles: Set<[String]> = []
  }

  private let seen = Mutex(Seen())

  func saw(_ placement: PinPlacement, of pins: [PinnedBead], in documents: BothLanguages<Document>) {
    if pins.isEmpty { return }
    let found = placement.found
    var halves: [Int] = []
    if found.count < pins.count {
      let present = documents.map { Set($0.sentences.map(\.text)) }
      halves = pins.indices.filter { index in
        !found.contains(index) && Language.allCases.contains { pins[index][$0].contains(where: present[$0].contains) }
      }
    }
    seen.withLock { [halves] seen in
      seen.found.formUnion(found)
      seen.halves.formUnion(halves)
      seen.articles.insert([documents.ja.source.name, documents.en.source.name])
    }
  }

  /// The pins that stand nowhere.
  /// - Parameter isAll: asked whether these articles are all there are; where they are not, pins of which nothing was seen may stand elsewhere
  func dead(among pins: [PinnedBead], isAll: (Set<[String]>) -> Bool) -> [Int] {
    let seen = seen.withLock { $0 }
    let lost = pins.indices.filter { !seen.found.contains($0) }
    if seen.articles.isEmpty || lost.isEmpty { return [] }
    return isAll(seen.articles) ? lost : lost.filter(seen.halves.contains)
  }
}

extension Project {
  /// Says which pins have no place any more. To be called when the articles of a run are aligned.
  package func tellDeadPins() {
    let dead = pinWatch.dead(among: pins.pins) { articles in
      if settings.namedPins != nil { return true }
      guard let all = try? configuration.files().articles, !all.isEmpty else { return false }
      return all.allSatisfy { articles.contains([$0.paths.ja, $0.paths.en]) }
    }
    for index in dead.prefix(Self.mostDeadPins) {
      let text = (pins.pins[index].ja + pins.pins[index].en).first ?? ""
      conversation.note("pin \(index + 1) has no place any more: \"\(text.prefix(40))\"; correct it or take it out of the pins file")
    }
    if dead.count > Self.mostDeadPins { conversation.note("nor have \(dead.count - Self.mostDeadPins) other pins") }
  }

  private static let mostDeadPins = 10
}
