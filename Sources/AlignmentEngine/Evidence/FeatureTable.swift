import Bitext

/// What is known of a feature besides its weight (`Tables/features.tsv`).
package struct FeatureSpec: Sendable {
  package enum Group: String, Sendable { case words, length, type, omission, layout, meaning }

  /// Where its weight comes from.
  package enum Origin: Sendable, Equatable {
    /// Fitted to sets of sentences that come without layout.
    case sentences
    /// Fitted to articles with their layout, the weights of `sentences` left as they are.
    case articles
    /// Written by hand, for a reason; never fitted.
    case hand(because: String)
  }

  package let feature: Feature
  package let group: Group
  package let origin: Origin
  /// Where fitting begins and what it is held to, with a dictionary and without; the weight, when that is set by hand.
  package let prior: [Float]
  /// What `--explain` says.
  package let words: String
}

extension Feature {
  /// Every feature's, in order.
  package static let specs: [FeatureSpec] = allCases.map { feature in
    let row = rows["\(feature)"] ?? []
    func column(_ k: Int) -> Substring { k < row.count ? row[k] : "" }
    return FeatureSpec(
      feature: feature, group: FeatureSpec.Group(rawValue: String(column(1))) ?? .words, origin: origin(column(2)),
      prior: [column(3), column(4)].map { Float($0) ?? 0 }, words: String(column(5)))
  }

  package var spec: FeatureSpec { Self.specs[rawValue] }

  private static let rows = Table.rows(PackageResources.features_tsv)

  private static func origin(_ text: Substring) -> FeatureSpec.Origin {
    switch text {
    case "sentences": .sentences
    case "articles": .articles
    default: .hand(because: String(text.drop { $0 != " " }.dropFirst()))
    }
  }
}

/// A table this module is made with: rows of columns divided by tabs, by their first column.
enum Table {
  static func rows(_ bytes: [UInt8]) -> [String: [Substring]] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(
      lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }.map { (String($0[0]), $0) }, uniquingKeysWith: { $1 })
  }
}
