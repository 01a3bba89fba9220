import Bitext

/// One document on its way through the aligner.
struct AlignmentJob {
  let aligner: Aligner
  private(set) var pair: DocumentPair
  private(set) var prior: Prior
  let plan: SegmentPlan

  /// Reads the words, finds the anchors, and learns from a first pass what this document is like.
  init(_ aligner: Aligner, _ units: BothLanguages<[AlignmentUnit]>, forbidding: Set<SentenceLink> = []) {
    self.init(aligner, units, BothLanguages(of: units, aligner.lexicon), forbidding: forbidding)
  }

  init(
    _ aligner: Aligner, _ units: BothLanguages<[AlignmentUnit]>, _ words: BothLanguages<TokenizedSide>, forbidding: Set<SentenceLink>
  ) {
    self.aligner = aligner
    let model = aligner.model
    pair = DocumentPair(units, words, lexicon: aligner.lexicon, glossary: aligner.glossary, model: model)
    pair.forbidden = forbidding
    plan = SegmentPlan(pair)
    prior = Prior(model)
    var estimate = DocumentEstimate()
    var counter = PairCounter()
    for segment in sample() {
      let path = SegmentSearch(pair: pair, model: model).posterior(segment, prior).beads
      estimate.add(path, segment, pair)
      counter.add(path, from: BothLanguages(ja: segment.ja.lowerBound, en: segment.en.lowerBound), pair)
    }
    prior = estimate.prior(model)
    pair.lengthRatio = estimate.lengthRatio(model)
    pair.add(counter.learned(), model)
  }

  /// Segments spread evenly over the document.
  private func sample() -> [SegmentPlan.Segment] {
    let most = aligner.model.sampledSegments
    guard plan.segments.count > most else { return plan.segments }
    return (0..<most).map { plan.segments[$0 * plan.segments.count / most] }
  }

  /// The beads of one segment, counted from the start of the document, with the lattice's probabilities.
  func beads(of segment: SegmentPlan.Segment) -> [Bead] {
    SegmentSearch(pair: pair, model: aligner.model).posterior(segment, prior).beads.map { bead in
      Bead(
        ja: bead.ja.lowerBound + segment.ja.lowerBound..<bead.ja.upperBound + segment.ja.lowerBound,
        en: bead.en.lowerBound + segment.en.lowerBound..<bead.en.upperBound + segment.en.lowerBound,
        probability: bead.probability)
    }
  }
}
