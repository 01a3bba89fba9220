import Bitext

extension Change.State {
  /// What the edits of the two sides amount to for the translator.
  package init(source: Change.Edit, target: Change.Edit) {
    self =
      switch (source, target) {
      case (.same, .same), (.same, .absent), (.absent, .same), (.absent, .absent): .unchanged
      case (.same, .cosmetic), (.absent, .cosmetic), (.cosmetic, .same), (.cosmetic, .cosmetic), (.cosmetic, .absent): .cosmetic
      case (.edited, .same), (.edited, .cosmetic): .stale
      // A translation that comes later than its source, or a source that comes later than its translation, has caught up.
      case (.edited, .edited), (.edited, .new), (.same, .new), (.cosmetic, .new): .updated
      case (.new, .edited): .updated
      // The translation stood there before its source.
      case (.new, .same), (.new, .cosmetic): .answered
      case (.same, .edited), (.cosmetic, .edited), (.absent, .edited), (.absent, .new): .drifted
      // Taken out of the translation alone.
      case (.same, .gone), (.cosmetic, .gone): .drifted
      case (.new, .absent), (.new, .gone), (.edited, .absent), (.edited, .gone): .missing
      case (.gone, .same), (.gone, .cosmetic), (.gone, .edited), (.gone, .new): .orphaned
      case (.new, .new): .added
      case (.gone, .gone), (.gone, .absent), (.absent, .gone): .removed
      }
  }
}
