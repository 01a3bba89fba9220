import AlignmentEngine
import Bitext
import Interchange
import Workspace

/// Aligns articles with what a project knows: its dictionary, its glossary, its pins. The one aligner of every command.
package struct ProjectAligner: Sendable {
  package var aligner: Aligner
  package var pins: PinFile
  /// Shows how far one long article has come; nil where several are worked on, or nobody wants to know.
  package var progress: (@Sendable (_ sentences: Int) -> any ProgressMeter)?

  private let watch: PinWatch?

  package init(aligner: Aligner, pins: PinFile = PinFile()) { self.init(aligner: aligner, pins: pins, watch: nil) }

  init(aligner: Aligner, pins: PinFile, watch: PinWatch?) { (self.aligner, self.pins, self.watch) = (aligner, pins, watch) }

  /// The same, telling how far it comes inside an article.
  package func showing(_ conversation: Conversation, if isSingle: Bool = true) -> ProjectAligner {
    var aligner = self
    if isSingle, !conversation.isQuiet { aligner.progress = { conversation.progress($0, "sentences aligned") } }
    return aligner
  }

  /// The parts of a long article spread over several tasks; the result is the same for any number of them.
  package func pair(_ documents: BothLanguages<Document>, jobs: Int) async -> AlignedPair {
    AlignedPair(ja: documents.ja, en: documents.en, alignment: await align(documents, jobs: jobs))
  }

  package func align(_ documents: BothLanguages<Document>, jobs: Int) async -> Alignment {
    await align(documents, PinPlacement(pins.pins, ja: documents.ja, en: documents.en), jobs: jobs)
  }

  /// Notes which pins stand in documents that are looked at without being aligned.
  func look(at documents: BothLanguages<Document>) {
    if !pins.isEmpty { watch?.saw(PinPlacement(pins.pins, ja: documents.ja, en: documents.en), of: pins, in: documents) }
  }

  /// Around the beads a person decided, and without those they ruled out.
  package func align(_ documents: BothLanguages<Document>, _ placement: PinPlacement, jobs: Int) async -> Alignment {
    watch?.saw(placement, of: pins, in: documents)
    if let keyed = KeyedAlignment.beads(documents) { return await Self.composed(keyed, placement, documents) }
    let units = AlignmentUnit.of(documents)
    let (aligner, progress) = watched(documents)
    defer { progress?.finish() }
    let forbidden = Set(
      placement.forbidden.flatMap { pin in pin.bead.ja.flatMap { ja in pin.bead.en.map { SentenceLink(ja: ja, en: $0) } } })
    let borders = placement.placed.isEmpty && forbidden.isEmpty ? TimedAlignment.borders(documents) : []
    if !borders.isEmpty { return await Self.align(units, between: borders, aligner, jobs: jobs) }
    let decided = placement.placed.map(\.bead)
    let taken = BothLanguages(ja: Set(decided.flatMap(\.ja)), en: Set(decided.flatMap(\.en)))
    let twins = units.twins.filter { twin in
      !twin.ja.contains(where: taken.ja.contains) && !twin.en.contains(where: taken.en.contains)
        && !forbidden.contains(SentenceLink(ja: twin.ja.lowerBound, en: twin.en.lowerBound))
    }
    if decided.isEmpty, twins.isEmpty { return await aligner.align(ja: units.ja, en: units.en, forbidding: forbidden, jobs: jobs) }
    return await PinnedAlignment.compose(pins: decided, beside: twins, counts: documents.map(\.sentences.count)) { ja, en in
      // Numbers within the gap.
      let places = (Dictionary(uniqueKeysWithValues: zip(ja, 0...)), Dictionary(uniqueKeysWithValues: zip(en, 0...)))
      let links = forbidden.compactMap { link in
        places.0[link.ja].flatMap { a in places.1[link.en].map { SentenceLink(ja: a, en: $0) } }
      }
      return await aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }, forbidding: Set(links), jobs: jobs).beads
    }
  }

  /// Parts by themselves, one behind the other.
  private static func align(
    _ units: BothLanguages<[AlignmentUnit]>, between borders: [(ja: Int, en: Int)], _ aligner: Aligner, jobs: Int
  ) async -> Alignment {
    var beads: [Bead] = []
    var start = (ja: 0, en: 0)
    for end in borders + [(units.ja.count, units.en.count)] {
      let part = await aligner.align(ja: Array(units.ja[start.ja..<end.ja]), en: Array(units.en[start.en..<end.en]), jobs: jobs)
      beads += part.beads.map { bead in
        Bead(
          ja: bead.ja.lowerBound + start.ja..<bead.ja.upperBound + start.ja,
          en: bead.en.lowerBound + start.en..<bead.en.upperBound + start.en,
          probability: bead.probability, moved: bead.moved)
      }
      start = end
    }
    return Alignment(beads: beads)
  }

  /// The beads that the files give, save where a person decided otherwise; what is left stands by itself.
  private static func composed(_ keyed: [Bead], _ placement: PinPlacement, _ documents: BothLanguages<Document>) async -> Alignment {
    let pinned = placement.placed.map(\.bead)
    let taken = BothLanguages(ja: Set(pinned.flatMap(\.ja)), en: Set(pinned.flatMap(\.en)))
    let given = keyed.filter { bead in !bead.ja.contains(where: taken.ja.contains) && !bead.en.contains(where: taken.en.contains) }
    return await PinnedAlignment.compose(pins: pinned + given, counts: documents.map(\.sentences.count)) { ja, en in
      ja.indices.map { Bead(ja: $0..<$0 + 1, en: 0..<0, probability: 1) }
        + en.indices.map { Bead(ja: 0..<0, en: $0..<$0 + 1, probability: 1) }
    }
  }

  private func watched(_ documents: BothLanguages<Document>) -> (Aligner, (any ProgressMeter)?) {
    guard let progress = progress?(documents.ja.sentences.count + documents.en.sentences.count) else { return (aligner, nil) }
    var aligner = aligner
    aligner.watch = { progress.advance(by: $0) }
    return (aligner, progress)
  }

  /// For some sentences of a pair alone; the beads count positions in the two lists.
  package func gapAligner(_ documents: BothLanguages<Document>) -> (_ ja: [Int], _ en: [Int]) -> [Bead] {
    // Once for all gaps.
    let units = AlignmentUnit.of(documents)
    return { ja, en in aligner.align(ja: ja.map { units.ja[$0] }, en: en.map { units.en[$0] }).beads }
  }
}
