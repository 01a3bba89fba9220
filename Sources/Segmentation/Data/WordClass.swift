/// What the segmenter knows about a word. A data file has one section for each.
package enum WordClass: String, Sendable, CaseIterable, Codable {
  /// Abbreviations that stand before what they belong to: "Dr. Smith", "e.g. this".
  case neverFinal = "never-final"
  /// Abbreviations that stand before a number: "p. 55", "Fig. 3", "Jan. 3".
  case beforeNumber = "before-number"
  /// Abbreviations that may end a sentence; the next word decides: "Acme Corp. We sued."
  case ambiguous
  /// Abbreviations after which a capital begins a sentence: "etc."
  case oftenFinal = "often-final"
  /// "a.m.", "p.m.": a weekday, a month or a time zone belongs to them.
  case clock
  /// Units after a number: "5 in. wide".
  case unit = "units"
  /// Words that begin sentences and seldom names: "The", "However"; こんにちは and しかし、 at the head of a line.
  case starter = "starters"
  /// Verbs that open the next step after a unit: "4 oz. Stir well". Too many of them are names to begin sentences anywhere.
  case instruction = "verbs-of-instruction"
  /// "said", "asked": after a quotation they go on with its sentence.
  case saying = "verbs-of-saying"
  /// Finite verbs that show the capitalised word before them to be a subject: "Tuesday is".
  case finiteVerb = "finite-verbs"
  /// Names of days, months and time zones.
  case calendar
  /// Words that make a name with "U.S.": "Senate".
  case institution = "institutions"
  /// Words a letter is put after as a label: "plan B", "vitamin C".
  case label = "labels"
  /// Words that are cried out: "Great!"; no name to be the subject of what follows.
  case exclamation = "exclamations"
  /// Names that hold a mark which elsewhere ends a sentence: "Yahoo!", "モーニング娘。".
  case name = "names"
  /// What stands in brackets after a sentence and belongs to it: （笑）.
  case note = "notes"
  /// Japanese words that go on after a quotation or a question mark: と, という, について.
  case continuation = "continuations"
  /// Japanese words that begin a sentence though they look like a continuation: とても, でも.
  case opening = "openings"
  /// Japanese interjections that are a sentence by themselves: うーん.
  case interjection = "interjections"

  var trait: WordTraits {
    switch self {
    case .neverFinal: .neverFinal
    case .beforeNumber: .beforeNumber
    case .ambiguous: .ambiguous
    case .oftenFinal: .oftenFinal
    case .clock: .clock
    case .unit: .unit
    case .starter: .starter
    case .instruction: .instruction
    case .saying: .saying
    case .finiteVerb: .finiteVerb
    case .calendar: .calendar
    case .institution: .institution
    case .label: .label
    case .exclamation: .exclamation
    case .name, .note, .continuation, .opening, .interjection: []
    }
  }
}

struct WordTraits: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt16
  static let neverFinal = WordTraits(rawValue: 1 << 0)
  static let beforeNumber = WordTraits(rawValue: 1 << 1)
  static let ambiguous = WordTraits(rawValue: 1 << 2)
  static let oftenFinal = WordTraits(rawValue: 1 << 3)
  static let clock = WordTraits(rawValue: 1 << 4)
  static let unit = WordTraits(rawValue: 1 << 5)
  static let starter = WordTraits(rawValue: 1 << 6)
  static let saying = WordTraits(rawValue: 1 << 7)
  static let finiteVerb = WordTraits(rawValue: 1 << 8)
  static let calendar = WordTraits(rawValue: 1 << 9)
  static let institution = WordTraits(rawValue: 1 << 10)
  static let label = WordTraits(rawValue: 1 << 11)
  static let exclamation = WordTraits(rawValue: 1 << 12)
  static let instruction = WordTraits(rawValue: 1 << 13)

  static let abbreviation: WordTraits = [.neverFinal, .beforeNumber, .ambiguous, .oftenFinal, .clock]
}
