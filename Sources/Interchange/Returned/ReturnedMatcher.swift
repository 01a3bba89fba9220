import Bitext
import XML

/// Finds the beads of an article again in a file that came back from a program for translators: by their numbers where these still hold the
/// same source text, else by that text.
package struct ReturnedMatcher {
  /// A unit that came back, and the bead it is about.
  package struct Match {
    package var unit: ReturnedUnit
    /// Its place among the beads of the alignment.
    package var bead: Int
    /// What the translation is to say, its codes as they stand in the article.
    package var wanted: [ReturnedUnit.Part]
    /// Whether the file came without codes, and those of the article stay where they are.
    package var keepsCodes: Bool
  }

  private let beads: [Bead]
  private let coded: [CodedBead]
  private let from: Language
  /// Beads by what their source says, markup included or left out.
  private var byText: [[UInt8]: [Int]] = [:]
  /// The sides as they stand in the files, with the marks before them.
  private let lines: [BothLanguages<WrittenLine?>]
  /// The same in one piece where they run over several lines, the marks of the later ones included.
  private let pieces: [BothLanguages<String?>]
  /// Lines that are no sentences, and what stands for them.
  private let rows: [[UInt8]: [UInt8]]

  package init(_ pair: AlignedPair, _ codes: BothLanguages<CodedSentences>, from: Language) {
    beads = pair.alignment.beads
    self.from = from
    coded = beads.map { bead in
      CodedBead(
        BothLanguages(ja: codes.ja.text(of: bead.ja, in: pair.ja), en: codes.en.text(of: bead.en, in: pair.en)), from: from)
    }
    let written = BothLanguages(ja: WrittenLines(pair.ja, codes.ja), en: WrittenLines(pair.en, codes.en))
    lines = beads.map { BothLanguages(ja: written.ja.line(of: $0.ja), en: written.en.line(of: $0.en)) }
    let rows = WrittenRows(pair, from: from).lines
    self.rows = Dictionary(
      rows.map { (SentenceRuns.squeezed($0[from]), SentenceRuns.squeezed($0[from.other])) }, uniquingKeysWith: { first, _ in first })
    pieces = ArticleSegments(pair, from: from, lines: rows, codes).written
    for (index, bead) in coded.enumerated() where !beads[index][from].isEmpty {
      let parts = Self.parts(bead.sides[from])
      let forms = [parts.flat, parts.visible, lines[index][from]?.whole ?? parts.flat, pieces[index][from] ?? parts.flat]
      for key in Set(forms.map(SentenceRuns.squeezed)) { byText[key, default: []].append(index) }
    }
  }

  /// Whether it is about a line that is no sentence: of a table, of settings, of code.
  package func isRow(_ unit: ReturnedUnit) -> Bool { rows[SentenceRuns.squeezed(unit.texts[from].flat)] != nil }

  /// - Returns: the units that are about a bead, in the file's order, and those whose source text no longer stands in the article
  package func match(_ units: [ReturnedUnit]) -> (matches: [Match], lost: [ReturnedUnit]) {
    var taken: Set<Int> = []
    var (matches, lost): ([Match], [ReturnedUnit]) = ([], [])
    var expected = 0
    let isPlain = units.allSatisfy { $0.texts.ja.codes.isEmpty && $0.texts.en.codes.isEmpty }
    for unit in units where !unit.texts[from].isEmpty {
      let key = SentenceRuns.squeezed(unit.texts[from].flat)
      let candidates = (byText[key] ?? byText[SentenceRuns.squeezed(unit.texts[from].visible)] ?? []).filter { !taken.contains($0) }
      let named = unit.number.map { $0 - 1 }
      let best = candidates.first { $0 == named } ?? candidates.min { (abs($0 - expected), $0) < (abs($1 - expected), $1) }
      guard let best else {
        let target = SentenceRuns.squeezed(unit.texts[from.other].visible)
        if let row = rows[key], target.isEmpty || target == row { continue }
        lost.append(unit)
        continue
      }
      taken.insert(best)
      expected = best + 1
      let wanted = wanted(unit, best)
      matches.append(Match(unit: unit, bead: best, wanted: wanted, keepsCodes: isPlain && wanted.codes.isEmpty))
    }
    return (matches, lost)
  }

  /// What a bead's side says now.
  package func parts(_ language: Language, of bead: Int) -> [ReturnedUnit.Part] { Self.parts(coded[bead].sides[language]) }

  private static func parts(_ parts: [CodedBead.Part]) -> [ReturnedUnit.Part] {
    parts.map { part in
      switch part {
      case .text(let text): .text(text)
      case .opening(_, _, let data, _), .closing(_, _, let data, _), .alone(_, _, let data): .code(data)
      }
    }.evened
  }

  /// The translation of a unit in the article's own codes. Programs may give codes names of theirs, or write them as text, or leave them out.
  private func wanted(_ unit: ReturnedUnit, _ bead: Int) -> [ReturnedUnit.Part] {
    var target = unit.texts[from.other]
    let (own, sources) = (parts(from, of: bead), unit.texts[from].codes)
    let known = own.codes + parts(from.other, of: bead).codes
    if target.codes.isEmpty, isAsWritten(target, bead) { return parts(from.other, of: bead) }
    // A mark of the line is no text, also where the source's line has none.
    if case .text(let text)? = target.first, let mark = lines[bead][from.other]?.mark, !mark.isEmpty, text.hasPrefix(mark) {
      target[0] = .text(String(text.dropFirst(mark.count)))
    }
    if isPiece(unit.texts[from], bead) {
      let text = WrittenLines.withoutMarks(target.visible, joined: from.other == .ja ? "" : " ")
      return Self.cut(text, at: known.compactMap { $0 })
    }
    if let line = lines[bead][from], isWhole(unit.texts[from], line, besides: own) {
      let mark = line.mark
      let text = target.visible.hasPrefix(mark) ? String(target.visible.dropFirst(mark.count)) : target.visible
      return Self.cut(text, at: known.compactMap { $0 }).map { part in
        if case .text(let text) = part { .text(XMLText.decoded(ArraySlice(text.utf8))) } else { part }
      }
    }
    if target.codes.isEmpty {
      // Where the source came back with its markup as text, the translation did, too.
      let isFlat = own.flat != own.visible && SentenceRuns.squeezed(unit.texts[from].visible) == SentenceRuns.squeezed(own.flat)
      return isFlat || own.codes.isEmpty && !known.isEmpty ? Self.cut(target.visible, at: known.compactMap { $0 }) : target
    }
    if sources == own.codes || sources.count != own.codes.count { return target }
    var names: [String: String] = [:]
    // A program knows the source's codes alone; the article's translation may have its own in their places, such as another address.
    let answers = coded[bead].answers(to: from)
    for (index, theirs) in sources.enumerated() {
      if let theirs, let ours = answers[index] ?? own.codes[index] { names[theirs] = names[theirs] ?? ours }
    }
    return target.map { part in
      if case .code(let name?) = part { .code(known.contains(name) ? name : names[name]) } else { part }
    }
  }

  /// Whether a translation came back as it stands in the file, with its marks.
  private func isAsWritten(_ text: [ReturnedUnit.Part], _ bead: Int) -> Bool {
    let key = SentenceRuns.squeezed(text.visible)
    return [lines[bead][from.other]?.whole, pieces[bead][from.other]].contains { $0.map(SentenceRuns.squeezed) == key }
  }

  /// Whether a unit came back as it stands in the files, and several lines of either side have marks of their own.
  private func isPiece(_ text: [ReturnedUnit.Part], _ bead: Int) -> Bool {
    guard text.codes.isEmpty, pieces[bead][from].map(SentenceRuns.squeezed) == SentenceRuns.squeezed(text.visible) else { return false }
    return Language.allCases.contains { language in
      pieces[bead][language].map(SentenceRuns.squeezed) != lines[bead][language].map { SentenceRuns.squeezed($0.whole) }
        && pieces[bead][language] != nil
    }
  }

  /// Whether a source came back as its whole line in the file: with marks, markup and entities as text.
  private func isWhole(_ text: [ReturnedUnit.Part], _ line: WrittenLine, besides own: [ReturnedUnit.Part]) -> Bool {
    if !text.codes.isEmpty || line.whole == own.visible { return false }
    let key = SentenceRuns.squeezed(text.visible)
    return key == SentenceRuns.squeezed(line.whole) && key != SentenceRuns.squeezed(own.visible)
  }

  /// Text with markup in it, cut into text and the codes that are known.
  private static func cut(_ text: String, at codes: [String]) -> [ReturnedUnit.Part] {
    let codes = codes.filter { !$0.isEmpty }.sorted { $0.utf8.count > $1.utf8.count }
    var parts: [ReturnedUnit.Part] = []
    var rest = text[...]
    while let first = rest.first {
      if let code = codes.first(where: { rest.hasPrefix($0) }) {
        parts.append(.code(code))
        rest = rest.dropFirst(code.count)
      } else {
        parts.append(.text(String(first)))
        rest = rest.dropFirst()
      }
    }
    return parts.evened
  }
}
