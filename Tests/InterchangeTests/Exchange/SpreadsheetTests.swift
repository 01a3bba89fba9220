import Bitext
import Testing

@testable import Interchange

@Suite struct SpreadsheetTests {
  @Test(arguments: ["xlsx", "tsv"])
  func whatGoesOutComesBack(_ format: String) throws {
    let rows = try read(.soup(), as: format)
    let beads = AlignedPair.soup.alignment.beads
    #expect(rows.map(\.text.ja) == beads.map { AlignedPair.soup.text(.ja, of: $0) })
    #expect(rows.map(\.text.en) == beads.map { AlignedPair.soup.text(.en, of: $0) })
    #expect(rows.map(\.isChecked) == [true, false, false, false])
    #expect(rows[0].note == "a <note>")
    #expect(rows.map(\.line) == [2, 3, 4, 5])
  }

  @Test(arguments: ["=1+1", "+81", "-", "@here", "'quoted'", "''", "＝ＳＵＭ", "tab\there", "\"q\"", "line\nend", "a\"b"])
  func noCellIsAFormulaAndEveryCellComesBack(_ text: String) throws {
    let cell = TSVSheet.cell(text)
    let first = try #require(cell.first { $0 != "\"" })
    #expect(!"=+-@＝＋－＠".contains(first))
    let pair = ExchangePair(.lines(ja: [text], en: ["x"], [Bead(ja: 0..<1, en: 0..<1, probability: 1)]), from: .ja, tool: ("t", "1"))
    #expect(try TSVSheet.read(SourceText(name: "a.tsv", text: TSVSheet.write(pair)))[0].text.ja == text)
    #expect(try XLSXReader.read(XLSXWriter.write(pair), name: "a.xlsx")[0].text.ja == text)
  }

  @Test func headsOfEitherLanguageComeBack() throws {
    let book = Phrasebook(words: ["yes": "はい"])
    let rows = try XLSXReader.read(XLSXWriter.write(.soup(), in: .ja, book), name: "a.xlsx")
    #expect(rows == (try read(.soup(), as: "xlsx")) && rows.contains(where: \.isChecked))
  }

  @Test func theSameWorkbookForTheSamePair() throws { #expect(try XLSXWriter.write(.soup()) == XLSXWriter.write(.soup())) }

  @Test func columnsAreKnownByTheirHeads() throws {
    let rows = try TSVSheet.read(SourceText(name: "a.csv", text: "English,note,Japanese,checked\nSoup,hm,汁,はい\n,,,\n"))
    #expect(rows == [SheetRow(line: 2, text: BothLanguages(ja: "汁", en: "Soup"), isChecked: true, note: "hm")])
  }

  @Test func anOtherFileIsRefusedWithAReason() {
    #expect(throws: SheetError.self) { try XLSXReader.read(Array("Japanese\tEnglish\n".utf8), name: "a.xlsx") }
    #expect(throws: SheetError.self) { try XLSXReader.read([], name: "a.xlsx") }
    #expect {
      try TSVSheet.read(SourceText(name: "a.tsv", text: "ja\ten\n"))
    } throws: {
      "\($0)".hasPrefix("a.tsv:1: there is no column “Japanese”")
    }
  }

  @Test(arguments: [("A1", 0), ("Z9", 25), ("AA1", 26), ("XFD1", 16383), ("1", nil), ("ABCD1", nil)] as [(String, Int?)])
  func columnsOfPlaces(_ place: String, _ column: Int?) { #expect(XLSXReader.column(place) == column) }

  // Rows joined and split by hand.

  @Test func rowsJoinedAndSplitBecomeBeads() {
    let rows = [
      ("味噌汁 & 出汁", "Miso <soup> & \"dashi\""), ("だしを取る。", ""), (" 味噌を溶く。=SUM(A1)", "Make stock and dissolve the miso.\n Serve hot."),
    ]
    let outcome = match(rows)
    #expect(outcome.problems.isEmpty)
    #expect(outcome.beads.map(\.bead.ja) == [0..<1, 1..<2, 2..<4])
    #expect(outcome.beads.map(\.bead.en) == [0..<1, 1..<1, 1..<3])
  }

  @Test func charactersAProgramDropsDoNotCount() {
    let pair = AlignedPair.lines(ja: ["制御\u{1}文字と\u{FFFE}。"], en: ["Controls\u{1B}."], [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    let row = SheetRow(line: 2, text: BothLanguages(ja: "制御文字と\u{FFFD}。", en: "Controls."))
    let outcome = SheetMatcher(ja: pair.ja, en: pair.en).match([row], name: "a.xlsx")
    #expect(outcome.problems.isEmpty && outcome.beads.map(\.bead.ja) == [0..<1])
  }

  @Test func editedWordingIsAProblemOfItsRow() {
    let outcome = match([("味噌汁 & 出汁", "Miso Suppe"), ("だしを", "")])
    #expect(outcome.problems.map(\.line) == [2, 3])
    #expect(outcome.problems[0].problem.english.contains("the English “Miso Suppe” is not a run of whole sentences"))
    #expect(outcome.beads.isEmpty)
  }

  @Test func equalSentencesAreTakenOneByOne() {
    let pair = AlignedPair.lines(
      ja: ["はい。", "いいえ。", "はい。"], en: ["Yes.", "No.", "Yes."], [])
    let rows = [("はい。", "Yes."), ("いいえ。", "No."), ("はい。", "Yes.")]
    let outcome = SheetMatcher(ja: pair.ja, en: pair.en).match(
      rows.enumerated().map { SheetRow(line: $0 + 2, text: BothLanguages(ja: $1.0, en: $1.1)) }, name: "a")
    #expect(outcome.beads.map(\.bead.ja) == [0..<1, 1..<2, 2..<3])
  }

  private func match(_ rows: [(String, String)]) -> SheetMatcher.Outcome {
    SheetMatcher(ja: AlignedPair.soup.ja, en: AlignedPair.soup.en).match(
      rows.enumerated().map { SheetRow(line: $0 + 2, text: BothLanguages(ja: $1.0, en: $1.1)) }, name: "a.tsv")
  }

  private func read(_ pair: ExchangePair, as format: String) throws -> [SheetRow] {
    format == "tsv"
      ? try TSVSheet.read(SourceText(name: "a.tsv", text: TSVSheet.write(pair)))
      : try XLSXReader.read(XLSXWriter.write(pair), name: "a.xlsx")
  }
}
