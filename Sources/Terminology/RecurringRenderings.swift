import Bitext

/// One rendering that stands for a term again and again is another sense of it, or what the project calls it: "control" as 制御 is for the
/// glossary to admit, and no slip of a translator. What happens once or twice may be one.
package enum RecurringRenderings {
  /// So many times.
  private static let least = 3

  private struct Rendering: Hashable {
    var concept: String
    var words: String
  }

  /// Makes notes of findings that say the same of a term in many places.
  /// - Parameter articles: the findings of all articles that were looked at
  package static func soften(_ articles: inout [[Finding]]) {
    var counts: [Rendering: Int] = [:]
    for finding in articles.joined() { if let rendering = rendering(of: finding) { counts[rendering, default: 0] += 1 } }
    for article in articles.indices {
      for index in articles[article].indices {
        guard let rendering = rendering(of: articles[article][index]), counts[rendering] ?? 0 >= least else { continue }
        articles[article][index].severity = .info
        let said = articles[article][index].message
        articles[article][index].message = "\(said), as elsewhere: admit it in the glossary, or change them all"
      }
    }
  }

  private static func rendering(of finding: Finding) -> Rendering? {
    guard finding.rule == TermRule.missing, let concept = finding.concept, let words = finding.places[finding.side].first?.text else {
      return nil
    }
    return Rendering(concept: concept, words: words)
  }
}
