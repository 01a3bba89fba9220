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

  var page: ReportPage {
    ReportPage(
      pair: pair, from: from, findings: findings, changes: revision.map { ReportChange.all($0) } ?? [], marks: marks,
      generator: "taiyaku \(Taiyaku.configuration.version)")
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

/// Reads, aligns and checks articles the same way for every command that shows or exchanges them.
struct ArticleStudent {
  var configuration: Configuration
  var loader: ArticleLoader
  var from: Language
  var pins = PinFile()
  /// The state to compare with, if any.
  var since: String?

  init(configuration: Configuration, loader: ArticleLoader, from: Language?, pins: String?, since: String? = nil) throws {
    self.configuration = configuration
    self.loader = loader
    self.from = from ?? configuration.from ?? .ja
    self.since = since
    if let path = pins { self.pins = try PinFile.read(path) }
  }

  func study(_ files: ArticleFiles) throws -> ArticleStudy {
    let documents = try loader.documents(files)
    return try study(files, documents)
  }

  func study(_ files: ArticleFiles, _ documents: BothLanguages<Document>) throws -> ArticleStudy {
    let placement = PinPlacement(pins.pins, ja: documents.ja, en: documents.en)
    let aligner = StateAligner()
    let alignment = try PinnedAlignment.compose(
      pins: placement.placed.map(\.bead), counts: documents.map(\.sentences.count)
    ) { ja, en in try aligner.align(documents, ja, en) }
    let decided = Dictionary(
      placement.placed.map { (SentencesOfBead($0.bead), pins.pins[$0.pin].mark) }, uniquingKeysWith: { first, _ in first })
    let marks = alignment.beads.map { decided[SentencesOfBead($0)] ?? BeadMark() }
    let pair = AlignedPair(ja: documents.ja, en: documents.en, alignment: alignment)
    return ArticleStudy(files: files, pair: pair, from: from, marks: marks, findings: [], revision: try revision(of: files))
  }

  private func revision(of files: ArticleFiles) throws -> Revision? {
    guard let since else { return nil }
    let paths = files.paths
    let named = paths.ja == paths.en ? [paths.ja] : [paths.ja, paths.en]
    let states = try ComparedStates(since: since, files: named, configuration: configuration)
    let loader = RevisionLoader(loader: loader, aligner: StateAligner(), terms: NoTerms(), from: from)
    return try states.articles.first.map { try loader.revision(of: $0, in: states).revision }
  }
}

extension PinFile {
  /// - Returns: an empty one where there is no such file yet
  static func read(_ path: String) throws -> PinFile {
    guard let bytes = try FileReader().bytesIfPresent(path) else { return PinFile() }
    return try PinFile(jsonLines: bytes, name: path)
  }
}
