/// Why a place was or was not made a sentence boundary. One decision, one rule.
package enum Rule: String, Sendable, CaseIterable, Codable {
  // Boundaries
  case terminator = "terminator"
  case starterAfterAbbreviation = "abbreviation.before-starter"
  case subjectAfterAbbreviation = "abbreviation.before-subject"
  case finalAbbreviation = "abbreviation.final"
  case lowerCaseStart = "lower-case-start"
  case afterQuotation = "quotation.end"
  case afterBrackets = "brackets.end"
  case ellipsisEnd = "ellipsis.end"
  case missingSpace = "missing-space"
  case listItem = "list-item"
  case decoratedEnd = "decorated-end"
  case lineEnd = "line.end"
  case lineByOption = "line.option"
  case lineOfStructure = "line.structure"
  case otherLanguage = "line.other-language"
  case lineOfList = "line.list"
  case lineOfTitle = "line.title"
  case lineBeforeStarter = "line.before-starter"
  case separator = "separator"
  case srxBreak = "srx.break"
  // No boundary
  case insideBrackets = "inside-brackets"
  case quotationGoesOn = "quotation.goes-on"
  case quotationSeries = "quotation.series"
  case questionGoesOn = "question.goes-on"
  case questionSeries = "question.series"
  case nameWithMark = "name-with-mark"
  case neverFinalAbbreviation = "abbreviation.never-final"
  case abbreviationBeforeNumber = "abbreviation.before-number"
  case ambiguousAbbreviation = "abbreviation.ambiguous"
  case unitAbbreviation = "abbreviation.unit"
  case clock = "abbreviation.clock"
  case unknownAbbreviation = "abbreviation.unknown"
  case initial = "initial"
  case listMarker = "list-marker"
  case number = "number"
  case address = "address"
  case insideWord = "inside-word"
  case punctuationFollows = "punctuation-follows"
  case ellipsisInside = "ellipsis.inside"
  case spacedMarks = "spaced-marks"
  case bracketsGoOn = "brackets.go-on"
  case markInPhrase = "mark-in-phrase"
  case noun = "name-before-particle"
  case mentioned = "mentioned-mark"
  case moveNumber = "move-number"
  case wrappedLine = "line.wrapped"
  case lineByOptionWraps = "line.option-wraps"
  case lineGoesOn = "line.goes-on"
  case lineDependsOnLast = "line.depends"
  case srxException = "srx.exception"

  /// A short English sentence for `--explain`.
  package var reason: String {
    switch self {
    case .terminator: "a mark that ends sentences, and a new sentence after it"
    case .starterAfterAbbreviation: "an abbreviation, but the next word begins sentences"
    case .subjectAfterAbbreviation: "an abbreviation, but the next word is the subject of a verb"
    case .finalAbbreviation: "an abbreviation that ends sentences before a capital"
    case .lowerCaseStart: "a sentence that begins in lower case"
    case .afterQuotation: "the quotation ends the sentence"
    case .afterBrackets: "the brackets end the sentence"
    case .ellipsisEnd: "the ellipsis ends the sentence"
    case .missingSpace: "a full stop without the space after it"
    case .listItem: "the next item of a list"
    case .decoratedEnd: "a finished sentence, decorated"
    case .lineEnd: "the line ends before it is full, or with a mark"
    case .lineByOption: "--newlines says that every line end counts"
    case .lineOfStructure: "a heading, list item, table row, time code or quoted mail stands on its own lines"
    case .otherLanguage: "the next line is in the other language"
    case .lineOfList: "short lines that stand by themselves: a list, an address, verse"
    case .lineOfTitle: "a title, a label, a salutation or a closing"
    case .lineBeforeStarter: "the next line begins with a word that begins sentences"
    case .separator: "a line of marks that separates"
    case .srxBreak: "an SRX rule breaks here"
    case .insideBrackets: "inside brackets or a quotation"
    case .quotationGoesOn: "the sentence goes on after the quotation"
    case .quotationSeries: "one of a series of quotations the sentence goes on after"
    case .questionGoesOn: "the sentence goes on after the mark"
    case .questionSeries: "one of a series of questions or cries the sentence goes on after"
    case .nameWithMark: "the mark belongs to a name"
    case .neverFinalAbbreviation: "an abbreviation that never ends a sentence"
    case .abbreviationBeforeNumber: "an abbreviation before its number"
    case .ambiguousAbbreviation: "an abbreviation, and nothing says a sentence begins"
    case .unitAbbreviation: "a unit after its number"
    case .clock: "a time of day with its day or zone"
    case .unknownAbbreviation: "looks like an abbreviation"
    case .initial: "an initial"
    case .listMarker: "the marker of a list item"
    case .number: "inside a number"
    case .address: "inside an address or a file name"
    case .insideWord: "inside a word"
    case .punctuationFollows: "punctuation follows"
    case .ellipsisInside: "the ellipsis is inside the sentence"
    case .spacedMarks: "the mark goes on after a space"
    case .bracketsGoOn: "the sentence goes on after the brackets"
    case .markInPhrase: "a mark inside a phrase"
    case .noun: "the mark belongs to a noun before its particle"
    case .mentioned: "the mark itself is spoken of"
    case .moveNumber: "the number of a move"
    case .wrappedLine: "the line is full: only wrapped"
    case .lineByOptionWraps: "--newlines or the format says that line ends only wrap"
    case .lineGoesOn: "the line stops at a word or mark that wants more, or inside brackets"
    case .lineDependsOnLast: "the next line begins as no sentence does"
    case .srxException: "an SRX rule forbids a break here"
    }
  }
}

struct Decision {
  var isBoundary: Bool
  var rule: Rule

  static func cut(_ rule: Rule) -> Decision { Decision(isBoundary: true, rule: rule) }
  static func keep(_ rule: Rule) -> Decision { Decision(isBoundary: false, rule: rule) }
}

/// A decision with its place, for those who ask why.
package struct Explanation: Sendable, Equatable, Codable {
  /// The byte after the mark and what belongs to it.
  package var offset: Int
  package var isBoundary: Bool
  package var rule: Rule
  /// The mark, as it stands.
  package var mark: Range<Int>
  /// Where the rule comes from, when it is the user's: the SRX file and line.
  package var note: String?

  package init(offset: Int, isBoundary: Bool, rule: Rule, mark: Range<Int>, note: String? = nil) {
    self.offset = offset
    self.isBoundary = isBoundary
    self.rule = rule
    self.mark = mark
    self.note = note
  }
}

extension Explanation {
  /// The same decision about a text that begins so many bytes earlier.
  package func moved(by bytes: Int) -> Explanation {
    var moved = self
    moved.offset += bytes
    moved.mark = mark.lowerBound + bytes..<mark.upperBound + bytes
    return moved
  }
}

/// Told of every decision. The engine is compiled once without one, at no cost.
protocol DecisionObserver {
  /// Offsets within the block that begins at `base`.
  mutating func record(_ decision: Decision, at offset: Int, mark: Range<Int>, note: @autoclosure () -> String?)
  var base: Int { get set }
}

extension DecisionObserver {
  @inline(__always) mutating func record(_ decision: Decision, at offset: Int, mark: Range<Int>) {
    record(decision, at: offset, mark: mark, note: nil)
  }
}

struct NoObserver: DecisionObserver {
  var base = 0
  @inline(__always) mutating func record(_ decision: Decision, at offset: Int, mark: Range<Int>, note: @autoclosure () -> String?) {}
}

struct ExplanationRecorder: DecisionObserver {
  var explanations: [Explanation] = []

  var base = 0

  mutating func record(_ decision: Decision, at offset: Int, mark: Range<Int>, note: @autoclosure () -> String?) {
    explanations.append(
      Explanation(
        offset: offset + base, isBoundary: decision.isBoundary, rule: decision.rule, mark: mark.lowerBound + base..<mark.upperBound + base,
        note: note()))
  }
}
