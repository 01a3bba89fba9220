import ArgumentParser
import Bitext
import Interchange
import Terminology
import Workspace

struct GlossaryConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a glossary in another form.",
    discussion: """
      FORMS
      \(GlossaryFormat.allCases.map { "  \($0.rawValue)\(String(repeating: " ", count: 13 - $0.rawValue.count))\($0.summary)" }.joined(separator: "\n"))

      Several files are written as one. Forms of pairs hold accepted terms only; DeepL takes a term once and no long ones. What a form \
      cannot hold is left out, and told.

      EXAMPLES
        taiyaku glossary convert terms.csv --to tbx --output terms.tbx
        taiyaku glossary convert export.tbx > terms.csv
        taiyaku glossary convert terms.xlsx --to deepl --output deepl.csv
      """)

  @OptionGroup var input: GlossaryInput
  @Option(name: .long, help: ArgumentHelp("The form to write; by default told by the output's name, else csv.", valueName: "format"))
  var to: GlossaryFormat?
  @Option(name: .shortAndLong, help: ArgumentHelp("Where to write; by default standard output.", valueName: "file"))
  var output: String?

  mutating func validate() throws {
    guard to == nil, let output, let ending = output.split(separator: ".").last?.lowercased(), Self.others.contains(ending) else { return }
    throw ValidationError(
      said: "glossaries are not written as .\(ending): name a file .csv, .tsv, .xlsx, .utx, .tbx or .txt, or say the form with --to")
  }

  /// What programs would open by its ending, and could not.
  private static let others: Set<String> = [
    "ods", "xls", "xlsm", "doc", "docx", "odt", "rtf", "pdf", "json", "yaml", "yml", "po", "pot", "xlf", "xliff", "tmx", "sdltb", "mtf",
    "html",
  ]

  mutating func run() throws {
    let sources = try input.sources()
    let glossaries = try sources.map { try input.glossary($0) }
    for glossary in glossaries where glossary.passedOver > 0 {
      let terms = Message.count(glossary.passedOver, "term", "terms")
      StandardError.say("\(glossary.name): \(terms) in languages other than Japanese and English left out")
    }
    let joined = JoinedGlossaries(glossaries)
    for one in joined.renamed {
      StandardError.say("\(one.file): \(one.id) names another concept already; it is \(one.newID) in what is written")
    }
    let (format, from) = (to ?? output.flatMap(Self.format) ?? .csv, input.from ?? .ja)
    let text = GlossaryFile.write(joined.glossary, format, from: from)
    let losses = GlossaryLoss.losses(of: joined.glossary, writtenAs: text, format, from: from)
    if !losses.isEmpty { StandardError.say("\(format.rawValue) cannot hold, and left out: \(Message.all(of: losses))") }
    let bytes = try GlossaryFile.bytes(text, format)
    if let output {
      try OutputGuard(reading: sources.map { ($0.name, .result) }).write(bytes, to: output, as: .glossary, named: output)
    } else {
      if format == .xlsx, StandardOutput.isTerminal {
        throw ValidationError(said: "a file of Word or Excel is no text for a terminal: give a file with -o")
      }
      StandardOutput.write(data: bytes)
    }
  }

  private static func format(named path: String) -> GlossaryFormat? {
    switch path.split(separator: ".").last?.lowercased() {
    case "csv": .csv
    case "tsv": .tsv
    case "tbx", "xml": .tbx
    case "utx": .utx
    case "xlsx": .xlsx
    case "txt", "utf8", "tab": .omegat
    default: nil
    }
  }
}
