/// What a person decided about a bead.
public struct BeadMark: Sendable, Equatable {
  /// The sentences were put together by a person, or confirmed as they are.
  public var isPinned: Bool
  /// Someone has read both sides and found them right.
  public var isChecked: Bool
  public var note: String?

  public init(isPinned: Bool = false, isChecked: Bool = false, note: String? = nil) {
    self.isPinned = isPinned
    self.isChecked = isChecked
    self.note = note
  }
}
