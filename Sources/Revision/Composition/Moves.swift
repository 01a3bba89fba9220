import Bitext

/// Which entries changed their place: the fewest that, taken out, leave the rest in order.
struct Moves {
  private(set) var moved: [Bool]
  /// In each language by itself.
  private(set) var movedIn: BothLanguages<[Bool]>
  /// Whole paragraphs, items and headings that changed their place in one language alone, and now stand out of order across the two.
  private(set) var outOfPlace: [Change.State?]

  init(members: [Entries.Members], old: BothLanguages<[SentenceFace]>, new: BothLanguages<[SentenceFace]>, from: Language) {
    moved = [Bool](repeating: false, count: members.count)
    outOfPlace = [Change.State?](repeating: nil, count: members.count)
    movedIn = BothLanguages(ja: moved, en: moved)
    for language in [from, from.other] {
      let order = members.indices.filter { members[$0].isComplete(language) }.sorted {
        members[$0].old[language][0] < members[$1].old[language][0]
      }
      // Ties go to the longer text, and in the translation to what the source says moved.
      let weights = order.map { k in
        let length = members[k].old[language].reduce(0) { $0 + old[language][$1].wording.count }
        // What stands below a heading goes past it.
        let isHeading = if case .heading = old[language][members[k].old[language][0]].kind { true } else { false }
        return members[k].old[language].count << 20 + min(length, 1 << 10) + (moved[k] ? 0 : 1 << 12) + (isHeading ? 1 << 11 : 0)
      }
      let kept = IncreasingChain.kept(of: order.map { members[$0].new[language][0] }, weights: weights)
      for (k, stays) in zip(order, kept) where !stays {
        moved[k] = true
        movedIn[language][k] = true
      }
    }
    let crossed = Self.crossed(members)
    for language in Language.allCases {
      let alone = members.indices.filter { k in
        movedIn[language][k] && !movedIn[language.other][k] && crossed[k] && Language.allCases.allSatisfy { members[k].isComplete($0) }
      }
      if alone.isEmpty { continue }
      let isAlone = Set(alone.flatMap { members[$0].new[language] })
      var isWhole: [Int: Bool] = [:]
      for (j, face) in new[language].enumerated() where !isAlone.contains(j) { isWhole[face.paragraph] = false }
      for k in alone {
        let faces = members[k].new[language].map { new[language][$0] }
        if faces.allSatisfy({ isWhole[$0.paragraph] ?? true && !$0.saysNothing }) { outOfPlace[k] = language == from ? .stale : .drifted }
      }
    }
  }

  /// Entries of which another stands before in one language and behind in the other.
  private static func crossed(_ members: [Entries.Members]) -> [Bool] {
    var crossed = [Bool](repeating: false, count: members.count)
    let order = members.indices.filter { !members[$0].new.ja.isEmpty && !members[$0].new.en.isEmpty }
      .sorted { members[$0].new.ja[0] < members[$1].new.ja[0] }
    var last = -1
    for k in order {
      if members[k].new.en[0] < last { crossed[k] = true }
      last = max(last, members[k].new.en[0])
    }
    var first = Int.max
    for k in order.reversed() {
      if members[k].new.en[0] > first { crossed[k] = true }
      first = min(first, members[k].new.en[0])
    }
    return crossed
  }
}
