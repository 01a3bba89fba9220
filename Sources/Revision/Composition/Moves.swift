import Bitext

/// Which entries changed their place: the fewest that, taken out, leave the rest in order.
struct Moves {
  private(set) var moved: [Bool]
  /// In each language by itself.
  private(set) var movedIn: BothLanguages<[Bool]>

  init(members: [Entries.Members], old: BothLanguages<[SentenceFace]>, from: Language) {
    moved = [Bool](repeating: false, count: members.count)
    movedIn = BothLanguages(ja: moved, en: moved)
    for language in [from, from.other] {
      let order = members.indices.filter { members[$0].isComplete(language) }.sorted {
        members[$0].old[language][0] < members[$1].old[language][0]
      }
      // Ties go to the longer text, and in the translation to what the source says moved.
      let weights = order.map { k in
        let length = members[k].old[language].reduce(0) { $0 + old[language][$1].wording.count }
        return members[k].old[language].count << 20 + min(length, 1 << 10) + (moved[k] ? 0 : 1 << 12)
      }
      let kept = IncreasingChain.kept(of: order.map { members[$0].new[language][0] }, weights: weights)
      for (k, stays) in zip(order, kept) where !stays {
        moved[k] = true
        movedIn[language][k] = true
      }
    }
  }
}
