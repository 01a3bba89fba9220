import Bitext

/// A finding with its places in sentences: what the rules give, before anyone asks where in a file that is.
public struct CheckFinding: Sendable, Equatable {
  public var rule: String
  public var concept: String?
  public var severity: Finding.Severity
  public var message: String
  public var suggestion: String?
  /// Where an editor would make the correction.
  public var side: Language
  public var places: BothLanguages<[SentencePlace]>
  /// Index of the bead it was found in.
  public var bead: Int
}

/// What is checked, and how.
public struct CheckOptions: Sendable, Equatable {
  public var match = MatchOptions()
  /// The language the article was written in; the other is the translation.
  public var from: Language = .ja
  /// Rules left out, such as "term.unsourced".
  public var disabled: Set<String> = []

  public init() {}
}

/// The rules of `check`, in the order they are listed.
public enum TermRule {
  public static let missing = "term.missing"
  public static let forbidden = "term.forbidden"
  public static let deprecated = "term.deprecated"
  public static let variant = "term.variant"
  public static let unsourced = "term.unsourced"
  public static let inconsistent = "term.inconsistent"
  public static let misspelled = "term.misspelled"
  public static let number = "number.mismatch"
  public static let untranslated = "text.untranslated"

  /// What each is about, and how severe it is when nothing says otherwise.
  public static let all: [(name: String, severity: Finding.Severity, about: String)] = [
    (missing, .warning, "a term on one side has no accepted counterpart on the other"),
    (forbidden, .error, "a term that must not be used"),
    (deprecated, .warning, "a term that should no longer be used"),
    (variant, .warning, "a spelling of a term that the glossary does not list"),
    (misspelled, .warning, "a slip of the pen in a term: インタンス for インスタンス"),
    (unsourced, .warning, "a term of the translation whose counterpart the original does not say"),
    (inconsistent, .warning, "one term rendered in different ways"),
    (number, .warning, "a number, date, time or amount that the other side does not say"),
    (untranslated, .info, "a sentence or passage that stands in the other language still"),
  ]

  public static func severity(of rule: String) -> Finding.Severity { all.first { $0.name == rule }?.severity ?? .warning }
}
