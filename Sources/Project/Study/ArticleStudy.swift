import Bitext
import Gate
import Interchange
import Revision
import Structure
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

  /// The article as a reader sees it: with code, settings and markup in their places, each in a bead.
  package struct Whole: Sendable {
    package var pair: AlignedPair
    package var marks: [BeadMark]
    package var evidence: [[String]]
    /// For each bead the bead of sentences that it is.
    fileprivate var origins: [Int?]
  }

  package var whole: Whole {
    let (whole, origins) = pair.withUnits()
    return Whole(
      pair: whole, marks: origins.map { $0.flatMap { $0 < marks.count ? marks[$0] : nil } ?? BeadMark() },
      evidence: evidence.isEmpty ? [] : origins.map { $0.map { evidence[$0] } ?? [] }, origins: origins)
  }

  /// - Parameter tool: the name and version that files for other programs carry
  package func exchange(_ selection: ExchangeSelection = ExchangeSelection(), tool: (String, String)) -> ExchangePair {
    var states = [String?](repeating: nil, count: pair.alignment.beads.count)
    if let revision {
      let whole = whole
      var owner = BothLanguages<[Int: Int]>(ja: [:], en: [:])
      for (index, bead) in whole.pair.alignment.beads.enumerated() {
        for language in Language.allCases { for sentence in bead[language] { owner[language][sentence] = index } }
      }
      for change in revision.changes where change.state != .unchanged {
        let bead = Language.allCases.lazy.compactMap { language in
          change.sides[language].new.first.flatMap { owner[language][$0] }
        }.first
        if let bead, let index = whole.origins[bead] { states[index] = change.state.rawValue }
      }
    }
    return ExchangePair(
      pair, from: from, marks: marks, findings: findings.filter(\.isOpen).map(\.finding), states: states, selection: selection,
      tool: tool)
  }
}

extension PinFile {
  /// - Returns: an empty one where there is no such file yet
  package static func read(_ path: String) throws -> PinFile {
    guard let bytes = try FileReader().keptBytesIfPresent(path) else { return PinFile() }
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
