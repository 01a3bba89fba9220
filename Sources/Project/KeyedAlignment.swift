import Bitext

/// Beads that the files give themselves: texts that bear one key, or stand in one row, belong together.
package enum KeyedAlignment {
  /// One bead for each key that both versions have, and one for each text that has no counterpart; nil where the files do not say.
  package static func beads(_ documents: BothLanguages<Document>) -> [Bead]? {
    let runs = documents.map(Self.runs)
    guard !runs.ja.isEmpty, !runs.en.isEmpty else { return nil }
    let isOneFile = documents.ja.source.name == documents.en.source.name
    let keys = runs.map { Set($0.map(\.key)) }
    // Two files of messages that have next to nothing in common are read as any two articles.
    guard isOneFile || keys.ja.intersection(keys.en).count * 2 >= min(keys.ja.count, keys.en.count) else { return nil }
    var counterparts = Dictionary(grouping: runs.en, by: \.key)
    var beads: [Bead] = []
    for run in runs.ja {
      guard let found = counterparts[run.key]?.first else {
        beads += run.sentences.map { Bead(ja: $0..<$0 + 1, en: 0..<0, probability: 1) }
        continue
      }
      counterparts[run.key]?.removeFirst()
      beads.append(Bead(ja: run.sentences, en: found.sentences, probability: 1))
    }
    for run in counterparts.values.joined() { beads += run.sentences.map { Bead(ja: 0..<0, en: $0..<$0 + 1, probability: 1) } }
    return beads
  }

  private struct Run {
    var key: String
    var sentences: Range<Int>
  }

  /// Neighbouring sentences of one key; a text of the plural stands beside that of the singular.
  private static func runs(_ document: Document) -> [Run] {
    var runs: [Run] = []
    for (index, sentence) in document.sentences.enumerated() {
      guard let key = document.blocks[sentence.block].key else { continue }
      if let last = runs.last, last.key == key, last.sentences.upperBound == index {
        runs[runs.count - 1].sentences = last.sentences.lowerBound..<index + 1
      } else {
        runs.append(Run(key: key, sentences: index..<index + 1))
      }
    }
    return runs
  }
}
