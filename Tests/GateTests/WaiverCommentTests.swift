import Bitext
import Gate
import Testing

@Suite struct WaiverCommentTests {
  let rules: [RuleID] = ["term.missing", "number.mismatch"]

  /// Blocks are the paragraphs between blank lines; those that begin with four spaces are code.
  func blocks(of source: SourceText) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for paragraph in source[0..<source.bytes.count].split(separator: "\n\n", omittingEmptySubsequences: false) {
      let range = start..<start + paragraph.utf8.count
      start = range.upperBound + 2
      let isComment = paragraph.hasPrefix("<!--") && paragraph.hasSuffix("-->")
      if isComment { continue }
      blocks.append(Block(kind: paragraph.hasPrefix("    ") ? .code : .paragraph, range: range, text: MappedText(source, range)))
    }
    return blocks
  }

  func find(_ text: String) -> (waivers: [Waiver], problems: [WaiverComment.Problem]) {
    let source = SourceText(name: "a.md", text: text)
    return WaiverComment.find(in: source, blocks: blocks(of: source), rules: rules)
  }

  @Test func readsRuleSubjectReasonAndDay() throws {
    let found = find(
      "one\n\n<!-- taiyaku: allow term.missing extracellular vesicle #3fa2 -- quoted, as is (until 2027-01-31) -->\n\ntwo\n\nthree")
    let waiver = try #require(found.waivers.first)
    #expect(waiver.rule == "term.missing" && waiver.subject == "extracellular vesicle" && waiver.fingerprint == "3fa2")
    #expect(waiver.reason == "quoted, as is" && waiver.until == Day("2027-01-31"))
    #expect(waiver.origin == .init(file: "a.md", position: TextPosition(line: 3, column: 1)))
    guard case .part(_, let range) = waiver.scope else { return #expect(Bool(false), "not a part") }
    #expect(range.contains(105) && !range.contains(112))
  }

  @Test func aCommentInsideABlockSpeaksForThatBlock() throws {
    let found = find("one\n\ntwo <!-- taiyaku: allow * -- x --> two\n\nthree")
    #expect(found.waivers.map(\.scope) == [.part(file: "a.md", range: 5..<43)])
  }

  @Test func allowFileSpeaksForTheArticle() {
    let found = find("<!-- taiyaku: allow-file number.mismatch -- prices are converted -->\n\none")
    #expect(found.waivers.map(\.scope) == [.file("a.md")])
  }

  @Test func examplesInCodeAndOtherCommentsAreNone() {
    let found = find("one\n\n    <!-- taiyaku: allow * -- x -->\n\n<!-- note -->\n\n<!-- open")
    #expect(found.waivers.isEmpty && found.problems.isEmpty)
  }

  @Test(arguments: [
    ("<!-- taiyaku: allow term.missing -->", "no reason"), ("<!-- taiyaku: allow -- x -->", "no rule"),
    ("<!-- taiyaku: allow term.mising -- x -->", "there is no rule \"term.mising\""),
    ("<!-- taiyaku: permit * -- x -->", "allows something"),
    ("<!-- taiyaku: allow * -- x (until 2027-02-30) -->", "not a day"),
  ])
  func saysWhatIsWrong(_ text: String, _ problem: String) {
    let found = find(text + "\n\none")
    #expect(found.waivers.isEmpty)
    #expect(
      found.problems.first?.description.hasPrefix("a.md:1:1: ") == true && found.problems.first?.message.english.contains(problem) == true)
  }
}
