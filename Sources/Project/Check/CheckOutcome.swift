import Bitext
import Gate

/// What a check found, and what the gate says of it.
package struct CheckOutcome: Sendable {
  package var articles: [ArticleFindings]
  package var judgement: Judge.Judgement
  package var remarks: [WaiverRemark] = []
  package var scope: CheckedScope?

  package init(articles: [ArticleFindings], judgement: Judge.Judgement) {
    (self.articles, self.judgement) = (articles, judgement)
  }
}

/// Something to do about a waiver, at its place in an article or in the configuration.
package struct WaiverRemark: Sendable, Equatable {
  package var rule: RuleID
  package var severity: Finding.Severity
  package var origin: Waiver.Origin
  package var message: Message
}
