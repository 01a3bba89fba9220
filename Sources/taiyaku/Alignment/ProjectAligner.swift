import AlignmentEngine
import Bitext
import Interchange
import Terminology
import Workspace

/// Aligns articles with what a project knows: its dictionary, its glossary, its pins. The one aligner of every command.
struct ProjectAligner: Sendable {
  var aligner: Aligner
  var pins: PinFile
  /// Whether to show how far an article has come: when there is only one, and nobody asked for quiet.
  var showsProgress = false

  /// Opens the dictionary, the lexicons and the pins of the configuration.
  /// - Parameter glossary: its accepted terms are evidence
  init(_ configuration: Configuration, glossary: Glossary = Glossary(concepts: [])) throws {
    var lexicon = try Self.lexicon(configuration.dictionary, configuration)
    for path in configuration.lexicons {
      let learned = try DictionaryStore.open(configuration.located(path))
      lexicon = lexicon?.joined(with: learned) ?? learned
    }
    aligner = Aligner(lexicon: lexicon, glossary: Self.pairs(of: glossary))
    // The rest of an article is aligned around the beads a person decided.
    pins = try PinFile.read(configuration.pinsPath)
  }

  /// The parts of a long article spread over several tasks; the result is the same for any number of them.
  func pair(_ documents: BothLanguages<Document>, jobs: Int) async -> AlignedPair {
    AlignedPair(ja: documents.ja, en: documents.en, alignment: await align(documents, jobs: jobs))
  }

  func align(_ documents: BothLanguages<Document>, jobs: Int) async -> Alignment {
    guard jobs > 1, pins.pins.isEmpty else { return align(documents) }
    let units = documents.map(\.alignmentUnits)
    let (aligner, progress) = watched(documents)
    defer { progress?.finish() }
    return await aligner.align(ja: units.ja, en: units.en, jobs: jobs)
  }

  func align(_ documents: BothLanguages<Document>) -> Alignment {
    align(documents, PinPlacement(pins.pins, ja: documents.ja, en: documents.en))
  }

  /// Around the beads a person decided, and without those they ruled out.
  func align(_ documents: BothLanguages<Document>, _ placement: PinPlacement) -> Alignment {
    let units = documents.map(\.alignmentUnits)
    let (aligner, progress) = watched(documents)
    defer { progress?.finish() }
    let forbidden = Set(
      placement.forbidden.flatMap { pin in pin.bead.ja.flatMap { ja in pin.bead.en.map { SentenceLink(ja: ja, en: $0) } } })
    if placement.placed.isEmpty { return aligner.align(ja: units.ja, en: units.en, forbidding: forbidden) }
    return PinnedAlignment.compose(pins: placement.placed.map(\.bead), counts: documents.map(\.sentences.count)) { ja, en in
      // Numbers within the gap.
      let places = (Dictionary(uniqueKeysWithValues: zip(ja, 0...)), Dictionary(uniqueKeysWithValues: zip(en, 0...)))
      let links = forbidden.compactMap { link in
        places.0[link.ja].flatMap { a in places.1[link.en].map { SentenceLink(ja: a, en: $0) } }
      }
      return aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }, forbidding: Set(links)).beads
    }
  }

  private func watched(_ documents: BothLanguages<Document>) -> (Aligner, SharedProgress?) {
    guard showsProgress else { return (aligner, nil) }
    let total = documents.ja.sentences.count + documents.en.sentences.count
    let progress = SharedProgress(ProgressLine(total: total, what: "sentences aligned"))
    var aligner = aligner
    aligner.watch = { progress.advance(by: $0) }
    return (aligner, progress)
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
