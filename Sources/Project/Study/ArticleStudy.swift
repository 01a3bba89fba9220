import Bitext
import Gate
import Interchange
import Reporting
import Revision
import Workspace

/// Everything known about one article: what reports show, exports carry and reviews change.
struct ArticleStudy {
  var files: ArticleFiles
  var pair: AlignedPair
  var from: Language
  var marks: [BeadMark]
  var findings: [JudgedFinding]
  var revision: Revision?
  /// One for each bead, or none at all.
  var evidence: [[String]] = []

  var page: ReportPage {
    ReportPage(
      pair: pair, from: from, findings: findings, changes: revision.map { ReportChange.all($0) } ?? [], marks: marks,
      evidence: evidence, generator: "taiyaku \(Taiyaku.configuration.version)")
  }

  func exchange(_ selection: ExchangeSelection = ExchangeSelection()) -> ExchangePair {
    var states = [String?](repeating: nil, count: pair.alignment.beads.count)
    for change in revision?.changes ?? [] where change.state != .unchanged {
      let index = pair.alignment.beads.firstIndex { bead in
        change.sides.ja.new.contains { bead.ja.contains($0) } || change.sides.en.new.contains { bead.en.contains($0) }
      }
      if let index { states[index] = change.state.rawValue }
    }
    return ExchangePair(
      pair, from: from, marks: marks, findings: findings.filter(\.isOpen).map(\.finding), states: states, selection: selection,
      tool: ("taiyaku", Taiyaku.configuration.version))
  }
}

extension ReportChange {
  static func all(_ revision: Revision) -> [ReportChange] {
    revision.changes.map { change in
      ReportChange(
        state: change.state.rawValue, moved: change.moved,
        sentences: BothLanguages(ja: change.sides.ja.new, en: change.sides.en.new),
        old: BothLanguages(ja: revision.text(change, .ja, \.old), en: revision.text(change, .en, \.old)))
    }
  }
}

extension PinFile {
  /// - Returns: an empty one where there is no such file yet
  static func read(_ path: String) throws -> PinFile {
    guard let bytes = try FileReader().bytesIfPresent(path) else { return PinFile() }
    return try PinFile(jsonLines: bytes, name: path)
  }

  /// Takes decisions up beside those that stand in the file by now.
  /// - Returns: the pins that gave way
  static func merge(
    _ decided: [ReviewDecisions.DecidedBead], of pair: BothLanguages<Document>, into path: String, writing: Bool
  ) throws -> [PinnedBead] {
    try FileTurn.take(path) {
      let before = try read(path)
      var after = before
      let replaced = after.merge(decided, ja: pair.ja, en: pair.en)
      if writing, after != before { try FileWriter.writeAtomically(path, after.encoded()) }
      return replaced
    }
  }

  /// Takes decisions up into the file as it is by now: another run may have pinned another article meanwhile.
  static func take(_ decided: [ReviewDecisions.DecidedBead], of pair: BothLanguages<Document>, into path: String) throws {
    try FileTurn.take(path) {
      let before = try read(path)
      var after = before
      after.take(decided, ja: pair.ja, en: pair.en)
      if after != before { try FileWriter.writeAtomically(path, after.encoded()) }
    }
  }
}
