import ArgumentParser
import Bitext
import FoundationEssentials
import Reporting
import Terminology

struct GlossaryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the terms of a glossary, one concept a row.",
    discussion: """
      The preferred term stands first; behind it the others, admitted ones in brackets, deprecated with -, forbidden with ×.

      EXAMPLES
        taiyaku glossary list terms.csv
        taiyaku glossary list terms.tbx --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var input: GlossaryInput
  @OptionGroup var terminal: TerminalOptions
  @Option(help: "How to print: text or json.")
  var format: Format = .text
  @Option(help: ArgumentHelp("Only concepts whose id, domain or terms hold this text.", valueName: "text"))
  var find: String?

  mutating func run() throws {
    let concepts = try input.sources().flatMap { try input.glossary($0).concepts }.filter(isWanted)
    if format == .json {
      StandardOutput.write(data: try MachineJSON.encode(concepts.map(Record.init)))
      return
    }
    let cells = max(12, (terminal.cells - 24) / 2)
    let book = Spoken.book
    let columns = [TextTable.Column(book["concept"], maximum: 20)] + ["Japanese", "English"].map { .init(book[$0], maximum: cells) }
    var table = TextTable(columns)
    for concept in concepts {
      table.add([.init(concept.id, .bold), .init(Self.terms(concept, .ja)), .init(Self.terms(concept, .en))])
    }
    StandardOutput.write(table.render(style: terminal.style))
    StandardOutput.flush()
    let terms = concepts.reduce(0) { $0 + $1.terms.count }
    if !terminal.quiet {
      StandardError.say("\(Message.count(concepts.count, "concept", "concepts")), \(Message.count(terms, "term", "terms"))")
    }
  }

  private func isWanted(_ concept: Concept) -> Bool {
    guard let find = find?.lowercased() else { return true }
    return ([concept.id, concept.domain] + concept.terms.map(\.text)).contains { $0.lowercased().contains(find) }
  }

  private static func terms(_ concept: Concept, _ language: Language) -> String {
    let order = Term.Status.allCases
    return concept.terms(in: language).sorted { (order.firstIndex(of: $0.status) ?? 0) < (order.firstIndex(of: $1.status) ?? 0) }.map {
      term in
      switch term.status {
      case .preferred: term.text
      case .admitted: "(\(term.text))"
      case .deprecated: "-\(term.text)"
      case .forbidden: "×\(term.text)"
      }
    }.joined(separator: "  ")
  }

  private struct Record: Encodable {
    struct Item: Encodable {
      var language: Language
      var term: String
      var status: Term.Status
      var forms: [String]
      var note: String
      var line: Int
    }
    var concept: String
    var domain: String
    var definition: String
    var terms: [Item]

    init(_ concept: Concept) {
      self.concept = concept.id
      domain = concept.domain
      definition = concept.definition
      terms = concept.terms.map {
        Item(language: $0.language, term: $0.text, status: $0.status, forms: $0.forms, note: $0.note, line: $0.line)
      }
    }
  }
}
