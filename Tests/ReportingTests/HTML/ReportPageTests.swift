import Bitext
import Foundation
import Gate
import Testing

@testable import Reporting

@Suite struct ReportPageTests {
  @Test func thePageIsOneFileThatLoadsNothing() {
    let html = ReportPage(pair: .soup, generator: "taiyaku test").html()
    #expect(html.hasPrefix("<!DOCTYPE html>"))
    #expect(html.contains("default-src 'none'"))
    #expect(html.contains("connect-src 'none'"))
    for loading in ["src=\"http", "href=\"http", "@import", "url(http"] { #expect(!html.contains(loading)) }
    #expect(!html.contains("{{"), "a place of the template was left unfilled")
    #expect(html.contains("<span lang=\"ja\">味噌汁</span>"))
  }

  @Test func theSameInputGivesTheSameBytes() {
    #expect(ReportPage(pair: .soup).html() == ReportPage(pair: .soup).html())
  }

  /// Whatever an article holds, it stays text.
  @Test(arguments: [
    "</script><script>alert(1)</script>", "<!--<script>", "]]>", "\"onload=\"x", "{{script}}", "\u{2028}\u{2029}", "\u{0}\u{7}\u{1B}[31m",
    "&lt;b&gt;", "\\u003c/script>", "\u{202E}txt.exe",
  ])
  func hostileTextStaysText(_ hostile: String) throws {
    let pair = AlignedPair.plain(ja: ["題" + hostile], en: [hostile], headings: true)
    let html = ReportPage(pair: pair, generator: hostile).html()
    #expect(
      html.components(separatedBy: "<script").count == 4, "the elements of the data and of the words, and the script's own, and no other")
    #expect(html.components(separatedBy: "</script>").count == 4)
    let data = try #require(html.firstMatch(of: #/<script type="application/json" id="data">(.*?)</script>/#)?.1)
    #expect(!data.contains("<") && !data.contains(">") && !data.contains("&"))
    let decoded = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let sentences = try #require((decoded["sentences"] as? [String: [[String: Any]]])?["en"])
    #expect(sentences[0]["text"] as? String == hostile, "the reader's text is exactly the article's")
    let markup = html.replacing(#/<script[\s\S]*?</script>|<style>[\s\S]*?</style>/#, with: "")
    #expect(!markup.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(!markup.contains("\"onload=\""))
  }

  @Test func findingsStandAtTheirWordsInUTF16() throws {
    let pair = AlignedPair.plain(ja: ["𠮷野の𩸽は八十円。"], en: ["Costs ninety yen."])
    let bytes = { (text: String, in: SourceText) in
      let range = try #require(`in`[0..<`in`.bytes.count].range(of: text))
      let whole = `in`[0..<`in`.bytes.count]
      return whole.utf8.distance(
        from: whole.startIndex, to: range.lowerBound)..<whole.utf8.distance(from: whole.startIndex, to: range.upperBound)
    }
    let finding = Finding(
      rule: "number.mismatch", severity: .error, message: "80 and 90", side: .en,
      places: BothLanguages(
        ja: [.init(range: try bytes("八十", pair.ja.source), text: "八十")],
        en: [.init(range: try bytes("ninety", pair.en.source), text: "ninety")]),
      context: BothLanguages(ja: nil, en: nil))
    let page = ReportPage(pair: pair, findings: [JudgedFinding(finding, Verdict(fingerprint: "f"))])
    let issue = try #require(ReportData(page).findings.first)
    #expect(issue.marks.ja == [[0, 7, 9]], "two characters outside the first plane take two units each")
    #expect(issue.marks.en == [[0, 6, 12]])
    #expect(issue.at.ja == [0])
    #expect(issue.where.ja == ["1:6"])
  }

  @Test func aFindingAcrossWrappingAndMarkupIsFoundInTheSentence() throws {
    let source = SourceText(name: "a.md", text: "Made by a **master\ncraftsman** here.\n")
    var text = MappedText(source, 0..<10)
    text.append(verbatim: 12..<28, of: source.bytes)
    text.append(verbatim: 30..<36, of: source.bytes)
    let block = Block(kind: .paragraph, range: 0..<36, text: text)
    let sentence = Sentence(range: 0..<36, visible: 0..<32, block: 0, text: "Made by a master craftsman here.")
    let document = Document(source: source, language: .en, blocks: [block], sentences: [sentence])
    let locator = SentenceLocator(document)
    #expect(locator.spans(of: 12..<28) == [.init(sentence: 0, utf16: 10..<26)])
    #expect(locator.spans(of: 10..<30) == [.init(sentence: 0, utf16: 10..<26)], "the markup itself shows nothing")
    #expect(locator.spans(of: 10..<12).isEmpty)
    #expect(locator.spans(of: 19..<28) == [.init(sentence: 0, utf16: 17..<26)])
  }

  @Test func decisionsOfAPersonHaveNoProbability() throws {
    let marks = [BeadMark(isPinned: true, isChecked: true, note: "asked the author"), BeadMark()]
    let data = ReportData(ReportPage(pair: .soup, marks: marks))
    #expect(data.beads[0].p == nil && data.beads[0].checked == true && data.beads[0].note == "asked the author")
    #expect(data.beads[1].p == 0.62 && data.beads[1].pinned == nil)
  }
}

extension AlignedPair {
  /// A heading and a paragraph of two sentences against one.
  static let soup = AlignedPair.plain(
    ja: ["味噌汁", "だしを取る。", "味噌を溶く。"], en: ["Miso Soup", "Make stock and dissolve the miso."], headings: true
  )
  .with([Bead(ja: 0..<1, en: 0..<1, probability: 0.99), Bead(ja: 1..<3, en: 1..<2, probability: 0.62)])

  /// A sentence a line, the first a heading if asked for; one bead a line.
  static func plain(ja: [String], en: [String], headings: Bool = false) -> AlignedPair {
    func document(_ lines: [String], _ language: Language) -> Document {
      let source = SourceText(name: "articles/soup.\(language).md", text: lines.joined(separator: "\n"))
      var blocks: [Block] = []
      var sentences: [Sentence] = []
      var start = 0
      for (index, line) in lines.enumerated() {
        let range = start..<start + line.utf8.count
        blocks.append(Block(kind: headings && index == 0 ? .heading(level: 1) : .paragraph, range: range, text: MappedText(source, range)))
        sentences.append(Sentence(range: range, visible: 0..<range.count, block: index, text: line))
        start = range.upperBound + 1
      }
      return Document(source: source, language: language, blocks: blocks, sentences: sentences)
    }
    let beads = (0..<max(ja.count, en.count)).map {
      Bead(ja: min($0, ja.count)..<min($0 + 1, ja.count), en: min($0, en.count)..<min($0 + 1, en.count), probability: 0.9)
    }
    return AlignedPair(ja: document(ja, .ja), en: document(en, .en), alignment: Alignment(beads: beads))
  }

  func with(_ beads: [Bead]) -> AlignedPair { AlignedPair(ja: ja, en: en, alignment: Alignment(beads: beads)) }
}
