import Bitext

/// What a first pass over a document tells about it: its bead types, its omissions, its length ratio.
struct DocumentEstimate {
  private var types: [Float]
  private var runs: (ja: Float, en: Float) = (0, 0)
  private var nulls: (ja: Float, en: Float) = (0, 0)
  private var beads: Float = 0
  private var lengths: (ja: Float, en: Float) = (0, 0)

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
        if p > 0.8 {
          for i in bead.ja { lengths.ja += pair.ja.lengths[segment.ja.lowerBound + i] }
          for j in bead.en { lengths.en += pair.en.lengths[segment.en.lowerBound + j] }
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
    var (jaMerged, enMerged): (Float, Float) = (0, 0)
    for (t, type) in BeadType.all.enumerated() {
      if type.ja > type.en { jaMerged += types[t] }
      if type.en > type.ja { enMerged += types[t] }
    }
    let jaShift = shift(jaMerged, model.usualMergedJa, model.typePrior, model.typeStrength)
    let enShift = shift(enMerged, model.usualMergedEn, model.typePrior, model.typeStrength)
    for (t, type) in BeadType.all.enumerated() {
      if type.ja > type.en { prior.types[t] += jaShift }
      if type.en > type.ja { prior.types[t] += enShift }
    }
    prior.openJa += shift(runs.ja, model.usualNull, model.nullPrior, model.nullStrength)
    prior.openEn += shift(runs.en, model.usualNull, model.nullPrior, model.nullStrength)
    return prior
  }
}
