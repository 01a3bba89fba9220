import Bitext

/// What a first pass over a document tells about it: its bead types, its omissions, its length ratio.
struct DocumentEstimate {
  private var types: [Float]
  private var runs = BothLanguages<Float>(ja: 0, en: 0)
  private var nulls = BothLanguages<Float>(ja: 0, en: 0)
  private var beads: Float = 0
  private var lengths = BothLanguages<Float>(ja: 0, en: 0)

  init() { types = Array(repeating: 0, count: BeadType.all.count) }

  /// Adds a segment: its beads, each with the weight of its probability.
  mutating func add(_ path: [Bead], _ segment: SegmentPlan.Segment, _ pair: DocumentPair) {
    var last = Lattice.State.match
    for bead in path {
      let p = Float(bead.probability)
      if bead.en.isEmpty {
        nulls.ja += p
        if last != .ja { runs.ja += p }
        last = .ja
      } else if bead.ja.isEmpty {
        nulls.en += p
        if last != .en { runs.en += p }
        last = .en
      } else {
        if let t = BeadType.all.firstIndex(where: { $0.ja == bead.ja.count && $0.en == bead.en.count }) { types[t] += p }
        beads += p
        if p > Constants.Learning.lengthBead {
          for i in bead.ja { lengths.ja += pair.words.ja.lengths[segment.ja.lowerBound + i] }
          for j in bead.en { lengths.en += pair.words.en.lengths[segment.en.lowerBound + j] }
        }
        last = .match
      }
    }
  }

  func lengthRatio(_ model: AlignmentModel) -> Float {
    (lengths.en + model.lengthRatio * model.lengthRatioPrior) / (lengths.ja + model.lengthRatioPrior)
  }

  /// The model's prior moved towards what this document showed. Groups of types move together: one merge to the left says
  /// something about all merges to the left.
  func prior(_ model: AlignmentModel) -> Prior {
    var prior = Prior(model)
    func shift(_ count: Float, _ usual: Float, _ pseudo: Float, _ strength: Float) -> Float {
      strength * ((count + usual * pseudo) / ((beads + pseudo) * usual)).logarithm
    }
    var merged = BothLanguages<Float>(ja: 0, en: 0)
    for (t, type) in BeadType.all.enumerated() {
      if type.ja > type.en { merged.ja += types[t] }
      if type.en > type.ja { merged.en += types[t] }
    }
    let shifts = BothLanguages(
      ja: shift(merged.ja, model.usualMerged.ja, model.typePrior, model.typeStrength),
      en: shift(merged.en, model.usualMerged.en, model.typePrior, model.typeStrength))
    for (t, type) in BeadType.all.enumerated() {
      if type.ja > type.en { prior.types[t] += shifts.ja }
      if type.en > type.ja { prior.types[t] += shifts.en }
    }
    prior.opening.ja += shift(runs.ja, model.usualNull, model.nullPrior, model.nullStrength)
    prior.opening.en += shift(runs.en, model.usualNull, model.nullPrior, model.nullStrength)
    return prior
  }
}
