/// What someone says to others about a bead.
package struct BeadComment: Codable, Sendable, Hashable {
  package var text: String
  /// Who says it, and when, such as "2027-01-31T09:30:00Z".
  package var by: String?
  package var at: String?

  package init(text: String, by: String? = nil, at: String? = nil) { (self.text, self.by, self.at) = (text, by, at) }

  /// With whoever said it before it, where that is known.
  package var line: String { by.map { "\($0): \(text)" } ?? text }

  /// From such a line, whose time is not known.
  package init(line: String) {
    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
    self = parts.count == 2 ? BeadComment(text: parts[1], by: parts[0]) : BeadComment(text: line)
  }

  /// What a table's cell says besides the comments that are known: a comment a line.
  package static func told(in cell: String, besides known: [BeadComment]) -> [BeadComment] {
    var lines = Self.lines(of: cell)
    for comment in known {
      let told = Self.lines(of: comment.line)
      guard let first = lines.firstRange(of: told), !told.isEmpty else { continue }
      lines.removeSubrange(first)
    }
    return lines.map(BeadComment.init(line:))
  }

  private static func lines(of text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }

  /// Whether two say the same; one of them may have lost who and when on its way through another program.
  private func says(_ other: BeadComment) -> Bool {
    text == other.text && (by == other.by || by == nil || other.by == nil) && (at == other.at || at == nil || other.at == nil)
  }

  /// Two threads as one, by time; what stands in both stands once.
  package static func joined(_ one: [BeadComment], _ other: [BeadComment]) -> [BeadComment] {
    let all = one + other.filter { new in !one.contains { $0.says(new) } }
    return all.indices.sorted { (all[$0].at ?? "", $0) < (all[$1].at ?? "", $1) }.map { all[$0] }
  }
}

/// What a person decided about a bead.
package struct BeadMark: Sendable, Equatable {
  /// The sentences were put together by a person, or confirmed as they are.
  package var isPinned: Bool
  /// Someone has read both sides and found them right.
  package var isChecked: Bool
  package var note: String?
  package var comments: [BeadComment] = []
  /// Who decided it, and when, where that is kept.
  package var by: String?
  package var at: String?

  package init(isPinned: Bool = false, isChecked: Bool = false, note: String? = nil, by: String? = nil, at: String? = nil) {
    self.isPinned = isPinned
    self.isChecked = isChecked
    self.note = note
    (self.by, self.at) = (by, at)
  }
}
