/// How certain it is that someone should act, and so how loud it is said.
package enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }
  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// Text in one of the two files.
package struct FilePlace: Sendable, Equatable {
  package var range: ByteRange
  package var text: String

  package init(range: ByteRange, text: String) {
    self.range = range
    self.text = text
  }
}

/// Something a person should look at. Rules that see sentences alone name places in sentences; whoever knows the articles places it in their files.
package struct PlacedFinding<P: Sendable & Equatable, Context: Sendable & Equatable>: Sendable, Equatable {
  package typealias Severity = Bitext.Severity
  package typealias Place = P

  /// Such as "term.missing".
  package var rule: RuleID
  /// The glossary concept it concerns, if any.
  package var concept: String?
  package var severity: Severity
  package var message: Message
  /// What to write instead, if that is known.
  package var suggestion: String?
  /// The side the finding is about: where an editor would make the correction.
  package var side: Language
  /// The exact places, where there are any.
  package var places: BothLanguages<[Place]>
  /// What it was found in.
  package var context: Context

  package init(
    rule: RuleID, concept: String? = nil, severity: Severity, message: Message, suggestion: String? = nil, side: Language,
    places: BothLanguages<[Place]>, context: Context
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

  /// The same finding with its places told another way.
  package func placed<Q, C>(in context: C, _ place: (Language, Place) -> Q) -> PlacedFinding<Q, C> {
    PlacedFinding<Q, C>(
      rule: rule, concept: concept, severity: severity, message: message, suggestion: suggestion, side: side,
      places: BothLanguages(ja: places.ja.map { place(.ja, $0) }, en: places.en.map { place(.en, $0) }), context: context)
  }
}

/// A finding with its places in both files; its context is the whole counterpart sentences, for reading.
package typealias Finding = PlacedFinding<FilePlace, BothLanguages<FilePlace?>>

/// A finding as programs read it: one form for every command, whatever a side tells of its places.
package struct FindingForm<Side: Encodable & Sendable>: Encodable, Sendable {
  /// The waiver that lets a finding stand.
  package struct Waived: Encodable, Sendable {
    var reason: String
    var until: String?
    var file: String
    var line: Int

    package init(reason: String, until: String?, file: String, line: Int) {
      (self.reason, self.until, self.file, self.line) = (reason, until, file, line)
    }
  }

  var rule: String
  var concept: String?
  var severity: Severity
  var message: String
  var suggestion: String?
  var side: Language
  var ja: Side?
  var en: Side?
  /// Index of the bead, where beads were given or are told.
  package var bead: Int?
  package var fingerprint: String?
  package var baseline: String?
  package var waived: Waived?

  package init<P, C>(_ finding: PlacedFinding<P, C>, ja: Side?, en: Side?) {
    rule = finding.rule.rawValue
    concept = finding.concept
    severity = finding.severity
    message = finding.message.english
    suggestion = finding.suggestion
    side = finding.side
    self.ja = ja
    self.en = en
  }
}
