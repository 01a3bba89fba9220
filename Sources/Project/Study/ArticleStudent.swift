import AlignmentEngine
import Bitext
import Gate
import Interchange
import Reporting
import Revision
import Terminology
import Workspace

/// Reads, aligns and checks articles the same way for every command that shows or exchanges them.
struct ArticleStudent {
  var configuration: Configuration
  var loader: ArticleLoader
  var from: Language
  var pins = PinFile()
  /// What the articles are compared with, if anything.
  var comparison: Comparison = .none
  /// Whether to say what speaks for each bead.
  var explain = false
  /// What was said of beads of this text before.
  var knownEvidence: [SentencesOfBead: [String]] = [:]
  var tools: Tools

  enum Comparison {
    case none
    /// A commit.
    case since(String)
    /// What was last confirmed, by the lock file.
    case lock
  }

  /// What takes a while to open, and serves for many articles.
  struct Tools {
    var aligner: ProjectAligner
    var checker: TermChecker
    /// The terms of each concept.
    var terms: [String: [String]]

    /// - Parameters:
    ///   - glossaries: files
    init(_ configuration: Configuration, glossaries: [String], from: Language) throws {
      let glossary = Glossary.joined(try ProjectGlossary.read(glossaries))
      terms = Dictionary(glossary.concepts.map { ($0.id, $0.terms.map(\.text)) }, uniquingKeysWith: +)
      var options = CheckOptions()
      options.from = from
      checker = TermChecker(glossary: glossary, options: options, translator: DictionaryTranslator(configuration))
      aligner = try ProjectAligner(configuration, glossary: glossary)
    }
  }

  func study(_ files: ArticleFiles) throws -> ArticleStudy { try study(files, loader.documents(files)) }

  func study(_ files: ArticleFiles, _ documents: BothLanguages<Document>) throws -> ArticleStudy {
    let placement = PinPlacement(pins.pins, ja: documents.ja, en: documents.en)
    let alignment = tools.aligner.align(documents, placement)
    let decided = Dictionary(
      placement.placed.map { (SentencesOfBead($0.bead), pins.pins[$0.pin].mark) }, uniquingKeysWith: { first, _ in first })
    let pair = AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment)
    let marks = alignment.beads.map { decided[SentencesOfBead($0)] ?? BeadMark() }
    return ArticleStudy(
      files: files, pair: pair, from: from, marks: marks, findings: try findings(in: pair), revision: try revision(of: files),
      evidence: explain ? evidence(for: pair, marks) : [])
  }

  /// Those of the pins that concern an article: they stand there, or a sentence of theirs does.
  func pins(of documents: BothLanguages<Document>) -> PinFile {
    let placed = Set(PinPlacement(pins.pins, ja: documents.ja, en: documents.en).placed.map(\.pin))
    let present = documents.map { Set($0.sentences.map(\.text)) }
    let concerned = pins.pins.enumerated().filter { index, pin in
      placed.contains(index) || Language.allCases.contains { pin[$0].contains(where: present[$0].contains) }
    }
    return PinFile(pins: concerned.map(\.element))
  }

  /// What speaks for each bead, in a line or two; for a bead that a person decided, only what is known of it already.
  private func evidence(for pair: AlignedPair, _ marks: [BeadMark]) -> [[String]] {
    let beads = pair.alignment.beads
    let unknown = beads.indices.filter { !marks[$0].isPinned && !beads[$0].isNull && knownEvidence[SentencesOfBead(beads[$0])] == nil }
    var lines = beads.map { knownEvidence[SentencesOfBead($0)] ?? [] }
    if unknown.isEmpty { return lines }
    let found = tools.aligner.aligner.evidence(
      for: Alignment(beads: unknown.map { beads[$0] }), ja: pair.ja.alignmentUnits, en: pair.en.alignmentUnits)
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

  private func findings(in pair: AlignedPair) throws -> [JudgedFinding] {
    let checked = CheckedArticle(
      documents: BothLanguages(ja: pair.ja, en: pair.en), findings: tools.checker.findings(in: pair))
    let gate = CheckGate(configuration: configuration, options: try GateOptions.parse([]), terms: tools.terms, isWholeProject: false)
    return try gate.judged(checked)
  }

  private func revision(of files: ArticleFiles) throws -> Revision? {
    switch comparison {
    case .none: return nil
    case .since(let revision):
      let states = try ComparedStates(since: revision, files: files.named, configuration: configuration, loader: loader)
      let loader = RevisionLoader(
        loader: loader, aligner: tools.aligner, terms: NoTerms(), from: from)
      return try states.articles.first.map { try loader.revision(of: $0, in: states).revision }
    case .lock:
      return try LockedProject(
        options: lockOptions, files: files.named, configuration: configuration, loader: loader, mustExist: false, aligner: tools.aligner
      ).articles.first?.revision
    }
  }

  var lockOptions: LockOptions {
    get throws { try LockOptions.parse((configuration.path.map { ["--config", $0] } ?? []) + ["--from", from.rawValue]) }
  }

  var lockPath: String { configuration.located(configuration.lock ?? LockFile.defaultName) }
}

extension ArticleFiles {
  /// As a command line names them.
  var named: [String] { paths.ja == paths.en ? [paths.ja] : [paths.ja, paths.en] }
}

extension CheckGate {
  /// The findings of one article with what baseline and waivers say of each.
  func judged(_ article: CheckedArticle) throws -> [JudgedFinding] {
    let judge = Judge(
      baseline: try baseline(), waivers: configuration.waivers + Self.waivers(in: article).waivers, today: options.day, terms: terms,
      matches: { [configuration] path, pattern in PathPattern(configuration.located(pattern)).match(path) != nil })
    return judge.judge([configured(article).articleFindings]).articles.first ?? []
  }
}
