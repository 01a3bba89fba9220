import Bitext
import Reading
import Structure
import Testing

/// What one file shows to be broken without another.
@Suite struct OneSideTests {
  private func findings(_ text: String, files: (any LinkedFiles)? = nil) throws -> [String] {
    let document = try ArticleReader().document(SourceText(name: "guide/a.md", text: text), language: .en)
    return StructureChecker(StructureOptions(from: .en), files: files).findings(in: document).map { "\($0.rule): \($0.message)" }
  }

  @Test func aLinkToNoHeading() throws {
    #expect(try findings("See [below](#set-up).\n\n## Setup\n") == [])
    #expect(try findings("See [below](#use).\n\n## Setup\n") == ["anchor.missing: #use leads to no heading of the page"])
    // Written names, of headings and of anything else; a second heading of the same words has a number.
    #expect(try findings("See [a](#x), [b](#y) and [c](#setup-1).\n\n## Setup {#x}\n\n<a id=\"y\"></a>\n\n## Setup\n") == [])
  }

  @Test func aLinkIntoAnotherFile() throws {
    struct Files: LinkedFiles {
      func anchors(of path: String) -> Anchors? {
        guard path == "guide/b.md" || path == "guide/b.ja.md" else { return nil }
        let text = path == "guide/b.md" ? "## One\n\n## Two\n" : "## 一つ目\n\n## 二つ目\n"
        return (try? ArticleReader().document(SourceText(name: path, text: text), language: .en)).map { Anchors($0) }
      }
    }
    #expect(try findings("See [b](b.md#two) and [c](c.md#two).\n", files: Files()) == [])
    #expect(try findings("See [b](./b.md#three).\n", files: Files()) == ["anchor.missing: #three leads to no heading of guide/b.md"])
  }

  @Test func aNameGivenTwice() throws {
    #expect(try findings("## Setup {#a}\n\n## Use {#a}\n") == ["anchor.duplicate: the name a is given twice"])
    #expect(try findings("## Setup {#a}\n\n```html\n<p id=\"a\"></p>\n```\n") == [])
  }

  @Test func aFenceThatNothingCloses() throws {
    #expect(try findings("Run this.\n\n```sh\nmake\n\nThen wait.\n") == ["fence.open: the fence is never closed"])
    #expect(try findings("Run this.\n\n````md\n```sh\n````\n\n- One\n  ~~~\n  code\n  ~~~\n") == [])
    #expect(try findings(":::note\nA sentence.\n\nAnother.\n") == ["fence.open: \":::note\" is never closed"])
  }

  /// A heading that was translated lost the name that its words made.
  @Test func aTranslationThatLostAName() throws {
    let pair = try StructurePair(ja: "[設定](#setup)を見てください。\n\n## 設定\n", en: "See the [setup](#setup) below.\n\n## Setup\n")
    #expect(pair.findings() == ["anchor.missing: #setup leads to no heading of the page; the English has one of that name"])
  }
}
