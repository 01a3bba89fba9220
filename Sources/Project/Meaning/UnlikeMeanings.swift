import AlignmentEngine
import Bitext
import Gate

/// `meaning.unlike`: sentences that surely stand for each other and do not mean the same.
struct UnlikeMeanings {
  private let meanings: SentenceMeanings
  private let from: Language

  /// Probability of a bead that is surely one.
  private static let sure = 0.97
  /// How alike two sides must be, in standard deviations above what sentences of one text usually are; with the built-in encoder a cosine
  /// of 0.2.
  private static let least: Float = 1
  /// Bytes of a side below which a sentence is a greeting or a nod, whose vector says little: ten letters of Japanese, twenty of English.
  private static let shortest = BothLanguages(ja: 30, en: 20)

  init(_ meanings: SentenceMeanings, from: Language) { (self.meanings, self.from) = (meanings, from) }

  func findings(in pair: AlignedPair) -> [Finding] {
    let texts = pair.alignment.beads.compactMap { bead -> (bead: Bead, ja: String, en: String)? in
      guard !bead.isNull, bead.probability >= Self.sure else { return nil }
      let (ja, en) = (pair.text(.ja, of: bead), pair.text(.en, of: bead))
      return ja.utf8.count >= Self.shortest.ja && en.utf8.count >= Self.shortest.en ? (bead, ja, en) : nil
    }
    guard let ja = meanings.vectors(of: texts.map(\.ja)), let en = meanings.vectors(of: texts.map(\.en)) else { return [] }
    let usual = meanings.usual ?? .measured(ja.compactMap { $0 }, en.compactMap { $0 })
    return texts.indices.compactMap { k in
      guard let a = ja[k], let b = en[k], (Likeness.cosine(a, b) - usual.mean) / usual.deviation < Self.least else { return nil }
      return finding(texts[k].bead, pair)
    }
  }

  private func finding(_ bead: Bead, _ pair: AlignedPair) -> Finding {
    func place(_ document: Document, _ sentences: Range<Int>) -> FilePlace {
      let range = document.place(of: sentences)
      return FilePlace(range: range, text: document.source[range])
    }
    let places = BothLanguages(ja: place(pair.ja, bead.ja), en: place(pair.en, bead.en))
    return Finding(
      rule: RuleCatalog.unlikeMeaning, severity: RuleCatalog.severity(of: RuleCatalog.unlikeMeaning),
      message: "the two sentences do not seem to mean the same", side: from.other, places: places.map { [$0] }, context: places.map { $0 })
  }
}
