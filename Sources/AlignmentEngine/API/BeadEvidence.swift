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

  /// What else the score is made of.
  package struct Part: Sendable, Equatable, Codable {
    /// The feature's name, such as `mergedLength`.
    package var feature: String
    /// What it says, in words.
    package var meaning: String
    /// How much of it there is: a number of words, a deviation …
    package var value: Double
    /// In nats of log-odds: the value times the feature's weight.
    package var score: Double
  }

  package var matches: [Match]
  /// Lengths, words left over, layout and manner; with `matches` they sum to `score`.
  package var parts: [Part]
  /// English length over what the Japanese length lets one expect; 1 is the article's usual.
  package var lengthRatio: Double
  /// Features of layout that took part, such as "bothBegin".
  package var layout: [String]
  /// The sum of all, log-odds in nats against the sentences standing apart; the weight of the bead's type, which each document settles
  /// for itself, left out.
  package var score: Double
}

extension Aligner {
  /// The evidence of each bead of an alignment of these sentences; of a sentence without counterpart, what leaving it out is worth.
  package func evidence(for alignment: Alignment, ja: [AlignmentUnit], en: [AlignmentUnit]) -> [BeadEvidence] {
    let job = AlignmentJob(self, BothLanguages(ja: ja, en: en))
    let pair = vectors.map { SecondLook(model: model, prior: job.prior, source: $0).informed(job.pair, by: alignment.beads) } ?? job.pair
    return alignment.beads.map { bead in bead.isNull ? omission(bead, pair) : evidence(for: bead, pair) }
  }

  func evidence(for bead: Bead, _ pair: DocumentPair) -> BeadEvidence {
    let scorer = BeadScorer(pair, model, rows: bead.ja, columns: bead.en, corridor: Corridor(full: bead.ja.count, bead.en.count))
    var sink = EvidenceSink(scorer)
    scorer.visit(ja: 0..<bead.ja.count, en: 0..<bead.en.count, into: &sink)
    let matches = sink.matches.map { match in
      let word = pair.words.ja.name(of: pair.words.ja.types[Int(match.item.match.ja)])
      return BeadEvidence.Match(
        ja: glossary.name(of: word) ?? word, en: pair.words.en.name(of: pair.words.en.types[Int(match.item.match.en)]),
        source: Self.source(scorer.wordPair(of: match.item.match)), score: Double(match.worth))
    }
    let lengths = (
      ja: bead.ja.reduce(Float(0)) { $0 + pair.words.ja.lengths[$1] } * pair.lengthRatio,
      en: bead.en.reduce(Float(0)) { $0 + pair.words.en.lengths[$1] }
    )
    return BeadEvidence(matches, sink.parts, model, lengthRatio: Double(lengths.en / max(1, lengths.ja)))
  }

  private func omission(_ bead: Bead, _ pair: DocumentPair) -> BeadEvidence {
    let scorer = BeadScorer(pair, model, rows: bead.ja, columns: bead.en, corridor: Corridor(full: bead.ja.count, bead.en.count))
    var sink = EvidenceSink(scorer)
    for k in 0..<bead.ja.count { scorer.ja.visitOmission(k, continues: k > 0, into: &sink) }
    for k in 0..<bead.en.count { scorer.en.visitOmission(k, continues: k > 0, into: &sink) }
    return BeadEvidence([], sink.parts, model, lengthRatio: 0)
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

extension BeadEvidence {
  init(_ matches: [Match], _ features: [(feature: Feature, value: Float)], _ model: AlignmentModel, lengthRatio: Double) {
    self.matches = matches
    self.lengthRatio = lengthRatio
    parts = features.map { feature, value in
      Part(feature: "\(feature)", meaning: feature.spec.words, value: Double(value), score: Double(model[feature] * value))
    }
    layout = features.filter { $0.feature.spec.group == .layout }.map { "\($0.feature)" }
    score = matches.reduce(0) { $0 + $1.score } + parts.reduce(0) { $0 + $1.score }
  }
}
