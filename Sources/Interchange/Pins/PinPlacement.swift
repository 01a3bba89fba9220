import Bitext

/// Where pins stand in a pair of articles. A pin whose text was edited, on either side, stands nowhere (any more).
package struct PinPlacement: Sendable {
  /// In the order of the file: which pin, and its sentences. No sentence is in two.
  package private(set) var placed: [(pin: Int, bead: Bead)] = []
  /// The pins that forbid a bead, and the sentences they keep apart.
  package private(set) var forbidden: [(pin: Int, bead: Bead)] = []
  /// Pins that stand somewhere.
  package var found: Set<Int> { Set(placed.map(\.pin) + forbidden.map(\.pin)) }

  package init(_ pins: [PinnedBead], ja: Document, en: Document) {
    if pins.isEmpty { return }
    let runs = BothLanguages(ja: SentenceRuns(ja), en: SentenceRuns(en))
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    for (index, pin) in pins.enumerated() {
      var found = BothLanguages<Range<Int>?>(ja: nil, en: nil)
      for language in Language.allCases {
        let near = pin.near.flatMap { $0.count == 2 ? $0[language == .ja ? 0 : 1] : nil }
        let text = pin[language].flatMap { SentenceRuns.squeezed($0) }
        let place = near ?? found[language.other]?.lowerBound ?? 0
        let unavailable = pin.forbidden == true ? [] : taken[language]
        found[language] = text.isEmpty ? place..<place : runs[language].find(text, near: place, notIn: unavailable)
      }
      guard let ja = found.ja, let en = found.en else { continue }
      if pin.forbidden == true {
        forbidden.append((index, Bead(ja: ja, en: en, probability: 0)))
        continue
      }
      taken.ja.formUnion(ja)
      taken.en.formUnion(en)
      placed.append((index, Bead(ja: ja, en: en, probability: 1)))
    }
  }
}
