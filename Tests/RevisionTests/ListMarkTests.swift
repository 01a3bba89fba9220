import Bitext
import Reading
import Structure
import Testing

@testable import Revision

/// Whether items are points, steps or tasks, and with what number a list begins.
@Suite struct ListMarkTests {
  private let paths = BothLanguages(ja: "a.ja.md", en: "a.en.md")
  private let ja = "# 朝\n\n- 窓を開ける。\n- 湯を沸かす。\n\n一服します。\n\n1. 豆を挽く。\n2. 湯を注ぐ。\n\n- [ ] 鍵を掛ける。\n"
  private let en =
    "# Morning\n\n- Open the window.\n- Boil water.\n\nTake a break.\n\n1. Grind the beans.\n2. Pour the water.\n\n- [ ] Lock the door.\n"

  private func document(_ text: String, _ language: Language) throws -> Document {
    try ArticleReader().document(SourceText(name: "a.\(language).md", text: text), language: language).withUnits
  }

  private func documents(_ ja: String, _ en: String) throws -> BothLanguages<Document> {
    BothLanguages(ja: try document(ja, .ja), en: try document(en, .en))
  }

  private func pair() throws -> AlignedPair {
    let documents = try documents(ja, en)
    let beads = documents.ja.sentences.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    return AlignedPair(ja: documents.ja, en: documents.en, alignment: Alignment(beads: beads))
  }

  private func told(_ revision: Revision) -> [String] {
    revision.changes.filter { $0.state != .unchanged }.map { ([$0.state.rawValue] + $0.causes.map(\.rawValue)).joined(separator: " ") }
  }

  @Test(arguments: [
    ("- a\n- b\n", ["-", "-"]), ("* a\n+ b\n", ["-", "-"]), ("1. a\n2. b\n", ["1.", "1."]), ("1. a\n1. b\n", ["1.", "1."]),
    ("3. a\n4. b\n", ["3.", "1."]), ("- [ ] a\n- [x] b\n", ["-[ ]", "-[x]"]), ("1) a\n\n   more\n\n2) b\n", ["1.", "", "1."]),
    ("1. a\n   - b\n   - c\n2. d\n", ["1.", "-", "-", "1."]), ("1. a\n\n```\nx\n```\n\n2. b\n", ["1.", "", "1."]),
    ("1. a\n2. b\n\n# h\n\n1. c\n", ["1.", "1.", "", "1."]), ("2026. was a year\n", ["2026."]), ("text\n", [""]),
  ]) func marksOfItems(_ text: String, _ expected: [String]) throws {
    let document = try document(text, .en)
    let marks = document.listMarks
    #expect(document.sentences.map { marks[$0.block] ?? "" } == expected)
  }

  /// The record knows what the comparison of two states knows.
  @Test(
    arguments: [
      (("- 窓", "1. 窓"), nil, ["stale order"]), (("1. 豆を挽く。\n2.", "3. 豆を挽く。\n4."), nil, ["stale order"]),
      (("[ ]", "[x]"), nil, ["stale order"]),
      (("- 窓", "* 窓"), nil, []), (("- 窓", "1. 窓"), ("- Open", "1. Open"), ["updated order"]), (nil, ("[ ]", "[x]"), ["drifted order"]),
    ] as [((String, String)?, (String, String)?, [String])])
  func anItemThatBeginsOtherwise(_ ja: (String, String)?, _ en: (String, String)?, _ expected: [String]) throws {
    func edited(_ text: String, _ edit: (String, String)?) -> String { edit.map { text.replacing($0.0, with: $0.1) } ?? text }
    let new = try documents(edited(self.ja, ja), edited(self.en, en))
    let record = LockFile.Article(paths: paths, from: .ja, confirming: try pair())
    let locked = LockComparer().compare(record, with: new) { _, _ in [] }
    let revision = RevisionComparer().compare(old: try pair(), new: new, from: .ja) { _, _ in [] }
    #expect(told(revision) == expected)
    #expect(told(locked).map { $0.split(separator: " ")[0] } == expected.map { $0.split(separator: " ")[0] })
    // What waits keeps its record; what was edited on both sides is recorded, and then nothing is left to say.
    let recorded = record.updated(by: locked) { !locked.changes[$0].asksForAttention }
    let again = LockComparer().compare(recorded, with: new) { _, _ in [] }
    #expect(told(again) == told(locked).filter { !$0.hasPrefix("updated") })
    #expect(recorded.updated(by: again) { !again.changes[$0].asksForAttention } == recorded)
  }

  /// A translation that had numbers where its source had points says already what the source says now.
  @Test func theTranslationWasAhead() throws {
    let ahead = try documents(ja, en.replacing("- Open", with: "1. Open"))
    var pair = try pair()
    pair.en = ahead.en
    let new = try documents(ja.replacing("- 窓", with: "1. 窓"), en.replacing("- Open", with: "1. Open"))
    let record = LockFile.Article(paths: paths, from: .ja, confirming: pair)
    #expect(told(LockComparer().compare(record, with: new) { _, _ in [] }) == ["answered order"])
    #expect(told(RevisionComparer().compare(old: pair, new: new, from: .ja) { _, _ in [] }) == ["answered order"])
  }

  @Test func aRecordThatDoesNotSayIsTakenAsItStandsAndSaysItFromThenOn() throws {
    var file = LockFile()
    file.set(LockFile.Article(paths: paths, from: .ja, confirming: try pair()))
    #expect(file.text.contains(":1.\t") && file.text.contains(":-[ ]\t"))
    #expect(try LockFile(reading: SourceText(name: "taiyaku.lock", text: file.text)).text == file.text)
    var old = file.articles[0]
    for k in old.lines.indices {
      for side in old.lines[k].source.indices { old.lines[k].source[side].listMark = nil }
      for side in old.lines[k].target.indices { old.lines[k].target[side].listMark = nil }
    }
    let new = try documents(ja.replacing("- 窓", with: "1. 窓"), en)
    let revision = LockComparer().compare(old, with: new) { _, _ in [] }
    #expect(told(revision) == [])
    #expect(!old.isWhole(in: new))
    #expect(old.updated(by: revision) { _ in true }.lines[1].source[0].listMark == "1.")
  }

  /// Two branches, of which one made steps of the points: git kept the lines of both.
  @Test func theOlderLineOfAMergeGoes() throws {
    let record = LockFile.Article(paths: paths, from: .ja, confirming: try pair())
    let new = try documents(ja.replacing("- 窓", with: "1. 窓"), en)
    let revision = LockComparer().compare(record, with: new) { _, _ in [] }
    let confirmed = record.updated(by: revision) { _ in true }
    var union = record
    union.lines.insert(confirmed.lines[1], at: 2)
    #expect(union.withoutSuperseded(by: new.map(\.digests)) == confirmed)
  }
}
