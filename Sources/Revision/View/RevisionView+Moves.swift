import Bitext

/// From where to where text moved that was not followed.
extension RevisionView {
  mutating func findMoves() {
    let relocations = revision.relocations
    guard relocations.contains(where: { $0 != nil }) else { return }
    let oldLines = revision.isOfRecord ? nil : revision.old.map { LineIndex($0.source) }
    for (k, relocation) in relocations.enumerated() {
      guard let relocation else { continue }
      let (language, other) = (relocation.language, relocation.language.other)
      let side = revision.changes[relocation.first].sides[language]
      guard let to = side.new.first else { continue }
      entries[k].move = Move(
        from: oldLines.flatMap { lines in
          side.old.first.map { Self.place(revision.old[language].sentences[$0].range.lowerBound, revision.old[language], lines[language]) }
        },
        to: Self.place(revision.new[language].sentences[to].range.lowerBound, revision.new[language], lines[language]),
        behind: relocation.behind.map {
          Self.place(max(0, revision.new[other].sentences[$0].range.upperBound - 1), revision.new[other], lines[other])
        })
    }
  }

  private static func place(_ offset: Int, _ document: Document, _ lines: LineIndex) -> Message {
    if document.source.content?.parts.isEmpty == false, let name = document.source.placeName(of: offset..<offset + 1) {
      return Message(verbatim: name.description)
    }
    return "line \(lines.line(at: offset))"
  }
}

extension RevisionView.Move {
  /// From where to where, after the words for what moved.
  var way: Message { from.map { " (from \($0) to \(to))" } ?? " (now at \(to))" }
  /// Where the counterpart belongs.
  var aim: Message { behind.map { ": it belongs behind \($0)" } ?? ": it belongs at the top" }

  /// Both, for a cell of a table.
  package var words: Message { "\(from.map { "\($0) → " } ?? "")\(to)\(aim)" }
}
