import Bitext
import Reading
import Structure
import Testing

@testable import Revision

/// Code, settings, texts in markup and names in code are compared letter by letter.
@Suite struct UnitRevisionTests {
  private let ja = """
    ---
    title: 手順
    draft: false
    ---

    # 手順

    次を実行します。

    ```sh
    dose --mg 500
    ```

    <img src="map.png" alt="地図">

    `read()` を呼びます。<Badge v="3.4" />

    """
  private let en = """
    ---
    title: Procedure
    draft: false
    ---

    # Procedure

    Run this.

    ```sh
    dose --mg 500
    ```

    <img src="map.png" alt="Map">

    Call `read()` now. <Badge v="3.4" />

    """

  private func document(_ text: String, _ language: Language) throws -> Document {
    try ArticleReader().document(SourceText(name: "a.\(language).md", text: text), language: language)
  }

  /// What is not `unchanged` after edits of either version, with its causes.
  private func changes(ja newJa: String? = nil, en newEn: String? = nil) throws -> [String] {
    let (oldJa, oldEn) = (try document(ja, .ja), try document(en, .en))
    let count = oldJa.sentences.count
    #expect(count == oldEn.sentences.count)
    let beads = (0..<count).map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    let pair = AlignedPair(ja: oldJa, en: oldEn, alignment: Alignment(beads: beads)).withUnits().pair
    let new = BothLanguages(ja: try document(newJa ?? ja, .ja), en: try document(newEn ?? en, .en)).map(\.withUnits)
    let revision = RevisionComparer().compare(old: pair, new: new, from: .en) { _, _ in [] }
    let record = LockFile.Article(paths: BothLanguages(ja: "a.ja.md", en: "a.en.md"), from: .en, confirming: pair)
    let locked = LockComparer().compare(record, with: new) { _, _ in [] }
    #expect(
      locked.changes.filter { $0.state != .unchanged }.map(\.state) == revision.changes.filter { $0.state != .unchanged }.map(\.state))
    return revision.changes.filter { $0.state != .unchanged }.map { change in
      ([change.state.rawValue] + change.causes.map(\.rawValue)).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("dose --mg 500", "dose --mg 700", "stale code"), ("```sh", "```zsh", "stale code"), ("draft: false", "draft: true", "stale wording"),
    ("title: Procedure", "title: Steps", "stale wording"), ("alt=\"Map\"", "alt=\"Site map\"", "stale wording"),
    ("`read()`", "`Read()`", "stale code"), ("v=\"3.4\"", "v=\"3.5\"", "stale attribute"), ("# Procedure", "## Procedure", "stale level"),
  ]) func anEditOfTheSource(_ before: String, _ after: String, _ expected: String) throws {
    #expect(try changes(en: en.replacing(before, with: after)) == [expected])
  }

  @Test func bothEditedAlike() throws {
    #expect(
      try changes(ja: ja.replacing("500", with: "700"), en: en.replacing("500", with: "700")) == ["updated code"])
    #expect(try changes(ja: ja.replacing("500", with: "700")) == ["drifted code"])
  }

  @Test func whiteSpaceAtLineEndsOfCodeIsOnlyLooks() throws {
    let document = try document("```sh\ndose  \n\nstop\n```\n", .en).withUnits
    let other = try self.document("```sh\ndose\nstop\n```\n", .en).withUnits
    #expect(document.digests == other.digests)
  }

  @Test func codeThatCameAndWent() throws {
    #expect(try changes(en: en.replacing("```sh\ndose --mg 500\n```\n", with: "")) == ["orphaned"])
    #expect(try changes(en: en + "\n```sh\nstop\n```\n") == ["missing"])
  }
}
