import Bitext
import Gate
import Project

/// A finding in a report, with what the gate says of it, and in which of the report's files its sides lie. Whatever made it: a check of
/// articles, of a glossary, of waivers, a comparison.
@dynamicMemberLookup
package struct ReportedFinding: Sendable, Equatable {
  /// A place of the finding, and the file it lies in.
  package struct Place: Sendable, Equatable {
    /// An index into the report's files.
    package var file: Int
    package var range: ByteRange
    package var text: String
  }

  /// What a finding says of one language: the exact places, and the sentence they stand in.
  package struct Side: Sendable, Equatable {
    package var places: [Place]
    package var sentence: Place?

    /// The place to look at first.
    package var first: Place? { places.first ?? sentence }
  }

  package var finding: Finding
  package var verdict: Verdict
  /// Indices into the report's files; nil for a side it has no file of.
  package var files: BothLanguages<Int?>
  /// What an editor may do at once; none where a person has to.
  package var corrections: [Correction]

  package init(_ finding: Finding, _ verdict: Verdict, files: BothLanguages<Int?>, corrections: [Correction] = []) {
    self.finding = finding
    self.verdict = verdict
    self.files = files
    self.corrections = corrections
  }

  /// What the finding says.
  package subscript<Value>(dynamicMember path: KeyPath<Finding, Value>) -> Value { finding[keyPath: path] }
  /// What the gate says of it.
  package subscript<Value>(dynamicMember path: KeyPath<Verdict, Value>) -> Value { verdict[keyPath: path] }

  /// The side an editor would correct.
  package var language: Language { finding.side }

  package func side(_ language: Language) -> Side {
    guard let file = files[language] else { return Side(places: []) }
    func place(_ place: Finding.Place) -> Place { Place(file: file, range: place.range, text: place.text) }
    return Side(places: finding.places[language].map(place), sentence: finding.context[language].map(place))
  }

  /// Where the finding is shown: the exact place on the side to correct, else that side's sentence, else the other side.
  package var location: Place? { side(language).first ?? side(language.other).first }

  /// What to write in which place.
  var replacements: [(place: Place, text: String)] {
    corrections.compactMap { correction in
      let place = side(correction.language).places.first { $0.range == correction.range }
      return place.map { ($0, correction.replacement) }
    }
  }

  /// The other places, each with what it is.
  var related: [(place: Place, message: Message)] {
    let shown = location
    var related: [(place: Place, message: Message)] = []
    for place in side(language).places where place != shown { related.append((place, "also here")) }
    let other = side(language.other)
    let note: Message = "the \(language.other)"
    if other.places.isEmpty, let sentence = other.sentence, sentence != shown { related.append((sentence, note)) }
    for place in other.places where place != shown { related.append((place, note)) }
    return related
  }
}

extension FindingsReport {
  /// A report of articles the gate has judged.
  /// - Parameters:
  ///   - articles: as they were given to `Judge.judge`
  ///   - terms: those of each concept
  package init(
    tool: Tool, rules: [FindingRule], articles: [ArticleFindings], judgement: Judge.Judgement, terms: [String: [String]] = [:]
  ) {
    self.init(tool: tool, rules: rules, fixed: judgement.fixed)
    for (article, judged) in zip(articles, judgement.articles) {
      let files = article.sources.map { $0.map { add(file: $0) } }
      let reported = judged.map { finding in
        ReportedFinding(
          finding.finding, finding.verdict, files: files,
          corrections: Correction.certain(finding.finding, in: article.sources, terms: terms))
      }
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
