import Bitext

/// Aligns a few sentences of the new state: given indices of Japanese and of English sentences, both ascending, answers with beads
/// whose ranges count positions in those lists.
package typealias GapAligner = (_ ja: [Int], _ en: [Int]) throws -> [Bead]

/// Compares two states of a pair.
///
/// Within each language the old and the new sentences are matched. The alignment of the new pair is not made anew: the beads of
/// the old pair are carried over through those matches, as a translation memory would, so a sentence keeps its partner even when it
/// was edited. Only what is left between them is aligned.
package struct RevisionComparer: Sendable {
  package struct Options: Sendable {
    /// The least probability at which an aligned bead joins new text to what stood there before.
    package var minimumProbability: Double

    package init(minimumProbability: Double = 0.3) { self.minimumProbability = minimumProbability }
  }

  package var options: Options

  package init(options: Options = Options()) { self.options = options }

  /// - Parameters:
  ///   - old: the old state with its alignment
  ///   - new: the new state of both versions; either may be the old one, unchanged
  ///   - from: the language that is translated from
  ///   - terms: what to count as glossary terms when naming causes
  ///   - align: aligns what the old alignment says nothing about
  package func compare(
    old: AlignedPair, new: BothLanguages<Document>, from: Language, terms: any TermFinder = NoTerms(), align: GapAligner
  ) rethrows -> Revision {
    let documents = BothLanguages(ja: old.ja, en: old.en)
    let oldFaces = documents.map(SentenceFace.faces)
    let newFaces = BothLanguages(
      ja: new.ja == old.ja ? oldFaces.ja : SentenceFace.faces(of: new.ja),
      en: new.en == old.en ? oldFaces.en : SentenceFace.faces(of: new.en))
    let composition = try Composition(
      old: oldFaces, new: newFaces, beads: old.alignment.beads, from: from, minimumProbability: options.minimumProbability, align: align)
    var changes = composition.changes
    var causes = CauseFinder(old: documents, new: new, terms: terms)
    let answers = Answers(old: documents, new: new, terms: terms)
    let letters = CopiedLetters(old: documents, new: new, from: from)
    for i in changes.indices {
      changes[i].causes = causes.causes(of: changes[i], from: from)
      if answers.hold(changes[i], from: from) { changes[i].state = .answered }
      letters.follow(&changes[i])
    }
    return Revision(old: documents, new: new, from: from, changes: changes)
  }
}
