/// What a person decided about a bead.
package struct BeadMark: Sendable, Equatable {
  /// The sentences were put together by a person, or confirmed as they are.
  package var isPinned: Bool
  /// Someone has read both sides and found them right.
  package var isChecked: Bool
  package var note: String?
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
