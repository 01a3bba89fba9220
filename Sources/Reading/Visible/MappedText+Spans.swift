import Bitext

extension MappedText {
  /// Marks that a reader of a format made, as spans of this text: in order, outer ones before those inside.
  func spans(_ marks: [(kind: Span.Kind, range: ByteRange)]) -> [Span] {
    if marks.isEmpty { return [] }
    return marks.map { Span($0.kind, $0.range, in: self) }
      .filter { !$0.visible.isEmpty || $0.kind == .linkTarget || $0.kind == .directive || $0.kind == .footnoteReference }
      .sorted(by: Span.standsBefore)
  }
}
