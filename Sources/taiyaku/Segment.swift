import ArgumentParser
import Bitext
import Segmentation
import Workspace

struct Segment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "segment", abstract: "Cut text into sentences.")

  @Option(name: .shortAndLong, help: "The language of the text: ja or en.")
  var language: Language
  @Argument(help: "A file of plain text.")
  var file: String?
  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var jsonl = false
  @Option(help: "What a line end means: auto, always or never a sentence end.")
  var newlines: Block.Newlines = .auto

  mutating func run() async throws {
    let segmenter = SentenceSegmenter(language: language)
    let newlines = newlines
    if !jsonl {
      guard let file else { throw ValidationError("name a FILE, or give --jsonl to read records from standard input") }
      let source = try FileReader().read(file)
      for sentence in segmenter.sentences(in: source.bytes, newlines: newlines) { StandardOutput.write(source[sentence] + "\n") }
      return
    }
    let succeeded = await JSONLines.process { (record: Record) -> Answer in
      Answer(
        id: record.id ?? .none,
        sentences: segmenter.sentences(in: record.text, newlines: newlines).map { Answer.Place(range: [$0.lowerBound, $0.upperBound]) })
    }
    if !succeeded { throw ExitCode(2) }
  }

  private struct Record: Decodable, Sendable {
    var id: RecordID?
    var text: String
  }

  private struct Answer: Encodable, Sendable {
    struct Place: Encodable, Sendable { var range: [Int] }
    var id: RecordID
    var sentences: [Place]
  }
}
