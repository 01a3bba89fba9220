import Bitext

/// Compares an article with what a lock file says of it. Of the old state only digests are known, so causes and old words are not.
package struct LockComparer: Sendable {
  package init() {}

  /// - Parameter align: aligns sentences of the article that the lock says nothing about
  package func compare(_ locked: LockFile.Article, with new: BothLanguages<Document>, align: GapAligner) rethrows -> Revision {
    let from = locked.from
    // Of what items begin with, a record says what it was written to say.
    let told = Set(locked.lines.flatMap { $0.source + $0.target }.filter { $0.listMark != nil })
    let now = new.map { document in
      zip(document.digests(version: locked.version), SentenceFace.faces(of: document)).map { digest, known in
        var face = SentenceFace(wording: Array(digest.digits.utf8), text: "", kind: known.kind)
        face.isStep = known.isStep
        if told.contains(digest) { face.marks = known.marks.filter { $0.cause == .order } }
        face.paragraph = known.block
        face.saysNothing = known.saysNothing
        return face
      }
    }
    var beads: [Bead] = []
    var faces = BothLanguages<[SentenceFace]>(ja: [], en: [])
    // Which line each recorded sentence stands in.
    var lineOf = BothLanguages<[Int]>(ja: [], en: [])
    let kinds = now.map(Self.kinds)
    for (index, line) in locked.lines.enumerated() {
      let starts = faces.map(\.count)
      for (language, digests, others) in [(from, line.source, line.target), (from.other, line.target, line.source)] {
        lineOf[language] += digests.map { _ in index }
        faces[language] += digests.map { digest in
          // What became of it is of the kind that its counterpart is.
          let kind = ([digest] + others).lazy.compactMap { kinds[$0 == digest ? language : language.other][Array($0.digits.utf8)] }.first
          let marks = digest.listMark.map { [ExactMark(cause: .order, text: $0)] } ?? []
          return SentenceFace(wording: Array(digest.digits.utf8), text: "", kind: kind ?? .unknown, marks: marks)
        }
      }
      beads.append(Bead(ja: starts.ja..<faces.ja.count, en: starts.en..<faces.en.count, probability: 1))
    }
    let composition = try Composition(old: faces, new: now, beads: beads, from: from, minimumProbability: 0, isOfRecord: true, align: align)
    // Whoever took a translation out: text without one must not pass.
    let changes = composition.changes.map { change in
      var change = change
      // A record knows the order of the source alone.
      if change.outOfPlace == .drifted { change.outOfPlace = nil }
      if locked.version == 1, isUnrecordedUnit(change, new) { change.state = .unchanged }
      if change.state == .updated {
        let partners = haveChangedPartners(change, locked, lineOf, now)
        if isOpen(change, locked, lineOf, new) ?? partners { (change.state, change.changedPartners) = (.stale, partners) }
      }
      if ![.stale, .orphaned, .missing, .removed].contains(change.state), isDoubted(change, locked, lineOf, new) { change.state = .stale }
      // Code needs no aligner and no confirmation to be the same.
      if change.state == .stale, !change.isOfOrder, isSameUnit(change, now, new) { change.state = .answered }
      if change.state == .drifted, change.sides[from.other].new.isEmpty { change.state = .missing }
      settleListMarks(&change, from, faces, now)
      return change
    }
    var revision = Revision(
      old: BothLanguages(ja: Self.textless(faces.ja.count, .ja), en: Self.textless(faces.en.count, .en)), new: new, from: from,
      changes: changes)
    revision.isOfRecord = true
    return revision
  }

  private static func kinds(_ faces: [SentenceFace]) -> [[UInt8]: SentenceFace.Kind] {
    Dictionary(faces.map { ($0.wording, $0.kind) }) { first, _ in first }
  }

  /// Whether a pair was recorded before anybody confirmed it: it waits against the very source it stands for.
  private func isDoubted(
    _ change: Change, _ locked: LockFile.Article, _ lineOf: BothLanguages<[Int]>, _ new: BothLanguages<Document>
  ) -> Bool {
    let lines = Set(Language.allCases.flatMap { language in change.sides[language].old.map { lineOf[language][$0] } })
    guard let waiting = lines.lazy.map({ locked.lines[$0] }).first(where: \.isDoubted)?.waiting else { return false }
    return !(waiting.isOfNumbers && Revision(old: new, new: new, from: locked.from, changes: []).saysSameNumbers(change))
  }

  /// Whether an edit of both sides leaves open what a pair waited for; nil where it did not wait.
  private func isOpen(
    _ change: Change, _ locked: LockFile.Article, _ lineOf: BothLanguages<[Int]>, _ new: BothLanguages<Document>
  ) -> Bool? {
    let lines = Set(Language.allCases.flatMap { language in change.sides[language].old.map { lineOf[language][$0] } })
    guard let waiting = lines.lazy.compactMap({ locked.lines[$0].waiting }).first else { return nil }
    return !(waiting.isOfNumbers && Revision(old: new, new: new, from: locked.from, changes: []).saysSameNumbers(change))
  }

  /// Whether its two sides are known, but with other partners, which left their places with the same change.
  private func haveChangedPartners(
    _ change: Change, _ locked: LockFile.Article, _ lineOf: BothLanguages<[Int]>, _ now: BothLanguages<[SentenceFace]>
  ) -> Bool {
    let lines = Set(Language.allCases.flatMap { language in change.sides[language].old.map { lineOf[language][$0] } })
    func known(_ language: Language) -> Set<Int> {
      let present = Set(change.sides[language].new.map { now[language][$0].wording })
      return lines.filter { index in
        let digests = language == locked.from ? locked.lines[index].source : locked.lines[index].target
        return !digests.isEmpty && digests.allSatisfy { present.contains(Array($0.digits.utf8)) }
      }
    }
    let (source, target) = (known(.ja), known(.en))
    return !source.isEmpty && !target.isEmpty && source.isDisjoint(with: target)
  }

  /// Items that begin otherwise than recorded: the words are the same, so the record knows the cause, and whether both sides agree again.
  private func settleListMarks(
    _ change: inout Change, _ from: Language, _ old: BothLanguages<[SentenceFace]>, _ now: BothLanguages<[SentenceFace]>
  ) {
    let language = change.state == .drifted ? from.other : from
    let side = change.sides[language]
    guard change.state == .stale || change.state == .drifted, side.exchangedMarks == [.order],
      side.old.map({ old[language][$0].wording }) == side.new.map({ now[language][$0].wording })
    else { return }
    change.causes = [.order]
    let marks = BothLanguages(ja: Language.ja, en: .en).map { language in change.sides[language].new.flatMap { now[language][$0].marks } }
    if change.state == .stale, marks.ja == marks.en { change.state = .answered }
  }

  /// Whether two units say the same letter by letter.
  private func isSameUnit(_ change: Change, _ now: BothLanguages<[SentenceFace]>, _ new: BothLanguages<Document>) -> Bool {
    let (ja, en) = (change.sides.ja.new, change.sides.en.new)
    return !ja.isEmpty && ja.map { now.ja[$0].wording } == en.map { now.en[$0].wording }
      && ja.allSatisfy { SentenceFace.Kind(new.ja.block(of: $0)).isUnit }
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
