import Bitext

/// `meaning.polarity`: one side denies what the other says, or says its opposite. Only sentences that surely belong together are asked,
/// and only where nothing in the other one could stand for the denial: few words say "not" in one way alone.
struct PolarityRule {
  let beads: [CheckedBead]
  let sentences: BothLanguages<[ProseText]>
  private static let leastProbability = 0.9

  func finding(in index: Int) -> CheckFinding? {
    let bead = beads[index].bead
    guard bead.ja.count == 1, bead.en.count == 1, let ja = bead.ja.first, let en = bead.en.first,
      bead.probability >= Self.leastProbability, !beads[index].isForeign.ja, !beads[index].isForeign.en
    else { return nil }
    let said = (ja: JapaneseCues(sentences.ja[ja].prose), en: EnglishCues(sentences.en[en].prose))
    func place(_ language: Language, _ range: Range<Int>) -> [SentencePlace] {
      [SentencePlace(sentence: language == .ja ? ja : en, range: range)]
    }
    func words(_ language: Language, _ range: Range<Int>) -> String {
      "\"" + (language == .ja ? sentences.ja[ja] : sentences.en[en]).string(range) + "\""
    }
    let isTurned = Opposites.meet(said.ja, said.en)
    if let range = said.en.denial, !said.ja.mayDeny, !isTurned {
      return finding(
        index, "the English denies (\(words(.en, range))), which the Japanese does not", .en,
        BothLanguages(ja: [], en: place(.en, range)))
    }
    if let range = said.ja.denial, !said.en.mayDeny, !isTurned {
      return finding(
        index, "the Japanese denies (\(words(.ja, range))), which the English does not", .ja,
        BothLanguages(ja: place(.ja, range), en: []))
    }
    if let (own, other) = Opposites.exchanged(said.ja, said.en) {
      return finding(
        index, "the Japanese says \(words(.ja, own)), the English \(words(.en, other))", .ja,
        BothLanguages(ja: place(.ja, own), en: place(.en, other)))
    }
    return nil
  }

  private func finding(_ index: Int, _ message: Message, _ side: Language, _ places: BothLanguages<[SentencePlace]>) -> CheckFinding {
    CheckFinding(
      rule: TermRule.polarity, concept: nil, severity: TermRule.severity(of: TermRule.polarity), message: message, suggestion: nil,
      side: side, places: places, bead: index)
  }
}
