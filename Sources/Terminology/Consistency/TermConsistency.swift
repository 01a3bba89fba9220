import Bitext
import ICU

/// `term.inconsistent`: one recurring Japanese term that the articles of a project render in different ways. No glossary is needed;
/// terms of the glossary are left to its own rules.
///
/// For every run of katakana or kanji that recurs, the English phrase that goes with it most exclusively (Dice's coefficient over
/// beads) is its usual rendering. A bead that has the run and not the phrase is reported where another phrase can be named that
/// stands in its place: one that recurs there and nowhere else, or one that shares letters with the usual rendering.
package struct TermConsistency: Sendable {
  package struct Options: Sendable, Equatable {
    /// How often the usual rendering must be seen.
    package var minimumCount = 3
    /// The share of the beads that must have it.
    package var minimumShare = 0.6
    /// Beads the aligner trusts less are not counted.
    package var minimumProbability = 0.5

    package init() {}
  }

  package var options: Options
  private let glossary: Glossary

  package init(glossary: Glossary = Glossary(concepts: []), options: Options = Options()) {
    self.options = options
    self.glossary = glossary
  }

  /// - Parameters:
  ///   - from: the language the articles were written in: one of its terms rendered in two ways is what is looked for
  ///   - translator: a dictionary that tells which Japanese words may stand for an English one
  /// - Returns: the findings of each pair, in order of place
  package func findings(in pairs: [AlignedPair], from: Language = .ja, translator: (any WordTranslator)? = nil) -> [[Finding]] {
    if from == .en { return JapaneseConsistency(options: options, glossary: glossary, translator: translator).findings(in: pairs) }
    let evidence = RenderingEvidence(pairs, minimumProbability: options.minimumProbability)
    var found: [[Finding]] = pairs.map { _ in [] }
    let recurring = evidence.runs.filter { $0.value.count > options.minimumCount }
    if recurring.isEmpty { return found }
    // A large glossary takes longer than a short article.
    let known = Set(glossary.concepts.flatMap { $0.terms(in: .ja) }.map { Respelling.key($0.text, .ja) })
    for (run, beads) in recurring.sorted(by: { $0.key < $1.key }) {
      if known.contains(Respelling.key(run, .ja)) { continue }
      guard let usual = usualRendering(beads, evidence) else { continue }
      let outliers = beads.filter { evidence.beads[$0].phrases[usual.key] == nil }
      let places = Self.places(outliers, evidence)
      var line: Int?
      for bead in outliers {
        guard let other = otherRendering(bead, usual, places, beads, evidence) else { continue }
        let place = evidence.beads[bead]
        if isNear(bead, usual, evidence) { continue }
        let shown = line ?? self.line(of: usual, evidence, pairs)
        line = shown
        found[place.pair].append(finding(run, usual, other, place, pairs[place.pair], evidence, pairs, line: shown))
      }
    }
    return found.map { $0.sorted { ($0.places.ja.first?.range.lowerBound ?? 0) < ($1.places.ja.first?.range.lowerBound ?? 0) } }
  }

  private struct Rendering {
    var key: String
    var count: Int
    /// The first bead that has it.
    var first: Int
  }

  /// In which of the beads each phrase stands.
  private static func places(_ beads: [Int], _ evidence: RenderingEvidence) -> [String: [Int]] {
    var places: [String: [Int]] = [:]
    for bead in beads { for phrase in evidence.beads[bead].phrases.keys { places[phrase, default: []].append(bead) } }
    return places
  }

  private func usualRendering(_ beads: [Int], _ evidence: RenderingEvidence) -> Rendering? {
    var best: (key: String, dice: Double, count: Int)?
    for (phrase, count) in Self.places(beads, evidence).mapValues(\.count)
    where count >= options.minimumCount && Double(count) >= options.minimumShare * Double(beads.count) {
      let total = evidence.totals[phrase] ?? count
      guard count * 2 >= total else { continue }
      let dice = 2 * Double(count) / Double(beads.count + total)
      // Of phrases as exclusive as each other, the longer says more.
      let isBetter = best.map { (dice, phrase.utf8.count, $0.key) > ($0.dice, $0.key.utf8.count, phrase) } ?? true
      if isBetter { best = (phrase, dice, count) }
    }
    guard let best, let first = beads.first(where: { evidence.beads[$0].phrases[best.key] != nil }) else { return nil }
    return Rendering(key: best.key, count: best.count, first: first)
  }

  /// What stands where the usual rendering should, if it can be told.
  /// - Parameter places: of phrases, in the beads without the usual rendering
  private func otherRendering(
    _ bead: Int, _ usual: Rendering, _ places: [String: [Int]], _ beads: [Int], _ evidence: RenderingEvidence
  ) -> String? {
    let words = usual.key.split(separator: " ")
    var best: (key: String, rank: Int)?
    for phrase in evidence.beads[bead].phrases.keys {
      let there = places[phrase] ?? []
      guard evidence.totals[phrase] == there.count else { continue }
      let parts = phrase.split(separator: " ")
      // "Stem cells" for "mesenchymal stem cells" is the same rendering, shortened.
      if let head = words.last, parts.contains(where: { Self.isFormOf($0, head) }) { return nil }
      // "Nerve protection" for "neuroprotection": English words have their head at the end.
      let shares = parts.last.map { part in words.contains { Self.shareLetters(part, $0) } } ?? false
      guard shares || there.count >= 2 && !belongsElsewhere(phrase, there, beads, evidence) else { continue }
      let rank = (shares ? 1000 : 0) + there.count * 10 + (parts.count == 2 ? 2 : parts.count == 1 ? 1 : 0)
      if best.map({ (rank, phrase) > ($0.rank, $0.key) }) ?? true { best = (phrase, rank) }
    }
    return best?.key
  }

  /// Whether a phrase is the rendering of something else: the Japanese has it in Latin letters, or another term stands in its beads
  /// and hardly anywhere else.
  private func belongsElsewhere(_ phrase: String, _ there: [Int], _ beads: [Int], _ evidence: RenderingEvidence) -> Bool {
    guard let first = there.first else { return true }
    if there.contains(where: { bead in phrase.split(separator: " ").contains { evidence.beads[bead].latin.contains(String($0)) } }) {
      return true
    }
    return Set(evidence.beads[first].runs.map(\.text)).contains { run in
      guard let own = evidence.runs[run], own != beads else { return false }
      return own.count < beads.count && there.allSatisfy(own.contains)
    }
  }

  /// Whether one word holds a good part of the other: "protect" of "neuroprotect".
  private static func shareLetters(_ a: Substring, _ b: Substring) -> Bool {
    if a == b { return a.utf8.count >= 4 }
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    return short.utf8.count >= 5 && long.hasSuffix(short)
  }

  /// "Treated" beside "treatment": another form, not another rendering.
  private static func isFormOf(_ a: Substring, _ b: Substring) -> Bool {
    a == b || min(a.utf8.count, b.utf8.count) >= 5 && (a.hasPrefix(b) || b.hasPrefix(a))
  }

  /// The sentence before or after may carry the term where the translator cut elsewhere.
  private func isNear(_ bead: Int, _ usual: Rendering, _ evidence: RenderingEvidence) -> Bool {
    [bead - 1, bead + 1].contains {
      evidence.beads.indices.contains($0) && evidence.beads[$0].pair == evidence.beads[bead].pair
        && evidence.beads[$0].phrases[usual.key] != nil && evidence.beads[$0].runs.isEmpty
    }
  }

  /// Where the usual rendering is first seen.
  private func line(of usual: Rendering, _ evidence: RenderingEvidence, _ pairs: [AlignedPair]) -> Int {
    let first = evidence.beads[usual.first]
    let en = pairs[first.pair].en
    return first.phrases[usual.key].map { LineIndex(en.source).line(at: en.place(of: $0).range.lowerBound) } ?? 1
  }

  private func finding(
    _ run: String, _ usual: Rendering, _ other: String, _ bead: RenderingEvidence.Bead, _ pair: AlignedPair, _ evidence: RenderingEvidence,
    _ pairs: [AlignedPair], line: Int
  ) -> Finding {
    let there = bead.phrases[other].map { pair.en.place(of: $0) }
    let first = evidence.beads[usual.first]
    let usualPlace = first.phrases[usual.key].map { pairs[first.pair].en.place(of: $0) }
    let usualText = usualPlace?.text ?? usual.key
    let context = pair.finding(
      CheckFinding(
        rule: TermRule.inconsistent, concept: nil, severity: TermRule.severity(of: TermRule.inconsistent), message: "",
        suggestion: usualText, side: .en,
        places: BothLanguages(ja: bead.runs.filter { $0.text == run }.map(\.place), en: []), bead: bead.bead))
    var finding = context
    finding.message =
      "\"\(run)\" is \"\(there?.text ?? other)\" here, and \"\(usualText)\" \(usual.count) times elsewhere (\(pairs[first.pair].en.source.name):\(line))"
    finding.places.en = there.map { [$0] } ?? []
    return finding
  }
}
