import ArgumentParser
import Bitext
import Project
import Reading
import Segmentation
import Workspace

extension Language: ExpressibleByArgument {}
extension ArticleFormat: ExpressibleByArgument {}
extension Block.Newlines: ExpressibleByArgument {}

/// How articles are read, for every command that reads them.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The format of the files: text, markdown, html, docx, po, json … (docs/formats.md). By default told by extension, then by content.",
      valueName: "format"))
  var input: ArticleFormat?

  @Option(
    help: ArgumentHelp(
      "What a line end inside a paragraph of plain text means: auto (told from the text), always (ends a sentence) or never (wrapping).",
      valueName: "mode"))
  var newlines: Block.Newlines = .auto

  @Option(
    name: [.customLong("rules"), .customLong("srx")],
    help: ArgumentHelp(
      "SRX 2.0 rules that overrule the built-in ones where they match; by default those of taiyaku.yml.", valueName: "file"))
  var rules: [String] = []

  @Option(
    name: [.customLong("words"), .customLong("abbreviations")],
    help: ArgumentHelp(
      "Abbreviations, sentence starters and names with marks, by class, besides those of taiyaku.yml; see 'taiyaku segment --help'.",
      valueName: "file"))
  var wordFiles: [String] = []

  @Option(
    name: .customLong("allow-outside"),
    help: ArgumentHelp(
      "A folder outside of the project that taiyaku.yml may name, and links may lead to; may be given several times.", valueName: "folder"))
  var outside: [String] = []

  func validate() throws { for folder in outside { ProjectBoundary.allow(folder) } }

  /// How sentences are cut: as the configuration says, with the words of the options added; an SRX file of the options takes the
  /// place of the configuration's.
  func segmentation(_ configuration: Configuration) throws -> SegmentationRules { try SegmentationRules(sources(configuration)) }

  func sources(_ configuration: Configuration) throws -> SegmentationSources {
    var sources = try configuration.segmentationSources()
    if !rules.isEmpty { sources.srx = nil }
    for path in rules { try sources.addSRX(FileReader().keptBytes(path), name: path) }
    for path in wordFiles { try sources.addWords(FileReader().table(path)) }
    return sources
  }

  func apply(to settings: inout Settings) throws {
    settings.inputs += rules + wordFiles
    settings.reading.format = input
    settings.reading.newlines = newlines
    if !rules.isEmpty || !wordFiles.isEmpty { settings.reading.rules = try segmentation(settings.configuration) }
  }
}
