import Bitext
import Project
import Workspace

/// Articles as they were read last, their sentences as the rules cut them. Their files are read for every request; they are cut into sentences again only when a byte of them
/// has changed, and what spoke for their beads is kept as long.
struct ReadArticles {
  private struct Known {
    var bytes: BothLanguages<[UInt8]>
    var documents: BothLanguages<Document>
    var evidence: [SentencesOfBead: [String]] = [:]
  }

  let loader: ArticleLoader
  private var known: [ArticleFiles: Known] = [:]

  /// - Parameter loader: one that knows of no cuts, which change with every decision
  init(loader: ArticleLoader) { self.loader = loader }

  mutating func documents(_ files: ArticleFiles) throws -> BothLanguages<Document> {
    let paths = files.paths
    let bytes = BothLanguages(ja: try FileReader(readsPipes: false).bytes(paths.ja), en: try FileReader(readsPipes: false).bytes(paths.en))
    if let known = known[files], known.bytes.ja == bytes.ja, known.bytes.en == bytes.en { return known.documents }
    let documents = try loader.documents(files)
    known[files] = Known(bytes: bytes, documents: documents)
    return documents
  }

  func evidence(_ files: ArticleFiles) -> [SentencesOfBead: [String]] { known[files]?.evidence ?? [:] }

  mutating func keep(_ study: ArticleStudy) {
    for (bead, evidence) in zip(study.pair.alignment.beads, study.evidence) where !evidence.isEmpty {
      known[study.files]?.evidence[SentencesOfBead(bead)] = evidence
    }
  }
}
