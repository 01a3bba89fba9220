import Bitext
import Gate
import Workspace

/// Files with what is certain in their findings corrected; nothing is written before `write`.
package struct CorrectedFiles: Sendable {
  package struct File: Sendable {
    package var source: SourceText
    /// In order of place; no two overlap.
    package var corrections: [Correction]

    /// The file as it is to be.
    package var corrected: [UInt8] {
      let edits = TextEdits(corrections.map { TextEdits.Edit(place: $0.range, bytes: Array($0.replacement.utf8)) })
      return edits?.applied(to: source.bytes) ?? source.bytes
    }
  }

  /// In the order of the articles.
  package private(set) var files: [File] = []

  package var count: Int { files.reduce(0) { $0 + $1.corrections.count } }

  package init(_ outcome: CheckOutcome) {
    var places: [String: Int] = [:]
    for (article, judged) in zip(outcome.articles, outcome.judgement.articles) {
      for finding in judged where finding.isOpen {
        let found = Correction.certain(finding.finding, in: article.sources, terms: outcome.terms)
        guard !found.isEmpty, let source = article.sources[finding.finding.side] else { continue }
        let index = places[source.name] ?? files.count
        if index == files.count {
          places[source.name] = index
          files.append(File(source: source, corrections: []))
        }
        files[index].corrections += found
      }
    }
    for index in files.indices { files[index].corrections = Self.apart(files[index].corrections) }
  }

  /// Two findings may ask for words at one place: the first is heard, the other has its turn in the next run.
  private static func apart(_ corrections: [Correction]) -> [Correction] {
    var kept: [Correction] = []
    for correction in corrections.sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }) {
      if let last = kept.last, correction.range.lowerBound < last.range.upperBound { continue }
      kept.append(correction)
    }
    return kept
  }

  /// Writes all files or none.
  /// - Parameter named: the files of the command line; others must lie in the project
  /// - Throws: where a file is no longer what was checked, or may not be written
  package func write(_ settings: Settings, named: [String]) throws {
    try FileTurn.take(files.map(\.source.name)) {
      for file in files where try FileReader().bytes(file.source.name) != file.source.bytes {
        throw ChangedMeanwhile(path: file.source.name)
      }
      try settings.output([]).write(
        together: files.map { ($0.source.name, $0.corrected, .article, named.contains($0.source.name) ? $0.source.name : nil) })
    }
  }

  /// A file that is not, byte by byte, the text that was checked.
  package struct ChangedMeanwhile: SaidError {
    let path: String

    package var message: Message {
      "\(path): is not in UTF-8, or changed while it was checked; nothing was corrected: save it as UTF-8 and run again"
    }
  }
}
