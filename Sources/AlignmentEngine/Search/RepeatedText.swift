import Bitext

/// Where one version says the same thing twice, pasted or printed again, and the other once, no word tells which of the two is meant, and
/// the lattice takes some of either. An omission beside such text slides along it to where whole blocks are left out; of two such places
/// the later one is the copy too many.
struct RepeatedText {
  let units: BothLanguages<[AlignmentUnit]>

  func settled(_ beads: [Bead]) -> [Bead] {
    var beads = beads
    for language in [Language.ja, .en] where units[language].first?.structure != nil {
      var at = 0
      while at < beads.count {
        let end = beads[at...].firstIndex { !isOmission($0, language) } ?? beads.count
        if end > at, end - at <= Self.longest { slide(&beads, at..<end, language) }
        at = end + 1
      }
    }
    return beads
  }

  /// Beads of an omission; a longer one has other reasons.
  private static let longest = 200

  private func isOmission(_ bead: Bead, _ language: Language) -> Bool { bead.isNull && !bead[language].isEmpty }

  private func slide(_ beads: inout [Bead], _ run: Range<Int>, _ language: Language) {
    if isWhole(beads, run, language) { return }
    for step in [1, -1] {
      var (slid, place) = (beads, run)
      for _ in 0..<run.count {
        guard let next = moved(&slid, place, by: step, language) else { break }
        place = next
        if isWhole(slid, place, language) {
          beads = slid
          return
        }
      }
    }
  }

  /// Whether the run begins and ends with a block.
  private func isWhole(_ beads: [Bead], _ run: Range<Int>, _ language: Language) -> Bool {
    func begins(_ k: Int) -> Bool {
      let units = units[language]
      return k == 0 || k == units.count || units[k].structure?.block != units[k - 1].structure?.block
    }
    return begins(beads[run.lowerBound][language].lowerBound) && begins(beads[run.upperBound - 1][language].upperBound)
  }

  /// The bead beside the run takes the sentence at the run's other end, where that says the same.
  /// - Returns: the place of the run then; nil where it cannot be
  private func moved(_ beads: inout [Bead], _ run: Range<Int>, by step: Int, _ language: Language) -> Range<Int>? {
    let beside = step > 0 ? run.upperBound : run.lowerBound - 1
    guard beads.indices.contains(beside), !beads[beside].isNull, !beads[beside].moved, beads[beside][language].count == 1 else {
      return nil
    }
    let (first, last) = (beads[run.lowerBound][language].lowerBound, beads[run.upperBound - 1][language].lowerBound)
    let taken = step > 0 ? first : last
    let given = beads[beside][language].lowerBound
    guard last - first + 1 == run.count, given == (step > 0 ? last : first) + step,
      units[language][taken].text == units[language][given].text
    else { return nil }
    let other = beads[beside][language == .ja ? .en : .ja]
    let border = step > 0 ? other.upperBound : other.lowerBound
    let nulls = run.map { k in bead(beads[k][language].lowerBound + step, border..<border, beads[k].probability, language) }
    let linked = bead(taken, other, beads[beside].probability, language)
    if step > 0 {
      beads.replaceSubrange(run.lowerBound..<run.upperBound + 1, with: [linked] + nulls)
    } else {
      beads.replaceSubrange(run.lowerBound - 1..<run.upperBound, with: nulls + [linked])
    }
    return run.lowerBound + step..<run.upperBound + step
  }

  private func bead(_ sentence: Int, _ other: Range<Int>, _ probability: Double, _ language: Language) -> Bead {
    let own = sentence..<sentence + 1
    return Bead(ja: language == .ja ? own : other, en: language == .ja ? other : own, probability: probability)
  }
}
