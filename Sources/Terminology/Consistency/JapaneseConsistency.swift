import Bitext
import ICU
import Linguistics

/// `term.inconsistent` for articles written in English: one English term that the Japanese renders in two ways.
///
/// Synonyms of the author are nobody's fault, so the English phrase is what recurs: its usual rendering is the run of katakana or kanji
/// that goes with it most exclusively. A bead without that run is reported where another run there is seen to stand for the phrase:
/// it sounds like it, a dictionary gives it, it has one half of the usual rendering, or is a slip of the pen in it.
struct JapaneseConsistency {
  let options: TermConsistency.Options
  private let renderings: JapaneseRenderings
  private let glossary: Glossary

  init(options: TermConsistency.Options, glossary: Glossary, translator: (any WordTranslator)?) {
    self.options = options
    renderings = JapaneseRenderings(glossary: Glossary(concepts: []), translator: translator)
    self.glossary = glossary
  }

  func findings(in pairs: [AlignedPair]) -> [[Finding]] {
    let evidence = RenderingEvidence(pairs, minimumProbability: max(options.minimumProbability, 0.8))
    var found: [[Finding]] = pairs.map { _ in [] }
    let beadsOfPhrases = recurring(evidence)
    if beadsOfPhrases.isEmpty { return found }
    let known = KnownTerms(english: glossary)
    let parts = partsOfLonger(beadsOfPhrases)
    for (phrase, beads) in beadsOfPhrases.sorted(by: { $0.key < $1.key }) {
      guard !parts.contains(phrase), !known.knows(phrase), let usual = usual(beads, evidence) else { continue }
      var line: Int?
      for bead in beads where !says(usual.run, phrase, evidence.beads[bead]) {
        guard isSameWord(phrase, bead, usual.first, evidence, pairs),
          let other = other(evidence.beads[bead], phrase, usual.run, pairs)
        else { continue }
        let place = evidence.beads[bead]
        let shown = line ?? self.line(of: usual, evidence, pairs)
        line = shown
        found[place.pair].append(finding(phrase, usual, other, place, evidence, pairs, line: shown))
      }
    }
    return found.map { $0.sorted { ($0.places.ja.first?.range.lowerBound ?? 0) < ($1.places.ja.first?.range.lowerBound ?? 0) } }
  }

  private func recurring(_ evidence: RenderingEvidence) -> [String: [Int]] {
    var beads: [String: [Int]] = [:]
    for (index, bead) in evidence.beads.enumerated() {
      for phrase in bead.phrases.keys where evidence.totals[phrase] ?? 0 > options.minimumCount { beads[phrase, default: []].append(index) }
    }
    return beads
  }

  /// Phrases that stand mostly in a longer one: half of a term of two words is no term.
  private func partsOfLonger(_ all: [String: [Int]]) -> Set<String> {
    var parts: Set<String> = []
    for (phrase, beads) in all {
      let words = phrase.split(separator: " ")
      guard words.count > 1 else { continue }
      for from in words.indices {
        for to in from..<words.count where to - from + 1 < words.count {
          let part = words[from...to].joined(separator: " ")
          if let own = all[part], beads.count * 2 >= own.count { parts.insert(part) }
        }
      }
    }
    return parts
  }

  /// "Important" has the stem of "import", and is another word.
  private func isSameWord(
    _ phrase: String, _ bead: Int, _ first: Int, _ evidence: RenderingEvidence, _ pairs: [AlignedPair]
  ) -> Bool {
    func words(_ bead: RenderingEvidence.Bead) -> [String] {
      guard let place = bead.phrases[phrase] else { return [] }
      return pairs[bead.pair].en.place(of: place).text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let (a, b) = (words(evidence.beads[bead]), words(evidence.beads[first]))
    return a.count == b.count && zip(a, b).allSatisfy { EnglishInflection.relation($0, $1) < .verb }
  }

  private struct Usual {
    var run: String
    var count: Int
    /// The first bead that has it.
    var first: Int
  }

  private func usual(_ beads: [Int], _ evidence: RenderingEvidence) -> Usual? {
    var counts: [String: Int] = [:]
    for bead in beads { for run in Set(evidence.beads[bead].runs.map(\.text)) { counts[run, default: 0] += 1 } }
    var best: (run: String, dice: Double, count: Int)?
    for (run, count) in counts where count >= options.minimumCount && Double(count) >= options.minimumShare * Double(beads.count) {
      guard Self.isTermLike(run), let total = evidence.runs[run]?.count, count * 2 >= total else { continue }
      let dice = 2 * Double(count) / Double(beads.count + total)
      if best.map({ (dice, $0.run) > ($0.dice, run) }) ?? true { best = (run, dice, count) }
    }
    guard let best, let first = beads.first(where: { evidence.beads[$0].runs.contains { $0.text == best.run } }) else { return nil }
    return Usual(run: best.run, count: best.count, first: first)
  }

  /// Everyday words of two kanji have many renderings, all of them right.
  private static func isTermLike(_ run: String) -> Bool {
    run.count >= 3 && run.unicodeScalars.contains { Kana.isKatakana($0.value) } || run.count >= 4
  }

  private func says(_ run: String, _ phrase: String, _ bead: RenderingEvidence.Bead) -> Bool {
    bead.runs.contains { $0.text.contains(run) } || phrase.split(separator: " ").allSatisfy { bead.latin.contains(String($0)) }
  }

  private func other(
    _ bead: RenderingEvidence.Bead, _ phrase: String, _ usual: String, _ pairs: [AlignedPair]
  ) -> RenderingEvidence.Run? {
    guard let place = bead.phrases[phrase] else { return nil }
    let english = pairs[bead.pair].en.place(of: place).text
    let wanted = [usual.unicodeScalars.map(\.value)]
    let japanese = bead.runs.map(\.text).joined(separator: " ")
    if JapaneseRenderings.hasAllParts(of: usual, japanese) || KatakanaDerivation.isSaid(usual, in: japanese) { return nil }
    return bead.runs.filter {
      !usual.contains($0.text) && !$0.text.hasPrefix(usual) && !Respelling.key($0.text, .ja).elementsEqual(Respelling.key(usual, .ja))
    }
    .map { ($0, renderings.rank($0.text.unicodeScalars.map(\.value), $0.text, wanted, [english])) }
    .filter { $0.1 >= 2 }.max { $0.1 < $1.1 }?.0
  }

  /// Where the usual rendering stands first.
  private func line(of usual: Usual, _ evidence: RenderingEvidence, _ pairs: [AlignedPair]) -> Int {
    let first = evidence.beads[usual.first]
    let ja = pairs[first.pair].ja
    return first.runs.first { $0.text == usual.run }.map { LineIndex(ja.source).line(at: ja.place(of: $0.place).range.lowerBound) } ?? 1
  }

  private func finding(
    _ phrase: String, _ usual: Usual, _ other: RenderingEvidence.Run, _ bead: RenderingEvidence.Bead, _ evidence: RenderingEvidence,
    _ pairs: [AlignedPair], line: Int
  ) -> Finding {
    let pair = pairs[bead.pair]
    let place = bead.phrases[phrase]
    let ja = pairs[evidence.beads[usual.first].pair].ja
    let english = place.map { pair.en.place(of: $0).text } ?? phrase
    return pair.finding(
      CheckFinding(
        rule: TermRule.inconsistent, concept: nil, severity: TermRule.severity(of: TermRule.inconsistent),
        message:
          "\"\(english)\" is \"\(other.text)\" here, and \"\(usual.run)\" \(usual.count) times elsewhere (\(ja.source.name):\(line))",
        suggestion: usual.run, side: .ja,
        places: BothLanguages(ja: [other.place], en: place.map { [$0] } ?? []), bead: bead.bead))
  }
}
