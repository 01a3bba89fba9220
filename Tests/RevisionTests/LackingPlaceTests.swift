import Bitext
import Reading
import Structure
import Testing

@testable import Revision

/// Where text that has no translation yet would stand.
@Suite struct LackingPlaceTests {
  private let ja = "# 庭\n\n池に鯉がいます。\n\n:::tip\n\n朝は静かです。\n\n:::\n\n池の周りを歩けます。道には砂利が敷いてあります。\n\n## 茶室\n\n茶室は予約が要ります。\n"
  private let en =
    "# Garden\n\nThere are carp in the pond.\n\n:::tip\n\nMornings are quiet.\n\n:::\n\nYou can walk around the pond. The path is covered with gravel.\n\n## Tea house\n\nThe tea house must be booked.\n"

  private func view(_ newEn: String) throws -> RevisionView {
    func document(_ text: String, _ language: Language) throws -> Document {
      try ArticleReader().document(SourceText(name: "a.\(language).md", text: text), language: language)
    }
    let (oldJa, oldEn) = (try document(ja, .ja), try document(en, .en))
    let beads = oldJa.sentences.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    let pair = AlignedPair(ja: oldJa, en: oldEn, alignment: Alignment(beads: beads)).withUnits().pair
    let new = BothLanguages(ja: pair.ja, en: try document(newEn, .en).withUnits)
    let revision = RevisionComparer().compare(old: pair, new: new, from: .en) { _, _ in [] }
    let paths = BothLanguages(ja: "a.ja.md", en: "a.en.md")
    return RevisionView(revision, paths: paths, oldPaths: paths)
  }

  private func lines(_ view: RevisionView) -> [Int] { view.entries.filter { $0.change.state == .missing }.map(\.target.line) }

  @Test func behindTheCounterpartOfWhatItFollows() throws {
    #expect(lines(try view(en.replacing("pond.\n\n:::tip", with: "pond. They are old.\n\n:::tip"))) == [3])
    #expect(lines(try view(en.replacing("with gravel.\n", with: "with gravel.\n\nBenches stand in the shade.\n"))) == [11])
  }

  /// A paragraph that went up is no place for what now stands behind it: its translation is still further down.
  @Test func notBehindWhatMovedAlone() throws {
    let house = "\n## Tea house\n\nThe tea house must be booked.\n"
    let moved = en.replacing(house, with: "").replacing("# Garden\n", with: "# Garden\n" + house + "\n## Pond\n")
    let view = try view(moved)
    #expect(view.entries.filter(\.change.moved).count == 2)
    #expect(lines(view) == [1])
  }

  /// What loses its source is no place either: when somebody confirms that it stands alone, no other place changes.
  @Test func beforeWhatIsGone() throws {
    #expect(lines(try view(en.replacing("The tea house must be booked.", with: "### Fish\n\nFeed nothing."))) == [13, 13])
  }

  /// The fence of a note goes with what it holds.
  @Test func aFenceAloneHasNotMoved() throws {
    let view = try view(
      en.replacing(":::tip\n\nMornings", with: ":::danger\n\nMornings").replacing(
        "booked.\n", with: "booked.\n\n:::tip\n\nAsk at the gate.\n\n:::\n"))
    #expect(view.entries.allSatisfy { !$0.change.moved })
    #expect(lines(view) == [15, 15])
  }
}
