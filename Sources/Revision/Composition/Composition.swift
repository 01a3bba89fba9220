import Bitext

/// Puts matches within the languages and alignments between them together into entries with states.
struct Composition {
  let old: BothLanguages<[SentenceFace]>
  let new: BothLanguages<[SentenceFace]>
  let from: Language
  private(set) var changes: [Change] = []

  init(
    old: BothLanguages<[SentenceFace]>, new: BothLanguages<[SentenceFace]>, beads: [Bead], from: Language, minimumProbability: Double,
    isOfRecord: Bool = false, align: GapAligner
  ) rethrows {
    (self.old, self.new, self.from) = (old, new, from)
    let links = BothLanguages(
      ja: SentenceMatcher.links(old: old.ja, new: new.ja, language: .ja), en: SentenceMatcher.links(old: old.en, new: new.en, language: .en)
    )
    var entries = Entries(old: old.map(\.count), new: new.map(\.count))
    for language in Language.allCases { for link in links[language] { entries.join(link, language) } }
    for bead in beads where !bead.isNull { entries.join(oldBead: bead) }
    var regions = GapRegions(members: entries.members(), old: old, new: new, from: from)
    for (ja, en) in try regions.beads(minimumProbability: minimumProbability, align: align) { entries.join(newJa: ja, newEn: en) }
    let members = entries.members()
    let moves = Moves(members: members, old: old, new: new, from: from)
    var unordered: [Change] = []
    for (k, member) in members.enumerated() {
      let sides = BothLanguages(ja: side(member, .ja, links.ja), en: side(member, .en, links.en))
      var state = Change.State(source: sides[from].edit, target: sides[from.other].edit)
      // A step that changed its place in one language alone.
      let isStep = Language.allCases.allSatisfy { member.isComplete($0) } && member.new[from].contains { new[from][$0].isStep }
      if isStep, !state.asksForAttention, moves.movedIn[from][k], !moves.movedIn[from.other][k] { state = .stale }
      if state.asksForAttention, saysNothing(member) { state = .cosmetic }
      // A record knows the order of the source; counterparts may have stood in another one all along.
      var change = Change(state: state, moved: isOfRecord ? moves.movedIn[from][k] : moves.moved[k], sides: sides)
      change.outOfPlace = moves.outOfPlace[k]
      unordered.append(change)
    }
    changes = EntryOrder.sorted(unordered, from: from)
  }

  /// Whether nothing of it holds a letter or a figure: a lone emoji, the end of a frame.
  private func saysNothing(_ member: Entries.Members) -> Bool {
    Language.allCases.allSatisfy { language in
      (member.old[language].map { old[language][$0] } + member.new[language].map { new[language][$0] }).allSatisfy(\.saysNothing)
    }
  }

  private func side(_ member: Entries.Members, _ language: Language, _ links: [SentenceLink]) -> Change.Side {
    let (olds, news) = (member.old[language], member.new[language])
    var side = Change.Side(old: olds, new: news)
    switch (olds.isEmpty, news.isEmpty) {
    case (true, true): side.edit = .absent
    case (true, false): side.edit = .new
    case (false, true): side.edit = .gone
    case (false, false):
      let (oldTexts, newTexts) = (olds.map { old[language][$0] }, news.map { new[language][$0] })
      let marks = (old: oldTexts.flatMap(\.marks), new: newTexts.flatMap(\.marks))
      side.exchangedMarks = ExactMark.exchanged(marks.old, marks.new, inOrder: olds.count == 1 && news.count == 1)
      if !side.exchangedMarks.isEmpty {
        side.edit = .edited
      } else if marks.old == marks.new, oldTexts.map(\.text) == newTexts.map(\.text), oldTexts.map(\.wording) == newTexts.map(\.wording) {
        side.edit = .same
      } else if isSameWording(oldTexts, newTexts) {
        side.edit = .cosmetic
      } else {
        side.edit = .edited
      }
    }
    if side.edit == .edited || side.edit == .gone {
      func kept(_ face: SentenceFace) -> KeptText {
        KeptText(wording: face.wording, marks: face.marks.filter { side.exchangedMarks.contains($0.cause) })
      }
      let keptTexts = Set(news.map { kept(new[language][$0]) })
      side.changed =
        side.edit == .gone
        ? olds : olds.filter { !keptTexts.contains(kept(old[language][$0])) }
    }
    return side
  }

  private struct KeptText: Hashable {
    var wording: [UInt8]
    var marks: [ExactMark]
  }

  /// The same wordings in any order (a bead's sentences may change places), or the same wording cut elsewhere.
  private func isSameWording(_ old: [SentenceFace], _ new: [SentenceFace]) -> Bool {
    if old.flatMap(\.wording) == new.flatMap(\.wording) { return true }
    return old.count == new.count
      && old.map(\.wording).sorted(by: { $0.lexicographicallyPrecedes($1) })
        == new.map(\.wording).sorted(by: { $0.lexicographicallyPrecedes($1) })
  }
}
