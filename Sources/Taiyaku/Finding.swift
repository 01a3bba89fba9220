import Bitext

/// Something a person should look at: a term or a number that the two versions do not agree in.
public struct Finding: Sendable, Equatable {
  /// How certain it is that the text is wrong.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing.
    case info
    /// Probably wrong.
    case warning
    /// Nearly always wrong.
    case error

    /// From the mildest to the most severe.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }

    init(_ severity: Bitext.Finding.Severity) {
      self =
        switch severity {
        case .info: .info
        case .warning: .warning
        case .error: .error
        }
    }
  }

  /// Such as "term.missing"; `docs/terminology.md` lists them.
  public let rule: String
  /// How certain it is.
  public let severity: Severity
  /// One sentence.
  public let message: String
  /// What to write instead, where that is known.
  public let suggestion: String?
  /// The version an editor would correct.
  public let side: Language
  /// Where the words stand, in both versions.
  public let places: [Place]

  init(_ finding: Bitext.Finding) {
    (rule, message, suggestion) = (finding.rule.rawValue, finding.message.english, finding.suggestion)
    severity = Severity(finding.severity)
    side = Language(finding.side)
    places = [Bitext.Language.ja, .en].flatMap { language in
      finding.places[language].map {
        Place(language: Language(language), range: $0.range.lowerBound..<$0.range.upperBound, text: $0.text)
      }
    }
  }
}
