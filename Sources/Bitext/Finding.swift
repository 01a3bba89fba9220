/// Something a person should look at, with its place in both articles.
package struct Finding: Sendable, Equatable {
  package enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case info, warning, error

    private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }
    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// Text in one of the two files.
  package struct Place: Sendable, Equatable {
    package var range: ByteRange
    package var text: String

    package init(range: ByteRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Such as "term.missing".
  package var rule: RuleID
  /// The glossary concept it concerns, if any.
  package var concept: String?
  package var severity: Severity
  package var message: String
  /// What to write instead, if that is known.
  package var suggestion: String?
  /// The side the finding is about: where an editor would make the correction.
  package var side: Language
  /// The exact places, where there are any.
  package var places: BothLanguages<[Place]>
  /// The whole counterpart sentences, for reading.
  package var context: BothLanguages<Place?>

  package init(
    rule: RuleID, concept: String? = nil, severity: Severity, message: String, suggestion: String? = nil, side: Language,
    places: BothLanguages<[Place]>, context: BothLanguages<Place?>
  ) {
    self.rule = rule
    self.concept = concept
    self.severity = severity
    self.message = message
    self.suggestion = suggestion
    self.side = side
    self.places = places
    self.context = context
  }
}
