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

  var loader: ArticleLoader {
    ArticleLoader(reader: ArticleReader(options: ArticleReader.Options(format: input, newlines: newlines)))
  }
}
