import AlignmentEngine
import Bitext
import Interchange
import Reading
import Reporting
import Revision
import Segmentation
import Terminology

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
    },
    Target("align") { bytes in
      let sides = parts(bytes, 2).map { $0.split(separator: "\n").prefix(24).map { AlignmentUnit(String($0)) } }
      let aligner = Aligner(glossary: [TermPair(ja: "細胞", en: "cell")])
      let alignment = aligner.align(ja: sides[0], en: sides[1])
      for (language, sentences) in zip(Language.allCases, sides) {
        expectOnce(alignment.beads.flatMap { Array($0[language]) }, sentences.count, "beads of \(language)")
      }
      expect(alignment.beads.allSatisfy { (0...1).contains($0.probability) }, "a probability out of 0...1")
      expect(aligner.align(ja: sides[0], en: sides[1]) == alignment, "another result the second time")
    },
    Target("check") { bytes in
      let texts = parts(bytes, 3)
      let reader = ArticleReader(options: .init(format: .text))
      let documents = zip(texts, Language.allCases).compactMap { text, language in
        try? reader.document(SourceText(name: "fuzz.txt", text: text), language: language)
      }
      guard documents.count == 2 else { return }
      let (ja, en) = (documents[0], documents[1])
      let pair = AlignedPair(ja: ja, en: en, alignment: Alignment(beads: oneByOne(ja.sentences.count, en.sentences.count)))
      let findings = awaited { await checker.findings(in: pair) }
      for finding in findings {
        for language in Language.allCases {
          for place in finding.places[language] { Properties.check(place, in: pair[language].source) }
          if let context = finding.context[language] { Properties.check(context.range, in: pair[language].source.bytes, "context") }
        }
        expect(!finding.message.isEmpty, "a finding without words")
      }
      expect(awaited { await checker.findings(in: pair) } == findings, "another result the second time")
    },
    Target("check-glossary") { bytes in
      let texts = parts(bytes, 3)
      let file = SourceText(name: "fuzz.csv", text: "concept,language,term,status,note\n" + texts[2])
      guard let glossary = try? GlossaryFile.read(file, format: .csv) else { return }
      let sentences = BothLanguages(ja: [texts[0]], en: [texts[1]])
      let beads = [Bead(ja: 0..<1, en: 0..<1, probability: 1)]
      let findings = awaited { await TermChecker(glossary: glossary).findings(in: sentences, beads: beads) }
      for finding in findings {
        for language in Language.allCases {
          for place in finding.places[language] {
            Properties.check(place.range, in: Array(sentences[language][place.sentence].utf8), "place")
          }
        }
      }
    },
  ]

  private static let checker = TermChecker(glossary: glossary)

  /// Terms of every kind and status, in words that mutation can hit.
  private static let glossary: Glossary = {
    let rows = """
      concept,language,term,status,note
      c1,ja,細胞,preferred,
      c1,en,cell,preferred,
      c1,en,cells body,deprecated,
      c2,ja,エクソソーム,preferred,
      c2,ja,エキソソーム,forbidden,
      c2,en,exosome,preferred,
      c3,ja,問い合わせ,preferred,
      c3,en,inquiry,preferred,
      c3,en,enquiry,admitted,
      c4,ja,ＤＮＡ,preferred,
      c4,en,DNA,preferred,
      c5,ja,幹細胞,preferred,
      c5,en,stem cell,preferred,
      c5,en,stem-cell,admitted,
      """
    return (try? GlossaryFile.read(SourceText(name: "fuzz.csv", text: rows), format: .csv)) ?? Glossary(concepts: [])
  }()
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
