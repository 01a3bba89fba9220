import Bitext
import FoundationEssentials
import Gate
import Project
import ReportAssets

/// One HTML file that shows a pair side by side: alignment, findings and, if asked for, what a revision changed. It needs nothing
/// but a browser: style, script and data are inside.
package struct ReportPage: Sendable {
  /// Where a page that is served sends decisions.
  package struct Server: Sendable, Equatable, Encodable {
    /// The path of the pair's decisions on the server the page came from.
    package var decisions: String
    /// The same of corrected wording; nil where it is not taken.
    package var wording: String?
    /// Before the names of the files that the page gives.
    package var files: String?
    /// Whether the article's own files are among them.
    package var texts: Bool?
    /// Proves that a request comes from this page.
    package var token: String
    /// The state of articles and decisions that the page shows.
    package var revision: String

    package init(decisions: String, wording: String? = nil, files: String? = nil, token: String, revision: String) {
      self.decisions = decisions
      self.wording = wording
      self.files = files
      self.token = token
      self.revision = revision
    }
  }

  package var pair: AlignedPair
  /// The language the article was written in.
  package var from: Language
  package var findings: [JudgedFinding]
  package var changes: [ReportChange]
  /// One for each bead, or none at all.
  package var marks: [BeadMark]
  /// For each bead, in a few words each, what speaks for it; or none at all.
  package var evidence: [[String]]
  package var server: Server?
  /// The address of the list this page belongs to.
  package var index: String?
  /// Fingerprints of findings waived in this very review.
  package var ownWaivers: Set<String> = []
  /// What to look at first.
  package var queue: [WorkItem] = []
  /// Whether wording may be corrected: then sentences come as they stand in their files.
  package var isEditable = false
  /// Its words in Japanese, where it is to have them.
  package var words: PageWords?
  /// What wrote the page, such as "taiyaku 0.1.0".
  package var generator: String

  package init(
    pair: AlignedPair, from: Language = .ja, findings: [JudgedFinding] = [], changes: [ReportChange] = [], marks: [BeadMark] = [],
    evidence: [[String]] = [], server: Server? = nil, generator: String = "taiyaku"
  ) {
    self.pair = pair
    self.from = from
    self.findings = findings
    self.changes = changes
    self.marks = marks
    self.evidence = evidence
    self.server = server
    self.generator = generator
  }

  /// The page. The same input gives the same bytes.
  package func html() -> String {
    let script = ReportAssets.script
    let title = self.title
    return PageTemplate(ReportAssets.template).filled([
      "policy": PagePolicy.text(script: script, isServed: server != nil),
      "generator": HTMLText.escape(generator),
      "title": HTMLText.escape(Language.allCases.compactMap { title[$0] }.joined(separator: " · ")),
      "heading": heading(title),
      "style": ReportAssets.style,
      "words": words?.json ?? "{}",
      "data": HTMLText.escapeJSON(json()),
      "script": script,
    ])
  }

  /// What the page's script reads: the same JSON the server answers with.
  package func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Every value below is finite and every string Unicode: encoding cannot fail.
    return (try? encoder.encode(ReportData(self))).map { Array($0) } ?? Array("null".utf8)
  }

  private func heading(_ title: BothLanguages<String?>) -> String {
    [from, from.other].compactMap { language in title[language].map { "<span lang=\"\(language)\">\(HTMLText.escape($0))</span>" } }
      .joined(separator: " ")
  }
}

/// What a page may do: nothing is loaded from anywhere, and no script runs but its own, whatever an article says.
enum PagePolicy {
  static func text(script: String, isServed: Bool) -> String {
    let digest = SHA256.digest(Array(script.utf8)).base64
    return "default-src 'none'; script-src 'sha256-\(digest)'; style-src 'unsafe-inline'; img-src data:; "
      + "connect-src \(isServed ? "'self'" : "'none'"); base-uri 'none'; form-action 'none'"
  }
}

/// What a revision changed in one place, as the page shows it.
package struct ReportChange: Sendable, Equatable {
  /// Such as "stale".
  package var state: String
  package var moved: Bool
  /// The sentences of the pair it concerns; none where the text is gone.
  package var sentences: BothLanguages<[Int]>
  /// The text as it was.
  package var old: BothLanguages<String>
  package var isConfirmed: Bool

  package init(
    state: String, moved: Bool = false, sentences: BothLanguages<[Int]>, old: BothLanguages<String>, isConfirmed: Bool = false
  ) {
    self.state = state
    self.moved = moved
    self.sentences = sentences
    self.old = old
    self.isConfirmed = isConfirmed
  }
}
