import Bitext
import Gate

/// A finding with its places told by file, whatever made it: a check of articles, of a glossary, of waivers.
public struct ReportedFinding: Sendable, Equatable {
  public struct Place: Sendable, Equatable {
    /// An index into the report's files.
    public var file: Int
    public var range: ByteRange
    public var text: String

    public init(file: Int, range: ByteRange, text: String) {
      self.file = file
      self.range = range
      self.text = text
    }
  }

  /// What a finding says of one language: the exact places, and the sentence they stand in.
  public struct Side: Sendable, Equatable {
    public var places: [Place]
    public var sentence: Place?

    public init(places: [Place] = [], sentence: Place? = nil) {
      self.places = places
      self.sentence = sentence
    }

    /// The place to look at first.
    public var first: Place? { places.first ?? sentence }
  }

  public struct Waived: Sendable, Equatable {
    public var reason: String
    public var until: Day?
    /// In the article itself, not in the configuration.
    public var isInSource: Bool
    public var origin: Waiver.Origin
  }

  public var rule: String
  public var concept: String?
  public var severity: Finding.Severity
  public var message: String
  public var suggestion: String?
  /// The side an editor would correct.
  public var language: Language
  public var sides: BothLanguages<Side>
  public var fingerprint: String
  public var baselineState: JudgedFinding.BaselineState?
  public var waived: Waived?

  public init(
    rule: String, concept: String? = nil, severity: Finding.Severity, message: String, suggestion: String? = nil, language: Language,
    sides: BothLanguages<Side>, fingerprint: String, baselineState: JudgedFinding.BaselineState? = nil, waived: Waived? = nil
  ) {
    self.rule = rule
    self.concept = concept
    self.severity = severity
    self.message = message
    self.suggestion = suggestion
    self.language = language
    self.sides = sides
    self.fingerprint = fingerprint
    self.baselineState = baselineState
    self.waived = waived
  }

  public var isOpen: Bool { baselineState != .unchanged && waived == nil }

  /// Where the finding is shown: the exact place on the side to correct, else that side's sentence, else the other side.
  public var location: Place? { sides[language].first ?? sides[language.other].first }

  /// The other places, each with what it is.
  var related: [(place: Place, message: String)] {
    let shown = location
    var related: [(place: Place, message: String)] = []
    for place in sides[language].places where place != shown { related.append((place, "also here")) }
    let other = sides[language.other]
    let note = "the \(language.other.name)"
    if other.places.isEmpty, let sentence = other.sentence, sentence != shown { related.append((sentence, note)) }
    for place in other.places where place != shown { related.append((place, note)) }
    return related
  }
}

extension FindingsReport {
  /// A report of articles the gate has judged.
  /// - Parameter articles: as they were given to `Judge.judge`
  public init(tool: Tool, rules: [FindingRule], articles: [ArticleFindings], verdict: Judge.Verdict) {
    self.init(tool: tool, rules: rules, fixed: verdict.fixed)
    for (article, judged) in zip(articles, verdict.articles) {
      let files = article.sources.map { $0.map { add(file: $0) } }
      let reported = judged.map { ReportedFinding($0, files: files) }
      // In the order of the file that is read first, not of the rules that were run.
      for (_, finding) in reported.enumerated().sorted(by: { Self.precedes($0, $1) }) { add(finding) }
    }
  }

  private static func precedes(_ a: (offset: Int, element: ReportedFinding), _ b: (offset: Int, element: ReportedFinding)) -> Bool {
    func key(_ finding: (offset: Int, element: ReportedFinding)) -> (Int, Int, Int, Int) {
      let place = finding.element.location
      return (place?.file ?? 0, place?.range.lowerBound ?? 0, place?.range.upperBound ?? 0, finding.offset)
    }
    return key(a) < key(b)
  }
}

extension ReportedFinding {
  /// - Parameter files: the report's indices of the two sides' files
  init(_ judged: JudgedFinding, files: BothLanguages<Int?>) {
    let finding = judged.finding
    func side(_ language: Language) -> Side {
      guard let file = files[language] else { return Side() }
      func place(_ place: Finding.Place) -> Place { Place(file: file, range: place.range, text: place.text) }
      return Side(places: finding.places[language].map(place), sentence: finding.context[language].map(place))
    }
    self.init(
      rule: finding.rule, concept: finding.concept, severity: finding.severity, message: finding.message,
      suggestion: finding.suggestion, language: finding.side, sides: BothLanguages(ja: side(.ja), en: side(.en)),
      fingerprint: judged.fingerprint, baselineState: judged.baselineState, waived: judged.waiver.map(Waived.init))
  }
}

extension ReportedFinding.Waived {
  init(_ waiver: Waiver) {
    let isInSource =
      switch waiver.scope {
      case .part, .file: true
      case .project, .files: false
      }
    self.init(reason: waiver.reason, until: waiver.until, isInSource: isInSource, origin: waiver.origin)
  }
}
