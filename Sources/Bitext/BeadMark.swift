/// What a person decided about a bead.
package struct BeadMark: Sendable, Equatable {
  /// The sentences were put together by a person, or confirmed as they are.
  package var isPinned: Bool
  /// Someone has read both sides and found them right.
  package var isChecked: Bool
  package var note: String?

  package init(isPinned: Bool = false, isChecked: Bool = false, note: String? = nil) {
    self.isPinned = isPinned
    self.isChecked = isChecked
    self.note = note
  }
}
