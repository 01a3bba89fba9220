/// Something a person should look at, with its place in both articles.
public struct Finding: Sendable, Equatable {
  public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    case info, warning, error

    private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
  }

  /// Text in one of the two files.
  public struct Place: Sendable, Equatable {
    public var range: ByteRange
    public var text: String

    public init(range: ByteRange, text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Such as "term.missing".
  public var rule: RuleID
  /// The glossary concept it concerns, if any.
  public var concept: String?
  public var severity: Severity
  public var message: String
  /// What to write instead, if that is known.
  public var suggestion: String?
  /// The side the finding is about: where an editor would make the correction.
  public var side: Language
  /// The exact places, where there are any.
  public var places: BothLanguages<[Place]>
  /// The whole counterpart sentences, for reading.
  public var context: BothLanguages<Place?>

  public init(
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
