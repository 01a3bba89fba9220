import Bitext
import Gate

/// What a check found, and what the gate says of it.
package struct CheckOutcome: Sendable {
  package var articles: [ArticleFindings]
  package var judgement: Judge.Judgement
  package var remarks: [WaiverRemark] = []
  package var scope: CheckedScope?
  /// The terms of each concept: what a correction is held against.
  package let terms: [String: [String]]

  package init(articles: [ArticleFindings], judgement: Judge.Judgement, terms: [String: [String]]) {
    (self.articles, self.judgement, self.terms) = (articles, judgement, terms)
  }
}

/// Something to do about a waiver, at its place in an article or in the configuration.
package struct WaiverRemark: Sendable, Equatable {
  package var rule: RuleID
  package var severity: Finding.Severity
  package var origin: Waiver.Origin
  package var message: Message
}
