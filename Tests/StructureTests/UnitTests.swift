import Bitext
import Structure
import Testing

/// What holds no sentences stands in the order of the file among those that do, and in beads.
@Suite struct UnitTests {
  @Test func codeSettingsAndMarkupAreUnits() throws {
    let pair = try StructurePair(
      ja: "---\ntitle: 題\n---\n\n次を実行します。\n\n```sh\nmake\n```\n\n![](a.png)\n\n終わりです。\n",
      en: "---\ntitle: T\n---\n\nRun this.\n\n```sh\nmake\n```\n\n![](a.png)\n\nDone.\n"
    ).pair
    let (whole, origins) = pair.withUnits()
    #expect(whole.en.sentences.map(\.text) == ["T", "Run this.", "make", "![](a.png)", "Done."])
    #expect(whole.alignment.beads.map(\.ja) == [0..<1, 1..<2, 2..<3, 3..<4, 4..<5])
    #expect(whole.alignment.beads.map(\.en) == whole.alignment.beads.map(\.ja))
    #expect(origins == [nil, 0, nil, nil, 1])
    // Of a document that has its units nothing more is made.
    #expect(whole.en.withUnits == whole.en)
  }

  @Test func codeOfOneSideStandsAlone() throws {
    let pair = try StructurePair(ja: "次を実行します。\n\n終わりです。\n", en: "Run this.\n\n```sh\nmake\n```\n\nDone.\n").pair
    let beads = pair.withUnits().pair.alignment.beads
    #expect(beads.map(\.type) == ["1-1", "0-1", "1-1"])
  }

  /// A bead of sentences on both sides of a unit falls apart there.
  @Test func aBeadAroundCode() throws {
    let pair = try StructurePair(ja: "次を実行し、終わります。\n", en: "Run this\n\n```sh\nmake\n```\n\nand leave.\n", "0-0,1").pair
    let (whole, origins) = pair.withUnits()
    #expect(whole.alignment.beads.map(\.type) == ["1-1", "0-1", "0-1"])
    #expect(origins == [0, nil, 0])
  }
}
