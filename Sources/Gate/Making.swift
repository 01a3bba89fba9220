/// What findings depend on besides the articles and the glossary: with other words or weights other sentences stand for each other.
package struct Making: Sendable, Equatable, Codable {
  /// The dictionary and the lexicons, by their content.
  package var dictionary: String
  /// Who said what sentences mean; nil: nobody.
  package var encoder: String?
  /// The aligner's weights.
  package var weights: String
  /// The edition of the rules.
  package var rules: String

  package init(dictionary: String, encoder: String? = nil, weights: String, rules: String = RuleCatalog.edition) {
    (self.dictionary, self.encoder, self.weights, self.rules) = (dictionary, encoder, weights, rules)
  }

  /// What is another now, in words.
  package func differences(from now: Making) -> [String] {
    var differences: [String] = []
    for (what, old, new) in [
      ("dictionary", dictionary, now.dictionary), ("encoder", encoder ?? "none", now.encoder ?? "none"),
      ("weights of the aligner", weights, now.weights), ("rules", rules, now.rules),
    ] where old != new {
      differences.append("\(what) (\(old), now \(new))")
    }
    return differences
  }
}
