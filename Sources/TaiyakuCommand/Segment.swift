import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Project
import Reading
import Records
import Segmentation
import Workspace

struct Segment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cut text into sentences.",
    discussion: """
      Prints one sentence a line. Headings, list items and table cells stand by themselves; wrapped lines are joined. Where somebody \
      cut otherwise in a review (the pins), that holds.

      EXAMPLES
        taiyaku segment article.ja.md
        taiyaku segment --language en --explain notes.txt
        taiyaku segment --words abbreviations.txt --rules team.srx article.en.txt
        taiyaku segment --language ja --jsonl < records.jsonl
        taiyaku segment --export-srx > taiyaku.srx

      A file of words names a class in brackets and the words below it:
        [never-final]
        Dipl Ing
        [names]
        - Westward Ho!
      Classes: \(WordClass.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Argument(help: ArgumentHelp("A text, Markdown or HTML file; - reads standard input.", valueName: "file"))
  var file: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("ja or en. By default told from the script of each block.", valueName: "language"))
  var language: Language?

  @Flag(help: "Read JSON Lines {\"id\":…,\"text\":\"…\"} from standard input; write {\"id\":…,\"sentences\":[{\"range\":[s,e]},…]}.")
  var jsonl = false

  @Flag(help: "Name, for each boundary made or withheld, the rule that decided.")
  var explain = false

  @Option(help: ArgumentHelp("How to print: text or json.", valueName: "format"))
  var format: Format = .text

  @Option(help: ArgumentHelp("Records worked on side by side (with --jsonl); the result is the same for any number.", valueName: "count"))
  var jobs = Jobs.allCores

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  @Option(
    help: ArgumentHelp(
      "The file of pins, for how persons cut sentences. By default as in taiyaku.yml, else taiyaku.pins.jsonl.", valueName: "file"))
  var pins: String?

  @OptionGroup var article: ArticleOptions

  @Flag(name: .customLong("export-srx"), help: "Print the built-in words and yours as SRX 2.0, as far as SRX can say them.")
  var exportSRX = false

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func validate() throws {
    try jobs.check()
    if exportSRX { return }
    if jsonl, file != nil { throw ValidationError(said: "--jsonl reads standard input; leave out \(file ?? "the file")") }
    if jsonl, language == nil { throw ValidationError(said: "--jsonl needs --language ja or --language en") }
    if !jsonl, file == nil { throw ValidationError(said: "name a FILE, or give --jsonl to read records from standard input") }
  }

  mutating func run() async throws {
    if exportSRX {
      let words = try article.sources(Configuration.load(config)).words
      StandardOutput.write(data: SRXDocument(exporting: SegmentationData.builtIn.adding(words)).xml)
    } else if jsonl, let language {
      try await records(language)
    } else if let file {
      try article(file)
    }
  }

  // MARK: Records

  private func records(_ language: Language) async throws {
    let segmenter = try article.segmentation(Configuration.load(config)).segmenters[language]
    let newlines = article.newlines
    let explain = explain
    let succeeded = await JSONLines.process(
      jobs: jobs.count,
      answering: { line, _ in
        if !explain, let record = TextRecord(line) {
          let sentences = segmenter.sentences(inPlainText: record.text, newlines: newlines, atoms: PlainText.atoms(in: record.text))
          return (record.answer(sentences), true)
        }
        return await RecordLine.answer(to: line) { (record: Record) in record.answer(segmenter, newlines, explains: explain) }
      })
    warn(segmenter)
    if !succeeded { throw ExitCode(2) }
  }

  private struct Record: Decodable, Sendable {
    var id: RecordID?
    var text: String

    func answer(_ segmenter: SentenceSegmenter, _ newlines: Block.Newlines, explains: Bool) -> Answer {
      let bytes = Array(text.utf8)
      let atoms = PlainText.atoms(in: bytes)
      let id = id ?? .none
      guard explains else {
        return Answer(id: id, sentences: segmenter.sentences(inPlainText: bytes, newlines: newlines, atoms: atoms).map { .init($0) })
      }
      let (sentences, explanations) = segmenter.explained(inPlainText: bytes, newlines: newlines, atoms: atoms)
      return Answer(id: id, sentences: sentences.map { .init($0) }, decisions: explanations.map { .init($0, shift: { $0 }) })
    }
  }

  private struct Answer: Encodable, Sendable {
    var id: RecordID
    var sentences: [SegmentOutput.Place]
    var decisions: [SegmentOutput.Decision]?
  }

  // MARK: A file

  private func article(_ path: String) throws {
    let notes = ReadingNotes(Conversation.terminal(quiet: false).note)
    let source = try FileReader(notes: notes).article(path, as: article.input)
    var configuration = try Configuration.load(config)
    // Another project's rules say nothing about a file that lies elsewhere.
    if config == nil, path != "-", !configuration.covers(path) { configuration = Configuration() }
    let rules = try article.segmentation(configuration)
    let reader = ArticleReader(options: .init(format: article.input, newlines: article.newlines, rules: rules))
    try reader.checkConflicts(source)
    var foreign = 0
    let decided = try cuts(configuration, path)
    if format == .text, !explain, decided.cuts.isEmpty {
      foreign = sentences(of: source, reader)
    } else {
      var output = SegmentOutput(source: source, explains: explain)
      if explain { output.add(reader.lineEnds(of: source)) }
      for block in reader.blocks(of: source) { output.add(block, rules, language: language) }
      if !decided.cuts.isEmpty { output.cut(as: decided.cuts, language: language, from: decided.path) }
      StandardOutput.write(data: format == .json ? try output.json() : output.text())
      foreign = output.foreignBlocks
    }
    notes.saw(foreign: foreign, in: source)
    for language in Language.allCases { warn(rules.segmenters[language]) }
  }

  /// How persons cut sentences, and the file that says it: of this project, or the one that was named.
  private func cuts(_ configuration: Configuration, _ path: String) throws -> (cuts: [SentenceCut], path: String) {
    let isOwn = config != nil || path == "-" || configuration.covers(path)
    guard let file = pins ?? (isOwn ? configuration.pinsPath : nil) else { return ([], "") }
    return (try PinFile.read(file).cuts, file)
  }

  /// One sentence a line, written as they are cut: a file of any size is held once.
  /// - Returns: how many blocks are in a third language, and left out
  private func sentences(of source: SourceText, _ reader: ArticleReader) -> Int {
    var lines: [UInt8] = []
    var foreign = 0
    reader.forEachProseBlock(of: source, language: language) { block in
      if language == nil, ArticleReader.isForeign(block) {
        foreign += 1
        return
      }
      let segmenter = reader.options.rules.segmenters[block.language ?? .en]
      for sentence in segmenter.sentences(of: block) {
        OneLine.append(block.text.utf8[sentence], to: &lines)
        lines.append(0x0A)
      }
      if lines.count >= 1 << 16 {
        StandardOutput.write(data: lines)
        lines.removeAll(keepingCapacity: true)
      }
    }
    StandardOutput.write(data: lines)
    return foreign
  }

  private func warn(_ segmenter: SentenceSegmenter) {
    for place in segmenter.exceededRules {
      StandardError.say("\(place):1: the rule took too many steps on some text and was left out there; make its pattern simpler")
    }
  }
}
