import Bitext
import Letters

/// What makes a finding the same one tomorrow: its rule, its concept, the words it is about and the sentence they stand in.
/// Not the line, which every edit above moves, and not the file's name.
package struct FindingKey: Sendable, Hashable {
  package var rule: RuleID
  /// "" where the finding concerns no concept.
  package var concept: String
  package var ja: [String]
  package var en: [String]
  /// The sentence on the side where the correction would be made, white space evened out.
  package var sentence: String

  package init(rule: RuleID, concept: String, ja: [String], en: [String], sentence: String) {
    self.rule = rule
    self.concept = concept
    self.ja = ja
    self.en = en
    self.sentence = sentence
  }

  package init(_ finding: Finding) {
    let context = finding.context[finding.side] ?? finding.context[finding.side.other]
    self.init(
      rule: finding.rule, concept: finding.concept ?? "", ja: finding.places.ja.map(\.text), en: finding.places.en.map(\.text),
      sentence: Self.evened(context?.text ?? ""))
  }

  /// 32 hexadecimal digits: FNV-1a over 128 bits of the parts, each ended by a byte that UTF-8 does not have.
  package var fingerprint: String {
    var hash = Fingerprint()
    for part in [rule.rawValue, concept, "ja"] + ja + ["en"] + en + [sentence] { hash.add(part) }
    return hash.digits
  }

  static func evened(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
