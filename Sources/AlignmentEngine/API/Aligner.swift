import Bitext

/// Finds which sentences of a Japanese and an English article stand for each other.
///
/// A conditional random field over whole alignments scores beads by their words, lengths and layout; its lattice gives every bead
/// a probability. Time and memory grow in proportion to the text. See `docs/alignment.md`.
package struct Aligner: Sendable {
  let lexicon: Lexicon
  let glossary: GlossaryIndex
  package var model: AlignmentModel
  /// Whether sentences that changed their place are looked for after the monotone alignment.
  package var findsMoves = true
  /// What is asked where words leave it in doubt what belongs together; nil: nobody.
  package var vectors: (any SentenceVectors)?
  /// Told, from any task, each time a stretch of a document is aligned: how many sentences of both sides it holds.
  package var watch: (@Sendable (_ sentences: Int) -> Void)?

  /// - Parameters:
  ///   - lexicon: a dictionary; nil leaves the small built-in one
  ///   - glossary: terms of the project, strong evidence
  package init(lexicon: Lexicon? = nil, glossary: [TermPair] = []) {
    self.lexicon = lexicon.map { $0.joined(with: .basic) } ?? .basic
    self.glossary = GlossaryIndex(glossary)
    model = lexicon == nil ? .fittedWithoutDictionary : .fitted
  }

  /// Aligns given sentences. Every sentence of both sides stands in exactly one bead of the result.
  ///
  /// For a few sentences, and where nothing may be awaited: gaps are aligned while a file is held.
  /// - Parameter forbidding: sentences no bead may join
  package func align(ja: [AlignmentUnit], en: [AlignmentUnit], forbidding: Set<SentenceLink> = []) -> Alignment {
    let job = AlignmentJob(self, BothLanguages(ja: ja, en: en), forbidding: forbidding)
    return finished(job, job.plan.segments.flatMap { watched(job, $0) })
  }

  /// Articles: the same with the work on a long one spread over tasks; the same result for any number of them.
  package func align(ja: [AlignmentUnit], en: [AlignmentUnit], forbidding: Set<SentenceLink> = [], jobs: Int) async -> Alignment {
    guard jobs > 1 else { return align(ja: ja, en: en, forbidding: forbidding) }
    let units = BothLanguages(ja: ja, en: en)
    let job = AlignmentJob(self, units, await BothLanguages(of: units, lexicon, jobs: jobs), forbidding: forbidding)
    return finished(job, await Parallel.parts(of: job.plan.segments, jobs: jobs) { $0.flatMap { watched(job, $0) } }.flatMap { $0 })
  }

  private func watched(_ job: AlignmentJob, _ segment: SegmentPlan.Segment) -> [Bead] {
    let beads = job.beads(of: segment)
    watch?(segment.ja.count + segment.en.count)
    return beads
  }

  /// What the chances of an alignment's beads are told from.
  package func cues(ja: [AlignmentUnit], en: [AlignmentUnit]) -> [(bead: Bead, cues: Confidence.Cues)] {
    let job = AlignmentJob(self, BothLanguages(ja: ja, en: en))
    let (beads, pair) = decided(job, job.plan.segments.flatMap { watched(job, $0) })
    return Array(zip(beads, PathCues(beads, pair, model).all()))
  }

  private func finished(_ job: AlignmentJob, _ beads: [Bead]) -> Alignment {
    let (found, pair) = decided(job, beads)
    return Alignment(beads: model.confident(found, pair))
  }

  /// What stands for what, with the probabilities of the lattice.
  private func decided(_ job: AlignmentJob, _ beads: [Bead]) -> (beads: [Bead], pair: DocumentPair) {
    var (beads, pair) = (beads, job.pair)
    if let vectors { (beads, pair) = SecondLook(model: model, prior: job.prior, source: vectors).revised(beads, of: pair) }
    beads = RepeatedText(units: pair.units).settled(beads)
    guard findsMoves else { return (beads, pair) }
    var search = MovedText(pair: pair, model: model, prior: job.prior)
    let found = search.reunited(beads)
    let moved = found.filter(\.moved)
    let unlikely = zip(moved, PathCues(found, pair, model).all(of: \.moved)).filter {
      model.confidence.chance($0.1) < Constants.Moves.leastChance
    }
    search.refused = Set(unlikely.map { MovedText.Place($0.0) })
    return (search.refused.isEmpty ? found : search.reunited(beads), pair)
  }
}
