/// What bead types and null runs cost in this document, in log space.
struct Prior {
  /// By bead type.
  var types: [Float]
  var openJa: Float
  var openEn: Float
  var continueJa: Float
  var continueEn: Float

  init(_ model: AlignmentModel) {
    types = BeadType.all.map { $0.feature.map { model[$0] } ?? 0 }
    openJa = model[.openJa]
    openEn = model[.openEn]
    continueJa = model[.continueJa]
    continueEn = model[.continueEn]
  }
}
