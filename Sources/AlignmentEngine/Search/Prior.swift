import Bitext

/// What bead types and null runs cost in this document, in log space.
struct Prior {
  /// By bead type.
  var types: [Float]
  var opening: BothLanguages<Float>
  var continuing: BothLanguages<Float>

  init(_ model: AlignmentModel) {
    types = BeadType.all.map { type in (type.feature.map { model[$0] } ?? 0) + Float(type.beyond) * BeadType.further }
    opening = BothLanguages(ja: model[.openJa], en: model[.openEn])
    continuing = BothLanguages(ja: model[.continueJa], en: model[.continueEn])
  }
}
