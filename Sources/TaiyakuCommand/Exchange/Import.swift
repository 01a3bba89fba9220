import ArgumentParser
import Bitext
import Interchange
import Project
import Reading
import Reporting
import Segmentation
import Workspace

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take up corrections made in a report, a spreadsheet or a translation editor.",
    discussion: """
      A file of decisions saved from a report, or an XLSX or TSV file that "taiyaku export" wrote and someone edited: rows joined or \
      split, "checked" filled in, notes, translations changed. What differs from the alignment, or was checked, becomes pins, which "taiyaku align" and all \
      other commands keep to. Earlier decisions stand, but for those about the same sentences, which are named. Pins are kept in the \
      file of taiyaku.yml or --pins, else in taiyaku.pins.jsonl.

      XLIFF, TMX, PO, the table in Word (DOCX) and those of Excel bring wording: a translation that was changed there is written into the article, byte for byte what it is \
      elsewhere; what was approved there is pinned as checked, comments come with them. Paragraphs that had no translation are made at their place. Nothing is \
      written where the article is not the one that was exported.

      EXAMPLES
        taiyaku import soup.decisions.json soup.ja.md soup.en.md
        taiyaku import edited.xlsx soup.ja.md soup.en.md
        # only says what would be taken up
        taiyaku import edited.tsv soup.ja.md soup.en.md --dry-run
        # shows each sentence that would be written anew
        taiyaku import soup.xlf soup.ja.md soup.en.md --dry-run
        taiyaku import soup.xlf soup.ja.md soup.en.md
        # the translated article from the XLIFF alone, also where there was no translation yet
        taiyaku import soup.xlf -o soup.en.md
      """)

  @Argument(help: "The file to take up: decisions (.json), .xlsx, .tsv, .xlf, .tmx, .po or .docx.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write the translation here, and nothing else: of XLIFF also without its article, which the file keeps. - is standard output.",
      valueName: "path"))
  var output: String?

  @OptionGroup var options: StudyOptions

  @OptionGroup var signing: SigningOptions

  @Flag(help: "Take up what fits, even if some rows or units do not.")
  var partial = false

  @Flag(help: "Say what would be taken up, and write nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "No progress, no summary, no hints: results and errors alone.")
  var quiet = false

  mutating func run() async throws {
    if ReturnedFile.isOne(file) { return try await wording() }
    if let problem = ImportedKind.problem(file) { throw ValidationError(said: problem) }
    if output != nil { throw ValidationError(said: "-o is for wording: XLIFF, TMX, PO or DOCX") }
    let (project, articles) = try options.open(quiet: quiet)
    guard articles.count == 1 else {
      throw ValidationError(said: "name the article too: its Japanese and English file, or its page, after \(file)")
    }
    let path = project.settings.pinsPath
    let signature = try signing.signature()
    let decisions = DecidedFile(file, project.loader.files)
    let cuts = try decisions.cuts()
    // The beads name the sentences as they are cut by the file.
    let base = try project.uncut.documents(articles[0])
    var pins = project.pins
    _ = pins.merge(cuts, nil, base: base)
    let documents = base.map { $0.cut(as: pins.cuts) }
    let study = try await project.study(articles[0], documents, StudyRequest(), jobs: project.settings.jobs)
    let taken = try decisions.taken(by: study)
    if let back = taken.wording {
      for problem in taken.problems { StandardError.write(problem.text(in: Spoken.book)) }
      return try take(back, in: study, project, beside: taken.beads, isWhole: taken.problems.isEmpty)
    }
    var (decided, problems) = (taken.beads, taken.problems)
    let placed = Set(Language.allCases.flatMap { base[$0].cut(as: cuts).cuts.map(\.cut) })
    for index in cuts.indices where !placed.contains(index) {
      problems.append("\(file): no longer in the articles: \(cuts[index].sentences.joined(separator: " "))")
    }
    for problem in problems { StandardError.write(problem.text(in: Spoken.book)) }
    guard problems.isEmpty || partial else {
      StandardError.say("nothing was taken up; mend the file, or take up the rest with --partial")
      throw ExitCode(2)
    }
    let (replaced, recut) = try PinFile.merge(
      decided, cuts: placed.sorted().map { cuts[$0] }, base: base, into: path, writing: !dryRun,
      project.settings.output([file] + articles[0].named), named: project.settings.namedPins, signature: signature)
    if !quiet { tell(decided, replaced, recut, cuts: placed.count, path) }
  }

  /// What was pinned, and where.
  private func tell(
    _ decided: [ReviewDecisions.DecidedBead], _ replaced: [PinnedBead], _ recut: [SentenceCut], cuts: Int, _ path: String
  ) {
    for pin in replaced {
      StandardError.say("takes the place of an earlier decision: \(Self.shown(pin.ja)) = \(Self.shown(pin.en))")
    }
    for cut in recut { StandardError.say("takes the place of an earlier cut: \(Self.shown(cut.sentences))") }
    if dryRun { for bead in decided { StandardError.write(Self.row(bead).text(in: Spoken.book)) } }
    if decided.isEmpty, replaced.isEmpty, cuts == 0 { return StandardError.say("\(file): nothing to pin") }
    let checked = decided.count { $0.checked == true }
    let beads = Message.count(decided.count, "bead", "beads")
    var said: Message = dryRun ? "\(beads) would be pinned, \(checked) of them checked" : "\(beads) pinned, \(checked) of them checked"
    if cuts > 0 { said = "\(said), \(Message.count(cuts, "cut", "cuts")) into sentences" }
    if !replaced.isEmpty {
      said = "\(said), in the place of \(Message.count(replaced.count, "earlier decision", "earlier decisions"))"
    }
    said = dryRun ? "\(said); nothing written" : "\(said): \(path)"
    StandardError.write(said.text(in: Spoken.book))
  }
}

extension Import {
  /// A translator's file: its wording goes into the article, what was confirmed there into the pins.
  private func wording() async throws {
    let project = try Project(options.settings(), .terminal(quiet: quiet))
    let back = try ReturnedFile.read(file, project.loader.files, from: project.settings.from)
    try take(back, in: try await study(back, project), project)
  }

  /// - Parameters:
  ///   - decided: what the file says besides
  ///   - isWhole: whether all of that could be taken up
  private func take(
    _ back: ReturnedFile, in study: ArticleStudy, _ project: Project, beside decided: [ReviewDecisions.DecidedBead] = [],
    isWhole: Bool = true
  ) throws {
    let signature = try signing.signature()
    let loader = project.loader
    let returned = try ReturnedWording(back, in: study, loader)
    for problem in returned.problems { StandardError.say(problem) }
    guard returned.problems.isEmpty && isWhole || partial else {
      StandardError.say("nothing was taken up; mend the file, or take up the rest with --partial")
      throw ExitCode(2)
    }
    for note in returned.notes where !quiet { StandardError.say(note) }
    if let output {
      if !dryRun { try write(returned, to: output, project, study) }
      return tell(returned, output)
    }
    let edited = study.files.paths[returned.target]
    let other = study.files.paths[returned.target.other]
    let place = project.settings.output(edited == other ? [file] : [file, other], edited: [edited])
    let replaced = try returned.write(
      beside: decided, to: edited, named: options.files.isEmpty ? nil : edited, pins: project.settings.pinsPath,
      namedPins: project.settings.namedPins,
      signature: signature, writing: !dryRun, place, loader.files)
    tell(returned, edited)
    let all = returned.decided + decided
    if !quiet, !all.isEmpty || !replaced.isEmpty { tell(all, replaced, [], cuts: 0, project.settings.pinsPath) }
  }

  /// The article a file is about: the one that is named, the one of the project it was exported from, or the one it keeps.
  private func study(_ back: ReturnedFile, _ project: Project) async throws -> ArticleStudy {
    if options.files.isEmpty, output != nil, back.skeleton != nil { return try project.study(back) }
    let articles = try project.articles(named: options.files)
    guard let article = articles.count == 1 ? articles[0] : project.article(exportedTo: back, among: articles) else {
      throw ValidationError(said: "name the article too: its Japanese and English file, or its page, after \(file)")
    }
    do {
      return try await project.study(article, jobs: project.settings.jobs)
    } catch let error as OneLanguageOnly where output != nil {
      guard let study = try project.untranslated(article.paths.ja) else { throw error }
      return study
    }
  }

  private func write(_ returned: ReturnedWording, to output: String, _ project: Project, _ study: ArticleStudy) throws {
    let bytes = returned.documents[returned.target].source.bytes
    if output == "-" { return StandardOutput.write(data: bytes) }
    let named = options.files.isEmpty ? [] : study.files.named
    // The translation itself may be written anew, the text translated from not.
    let translation = named.filter { $0 == study.files.paths[returned.target] }
    try project.settings.output([file] + named.filter { !translation.contains($0) }, edited: translation)
      .write(bytes, to: output, as: translation.contains(output) ? .article : .result, named: output)
  }

  private func tell(_ returned: ReturnedWording, _ edited: String) {
    if quiet { return }
    let lines = LineIndex(returned.original)
    for edit in returned.edits where !returned.isNew {
      StandardError.write(PrintableText.line("\(edited):\(lines.line(at: edit.place.lowerBound)):"))
      if !edit.before.isEmpty { StandardError.write(PrintableText.line("  - \(returned.original[edit.place])")) }
      for part in edit.parts { StandardError.write(PrintableText.line("  + \(edit.written(part))")) }
    }
    if returned.edits.isEmpty { return StandardError.say("\(edited): nothing in it is worded otherwise in \(file)") }
    let count = Message.count(returned.edits.reduce(0) { $0 + $1.parts.count }, "sentence", "sentences")
    StandardError.say(dryRun ? "\(count) would be written anew; nothing written" : "\(count) written anew: \(edited)")
  }

  /// What would be pinned, a line a bead.
  private static func row(_ bead: ReviewDecisions.DecidedBead) -> Message {
    var row: Message = "  \(shown(bead.ja)) = \(shown(bead.en))"
    if bead.checked == true { row = "\(row), checked" }
    if let note = bead.note { row = "\(row), note: \(shown([note]))" }
    return row
  }

  private static func shown(_ sentences: [String]) -> Message {
    let text = sentences.joined(separator: " ")
    return text.isEmpty ? "nothing" : "\"\(text.count > 40 ? text.prefix(40) + "…" : text)\""
  }
}
