import ArgumentParser
import Bitext
import Segmentation
import Workspace

extension Language: ExpressibleByArgument {}
extension ArticleFormat: ExpressibleByArgument {}
extension Block.Newlines: ExpressibleByArgument {}

/// How articles are read, for every command that reads them.
struct ArticleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How the files are written: text, markdown or html. By default told by extension, then by content.", valueName: "format"))
  var input: ArticleFormat?

  @Option(
    help: ArgumentHelp(
      "What a line end inside a paragraph of plain text means: auto (told from the text), always (ends a sentence) or never (wrapping).",
      valueName: "mode"))
  var newlines: Block.Newlines = .auto

  @Option(
    name: [.customLong("rules"), .customLong("srx")],
    help: ArgumentHelp("SRX 2.0 rules that overrule the built-in ones where they match.", valueName: "file"))
  var rules: [String] = []

  @Option(
    name: [.customLong("words"), .customLong("abbreviations")],
    help: ArgumentHelp(
      "Further abbreviations, sentence starters and names with marks, by class; see 'taiyaku segment --help'.", valueName: "file"))
  var wordFiles: [String] = []

  /// How sentences are cut, from the options.
  func segmentation() throws -> SegmentationRules {
    if rules.isEmpty, wordFiles.isEmpty { return .builtIn }
    let srx = try rules.map { try SRXDocument(reading: FileReader().bytes($0), name: $0) }
    if srx.count > 1 { throw SeveralSRXFiles(first: srx[0].name, second: srx[1].name) }
    return try SegmentationRules(words: words(), srx: srx.first)
  }

  func words() throws -> SegmentationData {
    var words = SegmentationData()
    for path in wordFiles {
      let source = try FileReader().read(path)
      words.add(try SegmentationData(parsing: source[0..<source.bytes.count], name: path, defaultClass: .neverFinal))
    }
    return words
  }

  var loader: ArticleLoader {
    get throws { ArticleLoader(reader: ArticleReader(options: .init(format: input, newlines: newlines, rules: try segmentation()))) }
  }
}
