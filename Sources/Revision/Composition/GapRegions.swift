import Bitext

/// Where the new state holds text that the carried-over beads say nothing about, and what to align there.
///
/// Entries with sentences of the new state in both languages are solid. Those that kept their order divide both new articles into
/// regions; in a region, sentences without a partner are aligned with each other, if either side brought something new.
struct GapRegions {
  private let members: [Entries.Members]
  private let old: BothLanguages<[SentenceFace]>
  private let new: BothLanguages<[SentenceFace]>
  private let from: Language
  /// Sentences of the new state whose old partner is gone.
  private let lost: BothLanguages<Set<Int>>
  /// Sentences of the new state that stood in the old one, alone.
  private let stood: BothLanguages<Set<Int>>

  init(members: [Entries.Members], old: BothLanguages<[SentenceFace]>, new: BothLanguages<[SentenceFace]>, from: Language) {
    (self.members, self.old, self.new, self.from) = (members, old, new, from)
    lost = BothLanguages(ja: Language.ja, en: .en).map { language in
      Set(members.filter { $0.new[language.other].isEmpty && !$0.old[language.other].isEmpty }.flatMap { $0.new[language] })
    }
    stood = BothLanguages(ja: Language.ja, en: .en).map { language in
      Set(members.filter { $0.old[language.other].isEmpty && !$0.old[language].isEmpty }.flatMap { $0.new[language] })
    }
  }

  private struct Region {
    var free = BothLanguages<[Int]>(ja: [], en: [])
    /// Whether anything in it changed: text without a partner in both states is none of our business.
    var isNews = false
    /// The solid entries at its ends.
    var neighbours: [Int] = []
    /// A few sentences around it that have their partners.
    var controls = BothLanguages<[Int]>(ja: [], en: [])
  }

  mutating func beads(minimumProbability: Double, align: GapAligner) rethrows -> [(ja: [Int], en: [Int])] {
    var result: [(ja: [Int], en: [Int])] = []
    for region in regions() where region.isNews {
      let free = BothLanguages(
        ja: region.free.ja.filter { !new.ja[$0].kind.isUnit }, en: region.free.en.filter { !new.en[$0].kind.isUnit })
      result += unitPairs(region)
      if !free.ja.isEmpty, !free.en.isEmpty {
        let found = try align(free.ja, free.en).filter { !$0.isNull && $0.probability >= minimumProbability }.map {
          (ja: $0.ja.map { free.ja[$0] }, en: $0.en.map { free.en[$0] }, probability: $0.probability)
        }
        let late = found.filter { isLate($0.ja, $0.en) && $0.probability >= Self.lateProbability }
        // A translation that was ahead was so as a whole; a line of it that happens to fit one of many new ones is another's.
        let newcomers = free[from].count { !stood[from].contains($0) && !lost[from].contains($0) }
        let isAhead = 2 * late.reduce(0) { $0 + (from == .ja ? $1.ja : $1.en).count } >= newcomers
        for bead in found {
          if isLate(bead.ja, bead.en), !isAhead || bead.probability < Self.lateProbability { continue }
          if try isCredible(bead.ja, bead.en, region, align) { result.append((bead.ja, bead.en)) }
        }
      } else if let grown = try grown(region, free, minimumProbability, align) {
        result.append(grown)
      }
    }
    return result
  }

  /// Whether a translation that stood alone before is to get its source only now, which is rare.
  private func isLate(_ ja: [Int], _ en: [Int]) -> Bool {
    let (source, target) = from == .ja ? (ja, en) : (en, ja)
    return target.allSatisfy(stood[from.other].contains) && source.allSatisfy { !stood[from].contains($0) }
  }

  /// Whether two sentences of which at least one lost its partner belong together by what they say, not by their place alone.
  ///
  /// In a gap of one sentence a side, an aligner all but knows that they belong together. What that is worth shows when sentences
  /// that certainly do not belong there are put in the place of one: the pair must be likelier than those by `credit`.
  private func isCredible(_ ja: [Int], _ en: [Int], _ region: Region, _ align: GapAligner) rethrows -> Bool {
    guard ja.count == 1, en.count == 1 else { return true }
    let (isLostJa, isLostEn) = (lost.ja.contains(ja[0]), lost.en.contains(en[0]))
    guard isLostJa || isLostEn else { return true }
    // The newcomer is held against its neighbours.
    let newcomer: Language = isLostEn ? .ja : .en
    let controls = region.controls[newcomer].filter { $0 != ja[0] || newcomer == .en }
    func odds(_ ja: Int, _ en: Int) throws -> Double {
      let probability = try align([ja], [en]).first { !$0.isNull }?.probability ?? 0
      return probability / max(1e-4, 1 - probability)
    }
    let others = try controls.map { newcomer == .ja ? try odds($0, en[0]) : try odds(ja[0], $0) }.sorted()
    guard !others.isEmpty else { return true }
    return try odds(ja[0], en[0]) > others[others.count / 2] * Self.credit
  }

  /// What is no prose needs no aligner: the same on both sides, then what alone is left of its kind, in order.
  private func unitPairs(_ region: Region) -> [(ja: [Int], en: [Int])] {
    var pairs: [(ja: [Int], en: [Int])] = []
    var ja = region.free.ja.filter { new.ja[$0].kind.isUnit }
    var en = region.free.en.filter { new.en[$0].kind.isUnit }
    if ja.isEmpty || en.isEmpty { return [] }
    func take(_ answers: (Int, Int) -> Bool) {
      var left: [Int] = []
      for i in ja {
        if let k = en.firstIndex(where: { answers(i, $0) }) {
          pairs.append(([i], [en.remove(at: k)]))
        } else {
          left.append(i)
        }
      }
      ja = left
    }
    take { new.ja[$0].kind == new.en[$1].kind && new.ja[$0].wording == new.en[$1].wording }
    func counts(_ units: [Int], _ faces: [SentenceFace]) -> [SentenceFace.Kind: Int] {
      units.reduce(into: [:]) { $0[faces[$1].kind, default: 0] += 1 }
    }
    let (japanese, english) = (counts(ja, new.ja), counts(en, new.en))
    take {
      let kind = new.ja[$0].kind
      guard kind == new.en[$1].kind, japanese[kind] == english[kind] else { return false }
      // What stood alone answers a newcomer where it is the same, or a value of the same key.
      if case .setting = kind { return true }
      return !isLate([$0], [$1])
    }
    return pairs
  }

  private static let credit = 1.5
  private static let lateProbability = 0.75
  private static let controlCount = 3

  private func regions() -> [Region] {
    // Solid entries that kept their order in both languages, as borders.
    let solid = members.indices.filter { !members[$0].new.ja.isEmpty && !members[$0].new.en.isEmpty }
      .sorted { members[$0].new.ja[0] < members[$1].new.ja[0] }
    let kept = IncreasingChain.kept(of: solid.map { members[$0].new.en[0] }, weights: solid.map { members[$0].new.en.count })
    let borders = zip(solid, kept).filter(\.1).map(\.0)
    var result = (0...borders.count).map { k in
      let near = borders[max(0, k - Self.controlCount)..<min(borders.count, k + Self.controlCount)].filter {
        !new.ja[members[$0].new.ja[0]].kind.isUnit
      }
      return Region(
        neighbours: [k > 0 ? borders[k - 1] : nil, k < borders.count ? borders[k] : nil].compactMap { $0 },
        controls: BothLanguages(ja: near.map { members[$0].new.ja[0] }, en: near.map { members[$0].new.en[0] }))
    }
    let starts = BothLanguages(ja: borders.map { members[$0].new.ja[0] }, en: borders.map { members[$0].new.en[0] })
    for language in Language.allCases {
      for member in members where !member.new[language].isEmpty && member.new[language.other].isEmpty {
        let isOld = !member.old[language].isEmpty
        // Partner in the old state gone: the text waits for a new one.
        let lostPartner = !member.old[language.other].isEmpty
        let isEdited =
          isOld && member.old[language].map { old[language][$0].wording } != member.new[language].map { new[language][$0].wording }
        for j in member.new[language] {
          let region = Self.place(of: j, among: starts[language])
          result[region].free[language].append(j)
          if !isOld || lostPartner || isEdited { result[region].isNews = true }
        }
      }
    }
    for k in result.indices {
      result[k].free.ja.sort()
      result[k].free.en.sort()
    }
    return result
  }

  /// How many of the ascending starts come before or at a sentence.
  private static func place(of sentence: Int, among starts: [Int]) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= sentence { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// New sentences on one side only, next to an entry whose other side was edited and grew: its translation may hold them.
  private func grown(
    _ region: Region, _ free: BothLanguages<[Int]>, _ minimumProbability: Double, _ align: GapAligner
  ) rethrows -> (ja: [Int], en: [Int])? {
    let language: Language = free.ja.isEmpty ? .en : .ja
    let free = free[language]
    guard !free.isEmpty, free.count <= 2 else { return nil }
    for neighbour in region.neighbours {
      let member = members[neighbour]
      guard !member.old.ja.isEmpty, !member.old.en.isEmpty, !new.ja[member.new.ja[0]].kind.isUnit, hasGrown(member, language.other) else {
        continue
      }
      let own = (member.new[language] + free).sorted()
      guard let first = own.first, let last = own.last, last - first == own.count - 1 else { continue }
      let other = member.new[language.other]
      let (ja, en) = language == .ja ? (own, other) : (other, own)
      let beads = try align(ja, en).filter { !$0.isNull }
      if beads.count == 1, beads[0].ja.count == ja.count, beads[0].en.count == en.count, beads[0].probability >= minimumProbability {
        return (ja, en)
      }
    }
    return nil
  }

  private func hasGrown(_ member: Entries.Members, _ language: Language) -> Bool {
    let before = member.old[language].reduce(0) { $0 + old[language][$1].text.utf8.count }
    let after = member.new[language].reduce(0) { $0 + new[language][$1].text.utf8.count }
    return Double(after) > 1.25 * Double(before)
  }
}
