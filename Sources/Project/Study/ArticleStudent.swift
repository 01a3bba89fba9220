import AlignmentEngine
import Bitext
import Gate
import Interchange
import Revision
import Terminology
import Workspace

/// What is wanted of an article besides its alignment and findings.
package struct StudyRequest: Sendable {
  package enum Comparison: Sendable {
    case none
    /// A commit.
    case since(String)
    /// What was last confirmed, by the lock file.
    case lock
  }

  /// What the articles are compared with, if anything.
  package var comparison: Comparison = .none
  /// Whether to say what speaks for each bead.
  package var explains = false
  /// What was said of beads of this text before.
  package var knownEvidence: [SentencesOfBead: [String]] = [:]

  package init(comparison: Comparison = .none, explains: Bool = false) { (self.comparison, self.explains) = (comparison, explains) }
}

extension Project {
  /// Reads, aligns and checks an article, the same way for everything that shows or exchanges it.
  package func study(
    _ files: ArticleFiles, _ request: StudyRequest = StudyRequest(), isOnly: Bool = false, jobs: Int
  ) async throws -> ArticleStudy {
    try await study(files, loader.documents(files), request, isOnly: isOnly, jobs: jobs)
  }

  /// - Parameters:
  ///   - documents: the article as it was read
  ///   - isOnly: whether to show how far it has come
  ///   - jobs: how many tasks may work on it
  package func study(
    _ files: ArticleFiles, _ documents: BothLanguages<Document>, _ request: StudyRequest, isOnly: Bool = false, jobs: Int
  ) async throws -> ArticleStudy {
    let placement = PinPlacement(pins.pins, ja: documents.ja, en: documents.en)
    let alignment = try await aligner().showing(conversation, if: isOnly).align(documents, placement, jobs: jobs)
    try checkMeaning()
    let decided = Dictionary(
      placement.placed.map { (SentencesOfBead($0.bead), pins.pins[$0.pin].mark) }, uniquingKeysWith: { first, _ in first })
    let pair = AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment)
    let marks = alignment.beads.map { decided[SentencesOfBead($0)] ?? BeadMark() }
    return ArticleStudy(
      files: files, pair: pair, from: settings.from(ofJapanese: files.paths.ja), marks: marks,
      findings: try await findings(in: pair, jobs: jobs),
      revision: try await revision(of: files, documents, request.comparison, jobs: jobs),
      evidence: request.explains ? try evidence(for: pair, marks, request) : [])
  }

  /// Those of the pins that concern an article: they stand there, or a sentence of theirs does.
  package func pins(of documents: BothLanguages<Document>) -> PinFile {
    let placed = Set(PinPlacement(pins.pins, ja: documents.ja, en: documents.en).placed.map(\.pin))
    let present = documents.map { Set($0.sentences.map(\.text)) }
    let cut = Set((documents.ja.cuts + documents.en.cuts).map(\.cut))
    return PinFile(
      pins: pins.pins.indices.filter { placed.contains($0) || pins.pins[$0].isPartOf(present) }.map { pins.pins[$0] },
      cuts: pins.cuts.indices.filter { cut.contains($0) || pins.cuts[$0].isPartOf(present) }.map { pins.cuts[$0] })
  }

  /// What speaks for each bead, in a line or two; for a bead that a person decided, only what is known of it already.
  private func evidence(
    for pair: AlignedPair, _ marks: [BeadMark], _ request: StudyRequest
  ) throws -> [[String]] {
    let beads = pair.alignment.beads
    let unknown = beads.indices.filter {
      !marks[$0].isPinned && !beads[$0].isNull && request.knownEvidence[SentencesOfBead(beads[$0])] == nil
    }
    var lines = beads.map { request.knownEvidence[SentencesOfBead($0)] ?? [] }
    if unknown.isEmpty { return lines }
    let units = AlignmentUnit.of(BothLanguages(ja: pair.ja, en: pair.en))
    let found = try aligner().aligner.evidence(for: Alignment(beads: unknown.map { beads[$0] }), ja: units.ja, en: units.en)
    for (index, evidence) in zip(unknown, found) {
      let words = SurfaceWords(pair.text(.en, of: beads[index]))
      let matches = evidence.matches.sorted { $0.score > $1.score }.prefix(12).map { match in
        // Terms of the glossary go by a name of the aligner's own on the English side.
        (match.en.hasPrefix("#") ? match.ja : "\(match.ja) = \(words.word(of: match.en))") + " (\(match.source.rawValue))"
      }
      let percent = Int((evidence.lengthRatio * 100).rounded())
      lines[index] =
        (matches.isEmpty ? ["No words that answer each other."] : [matches.joined(separator: ", ")])
        + ["The English is \(percent) % as long as this article's usual for such a Japanese sentence."]
    }
    return lines
  }

  private func findings(in pair: AlignedPair, jobs: Int) async throws -> [JudgedFinding] {
    let checked = CheckedArticle(
      documents: BothLanguages(ja: pair.ja, en: pair.en), findings: await findings(in: pair, checker(), jobs: jobs))
    return try CheckGate(settings, terms: terms, isWholeProject: false, baseline: baseline).judged(checked)
  }

  private func revision(
    of files: ArticleFiles, _ documents: BothLanguages<Document>, _ comparison: StudyRequest.Comparison, jobs: Int
  ) async throws -> Revision? {
    switch comparison {
    case .none: return nil
    case .since(let revision):
      let states = try ComparedStates(since: revision, article: files, of: self)
      guard let article = states.articles.first else { return nil }
      return try await RevisionLoader(self, terms: NoTerms()).revision(of: article, in: states, jobs: jobs).revision
    case .lock: return try LockedProject(self, article: files, documents: documents, mustExist: false).articles.first?.revision
    }
  }
}

extension ArticleFiles {
  /// As a command line names them.
  package var named: [String] { paths.ja == paths.en ? [paths.ja] : [paths.ja, paths.en] }
}

/// A bead by its sentences; where an empty side stands does not matter.
package struct SentencesOfBead: Hashable, Sendable {
  package var ja: Range<Int>
  package var en: Range<Int>

  package init(_ bead: Bead) {
    ja = bead.ja.isEmpty ? 0..<0 : bead.ja
    en = bead.en.isEmpty ? 0..<0 : bead.en
  }
}
