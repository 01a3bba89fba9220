import ArgumentParser
import Bitext
import Interchange
import Project
import Terminology
import Workspace

extension GlossaryFormat: ExpressibleByArgument {}

struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Look at glossaries: check them, convert them, list their terms.",
    discussion: """
      Glossaries are tables (concept,language,term,status,note in commas, semicolons or tabs), two columns, a column for each language \
      (Google, Weblate, memoQ), OmegaT, DeepL, UTX, TBX, or a workbook (XLSX, ODS); which one a file is, is told by its content.
      """,
    subcommands: [GlossaryLintCommand.self, GlossaryConvertCommand.self, GlossaryListCommand.self])
}

/// The glossary files a command works on.
struct GlossaryInput: ParsableArguments {
  @Argument(help: ArgumentHelp("Glossary files; by default those of taiyaku.yml. \"-\" is standard input.", valueName: "file"))
  var files: [String] = []

  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp("What the files are, where it cannot be told: \(Self.formats).", valueName: "format"))
  var inputFormat: GlossaryFormat?

  @Option(help: ArgumentHelp("The language of the first column of files with two columns: ja or en.", valueName: "language"))
  var from: Language?

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  static let formats = GlossaryFormat.allCases.map(\.rawValue).joined(separator: ", ")

  func sources() throws -> [SourceText] {
    let configuration = try Configuration.load(config)
    let paths = files.isEmpty ? configuration.glossaries.map(configuration.located) : files
    if paths.isEmpty { throw ValidationError(said: "name a glossary file, or one in taiyaku.yml (glossary: FILE)") }
    let files = FileReader(notes: ReadingNotes(Conversation.terminal(quiet: false).note))
    return try paths.map { try files.table($0) }
  }

  func glossary(_ source: SourceText) throws -> Glossary {
    try GlossaryFile.read(source, format: inputFormat, languages: from.map { ($0, $0.other) })
  }
}
