import Bitext
import Gate
import Interchange
import Revision
import Workspace

/// Everything known about one article: what reports show, exports carry and reviews change.
package struct ArticleStudy: Sendable {
  package var files: ArticleFiles
  package var pair: AlignedPair
  package var from: Language
  package var marks: [BeadMark]
  package var findings: [JudgedFinding]
  package var revision: Revision?
  /// One for each bead, or none at all.
  package var evidence: [[String]] = []

  /// - Parameter tool: the name and version that files for other programs carry
  package func exchange(_ selection: ExchangeSelection = ExchangeSelection(), tool: (String, String)) -> ExchangePair {
    var states = [String?](repeating: nil, count: pair.alignment.beads.count)
    for change in revision?.changes ?? [] where change.state != .unchanged {
      let index = pair.alignment.beads.firstIndex { bead in
        change.sides.ja.new.contains { bead.ja.contains($0) } || change.sides.en.new.contains { bead.en.contains($0) }
      }
      if let index { states[index] = change.state.rawValue }
    }
    return ExchangePair(
      pair, from: from, marks: marks, findings: findings.filter(\.isOpen).map(\.finding), states: states, selection: selection,
      tool: tool)
  }
}

extension PinFile {
  /// - Returns: an empty one where there is no such file yet
  package static func read(_ path: String) throws -> PinFile {
    guard let bytes = try FileReader().bytesIfPresent(path) else { return PinFile() }
    return try PinFile(jsonLines: bytes, name: path)
  }

  /// Takes decisions up beside those that stand in the file by now.
  /// - Returns: the pins that gave way
  package static func merge(
    _ decided: [ReviewDecisions.DecidedBead], of pair: BothLanguages<Document>, into path: String, writing: Bool, _ place: OutputGuard,
    named: String?
  ) throws -> [PinnedBead] {
    try FileTurn.take(path) {
      let before = try read(path)
      var after = before
      let replaced = after.merge(decided, ja: pair.ja, en: pair.en)
      if writing, after != before { try place.write(after.encoded(), to: path, as: .pins, named: named) }
      return replaced
    }
  }
}
