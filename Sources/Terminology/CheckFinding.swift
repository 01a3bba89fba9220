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
  /// Severities other than the rules' own.
  public var severities: [String: Finding.Severity] = [:]

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
  public static let number = "number.mismatch"

  public static let all: [(name: String, about: String)] = [
    (missing, "a term on one side has no accepted counterpart on the other"),
    (forbidden, "a term that must not be used"),
    (deprecated, "a term that should no longer be used"),
    (variant, "a spelling of a term that the glossary does not list"),
    (unsourced, "a term of the translation whose counterpart the original does not say"),
    (inconsistent, "one term rendered in different ways"),
    (number, "a number, date, time or amount that the other side does not say"),
  ]
}
