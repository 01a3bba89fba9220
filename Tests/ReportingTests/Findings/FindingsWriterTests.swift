import Bitext
import Gate
import Reporting
import TestSupport
import Testing

@Suite struct FindingsWriterTests {
  @Test(arguments: [
    (FindingsFormat.text, "txt"), (.json, "json"), (.sarif, "sarif"), (.junit, "junit.xml"), (.github, "github.txt"),
    (.gitlab, "gitlab.json"),
    (.checkstyle, "checkstyle.xml"), (.rdjson, "rdjson"), (.markdown, "md"),
  ])
  func everyFormatAsItWasReviewed(_ format: FindingsFormat, _ suffix: String) throws {
    try GoldenFile.expect(try SampleReport.plain().write(format), "plain.\(suffix)")
    try GoldenFile.expect(try SampleReport.judged().write(format), "judged.\(suffix)")
  }

  @Test func marksStandUnderTheWordsByDisplayWidth() throws {
    let text = try SampleReport.plain().write(.text)
    let lines = text.split(separator: "\n")
    for (index, line) in lines.enumerated() where line.hasPrefix("      |") {
      let marks = line.dropFirst(8)
      let indent = marks.prefix { $0 == " " }.count
      let above = String(lines[index - 1].dropFirst(8))
      let count = marks.drop { $0 == " " }.count
      let before = DisplayWidth.prefix(above, cells: indent)
      let marked = String(DisplayWidth.prefix(above, cells: indent + count).dropFirst(before.count))
      #expect(["nerve protection", "神経保護", "ﾆｭｰﾛﾝ", "3回", "Y", "I"].contains(marked), "\(marked)")
    }
  }

  @Test func whatIsKnownOrWaivedIsNotShownToPeople() throws {
    let text = try SampleReport.judged().write(.text)
    #expect(text.contains("term.forbidden") && !text.contains("term.variant") && !text.contains("number.mismatch"))
    #expect(
      TextReport(SampleReport.judged()).summary()
        == "1 finding: 1 error; 1 known from the baseline, 1 waived, 1 of the baseline no longer found")
  }

  @Test func escapesOfAnArticleDoNotReachTheTerminal() throws {
    let source = SourceText(name: "evil\u{1B}.md", text: "a \u{1B}[2Jterm\n")
    let place = Finding.Place(range: 2..<10, text: "\u{1B}[2Jterm")
    let finding = Finding(
      rule: "term.variant", severity: .warning, message: "\u{1B}]0;x\u{7}", side: .en, places: BothLanguages(ja: [], en: [place]),
      context: BothLanguages(ja: nil, en: place))
    let article = ArticleFindings(sources: BothLanguages(ja: nil, en: source), findings: [finding])
    let verdict = Judge(today: Day(secondsSince1970: 0)).judge([article])
    let report = FindingsReport(tool: .init(version: "1"), rules: [], articles: [article], judgement: verdict)
    #expect(!(try report.write(.text)).unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!(try report.write(.junit)).unicodeScalars.contains("\u{1B}"))
  }

  @Test func longLinesAreCutAroundTheWords() throws {
    let text = String(repeating: "前置き。", count: 60) + "神経保護" + String(repeating: "後書き。", count: 60)
    let source = SourceText(name: "a.md", text: text)
    let place = Finding.Place(range: 720..<732, text: "神経保護")
    let finding = Finding(
      rule: "x", severity: .info, message: "m", side: .ja, places: BothLanguages(ja: [place], en: []),
      context: BothLanguages(ja: nil, en: nil))
    let article = ArticleFindings(sources: BothLanguages(ja: source, en: nil), findings: [finding])
    let verdict = Judge(today: Day(secondsSince1970: 0)).judge([article])
    let lines = try FindingsReport(tool: .init(version: "1"), rules: [], articles: [article], judgement: verdict).write(.text).split(
      separator: "\n")
    #expect(DisplayWidth.of(lines[1].dropFirst(8)) <= 100)
    #expect(lines[1].contains("神経保護") && lines[1].hasSuffix("…") && lines[1].dropFirst(8).hasPrefix("…"))
    #expect(lines[2].filter { $0 == "^" }.count == 8)
  }
}
