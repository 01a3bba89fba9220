import Bitext

/// `text.untranslated`: what stands in the other language still. One finding for a passage; nothing else is said of it. A passage or an
/// article is work to do; a sentence left among translated ones was forgotten.
struct UntranslatedRule {
  let beads: [CheckedBead]
  let sentences: BothLanguages<[ProseText]>
  /// The block of each sentence, where that is known.
  var blocks: BothLanguages<[Int]>?

  func finding(in index: Int) -> CheckFinding? {
    guard let side = side(of: index), index == beads.startIndex || self.side(of: index - 1) != side else { return nil }
    var end = index + 1
    while end < beads.endIndex, self.side(of: end) == side { end += 1 }
    let count = beads[index..<end].reduce(0) { $0 + $1.bead[side].count }
    let bead = beads[index].bead
    func places(_ language: Language) -> [SentencePlace] {
      bead[language].prefix(1).map { SentencePlace(sentence: $0, range: 0..<sentences[language][$0].text.utf8.count) }
    }
    return CheckFinding(
      rule: TermRule.untranslated, concept: nil,
      severity: count == 1 && isForgotten(index, side) ? TermRule.severity(of: TermRule.untranslated) : .info,
      message: count == 1
        ? "the sentence is not translated into \(side)" : "\(count) sentences from here on are not translated into \(side)",
      suggestion: nil, side: side, places: BothLanguages(ja: places(.ja), en: places(.en)), bead: index)
  }

  /// Whether the paragraph of a sentence holds a translated one as well.
  private func isForgotten(_ index: Int, _ side: Language) -> Bool {
    guard let blocks = blocks?[side], let sentence = beads[index].bead[side].first else { return false }
    return [index - 1, index + 1].filter(beads.indices.contains).contains { neighbour in
      beads[neighbour].isJudged && !beads[neighbour].isForeign[side]
        && beads[neighbour].bead[side].contains { blocks[$0] == blocks[sentence] }
    }
  }

  private func side(of index: Int) -> Language? {
    let bead = beads[index]
    guard !bead.isJudged else { return nil }
    return bead.isForeign.ja ? .ja : .en
  }
}
