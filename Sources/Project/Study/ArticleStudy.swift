import Bitext
import Gate
import Interchange
import Revision
import Segmentation
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
      for change in revision.changes where change.toldState != .unchanged {
        let bead = Language.allCases.lazy.compactMap { language in
          change.sides[language].new.first.flatMap { owner[language][$0] }
        }.first
        if let bead, let index = whole.origins[bead] { states[index] = change.toldState.rawValue }
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
  /// - Parameters:
  ///   - cuts: how sentences are cut by them
  ///   - base: the pair as the rules cut it
  /// - Returns: the pins that gave way
  package static func merge(
    _ decided: [ReviewDecisions.DecidedBead], cuts: [SentenceCut] = [], base: BothLanguages<Document>, into path: String, writing: Bool,
    _ place: OutputGuard, named: String?, signature: Signature? = nil
  ) throws -> (beads: [PinnedBead], cuts: [SentenceCut]) {
    try FileTurn.take(path) {
      let before = try read(path)
      var after = before
      let recut = after.merge(cuts, signature, base: base)
      let pair = base.map { $0.cut(as: after.cuts) }
      let replaced = after.merge(decided, ja: pair.ja, en: pair.en, signature: signature)
      if writing, after != before { try place.write(after.encoded(), to: path, as: .pins, named: named) }
      return (replaced, recut)
    }
  }

  /// - Parameter base: the pair as the rules cut it
  /// - Returns: the cuts that gave way
  package mutating func merge(_ cuts: [SentenceCut], _ signature: Signature?, base: BothLanguages<Document>) -> [SentenceCut] {
    merge(cuts.map { $0.signed(signature) }, base: base) { $0.cut(as: $1) }
  }
}

extension SentenceCut {
  package func signed(_ signature: Signature?) -> SentenceCut {
    var cut = self
    (cut.by, cut.at) = (signature?.by, signature?.at)
    return cut
  }
}
