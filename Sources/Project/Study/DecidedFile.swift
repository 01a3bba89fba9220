import Bitext
import Interchange
import Workspace

/// A file with decisions of a person, whatever its format.
package struct DecidedFile {
  private let file: String
  private let files: FileReader

  package init(_ file: String, _ files: FileReader = FileReader()) { (self.file, self.files) = (file, files) }

  /// How sentences are cut by it; spreadsheets cut none.
  package func cuts() throws -> [SentenceCut] {
    guard file.lowercased().hasSuffix(".json") else { return [] }
    return try ReviewDecisions(json: FileReader().keptBytes(file), name: file).cuts ?? []
  }

  /// What the file says of an article.
  package struct Taken {
    /// What to pin.
    package var beads: [ReviewDecisions.DecidedBead]
    /// What could not be taken up.
    package var problems: [Message]
    /// Rows of a table whose translation was changed.
    package var wording: ReturnedFile?
  }

  package func taken(by study: ArticleStudy) throws -> Taken {
    switch file.split(separator: ".").last?.lowercased() {
    case "json": return try decisions(FileReader().keptBytes(file), study)
    case "xlsx": return rows(try XLSXReader.read(FileReader().bytes(file), name: file), study)
    default: return rows(try TSVSheet.read(files.table(file)), study)
    }
  }

  private func decisions(_ bytes: [UInt8], _ study: ArticleStudy) throws -> Taken {
    let decisions = try ReviewDecisions(json: bytes, name: file)
    let pins = decisions.beads.map { PinnedBead(ja: $0.ja, en: $0.en, near: $0.at.map { [$0.ja, $0.en] }) }
    let placed = Set(PinPlacement(pins, ja: study.pair.ja, en: study.pair.en).placed.map(\.pin))
    let lost = decisions.beads.indices.filter { !placed.contains($0) }.map { index -> Message in
      let bead = decisions.beads[index]
      return "\(file): no longer in the articles: \((bead.ja + bead.en).joined(separator: " "))"
    }
    return Taken(beads: decisions.beads.indices.filter { placed.contains($0) }.map { decisions.beads[$0] }, problems: lost)
  }

  private func rows(_ rows: [SheetRow], _ study: ArticleStudy) -> Taken {
    let pair = study.pair
    let hashes = pair.alignment.beads.map { bead in
      ExchangePair.hash(BothLanguages(ja: pair.text(.ja, of: bead), en: pair.text(.en, of: bead)))
    }
    let outcome = SheetMatcher(ja: pair.ja, en: pair.en, wordingOf: study.from.other, hashes: Set(hashes)).match(rows, name: file)
    let marks = Dictionary(zip(pair.alignment.beads.map(SentencesOfBead.init), study.marks), uniquingKeysWith: { first, _ in first })
    let decided = outcome.beads.compactMap { row, bead -> ReviewDecisions.DecidedBead? in
      let known = marks[SentencesOfBead(bead)]
      let comments = row.comments.map { BeadComment.told(in: $0, besides: known?.comments ?? []) } ?? []
      // What stands already or was never touched, and nobody checked, is no decision.
      if !row.isChecked, row.note == nil, comments.isEmpty, known != nil || row.isAsExported { return nil }
      return ReviewDecisions.DecidedBead(
        ja: pair.ja.sentences[bead.ja].map(\.text), en: pair.en.sentences[bead.en].map(\.text),
        at: BothLanguages(ja: bead.ja.lowerBound, en: bead.en.lowerBound), checked: row.isChecked ? true : nil, note: row.note,
        comments: comments)
    }
    let numbers = Dictionary(zip(hashes, hashes.indices.map { $0 + 1 }), uniquingKeysWith: { first, _ in first })
    let units = outcome.reworded.map { row in
      let number = row.hash.flatMap { numbers[$0] }
      var unit = ReturnedUnit(
        line: row.line, number: number, hash: row.hash, texts: row.text.map { $0.isEmpty ? [] : [.text($0)] },
        isConfirmed: row.isChecked, note: row.note)
      let known = number.map { $0 - 1 }.flatMap { $0 < study.marks.count ? study.marks[$0].comments : nil } ?? []
      unit.comments = row.comments.map { BeadComment.told(in: $0, besides: known) } ?? []
      return unit
    }
    return Taken(
      beads: decided, problems: outcome.problems.map(\.message),
      wording: units.isEmpty ? nil : ReturnedFile(name: file, from: study.from, units: units))
  }
}
