import AlignmentEngine
import ArgumentParser
import Bitext

struct Align: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "Says which sentences of a Japanese and an English article stand for each other.")

  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var jsonl = false

  @Option(help: ArgumentHelp("Records worked on side by side.", valueName: "n"))
  var jobs: Int = 1

  @Option(help: ArgumentHelp("A Japanese-English dictionary (EDICT, or rows of Japanese, tab, English).", valueName: "file"))
  var dictionary: String?

  @Flag(help: "Use no dictionary but the small built-in one.")
  var noDictionary = false

  mutating func run() async throws {
    let aligner = Aligner(lexicon: try openDictionary())
    let ok = await JSONLines.process(jobs: jobs) { (record: AlignRecord) in
      let alignment = aligner.align(ja: record.ja, en: record.en)
      return AlignAnswer(id: record.id ?? .none, beads: alignment.beads.map(BeadRecord.init))
    }
    if !ok { throw ExitCode(2) }
  }

  private func openDictionary() throws -> Lexicon? {
    if noDictionary { return nil }
    guard let path = DictionaryStore.locate(option: dictionary) else {
      StandardError.write("taiyaku: \(DictionaryStore.remedy)")
      return nil
    }
    return try DictionaryStore.open(path)
  }
}

struct AlignRecord: Decodable, Sendable {
  var id: RecordID?
  var ja: [String]
  var en: [String]
}

struct AlignAnswer: Encodable, Sendable {
  var id: RecordID
  var beads: [BeadRecord]
}

/// A bead as the contract writes it.
struct BeadRecord: Encodable, Sendable {
  var ja: [Int]
  var en: [Int]
  var probability: Double
  var moved: Bool?

  init(_ bead: Bead) {
    ja = Array(bead.ja)
    en = Array(bead.en)
    probability = (bead.probability * 10_000).rounded() / 10_000
    moved = bead.moved ? true : nil
  }
}
