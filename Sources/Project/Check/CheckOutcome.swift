import Bitext
import Gate

/// What a check found, and what the gate says of it.
package struct CheckOutcome: Sendable {
  package var articles: [ArticleFindings]
  package var verdict: Judge.Verdict
  package var remarks: [WaiverRemark] = []

  package init(articles: [ArticleFindings], verdict: Judge.Verdict) { (self.articles, self.verdict) = (articles, verdict) }
}

/// Something to do about a waiver, at its place in an article or in the configuration.
package struct WaiverRemark: Sendable, Equatable {
  package var rule: String
  package var severity: Finding.Severity
  package var origin: Waiver.Origin
  package var message: String
}
