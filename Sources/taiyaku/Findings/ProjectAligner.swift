import AlignmentEngine
import Bitext
import Interchange
import Terminology
import Workspace

/// Aligns articles with what a project knows: its dictionary, its glossary, its pins.
struct ProjectAligner: Sendable {
  let aligner: Aligner
  var pins = PinFile()

  /// - Parameter glossary: its accepted terms are evidence
  init(_ configuration: Configuration, glossary: Glossary, pins: String? = nil) throws {
    aligner = Aligner(lexicon: try Self.lexicon(configuration.dictionary, configuration), glossary: Self.pairs(of: glossary))
    if let path = pins ?? configuration.pins.map(configuration.located) { self.pins = try PinFile.read(path) }
  }

  func pair(_ documents: BothLanguages<Document>) -> AlignedPair {
    let placed = PinPlacement(pins.pins, ja: documents.ja, en: documents.en).placed.map(\.bead)
    if placed.isEmpty {
      let alignment = aligner.align(ja: documents.ja.alignmentUnits, en: documents.en.alignmentUnits)
      return AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment)
    }
    let units = documents.map(\.alignmentUnits)
    let alignment = PinnedAlignment.compose(pins: placed, counts: documents.map(\.sentences.count)) { ja, en in
      aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }).beads
    }
    return AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment)
  }

  private static func lexicon(_ choice: Configuration.DictionaryChoice, _ configuration: Configuration) throws -> Lexicon? {
    var named: String?
    switch choice {
    case .none: return nil
    case .system: break
    case .file(let path): named = configuration.located(path)
    }
    guard let path = DictionaryStore.locate(option: named) else {
      StandardError.write("taiyaku: \(DictionaryStore.remedy)")
      return nil
    }
    return try DictionaryStore.open(path)
  }

  private static func pairs(of glossary: Glossary) -> [TermPair] {
    glossary.concepts.flatMap { concept in
      concept.terms(in: .ja).filter { $0.status.isAccepted && !$0.text.isEmpty }.flatMap { ja in
        concept.terms(in: .en).filter { $0.status.isAccepted && !$0.text.isEmpty }.map { TermPair(ja: ja.text, en: $0.text) }
      }
    }
  }
}
