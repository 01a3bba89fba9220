import ArgumentParser
import Bitext
import Interchange
import Project
import Reading
import Reporting
import Workspace

enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case tmx, xlsx, tsv, xliff, xliff12, docx, omegat, srx

  init?(path: String) {
    switch path.split(separator: ".").last?.lowercased() {
    case "tmx": self = .tmx
    case "xlsx": self = .xlsx
    case "tsv", "txt", "tab": self = .tsv
    case "xlf", "xliff": self = .xliff
    case "docx": self = .docx
    case "srx": self = .srx
    default: return nil
    }
  }

  /// Whether one file holds any number of articles.
  var holdsAll: Bool { self == .tmx || self == .omegat || self == .srx }
  /// Whether it is translations by the segment that a program looks up.
  var isMemory: Bool { self == .tmx || self == .omegat }

  var ending: String {
    switch self {
    case .xliff, .xliff12: "xlf"
    default: rawValue
    }
  }
}

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write aligned articles for other programs: TMX, XLIFF, XLSX, TSV, DOCX, a project of OmegaT.",
    discussion: """
      TMX 1.4b holds translations only (beads with both sides); XLSX and TSV hold every bead, and what is joined, split or checked \
      there comes back with "taiyaku import"; XLIFF (2.1, or 1.2 with --to xliff12) holds every bead of the language translated from, and \
      comes back with its wording; of one file alone it holds what is to be translated. Markup inside sentences is codes (--inline-codes). DOCX is a table of two columns for Word, findings and notes beside it as comments; its wording and comments come back, too. \
      A project of OmegaT is a folder: the articles, their translations, the glossary, and rules (SRX) after which OmegaT cuts the articles as \
      their translations are cut; --to srx writes the rules alone.

      EXAMPLES
        taiyaku export soup.ja.md soup.en.md -o soup.tmx
        taiyaku export soup.ja.md soup.en.md -o soup.xlsx
        # every article of taiyaku.yml, sure beads only
        taiyaku export --to tmx --min-probability 0.9 -o memory.tmx
        # for Trados or memoQ
        taiyaku export --to tmx --languages ja-JP,en-US -o memory.tmx
        # a project of OmegaT: what is translated already stands in it
        taiyaku export soup.ja.md soup.en.md --to omegat -o soup-omegat/
        # an article that has no translation yet
        taiyaku export soup.ja.md -o new.xlf
        # a file an article
        taiyaku export --to xliff --checked-only -o out/
      """)

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("The format; by default told by the ending of -o.", valueName: "format"))
  var to: ExportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, or a folder (ending in /) for a file an article; - is standard output.", valueName: "path"))
  var output: String = "-"

  @OptionGroup var exchange: ExchangeOptions

  @Flag(name: .shortAndLong, help: "No progress, no summary, no hints: results and errors alone.")
  var quiet = false

  mutating func validate() throws {
    guard let format = to ?? ExportFormat(path: output) else {
      if output.lowercased().hasSuffix(".csv") {
        throw ValidationError(said: "CSV is not written: for Excel name a file .xlsx, or take --to tsv --bom")
      }
      throw ValidationError(said: "say which format to write: --to tmx, xlsx, tsv, xliff, xliff12, docx, omegat or srx, or an ending of -o")
    }
    if format == .omegat, output == "-" { throw ValidationError(said: "a project of OmegaT is a folder: name one with -o") }
    try exchange.check(format)
  }

  mutating func run() async throws {
    guard let format = to ?? ExportFormat(path: output) else { return }
    let (project, articles) = try options.open(quiet: quiet)
    let place = project.output(articles)
    if output != "-" { try place.check(output, named: output) }
    let isFolder = output.hasSuffix("/") && format != .omegat
    guard isFolder || articles.count == 1 || format.holdsAll else {
      throw ValidationError("\(articles.count) articles do not fit into one \(format.rawValue) file: give a folder, such as -o exports/")
    }
    let progress = project.conversation.progress(articles.count, "articles")
    let selection = exchange.selection(for: format)
    let tool = ("taiyaku", Taiyaku.configuration.version)
    let isOnly = articles.count == 1
    let pairs = try await Parallel.map(articles, jobs: options.jobs.count, showing: progress) { files, spare in
      do {
        return try await project.study(files, isOnly: isOnly, jobs: spare).exchange(selection, tool: tool)
      } catch let error as OneLanguageOnly where !format.isMemory || format == .omegat {
        // What is still to be translated as a whole.
        guard let study = try project.untranslated(files.paths.ja) else { throw error }
        return study.exchange(selection, tool: tool)
      }
    }
    project.tellDeadPins()
    let from = project.settings.from
    let style = exchange.style
    let leftOut = pairs.reduce(0) { $0 + $1.leftOut }
    if leftOut > 0, exchange.minProbability == nil, !quiet {
      let beads = Message.count(leftOut, "translation", "translations")
      StandardError.say(
        "\(beads) less likely right than \(selection.minimumProbability.description) left out; --min-probability 0 takes all")
    }
    let doubtful = pairs.reduce(0) { $0 + $1.units.count { $0.isTwoSided && $0.hasError } }
    if format.isMemory, doubtful > 0, !quiet {
      let beads = Message.count(doubtful, "translation", "translations")
      StandardError.say("\(beads) with an error that \"check\" finds taken along; correct the articles first, or take --checked-only")
    }
    if format == .omegat {
      try writeProject(pairs, of: articles, project, place)
    } else if isFolder {
      try place.makeFolder(output, named: output)
      for (pair, name) in zip(pairs, ReportNames.names(of: articles)) {
        try write(Self.encode([pair], as: format, from: from, style, bom: exchange.bom), to: "\(output)\(name).\(format.ending)", place)
      }
    } else {
      try write(Self.encode(pairs, as: format, from: from, style, bom: exchange.bom), to: output, place)
    }
  }

  private static func encode(_ pairs: [ExchangePair], as format: ExportFormat, from: Language, _ style: ExchangeStyle, bom: Bool) throws
    -> [UInt8]
  {
    guard let pair = pairs.first else { return [] }
    switch format {
    case .tmx: return Array(TMXWriter.write(pairs, from: from, tool: pair.tool, style).utf8)
    case .xliff: return Array(XLIFF2Writer.write(pair, style).utf8)
    case .xliff12: return Array(XLIFF1Writer.write(pair, style).utf8)
    case .tsv: return (bom ? [0xEF, 0xBB, 0xBF] : []) + Array(TSVSheet.write(pair).utf8)
    case .xlsx: return try XLSXWriter.write(pair, in: Spoken.language, Spoken.book)
    case .srx: return Array(SRXWriter.write(SegmentRules(pairs.compactMap(\.segments))).utf8)
    case .omegat: return []
    case .docx: return try WordTableWriter.write(pair, in: Spoken.language, Spoken.book)
    }
  }

  private func write(_ bytes: [UInt8], to path: String, _ place: OutputGuard) throws {
    if path == "-" {
      if StandardOutput.isTerminal, to == .xlsx || to == .docx {
        throw ValidationError(said: "a file of Word or Excel is no text for a terminal: give a file with -o")
      }
      return StandardOutput.write(data: bytes)
    }
    try place.write(bytes, to: path, named: output)
    if !quiet { StandardError.wrote(path) }
  }
}
