import Bitext
import Testing

@testable import Revision

@Suite struct LockTests {
  let paths = BothLanguages(ja: "a.ja.md", en: "a.en.md")

  func state(_ rows: [(String, String)]) -> ScenarioState {
    ScenarioState(rows.map { Scenario.Row(ja: $0.0.isEmpty ? [] : [$0.0], en: $0.1.isEmpty ? [] : [$0.1]) })
  }

  func record(_ rows: [(String, String)]) -> LockFile.Article {
    let state = state(rows)
    return LockFile.Article(
      paths: paths, from: .ja,
      confirming: AlignedPair(ja: state.documents.ja, en: state.documents.en, alignment: Alignment(beads: state.beads)))
  }

  func compare(_ record: LockFile.Article, _ rows: [(String, String)]) -> Revision {
    let state = state(rows)
    return LockComparer().compare(record, with: state.documents) { ja, en in
      ja.indices.compactMap { i in
        en.indices.first { state.rows.ja[ja[i]] == state.rows.en[en[$0]] }.map { Bead(ja: i..<i + 1, en: $0..<$0 + 1, probability: 1) }
      }
    }
  }

  let before = [("窓は南にあります。", "The window faces south."), ("扉は青く塗りました。", "The door is painted blue."), ("床は石です。", "The floor is stone.")]

  @Test func nothingChanged() { #expect(compare(record(before), before).changes.map(\.state) == [.unchanged, .unchanged, .unchanged]) }

  @Test func anEditedSourceIsStaleUntilConfirmedAndAgainWhenItChanges() {
    var rows = before
    rows[1].0 = "扉は赤く塗りました。"
    let lock = record(before)
    let revision = compare(lock, rows)
    #expect(revision.changes.map(\.state) == [.unchanged, .stale, .unchanged])
    let confirmed = lock.updated(by: revision) { $0 == 1 }
    #expect(compare(confirmed, rows).changes.map(\.state) == [.unchanged, .unchanged, .unchanged])
    rows[1].0 = "扉は緑に塗りました。"
    #expect(compare(confirmed, rows).changes.map(\.state) == [.unchanged, .stale, .unchanged])
  }

  @Test func whatIsNotConfirmedStaysAsRecorded() {
    var rows = before
    rows[1].0 = "扉は赤く塗りました。"
    let lock = record(before)
    let waiting = lock.updated(by: compare(lock, rows)) { _ in false }
    #expect(waiting.lines.map(\.source) == lock.lines.map(\.source) && waiting.lines.map(\.target) == lock.lines.map(\.target))
    #expect(waiting.updated(by: compare(waiting, rows)) { _ in false } == waiting)
  }

  @Test func widthAndPunctuationDoNotEndAConfirmation() {
    var rows = before
    rows[0].0 = "窓は、南にあります"
    #expect(compare(record(before), rows).changes.map(\.state) == [.unchanged, .unchanged, .unchanged])
  }

  @Test func sourceTextWithoutTranslationIsMissingUntilItIsConfirmed() {
    let rows = before + [("屋根は茅葺きです。", "")]
    let lock = record(before)
    let revision = compare(lock, rows)
    #expect(revision.changes.map(\.state) == [.unchanged, .unchanged, .unchanged, .missing])
    let confirmed = lock.updated(by: revision) { $0 == 3 }
    #expect(compare(confirmed, rows).changes.map(\.state) == [.unchanged, .unchanged, .unchanged, .unchanged])
  }

  @Test func aTranslationTakenOutIsMissing() {
    var rows = before
    rows[2].1 = ""
    #expect(compare(record(before), rows).changes.map(\.state) == [.unchanged, .unchanged, .missing])
  }

  @Test func sourceTextTakenOutLeavesAnOrphan() {
    var rows = before
    rows[2].0 = ""
    #expect(compare(record(before), rows).changes.map(\.state) == [.unchanged, .unchanged, .orphaned])
  }

  /// As many sentences as before are not the same ones, if a heading stands elsewhere among them.
  @Test func editedNeighboursAreToldApartByTheirKind() {
    let lock = record([("扉は青く塗りました。", "The door is painted blue."), ("# 庭", "# Garden"), ("床は石です。", "The floor is stone.")])
    let revision = compare(
      lock,
      [
        ("鍵を新しくしました。", ""), ("扉は赤く塗りました。", "The door is painted blue."), ("# 中庭", "# Garden"), ("", "The floor is stone."),
      ])
    #expect(revision.changes.map(\.state) == [.missing, .stale, .stale, .orphaned])
    #expect(revision.changes.map(\.sides.ja.new) == [[0], [1], [2], []])
    #expect(revision.changes.map(\.sides.en.new) == [[], [0], [1], [2]])
  }

  @Test func aMoveIsNoChange() {
    let revision = compare(record(before), [before[2], before[0], before[1]])
    #expect(revision.changes.map(\.state) == [.unchanged, .unchanged, .unchanged])
    #expect(revision.changes.map(\.moved) == [true, false, false])
  }

  /// Two branches confirmed neighbouring sentences and a merge kept the lines of both: the older record of each does no harm.
  @Test func linesOfBothSidesOfAMergeMayStandTogether() {
    var (ours, theirs, merged) = (before, before, before)
    ours[0].0 = "窓は西にあります。"
    theirs[1].0 = "扉は赤く塗りました。"
    (merged[0].0, merged[1].0) = (ours[0].0, theirs[1].0)
    var union = record(ours)
    union.lines.insert(contentsOf: record(theirs).lines.prefix(2), at: 2)
    let articles = state(merged).documents.map(\.digests)
    #expect(compare(union.withoutSuperseded(by: articles), merged).changes.map(\.state) == [.unchanged, .unchanged, .unchanged])
    // What nobody confirmed is stale as it was.
    merged[2].0 = "床は板です。"
    let later = state(merged).documents.map(\.digests)
    #expect(compare(union.withoutSuperseded(by: later), merged).changes.map(\.state) == [.unchanged, .unchanged, .stale])
  }

  /// Copies of one translation are several records.
  @Test func copiesAreNoLeavingsOfAMerge() {
    var rows = before + [("二階の窓は南にあります。", "The window faces south.")]
    let lock = record(rows)
    rows[3].0 = "二階の窓は北にあります。"
    let articles = state(rows).documents.map(\.digests)
    #expect(lock.withoutSuperseded(by: articles) == lock)
  }

  @Test func textAndBack() throws {
    var file = LockFile()
    var second = record(before)
    second.paths = BothLanguages(ja: "0.ja.md", en: "0.en.md")
    file.set(record(before + [("「引用」\tと空白。", "Quote.")]))
    file.set(second)
    #expect(file.articles.map(\.paths.ja) == ["0.ja.md", "a.ja.md"])
    let read = try LockFile(reading: SourceText(name: "taiyaku.lock", text: file.text))
    #expect(read == file)
    #expect(read.text == file.text)
  }

  /// Two branches recorded one new article, and git kept the lines of both (merge=union).
  @Test func anArticleThatStandsTwiceIsOneRecord() throws {
    let rows = [("水を飲む。", "Drink water."), ("窓を開ける。", "Open the window.")]
    var (ours, theirs) = (LockFile(), LockFile())
    ours.set(record(rows))
    theirs.set(record(rows + [("戸を閉める。", "Close the door.")]))
    let union = ours.text.replacing("\nend\n", with: "") + theirs.text.split(separator: "\n", maxSplits: 1)[1]
    let read = try LockFile(reading: SourceText(name: "taiyaku.lock", text: union))
    #expect(read.articles.map(\.lines.count) == [3])
    let turned = union.replacing(/\tja\n(?=.*article)/.dotMatchesNewlines(), maxReplacements: 1) { _ in "\ten\n" }
    let error = #expect(throws: LockError.self) { try LockFile(reading: SourceText(name: "taiyaku.lock", text: turned)) }
    #expect(error?.problem.english.contains("stands twice and differently") == true)
  }

  /// What is gone at the end would count as never recorded.
  @Test func aFileThatIsCutOffIsNoLock() throws {
    var file = LockFile()
    file.set(record(before))
    let bytes = Array(file.text.utf8)
    for end in 0..<bytes.count - 1 {
      let cut = SourceText(name: "taiyaku.lock", text: String(decoding: bytes[..<end], as: UTF8.self))
      #expect(throws: LockError.self, "cut after \(end) bytes") { try LockFile(reading: cut) }
    }
  }

  /// Text that the alignment leaves alone stays alone, however often it is looked at.
  @Test func whatIsWholeTakesUpNewBeadsOnly() {
    let lock = record([before[0], before[2]])
    let documents = state(before).documents
    let now = AlignedPair(ja: documents.ja, en: documents.en, alignment: Alignment(beads: state(before).beads))
    #expect(lock.isWhole(in: documents))
    let (extended, added) = lock.extended(by: now)
    #expect(added == 1)
    #expect(extended == record(before))
    #expect(extended.extended(by: now).article == extended)
    #expect(!record(before).isWhole(in: state([before[0]]).documents))
  }

  @Test(arguments: [
    ("", "taiyaku.lock:1: the file is empty"), ("taiyaku.lock 1\nxx\tyy\n", "taiyaku.lock:2: a sentence stands before"),
    ("taiyaku.lock 1\narticle\ta\tb\tja\n<<<<<<< HEAD\n", "taiyaku.lock:3: a merge left a conflict"),
    ("taiyaku.lock 1\narticle\ta\tb\tfr\n", "taiyaku.lock:2: an article line"),
    ("taiyaku.lock 1\narticle\ta\tb\tja\nzz\t-\n", "taiyaku.lock:3: expected the digests"),
    ("taiyaku.lock 2\narticle\ta\tb\tja\n", "taiyaku.lock:3: the record of a was cut off"),
    ("taiyaku.lock 2\narticle\ta\tb\tja\nend\tstart\n", "taiyaku.lock:4: the file is cut off"),
    ("taiyaku.lock 2\narticle\ta\tb\tja\n-\t-\t0000-a-start\n", "taiyaku.lock:3: the line is not as it was written"),
  ])
  func brokenFilesAreNamedWithTheirLine(_ text: String, _ problem: String) {
    let error = #expect(throws: LockError.self) { try LockFile(reading: SourceText(name: "taiyaku.lock", text: text)) }
    #expect(error?.description.hasPrefix(problem) ?? false)
  }

  /// What was left waiting stays open while its translation is only polished; numbers that agree again are an answer.
  @Test func whatWaitedStaysOpen() throws {
    var rows = [("水を500 mL飲んでください。", "Drink 500 mL of water."), ("窓は南にあります。", "The window faces south.")]
    let lock = record(rows)
    rows[0].0 = "水を700 mL飲んでください。"
    rows[1].0 = "窓は西にあります。"
    var file = LockFile()
    file.set(lock.updated(by: compare(lock, rows)) { _ in false })
    let waiting = try #require(try LockFile(reading: SourceText(name: "taiyaku.lock", text: file.text)).articles.first)
    rows[0].1 = "Please drink 500 mL of water."
    rows[1].1 = "The window looks south."
    #expect(compare(waiting, rows).changes.map(\.state) == [.stale, .stale])
    rows[0].1 = "Please drink 700 mL of water."
    #expect(compare(waiting, rows).changes.map(\.state) == [.updated, .stale])
    // Edited at once, with nothing waiting, both were updated.
    #expect(compare(lock, rows).changes.map(\.state) == [.updated, .updated])
  }

  /// Each side is known, but with another partner that left with the same change: a conflict resolved as ours here and theirs there.
  @Test func sidesOfTwoRecordsDoNotCertifyEachOther() {
    let lock = record([("水を600 mL飲みます。", "Drink 600 mL."), ("水を700 mL飲みます。", "Drink 700 mL."), before[0]])
    #expect(compare(lock, [("水を600 mL飲みます。", "Drink 700 mL."), before[0]]).changes.map(\.state) == [.stale, .unchanged])
  }

  /// Text that went to another article takes its record along.
  @Test func aLineThatStrayed() throws {
    var lock = LockFile()
    lock.set(record(before))
    let rest = state(Array(before.prefix(2)))
    let other = state([(before[2].0.replacing("石", with: "板"), before[2].1)])
    let paths = BothLanguages(ja: "b.ja.md", en: "b.en.md")
    let strayed = StrayedLines(lock, [(self.paths, rest.documents), (paths, other.documents)])
    let new = try #require(strayed.added(to: LockFile.Article(paths: paths, from: .ja, lines: []), other.documents))
    #expect(new.lines.count == 1)
    #expect(compare(new, [(before[2].0.replacing("石", with: "板"), before[2].1)]).changes.map(\.state) == [.stale])
    #expect(strayed.added(to: lock.articles[0], rest.documents) == nil)
  }

  /// An edit is one line, so that branches merge; a new sentence is one more, and the line behind it names it.
  @Test func oneSentenceIsOneLine() {
    func text(_ lock: LockFile.Article) -> [Substring] {
      var file = LockFile()
      file.set(lock)
      return file.text.split(separator: "\n")
    }
    func fresh(_ lock: LockFile.Article) -> Int {
      let known = Set(text(record(before)))
      return text(lock).count { !known.contains($0) }
    }
    var rows = before
    rows[1] = ("扉は赤く塗りました。", "The door is painted red.")
    #expect(fresh(record(before).updated(by: compare(record(before), rows)) { _ in true }) == 1)
    #expect(fresh(record([before[0], ("壁は白です。", "The walls are white."), before[1], before[2]])) == 2)
  }

  /// Cut off, edited or thinned out by hand, the file is refused; written with CR LF or behind a byte order mark, it is read.
  @Test func aFileThatIsNotAsItWasWritten() throws {
    var file = LockFile()
    file.set(record(before))
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func read(_ lines: [String], end: String = "\n", head: String = "") throws -> LockFile {
      try LockFile(reading: SourceText(name: "taiyaku.lock", text: head + lines.joined(separator: end)))
    }
    #expect(try read(lines, end: "\r\n") == file)
    #expect(try read(lines, head: "\u{FEFF}") == file)
    for gone in 3..<6 {
      var less = lines
      less.remove(at: gone)
      #expect(throws: LockError.self) { try read(less) }
    }
    for end in 3..<lines.count - 1 { #expect(throws: LockError.self) { try read(Array(lines[..<end])) } }
  }

  /// A record of the first version holds until it is written anew; code, which it did not know, is taken as it stands.
  @Test func theFirstVersionIsReadAndCarriedOver() throws {
    let now = record(before)
    let lines = now.lines.map { "\($0.source[0].digits)\t\($0.target[0].digits)\t\($0.excerpt)" }
    let text = "taiyaku.lock 1\n\narticle\ta.ja.md\ta.en.md\tja\n" + lines.joined(separator: "\n") + "\n"
    let old = try #require(try LockFile(reading: SourceText(name: "taiyaku.lock", text: text)).articles.first)
    #expect(old.version == 1)
    let revision = compare(old, before)
    #expect(revision.changes.map(\.state) == [.unchanged, .unchanged, .unchanged])
    #expect(old.updated(by: revision) { _ in true } == now)
    var file = LockFile()
    file.set(old)
    #expect(try LockFile(reading: SourceText(name: "taiyaku.lock", text: file.text)).articles == [old])
  }
}
