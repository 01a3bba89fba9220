import AlignmentEngine
import Bitext
import Interchange
import Terminology
import Workspace

/// Aligns articles with what a project knows: its dictionary, its glossary, its pins. The one aligner of every command.
struct ProjectAligner: Sendable {
  var aligner: Aligner
  var pins: PinFile

  /// - Parameters:
  ///   - glossary: its accepted terms are evidence
  ///   - pins: beads a person decided; the rest is aligned around them
  ///   - lexicons: files used beside the dictionary
  init(
    _ configuration: Configuration, glossary: Glossary = Glossary(concepts: []), pins: PinFile = PinFile(), lexicons: [String] = []
  ) throws {
    var lexicon = try Self.lexicon(configuration.dictionary, configuration)
    for path in lexicons {
      let learned = try DictionaryStore.open(path)
      lexicon = lexicon?.joined(with: learned) ?? learned
    }
    aligner = Aligner(lexicon: lexicon, glossary: Self.pairs(of: glossary))
    self.pins = pins
  }

  func pair(_ documents: BothLanguages<Document>) -> AlignedPair {
    AlignedPair(ja: documents.ja, en: documents.en, alignment: align(documents))
  }

  func align(_ documents: BothLanguages<Document>) -> Alignment {
    align(documents, around: pins.pins.isEmpty ? [] : PinPlacement(pins.pins, ja: documents.ja, en: documents.en).placed.map(\.bead))
  }

  func align(_ documents: BothLanguages<Document>, around pinned: [Bead]) -> Alignment {
    let units = documents.map(\.alignmentUnits)
    if pinned.isEmpty { return aligner.align(ja: units.ja, en: units.en) }
    return PinnedAlignment.compose(pins: pinned, counts: documents.map(\.sentences.count)) { ja, en in
      aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }).beads
    }
  }

  /// For some sentences of a pair alone; the beads count positions in the two lists.
  func gapAligner(_ documents: BothLanguages<Document>) -> (_ ja: [Int], _ en: [Int]) -> [Bead] {
    // Once for all gaps.
    let units = documents.map(\.alignmentUnits)
    return { ja, en in aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }).beads }
  }

  /// The dictionary that was chosen; one that is missing is said once, with the remedy.
  static func lexicon(_ choice: Configuration.DictionaryChoice, _ configuration: Configuration = Configuration()) throws -> Lexicon? {
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
