import Bitext

/// A finding with its places in sentences: what the rules give, before anyone asks where in a file that is. Its context is the bead it was found in.
package typealias CheckFinding = PlacedFinding<SentencePlace, Int>

extension CheckFinding {
  init(
    rule: RuleID, concept: String?, severity: Severity, message: Message, suggestion: String?, side: Language,
    places: BothLanguages<[SentencePlace]>, bead: Int
  ) {
    self.init(
      rule: rule, concept: concept, severity: severity, message: message, suggestion: suggestion, side: side, places: places, context: bead)
  }

  /// Index of the bead it was found in.
  package var bead: Int { context }
}

/// What is checked, and how.
package struct CheckOptions: Sendable, Equatable {
  package var match = MatchOptions()
  /// The language the article was written in; the other is the translation.
  package var from: Language = .ja
  /// Rules left out, such as "term.unsourced"; at first those that run only where someone asks for them.
  package var disabled = Set(TermRule.all.filter(\.isOptIn).map(\.id))

  package init() {}
}

/// The rules of `check`, in the order they are listed.
package enum TermRule {
  package static let missing: RuleID = "term.missing"
  package static let forbidden: RuleID = "term.forbidden"
  package static let deprecated: RuleID = "term.deprecated"
  package static let variant: RuleID = "term.variant"
  package static let unsourced: RuleID = "term.unsourced"
  package static let inconsistent: RuleID = "term.inconsistent"
  package static let misspelled: RuleID = "term.misspelled"
  package static let number: RuleID = "number.mismatch"
  package static let name: RuleID = "name.mismatch"
  package static let untranslated: RuleID = "text.untranslated"
  package static let polarity: RuleID = "meaning.polarity"

  /// What each is about, how severe it is when nothing says otherwise, and what to do about it.
  package static let all: [FindingRule] = [
    .init(
      id: missing, summary: "A term on one side has no accepted counterpart on the other.", severity: .warning,
      why: "Readers of both versions, and searches, no longer meet the same concept under one name.",
      fix: "Write an accepted term of the concept, or admit the words that stand there in the glossary.",
      example: "「神経保護」 / \"It shields nerves.\", with 神経保護 = neuroprotection",
      precision:
        "At first sight of two projects (678 pairs of pages) 6 of 36 warnings read were right; the others were words of several senses (control, method), which are notes now where they recur."
    ),
    .init(
      id: forbidden, summary: "A term that must not be used.", severity: .error, why: "The glossary says never to write it.",
      fix: "Write the preferred term of the concept.", example: "\"nerve protection\" where the glossary forbids it for neuroprotection",
      precision:
        "At first sight of two projects 11 of 14 read were right; the others were verbs of the noun, which are warnings now. 5 of 5 in another."
    ),
    .init(
      id: deprecated, summary: "A term that should no longer be used.", severity: .warning,
      why: "The glossary has another term for the concept by now.", fix: "Write the preferred term of the concept.",
      example: "「痴呆」 where the glossary prefers 認知症",
      precision: "All of 7 read in one project."),
    .init(
      id: variant, summary: "A spelling of a term that the glossary does not list.", severity: .warning,
      why: "One word in two spellings looks like two.", fix: "Write it as the glossary does, or admit the spelling there.",
      example: "「エクソゾーム」 for エクソソーム",
      precision: "All of 51 read in four projects."),
    .init(
      id: misspelled, summary: "A slip of the pen in a term.", severity: .warning, why: "It is no word, and no search finds it.",
      fix: "Correct the spelling.", example: "「インタンス」 for インスタンス",
      precision:
        "At first sight of two projects 7 of 23 were right; the others had a word beside the term (メトリクスビュー), or were a word of their own (コネクター), which is told now."
    ),
    .init(
      id: unsourced, summary: "A term of the translation whose counterpart the original does not say.", severity: .warning,
      why: "The translation says something else than the original, or says it in a word of another concept.",
      fix: "Write what the original says, or bring the term into the original.",
      example: "\"the clinical trial\" for 「この調査」, with 治験 = clinical trial"),
    .init(
      id: inconsistent, summary: "One term rendered in different ways.", severity: .info,
      why: "Readers take two words for two things.", fix: "Choose one rendering, and put it into the glossary.",
      example: "「培養上清」 as \"culture supernatant\" here and \"conditioned medium\" there",
      precision: "3 of 7 read in two projects at first sight, hence a note."),
    .init(
      id: number, summary: "A number, date, time or amount that the other side does not say.", severity: .warning,
      why:
        "A wrong dose, price or date is the costliest mistake of a translation; an error where two sentences say one amount in one unit, and differ.",
      fix: "Correct the side that is wrong.",
      example: "「12,000円」 / \"21,000 yen\"",
      precision:
        "At first sight of two projects 7 of 74 were right, 29 of the others 一元化 taken for money; these and the other kinds seen there are told now."
    ),
    .init(
      id: name, summary: "A name in Latin letters that the other side does not say, where it says another.", severity: .warning,
      why: "Another product or person is meant.", fix: "Correct the side that is wrong.", example: "「Debian と使う」 / \"use it with Fedora\"",
      precision:
        "At first sight of two projects 5 of 15 were right; the others were forms of one word, and capitals at the head, which are told now."
    ),
    .init(
      id: untranslated, summary: "A sentence left in the other language; as a note, a passage or an article.", severity: .warning,
      why: "It is not translated yet, or was forgotten; nothing else is said of it.", fix: "Translate it.",
      example: "\"Please call us.\" in the Japanese version",
      precision: "At first sight of two projects 1 of 7 warnings was right, the others titles of talks; 4 of 9 notes, the others names."),
    .init(
      id: polarity, summary: "One side denies what the other says, or says its opposite.", severity: .warning,
      why: "A lost \"not\" turns the meaning round, and no word of it looks wrong.", fix: "Correct the side that is wrong.",
      example: "「予約できます。」 / \"It cannot be booked.\"",
      precision:
        "At first sight of two projects 1 of 32 was right, hence off; of denials taken out or put in by way of trial it finds four to five in ten.",
      isOptIn: true),
  ]

  package static func severity(of rule: RuleID) -> Finding.Severity { all.first { $0.id == rule }?.severity ?? .warning }
}
