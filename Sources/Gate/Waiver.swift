import Bitext

/// A finding that someone has looked at and lets stand, with the reason.
package struct Waiver: Sendable, Equatable {
  /// Where the waiver is written.
  package struct Origin: Sendable, Equatable {
    /// The file as the user named it.
    package var file: String
    /// In characters, from 1.
    package var position: TextPosition

    package init(file: String, position: TextPosition) {
      self.file = file
      self.position = position
    }
  }

  /// What part of the project it speaks for.
  package enum Scope: Sendable, Equatable {
    /// Every article.
    case project
    /// Articles whose path matches a pattern such as `articles/*.en.md`.
    case files(pattern: String)
    /// One article, all of it.
    case file(String)
    /// A part of one article: the block under a comment.
    case part(file: String, range: ByteRange)
  }

  /// The rule it concerns; "*" is every rule.
  package var rule: RuleID
  /// The concept, or a term as it stands in the article; nil is any.
  package var subject: String?
  /// Text of the sentence (of either language) it was written for: once the sentence no longer holds it, the waiver is over.
  package var text: String?
  /// The beginning of the finding's fingerprint, which changes with the sentence.
  package var fingerprint: String?
  package var scope: Scope
  package var reason: String
  /// The last day on which it holds.
  package var until: Day?
  package var origin: Origin

  package init(
    rule: RuleID, subject: String? = nil, text: String? = nil, fingerprint: String? = nil, scope: Scope = .project, reason: String,
    until: Day? = nil, origin: Origin
  ) {
    self.rule = rule
    self.subject = subject
    self.text = text
    self.fingerprint = fingerprint
    self.scope = scope
    self.reason = reason
    self.until = until
    self.origin = origin
  }

  /// Whether it stands in the article itself, not in the configuration.
  package var isInSource: Bool {
    switch scope {
    case .part, .file: true
    case .project, .files: false
    }
  }
}
