import Bitext
import Gate
import Letters

/// A pair of articles as it goes out to other programs: translation memories, spreadsheets, translation editors.
package struct ExchangePair: Sendable {
  /// The names of the two files.
  package var files: BothLanguages<String>
  package var from: Language
  package var units: [ExchangeUnit]
  /// Translations that are less likely right than was asked for.
  package private(set) var leftOut: Int
  /// Lines besides the units, for programs that see the files as plain text.
  package internal(set) var lines: [BothLanguages<String>]
  /// Neighbouring translations as one, where many programs do not divide them.
  package private(set) var joined: [ExchangeUnit] = []
  /// What XLIFF keeps of the article besides; nil for files that are no text.
  package private(set) var skeleton: ArticleSkeleton?
  /// For programs that cut by rules; nil where the selection does not ask for it.
  package private(set) var segments: ArticleSegments?
  /// What writes it, such as "taiyaku" and "0.1.0".
  package var tool: (name: String, version: String)

  /// - Parameters:
  ///   - marks: one for each bead, or none at all
  ///   - states: what a revision made of each bead, or none at all
  package init(
    _ pair: AlignedPair, from: Language, marks: [BeadMark] = [], findings: [Finding] = [], states: [String?] = [],
    selection: ExchangeSelection = ExchangeSelection(), tool: (name: String, version: String)
  ) {
    files = BothLanguages(ja: pair.ja.source.name, en: pair.en.source.name)
    self.from = from
    self.tool = tool
    let beads = pair.alignment.beads
    let texts = beads.map { bead in BothLanguages(ja: pair.text(.ja, of: bead), en: pair.text(.en, of: bead)) }
    let hashes = texts.map { Self.hash($0) }
    let found = Self.findings(findings, in: pair)
    let codes = BothLanguages(ja: CodedSentences(pair.ja), en: CodedSentences(pair.en))
    let written = BothLanguages(ja: WrittenLines(pair.ja, codes.ja), en: WrittenLines(pair.en, codes.en))
    let all = beads.indices.map { index in
      ExchangeUnit(
        number: index + 1, bead: beads[index], text: texts[index],
        coded: CodedBead(
          BothLanguages(
            ja: codes.ja.text(of: beads[index].ja, in: pair.ja), en: codes.en.text(of: beads[index].en, in: pair.en)), from: from),
        written: BothLanguages(ja: written.ja.line(of: beads[index].ja), en: written.en.line(of: beads[index].en)),
        mark: index < marks.count ? marks[index] : BeadMark(),
        findings: (found[index] ?? []).map { "\($0.rule.description): \($0.message)" },
        hasError: found[index]?.contains { $0.severity == .error } ?? false, state: index < states.count ? states[index] : nil,
        previous: index > 0 ? hashes[index - 1] : "",
        next: index + 1 < hashes.count ? hashes[index + 1] : "")
    }
    lines = WrittenRows(pair, from: from).lines
    skeleton = ArticleSkeleton(pair, from: from)
    if selection.bySegments { segments = ArticleSegments(pair, from: from, lines: lines, codes) }
    units = all.filter { selection.admits($0) }
    leftOut = all.count { $0.isTwoSided && $0.probability < selection.minimumProbability }
    if let segments {
      for index in units.indices {
        for (language, text) in [Language.ja, .en].map({ ($0, segments.written[units[index].number - 1][$0]) }) {
          if let text { units[index].written[language] = WrittenLine(mark: "", text: text) }
        }
      }
      return
    }
    for (one, next) in zip(all, all.dropFirst()) where selection.admits(one) && selection.admits(next) {
      guard let bead = Self.undivided(one.bead, next.bead, in: pair, from) else { continue }
      var unit = one
      unit.bead = bead
      unit.text = BothLanguages(ja: pair.text(.ja, of: bead), en: pair.text(.en, of: bead))
      unit.coded = CodedBead(
        BothLanguages(ja: codes.ja.text(of: bead.ja, in: pair.ja), en: codes.en.text(of: bead.en, in: pair.en)), from: from)
      unit.written = BothLanguages(ja: written.ja.line(of: bead.ja), en: written.en.line(of: bead.en))
      joined.append(unit)
    }
  }

  /// Two beads as one, where a quotation ends between them whose mark stands behind the full stop: few programs divide there.
  private static func undivided(_ one: Bead, _ next: Bead, in pair: AlignedPair, _ from: Language) -> Bead? {
    guard !one.isNull, !next.isNull, one.ja.upperBound == next.ja.lowerBound, one.en.upperBound == next.en.lowerBound,
      let last = one[from].last, let first = next[from].first,
      pair[from].sentences[last].block == pair[from].sentences[first].block,
      let mark = pair[from].sentences[last].text.last, "\"”’»)".contains(mark)
    else { return nil }
    return Bead(
      ja: one.ja.lowerBound..<next.ja.upperBound, en: one.en.lowerBound..<next.en.upperBound,
      probability: min(one.probability, next.probability))
  }

  /// Eight digits of the fingerprint of a bead's texts.
  package static func hash(_ text: BothLanguages<String>) -> String {
    var hash = Fingerprint()
    hash.add(text.ja)
    hash.add(text.en)
    return String(hash.digits.prefix(8))
  }

  private static func findings(_ findings: [Finding], in pair: AlignedPair) -> [Int: [Finding]] {
    var owner = BothLanguages<[Int: Int]>(ja: [:], en: [:])
    for (index, bead) in pair.alignment.beads.enumerated() {
      for language in Language.allCases { for sentence in bead[language] { owner[language][sentence] = index } }
    }
    var found: [Int: [Finding]] = [:]
    for finding in findings {
      let touched = [finding.side, finding.side.other].compactMap { language -> Int? in
        guard let place = finding.places[language].first ?? finding.context[language] else { return nil }
        return pair[language].sentences(touching: place.range).first.flatMap { owner[language][$0] }
      }
      // What is lacking is said where it is lacking, not at the sentence before.
      let bead = touched.first { pair.alignment.beads[$0].isNull } ?? touched.first
      if let bead { found[bead, default: []].append(finding) }
    }
    return found
  }
}
