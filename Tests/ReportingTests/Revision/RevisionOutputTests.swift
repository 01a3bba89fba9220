import Bitext
import Reporting
import Revision
import Testing

/// What readers of a revision get to see, as text, Markdown and findings.
@Suite struct RevisionOutputTests {
  /// A paragraph for each sentence; "" stands for a side that is not there.
  static func view(_ old: [(String, String)], _ new: [(String, String)]) -> RevisionView {
    func documents(_ rows: [(String, String)]) -> BothLanguages<Document> {
      BothLanguages(ja: document(rows.map(\.0), .ja), en: document(rows.map(\.1), .en))
    }
    let (before, after) = (documents(old), documents(new))
    var counts = BothLanguages(ja: 0, en: 0)
    let beads = old.map { row in
      let start = counts
      if !row.0.isEmpty { counts.ja += 1 }
      if !row.1.isEmpty { counts.en += 1 }
      return Bead(ja: start.ja..<counts.ja, en: start.en..<counts.en, probability: 1)
    }
    let pair = AlignedPair(ja: before.ja, en: before.en, alignment: Alignment(beads: beads))
    let revision = RevisionComparer().compare(old: pair, new: after, from: .ja) { _, _ in [] }
    let paths = BothLanguages(ja: "a.ja.md", en: "a.en.md")
    return RevisionView(revision, paths: paths, oldPaths: paths)
  }

  private static func document(_ texts: [String], _ language: Language) -> Document {
    let texts = texts.filter { !$0.isEmpty }
    let source = SourceText(name: "a.\(language.rawValue).md", text: texts.joined(separator: "\n\n"))
    var at = 0
    var (blocks, sentences): ([Block], [Sentence]) = ([], [])
    for text in texts {
      let range = at..<at + text.utf8.count
      blocks.append(Block(kind: .paragraph, range: range, text: MappedText(source, range)))
      sentences.append(Sentence(range: range, visible: 0..<range.count, block: blocks.count - 1, text: text))
      at = range.upperBound + 2
    }
    return Document(source: source, language: language, blocks: blocks, sentences: sentences)
  }

  let before = [
    ("庭は朝7時に開きます。", "The garden opens at 7 a.m."), ("池に鯉がいます。", "There are carp in the pond."), ("橋は赤い。", "The bridge is red."),
  ]

  @Test func textShowsWhatAsksForAttentionAndCountsTheRest() {
    var after = before
    after[0].0 = "庭は朝8時に開きます。"
    after[2] = ("橋は青い。", "The bridge is blue.")
    let views = [Self.view(before, after)]
    #expect(
      RevisionText(width: 40).render(views) == """
        a.en.md:1:1: stale: the Japanese was edited (a number), the English was not: 7 → 8
          - 庭は朝[-7-]時に開きます。
          + 庭は朝{+8+}時に開きます。
            The garden opens at «7 a.m.»

        1 stale, 1 updated, 1 unchanged
        1 change asks for nothing; --changes shows it

        """)
    #expect(RevisionText(width: 40, shown: .changes).render(views).contains("a.en.md:5:1: updated: both were edited: 赤い → 青い"))
  }

  @Test func sentencesNewInOnePlaceShareAHeading() {
    let after = [before[0], ("松が三本あります。", ""), ("滝もあります。", ""), before[1], before[2]]
    let text = RevisionText(width: 60).render([Self.view(before, after)])
    #expect(
      text.contains("a.en.md:1:27: missing: new Japanese text without English (2 sentences), a.ja.md:3:1\n  + 松が三本あります。\n  + 滝もあります。\n\n"),
      "\(text)")
  }

  /// An edit on both sides asks for nothing, unless the translation still says what its source no longer does.
  @Test func whatAnEditedTranslationStillSaysIsShown() {
    var after = before
    after[0] = ("庭は朝8時に開きます。", "The garden is open from 7 a.m.")
    let text = RevisionText(width: 60).render([Self.view(before, after)])
    #expect(text.contains("updated: both were edited: 7 → 8; the English still says 7"), "\(text)")
    after[0].1 = "The garden opens at 8 a.m."
    #expect(RevisionText(width: 60).render([Self.view(before, after)]).hasPrefix("1 updated, 2 unchanged\n"))
  }

  @Test func anArticleWithoutTranslationIsOneLine() {
    let views = [Self.view([], before.map { ($0.0, "") })]
    #expect(RevisionText().render(views) == "a.ja.md: missing: no English version: 3 Japanese sentences\n\n3 missing\n")
    #expect(RevisionMarkdown().render(views).contains("**missing**: no English version (3 Japanese sentences)"))
    #expect(RevisionFindings.report(views, tool: FindingsReport.Tool(version: "1")).findings.map(\.message) == ["no English version"])
    #expect(TodoList.rows(views).count == 3)
  }

  @Test func markdownFitsIntoAComment() {
    let after = before + (0..<400).map { ("新しい文その\($0)です。", "") }
    let text = RevisionMarkdown(limit: 2_000).render([Self.view(before, after)])
    #expect(text.utf8.count < 3_000)
    #expect(text.hasPrefix("### 400 sentences ask for attention\n"))
    #expect(text.contains("| 5 | **missing** | "), "\(text)")
    #expect(text.contains("\nNo room for 370 more; the text, HTML and CSV forms have them all.\n"), "\(text)")
  }

  @Test func nothingOfAnArticleActsAsMarkdown() {
    let after = before + [("**太字**と<script>と@someone、`code` | 表", "")]
    let text = RevisionMarkdown().render([Self.view(before, after)])
    #expect(text.contains(#"\*\*太字\*\*と&lt;script&gt;と&#64;someone、\`code\` \| 表"#), "\(text)")
  }
}
