import Bitext
import Testing

@testable import Revision

/// A link that leads elsewhere changes what a sentence says, though not a word of it differs.
@Suite struct LinkTests {
  /// Two sentences a side; the first holds a link.
  func state(ja: String, en: String) -> ScenarioState {
    var state = ScenarioState([
      Scenario.Row(ja: ["申込書はこちらです。"], en: ["The form is here."]), Scenario.Row(ja: ["郵送もできます。"], en: ["You may post it."]),
    ])
    state.documents.ja.blocks[0].linkPlaces = ja.isEmpty ? [] : [Block.Link(target: ja, offset: 12)]
    state.documents.en.blocks[0].linkPlaces = en.isEmpty ? [] : [Block.Link(target: en, offset: 12)]
    return state
  }

  func changes(_ old: ScenarioState, _ new: ScenarioState) -> [Change] {
    let pair = AlignedPair(ja: old.documents.ja, en: old.documents.en, alignment: Alignment(beads: old.beads))
    return RevisionComparer().compare(old: pair, new: new.documents, from: .ja) { _, _ in [] }.changes
  }

  static let cases: [(String, String, Change.State, [Change.Cause])] = [
    ("form-2024.pdf", "form-2024.pdf", .unchanged, []), ("form-2025.pdf", "form-2024.pdf", .stale, [.link]),
    ("form-2025.pdf", "form-2025.pdf", .updated, [.link]), ("form-2024.pdf", "form-2025.pdf", .drifted, [.link]),
    ("", "form-2024.pdf", .cosmetic, []), ("form-2024.pdf", "", .cosmetic, []),
  ]

  @Test(arguments: cases)
  func aLinkChanged(_ ja: String, _ en: String, _ state: Change.State, _ causes: [Change.Cause]) {
    let changes = changes(self.state(ja: "form-2024.pdf", en: "form-2024.pdf"), self.state(ja: ja, en: en))
    #expect(changes.map(\.state) == [state, .unchanged])
    #expect(changes[0].causes == causes)
  }

  /// Two addresses that mean the same between the languages are still an edit within one.
  @Test(arguments: [
    ("https://www.example.org/a/", "https://example.org/a/"), ("http://example.org/a", "https://example.org/a"), ("a.html", "a.md"),
    ("https://example.org/en/a", "https://example.org/en/a/"),
  ])
  func anAddressWrittenOtherwise(_ before: String, _ after: String) {
    let changes = changes(state(ja: before, en: before), state(ja: after, en: before))
    #expect(changes.map(\.state) == [.stale, .unchanged])
  }

  @Test func aLinkChangedEndsAConfirmation() {
    let paths = BothLanguages(ja: "a.ja.md", en: "a.en.md")
    let old = state(ja: "form-2024.pdf", en: "form-2024.pdf")
    let record = LockFile.Article(
      paths: paths, from: .ja,
      confirming: AlignedPair(ja: old.documents.ja, en: old.documents.en, alignment: Alignment(beads: old.beads)))
    func states(_ state: ScenarioState) -> [Change.State] {
      LockComparer().compare(record, with: state.documents) { _, _ in [] }.changes.map(\.state)
    }
    #expect(states(old) == [.unchanged, .unchanged])
    // Nothing is known of the recorded text, links neither.
    let recorded = LockComparer().compare(record, with: old.documents) { _, _ in [] }.old
    #expect(recorded.ja.linkTargets == [[], []] && recorded.en.linkTargets == [[], []])
    #expect(states(state(ja: "form-2025.pdf", en: "form-2024.pdf")) == [.stale, .unchanged])
  }

  @Test func linksBelongToTheSentenceTheyBeginIn() {
    var document = state(ja: "", en: "").documents.en
    let ends = document.sentences.map(\.range.upperBound)
    document.blocks[0].linkPlaces = [0, 4, ends[0], ends[0] + 3, ends[1] + 1].map { Block.Link(target: "\($0)", offset: $0) }
    #expect(document.linkTargets == [["0", "4"], ["\(ends[0])", "\(ends[0] + 3)", "\(ends[1] + 1)"]])
  }
}
