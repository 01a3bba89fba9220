import Bitext
import Reading
import Testing

@testable import Interchange

/// Markup inside a sentence and at its edges: codes for programs that know codes, text for those that do not.
@Suite struct InlineCodeTests {
  /// One sentence of Markdown, and what TMX has for it.
  static let sentences: [(String, String)] = [
    ("Plain & simple.", "Plain &amp; simple."),
    ("Stir **well** now.", "Stir <bpt i=\"1\" x=\"1\" type=\"bold\">**</bpt>well<ept i=\"1\">**</ept> now."),
    // At the edges no reader sees it, and it is the sentence's all the same.
    ("**Stir** now.", "<bpt i=\"1\" x=\"1\" type=\"bold\">**</bpt>Stir<ept i=\"1\">**</ept> now."),
    ("Stir *now*", "Stir <bpt i=\"1\" x=\"1\" type=\"italic\">*</bpt>now<ept i=\"1\">*</ept>"),
    ("# The `pot` {#pot}", "The <bpt i=\"1\" x=\"1\" type=\"code\">`</bpt>pot<ept i=\"1\">`</ept><ph x=\"2\" type=\"note\">{#pot}</ph>"),
    ("- See [here](a.md \"A\").", "See <bpt i=\"1\" x=\"1\" type=\"link\">[</bpt>here<ept i=\"1\">](a.md \"A\")</ept>."),
    ("1. Salt[^1] it.", "Salt<ph x=\"1\" type=\"note\">[^1]</ph> it."),
    ("- [ ] Cut *it*.", "Cut <bpt i=\"1\" x=\"1\" type=\"italic\">*</bpt>it<ept i=\"1\">*</ept>."),
    // What was taken out is no text of the sentence, and stays where it is.
    ("> A ~~bad~~ pan &amp; lid", "A <bpt i=\"1\" x=\"1\" type=\"strike\">~~</bpt><ph x=\"2\">bad</ph><ept i=\"1\">~~</ept>pan &amp; lid"),
    ("A ~small~ pan", "A <bpt i=\"1\" x=\"1\" type=\"strike\">~</bpt>small<ept i=\"1\">~</ept> pan"),
    ("Press <kbd>X</kbd>.", "Press <bpt i=\"1\" x=\"1\" type=\"code\">&lt;kbd&gt;</bpt>X<ept i=\"1\">&lt;/kbd&gt;</ept>."),
    (
      "A *wide **pan** here* too.",
      """
      A <bpt i="1" x="1" type="italic">*</bpt>wide <bpt i="2" x="2" type="bold">**</bpt>pan<ept i="2">**</ept> here<ept i="1">*</ept> too.
      """
    ),
  ]

  @Test(arguments: sentences) func aSentenceHasItsCodes(_ markdown: String, _ segment: String) throws {
    let (document, codes) = try read(markdown)
    #expect(document.sentences.count == 1)
    #expect(Self.tmx(codes.texts[0]) == segment)
    #expect(codes.texts[0].visible == document.sentences[0].text)
  }

  @Test func whatClosesGoesWithTheSentenceBeforeIt() throws {
    let (_, codes) = try read("**Wash it.** *Then* cut it. **Both of them. Whole ones.** End.")
    #expect(codes.texts.map(\.written) == ["**Wash it.**", "*Then* cut it.", "**Both of them.", "Whole ones.**", "End."])
  }

  @Test func aPairThatIsCutHasTwoIsolatedEnds() throws {
    let (_, codes) = try read("**Both of them. Whole ones.**")
    #expect(
      codes.texts.map(Self.tmx) == [
        "<it pos=\"begin\" x=\"1\" type=\"bold\">**</it>Both of them.", "Whole ones.<it pos=\"end\" x=\"1\" type=\"bold\">**</it>",
      ])
  }

  @Test func aTextIsAsLongAsItsPlaceInTheFile() throws {
    let text = "# **One** title\n\nA *line*\nthat is wrapped. [Next](x) one &lt;here&gt;.\n\n- item `a`\n- ![pic](p.png) item\n"
    let (document, codes) = try read(text)
    for text in codes.texts { #expect(text.written == document.source[text.place]) }
  }

  @Test func theTranslationsCodesBearTheNumbersOfTheSources() throws {
    let bead = CodedBead(
      BothLanguages(
        ja: try read("`b`と**太字**と`a`。", .ja).1.texts[0], en: try read("**Bold**, `a`, `b` and [new](x).").1.texts[0]), from: .ja)
    #expect(bead.sides.ja.compactMap(Self.opening) == ["1`", "2**", "3`"])
    #expect(bead.sides.en.compactMap(Self.opening) == ["2**", "1`", "3`", "4["], "equal codes in their order, what is new behind")
  }

  @Test func xliff2KeepsTheDataBesideTheSegment() throws {
    var codes = XLIFF2Codes()
    let (document, sentences) = try read("**A** and **b**<br>c.")
    let bead = CodedBead(BothLanguages(ja: CodedText(), en: sentences.text(of: 0..<1, in: document)), from: .en)
    #expect(
      codes.markup(bead.sides.en) == """
        <pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:b">A</pc> and \
        <pc id="2" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:b">b</pc>\
        <ph id="3" dataRef="d2" type="fmt" subType="xlf:lb"/> c.
        """)
    #expect(codes.data.map(\.text) == ["**", "<br>"])
  }

  // MARK: As text

  @Test(arguments: [
    ("## A *title*", "## "), ("1. Wash", "1. "), ("- [x] Wash", "- [x] "), ("> - Wash", "> - "), ("A word: wash", ""), ("    Wash", ""),
  ])
  func marksAtTheHeadOfTheLineStandInTheText(_ markdown: String, _ mark: String) throws {
    let (document, codes) = try read("Before.\n\n" + markdown)
    guard document.sentences.count > 1 else { return }
    #expect(WrittenLines(document, codes).mark(before: 1) == mark)
  }

  @Test func rowsSettingsAndEqualLinesAreUnitsOfTheirOwn() throws {
    let ja = try read("---\ntitle: 汁\ndate: 1\n---\n\n| 具 | 量 |\n|---|---|\n| 米 | 二合 |\n\n```sh\nboil\n```\n", .ja).0
    let en = try read("---\ntitle: Soup\ndate: 1\n---\n\n| What | How much |\n|---|---|\n| rice | 2 cups |\n\n```sh\nboil\n```\n").0
    let beads = ja.sentences.indices.map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
    let rows = WrittenRows(AlignedPair(ja: ja, en: en, alignment: Alignment(beads: beads)), from: .ja).lines
    #expect(rows.map(\.ja) == ["---", "title: 汁", "date: 1", "| 具 | 量 |", "|---|---|", "| 米 | 二合 |", "```sh", "boil", "```"])
    #expect(rows.map(\.en)[4] == "|---|---|" && rows.map(\.en)[5] == "| rice | 2 cups |" && rows.map(\.en)[1] == "title: Soup")
  }

  @Test(arguments: [
    ("Ｑ．いつですか？", "When?", ["Ｑ．いつですか？", "いつですか？"]), ("Q. なに？", "Q. What?", ["Q. なに？", "なに？", "Q."]),
    ("味噌汁。", "Soup.", ["味噌汁。"]), ("3.5 mLを入れる。", "Add 3.5 mL.", ["3.5 mLを入れる。"]),
  ])
  func aLabelMayBeASentenceOfItsOwn(_ ja: String, _ en: String, _ forms: [String]) {
    let variants = SentenceLabel.variants(BothLanguages(ja: [.text(ja)], en: [.text(en)]), from: .ja)
    #expect(variants.map { CodeMarkup.tmx($0.ja) } == forms)
  }

  // MARK: Helpers

  private func read(_ text: String, _ language: Language = .en) throws -> (Document, CodedSentences) {
    let document = try ArticleReader().document(SourceText(name: "a.md", text: text), language: language)
    return (document, CodedSentences(document))
  }

  private static func tmx(_ text: CodedText) -> String {
    CodeMarkup.tmx(CodedBead(BothLanguages(ja: CodedText(), en: text), from: .en).sides.en)
  }

  private static func opening(_ part: CodedBead.Part) -> String? {
    if case .opening(let id, _, let data, _) = part { "\(id)\(data)" } else { nil }
  }
}
