import AlignmentEngine
import Foundation

/// The file of weights, `Tables/weights.tsv` of the engine.
enum WeightsFile {
  /// - Parameters:
  ///   - digest: of what they were made from
  ///   - table: of their figures
  static func write(_ model: AlignmentModel, without: AlignmentModel, digest: String, table: String, to path: String) throws {
    var text = "# Written by `make train`: not to be edited. Weight with a dictionary, weight without.\n"
    text += "digest\t\(digest)\n"
    text += "tableDigest\t\(Digest.text(of: [Array(table.utf8)]))\n"
    func row(_ name: String, _ values: Float...) { text += ([name] + values.map(shown)).joined(separator: "\t") + "\n" }
    for kind in Confidence.Kind.allCases {
      for cue in Confidence.Cue.allCases {
        let (a, b) = (model.confidence, without.confidence)
        row("\(kind).\(cue)", Float(a.weights[kind.rawValue][cue.rawValue]), Float(b.weights[kind.rawValue][cue.rawValue]))
      }
    }
    for feature in Feature.allCases { row("\(feature)", model[feature], without[feature]) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func shown(_ value: Float) -> String {
    let rounded = (Double(value) * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
