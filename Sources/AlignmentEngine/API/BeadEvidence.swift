import Bitext

/// Why sentences were put into one bead: what `--explain` shows. Made only when asked for.
package struct BeadEvidence: Sendable, Equatable, Codable {
  package enum Source: String, Sendable, Codable { case dictionary, related, sound, latin, number, glossary, learned }

  /// A Japanese and an English word that answer each other.
  package struct Match: Sendable, Equatable, Codable {
    package var ja: String
    /// The stem under which the English word is compared.
    package var en: String
    package var source: Source
    /// In nats of log-odds.
    package var score: Double
  }

  package var matches: [Match]
  /// English length over what the Japanese length lets one expect; 1 is the article's usual.
  package var lengthRatio: Double
  /// Features of layout that took part, such as "bothBegin".
  package var layout: [String]
  /// The sum of all, log-odds in nats against the sentences standing apart; the bead type's own weight left out.
  package var score: Double
}

extension Aligner {
  /// The evidence of each bead of an alignment of these sentences; empty for beads with an empty side.
  package func evidence(for alignment: Alignment, ja: [AlignmentUnit], en: [AlignmentUnit]) -> [BeadEvidence] {
    let pair = AlignmentJob(self, ja: ja, en: en).pair
    return alignment.beads.map { bead in
      guard !bead.isNull else { return BeadEvidence(matches: [], lengthRatio: 0, layout: [], score: 0) }
      return evidence(for: bead, pair)
    }
  }

  private func evidence(for bead: Bead, _ pair: DocumentPair) -> BeadEvidence {
    let corridor = Corridor(full: bead.ja.count, bead.en.count)
    let scorer = BeadScorer(pair, model, rows: bead.ja, columns: bead.en, corridor: corridor)
    let (ja, en) = (0..<bead.ja.count, 0..<bead.en.count)
    var words = MatchSelection()
    words.choose(scorer, ja: ja, en: en)
    let matches = words.items.map { item in
      let type = pair.ja.types[Int(item.match.ja)]
      let word = pair.ja.name(of: type)
      return BeadEvidence.Match(
        ja: glossary.name(of: word) ?? word, en: pair.en.name(of: pair.en.types[Int(item.match.en)]),
        source: Self.source(scorer.wordPair(of: item.match)),
        score: Double(item.isExtra ? item.match.score * model[.extraMatch] : item.match.score))
    }
    var layout: [String] = []
    if pair.jaUnits.first?.structure != nil, pair.enUnits.first?.structure != nil {
      scorer.forEachStructureFeature(ja: ja, en: en) { feature, _ in layout.append("\(feature)") }
    }
    let lengths = (
      ja: bead.ja.reduce(Float(0)) { $0 + pair.ja.lengths[$1] } * pair.lengthRatio,
      en: bead.en.reduce(Float(0)) { $0 + pair.en.lengths[$1] }
    )
    return BeadEvidence(
      matches: matches, lengthRatio: Double(lengths.en / max(1, lengths.ja)), layout: layout,
      score: Double(scorer.score(ja: ja, en: en, &words) ?? 0))
  }

  private static func source(_ pair: WordPair?) -> BeadEvidence.Source {
    switch pair?.source {
    case .related: .related
    case .cognate: .sound
    case .latin: .latin
    case .number: .number
    case .glossary: .glossary
    case .learned: .learned
    case .dictionary, nil: .dictionary
    }
  }
}
