import Bitext

extension LockFile.Article {
  /// A first record of an article: every bead with both sides counts as confirmed. Text without a counterpart is not recorded, so
  /// `status` names it until someone confirms that it is meant to stand alone.
  public init(paths: BothLanguages<String>, from: Language, confirming pair: AlignedPair) {
    self.init(paths: paths, from: from, lines: [])
    let beads = pair.alignment.beads.filter { !$0.isNull }.sorted { $0[from].lowerBound < $1[from].lowerBound }
    lines = beads.map { bead in
      Self.line(pair[from].sentences[bead[from]].map(\.text), pair[from.other].sentences[bead[from.other]].map(\.text), from)
    }
  }

  /// The record after some changes were confirmed.
  /// - Parameters:
  ///   - revision: this record compared with the articles as they are
  ///   - isConfirmed: for each change, whether to record it as it is now; what is not stays as it was recorded
  public func updated(by revision: Revision, isConfirmed: (Int) -> Bool) -> LockFile.Article {
    // Which line each recorded sentence stands in.
    var lineOf = BothLanguages<[Int]>(ja: [], en: [])
    for (k, line) in lines.enumerated() {
      lineOf[from] += line.source.map { _ in k }
      lineOf[from.other] += line.target.map { _ in k }
    }
    var result = self
    result.lines = []
    for (k, change) in revision.changes.enumerated() {
      if isConfirmed(k) {
        func texts(_ language: Language) -> [String] { change.sides[language].new.map { revision.new[language].sentences[$0].text } }
        let (source, target) = (texts(from), texts(from.other))
        if !source.isEmpty || !target.isEmpty { result.lines.append(Self.line(source, target, from)) }
      } else {
        let kept = Set(Language.allCases.flatMap { language in change.sides[language].old.map { lineOf[language][$0] } })
        result.lines += kept.sorted().map { lines[$0] }
      }
    }
    return result
  }

  private static func line(_ source: [String], _ target: [String], _ from: Language) -> LockFile.Line {
    LockFile.Line(
      source: source.map { SentenceDigest(of: $0) }, target: target.map { SentenceDigest(of: $0) },
      excerpt: excerpt(source.first ?? target.first ?? ""))
  }

  /// The first words, on one line, without tabs.
  private static func excerpt(_ text: String) -> String {
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    return plain.count > 24 ? plain.prefix(24) + "…" : plain
  }
}
