import ArgumentParser
import Bitext
import Interchange
import Workspace

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes up corrections made in a report or a spreadsheet.",
    discussion: """
      A file of decisions saved from a report, or an XLSX or TSV file that "taiyaku export" wrote and someone edited: rows joined or \
      split, "checked" filled in, notes. What differs from the alignment, or was checked, becomes pins, which "taiyaku align" and all \
      other commands keep to. Earlier decisions stand, but for those about the same sentences, which are named. Pins are kept in the \
      file of taiyaku.yml or --pins, else in taiyaku.pins.jsonl. Wording is not taken over: edit the article.

      Examples:
        taiyaku import soup.decisions.json soup.ja.md soup.en.md --pins taiyaku.pins.jsonl
        taiyaku import edited.xlsx soup.ja.md soup.en.md
        taiyaku import edited.tsv soup.ja.md soup.en.md --dry-run       only says what would be taken up
      """)

  @Argument(help: "The file to take up: decisions (.json), .xlsx or .tsv.")
  var file: String

  @OptionGroup var options: StudyOptions

  @Flag(help: "Take up what fits, even if some rows do not.")
  var partial = false

  @Flag(help: "Say what would be taken up, and write nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "No progress, no summary, no hints: results and errors alone.")
  var quiet = false

  mutating func run() async throws {
    let (configuration, articles) = try options.load()
    guard articles.count == 1 else {
      throw ValidationError("name the article too: its Japanese and English file, or its page, after \(file)")
    }
    let path = configuration.pinsPath
    let student = try options.student(configuration)
    let study = try student.study(articles[0])
    let (decided, problems) = try Decided(file: file).beads(of: study)
    for problem in problems { StandardError.write(problem) }
    guard problems.isEmpty || partial else {
      StandardError.write("taiyaku: nothing was taken up; mend the file, or take up the rest with --partial")
      throw ExitCode(2)
    }
    let documents = BothLanguages(ja: study.pair.ja, en: study.pair.en)
    let replaced = try PinFile.merge(decided, of: documents, into: path, writing: !dryRun)
    if quiet { return }
    for pin in replaced {
      StandardError.write("taiyaku: takes the place of an earlier decision: \(Self.shown(pin.ja)) = \(Self.shown(pin.en))")
    }
    let checked = decided.count { $0.checked == true }
    let others = replaced.isEmpty ? "" : ", in the place of \(replaced.count) earlier \(replaced.count == 1 ? "decision" : "decisions")"
    StandardError.write(
      "\(decided.count) \(decided.count == 1 ? "bead" : "beads") pinned, \(checked) of them checked\(others)"
        + (dryRun ? "; nothing written" : ": \(path)"))
  }
}

extension Import {
  private static func shown(_ sentences: [String]) -> String {
    let text = sentences.joined(separator: " ")
    return text.isEmpty ? "nothing" : "\"\(text.count > 40 ? text.prefix(40) + "…" : text[...])\""
  }
}

/// A file with decisions of a person, whatever its format.
struct Decided {
  var file: String

  /// - Returns: the beads to pin, and what could not be taken up
  func beads(of study: ArticleStudy) throws -> ([ReviewDecisions.DecidedBead], [String]) {
    let bytes = try FileReader().bytes(file)
    switch file.split(separator: ".").last?.lowercased() {
    case "json": return try decisions(bytes, study)
    case "xlsx": return rows(try XLSXReader.read(bytes, name: file), study)
    default: return rows(try TSVSheet.read(bytes, name: file), study)
    }
  }

  private func decisions(_ bytes: [UInt8], _ study: ArticleStudy) throws -> ([ReviewDecisions.DecidedBead], [String]) {
    let decisions = try ReviewDecisions(json: bytes, name: file)
    let pins = decisions.beads.map { PinnedBead(ja: $0.ja, en: $0.en, near: $0.at.map { [$0.ja, $0.en] }) }
    let placed = Set(PinPlacement(pins, ja: study.pair.ja, en: study.pair.en).placed.map(\.pin))
    let lost = decisions.beads.indices.filter { !placed.contains($0) }.map { index in
      let bead = decisions.beads[index]
      return "\(file): no longer in the articles: \((bead.ja + bead.en).joined(separator: " "))"
    }
    return (decisions.beads.indices.filter { placed.contains($0) }.map { decisions.beads[$0] }, lost)
  }

  private func rows(_ rows: [SheetRow], _ study: ArticleStudy) -> ([ReviewDecisions.DecidedBead], [String]) {
    let pair = study.pair
    let outcome = SheetMatcher(ja: pair.ja, en: pair.en).match(rows, name: file)
    let marks = Dictionary(zip(pair.alignment.beads.map(SentencesOfBead.init), study.marks), uniquingKeysWith: { first, _ in first })
    let decided = outcome.beads.compactMap { row, bead -> ReviewDecisions.DecidedBead? in
      let known = marks[SentencesOfBead(bead)]
      // What stands already or was never touched, and nobody checked, is no decision.
      if !row.isChecked, row.note == nil, known != nil || row.isAsExported { return nil }
      return ReviewDecisions.DecidedBead(
        ja: pair.ja.sentences[bead.ja].map(\.text), en: pair.en.sentences[bead.en].map(\.text),
        at: BothLanguages(ja: bead.ja.lowerBound, en: bead.en.lowerBound), checked: row.isChecked ? true : nil, note: row.note)
    }
    return (decided, outcome.problems.map(\.description))
  }
}

/// A bead by its sentences; where an empty side stands does not matter.
struct SentencesOfBead: Hashable {
  var ja: Range<Int>
  var en: Range<Int>

  init(_ bead: Bead) {
    ja = bead.ja.isEmpty ? 0..<0 : bead.ja
    en = bead.en.isEmpty ? 0..<0 : bead.en
  }
}
