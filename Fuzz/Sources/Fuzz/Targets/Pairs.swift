import AlignmentEngine
import Bitext
import Reporting
import Revision
import Segmentation

extension Target {
  /// Two articles, or two states of both, parted by a byte that no text holds.
  static let pairs = [
    Target("diff") { bytes in
      let texts = parts(bytes, 4)
      let reader = ArticleReader(options: .init(format: .markdown))
      let documents = zip(texts, [Language.ja, .en, .ja, .en]).compactMap { text, language in
        try? reader.document(SourceText(name: "fuzz.md", text: text), language: language)
      }
      guard documents.count == 4 else { return }
      let (ja, en) = (documents[0], documents[1])
      let new = BothLanguages(ja: documents[2], en: documents[3])
      let old = AlignedPair(ja: ja, en: en, alignment: Alignment(beads: oneByOne(ja.sentences.count, en.sentences.count)))
      let compare = {
        RevisionComparer().compare(old: old, new: new, from: .ja) { oneByOne($0.count, $1.count) }
      }
      let revision = compare()
      for language in Language.allCases {
        expectOnce(revision.changes.flatMap { $0.sides[language].old }, old[language].sentences.count, "old \(language)")
        expectOnce(revision.changes.flatMap { $0.sides[language].new }, new[language].sentences.count, "new \(language)")
      }
      expect(compare().changes == revision.changes, "another result the second time")
    }
  ]
}

/// Sentence with sentence, the rest alone.
func oneByOne(_ ja: Int, _ en: Int) -> [Bead] {
  (0..<max(ja, en)).map { index in
    Bead(
      ja: index < ja ? index..<index + 1 : ja..<ja, en: index < en ? index..<index + 1 : en..<en, probability: index % 2 == 0 ? 0.9 : 0.1)
  }
}

func expectOnce(_ indices: [Int], _ count: Int, _ what: String) {
  expect(indices.sorted() == Array(0..<count), "\(what): a sentence stands in no entry or in two")
}
