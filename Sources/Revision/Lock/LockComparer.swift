import Bitext

/// Compares an article with what a lock file says of it. Of the old state only digests are known, so causes and old words are not.
package struct LockComparer: Sendable {
  package init() {}

  /// - Parameter align: aligns sentences of the article that the lock says nothing about
  package func compare(_ locked: LockFile.Article, with new: BothLanguages<Document>, align: GapAligner) rethrows -> Revision {
    let from = locked.from
    var beads: [Bead] = []
    var faces = BothLanguages<[SentenceFace]>(ja: [], en: [])
    for line in locked.lines {
      let starts = faces.map(\.count)
      for (language, digests) in [(from, line.source), (from.other, line.target)] {
        faces[language] += digests.map { SentenceFace(wording: Array($0.digits.utf8), text: "", kind: .paragraph) }
      }
      beads.append(Bead(ja: starts.ja..<faces.ja.count, en: starts.en..<faces.en.count, probability: 1))
    }
    let now = new.map { document in
      document.digests(version: locked.version).map { SentenceFace(wording: Array($0.digits.utf8), text: "", kind: .paragraph) }
    }
    let composition = try Composition(old: faces, new: now, beads: beads, from: from, minimumProbability: 0, align: align)
    // Whoever took a translation out: text without one must not pass.
    let changes = composition.changes.map { change in
      var change = change
      if locked.version == 1, isUnrecordedUnit(change, new) { change.state = .unchanged }
      if change.state == .drifted, change.sides[from.other].new.isEmpty { change.state = .missing }
      return change
    }
    return Revision(
      old: BothLanguages(ja: Self.textless(faces.ja.count, .ja), en: Self.textless(faces.en.count, .en)), new: new, from: from,
      changes: changes)
  }

  /// The first version of the file knew no code, settings and markup: they are taken as they stand.
  private func isUnrecordedUnit(_ change: Change, _ new: BothLanguages<Document>) -> Bool {
    Language.allCases.allSatisfy { language in
      change.sides[language].old.isEmpty
        && change.sides[language].new.allSatisfy { SentenceFace.Kind(new[language].block(of: $0)).isUnit }
    }
  }

  private static func textless(_ count: Int, _ language: Language) -> Document {
    let sentence = Sentence(range: 0..<0, visible: 0..<0, block: 0, text: "")
    return Document(
      source: SourceText(name: LockFile.defaultName, text: ""), language: language,
      blocks: [Block(kind: .paragraph, range: 0..<0, text: MappedText())],
      sentences: Array(repeating: sentence, count: count))
  }
}
