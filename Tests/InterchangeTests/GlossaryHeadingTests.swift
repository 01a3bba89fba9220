import Bitext
import Interchange
import Terminology
import Testing

/// Headings in the words people write over their columns: every one is understood, or told as not read.
@Suite struct GlossaryHeadingTests {
  func read(_ text: String) throws -> Glossary { try GlossaryFile.read(SourceText(name: "g.csv", text: text)) }

  func shape(_ glossary: Glossary) -> [String] {
    glossary.concepts.map { concept in concept.terms.map { "\($0.language) \($0.text) \($0.status)" }.joined(separator: ", ") }
  }

  static let forbidding = ["ja 延長 preferred, en renewal preferred, en extension forbidden"]

  @Test(arguments: [
    "原語,訳語,禁止訳,メモ\n延長,renewal,extension,本の\n", "日本語,英語,禁止訳\n延長,renewal,extension\n", "日本語,英訳,禁止語,備考\n延長,renewal,extension,\n",
    "Source\tTarget\tForbidden\n延長\trenewal\textension\n", "Term\tMeaning\tDo not use\n延長\trenewal\textension\n",
    "日本語\t英訳\t使ってはいけない訳\t備考\n延長\trenewal\textension\t本の\n", "用語,英語,NG\n延長,renewal,extension\n", "ja,en,avoid\n延長,renewal,extension\n",
    "概念,言語,用語,状態\nr,日本語,延長,推奨\nr,英語,renewal,\nr,英語,extension,禁止\n",
    "concept,language,term,状態\nr,ja,延長,\nr,en,renewal,\nr,en,extension,禁止\n",
  ])
  func wordsNotToBeUsedAreForbidden(_ text: String) throws {
    let glossary = try read(text)
    #expect(shape(glossary) == Self.forbidding && glossary.unread.isEmpty, "\(shape(glossary))")
  }

  @Test func aCellHoldsSeveralWordsOrAMark() throws {
    let glossary = try read("日本語,英語,別訳,非推奨,禁止\n延長,renewal,renewing,,extension; prolongation、延期\n返却,giving back,,,○\n貸出,loan,,-,なし\n")
    #expect(
      shape(glossary) == [
        "ja 延長 preferred, en renewal preferred, en renewing admitted, en extension forbidden, en prolongation forbidden, ja 延期 forbidden",
        "ja 返却 preferred, en giving back forbidden", "ja 貸出 preferred, en loan preferred",
      ])
  }

  @Test func oneLanguageNamedTellsTheOther() throws {
    #expect(shape(try read("英語,訳語\nrenewal,延長\n")) == ["en renewal preferred, ja 延長 preferred"])
    #expect(shape(try read("日本語,英訳\n延長,renewal\n")) == ["ja 延長 preferred, en renewal preferred"])
  }

  @Test(arguments: [
    ("日本語,英語,社内ルール\n延長,renewal,3階\n返却,return,\n", "the column \"社内ルール\" is not read (1 row, such as \"3階\")"),
    ("concept,language,term,rank\nr,ja,延長,5\nr,en,renewal,4\n", "the column \"rank\" is not read (2 rows, such as \"5\")"),
    ("日本語,英語,備考,\n延長,renewal,,x\n", "column 4, which has no heading, is not read (1 row, such as \"x\")"),
    (
      "日本語,英語,状態\n延長,renewal,検討中\n", "the status \"検討中\" is not understood, and the term is taken as preferred (1 row, such as \"renewal\")"
    ),
  ])
  func whatIsNotReadIsTold(_ text: String, _ told: String) throws {
    let glossary = try read(text)
    #expect(glossary.unread.map(\.message.description).first?.hasPrefix(told) == true, "\(glossary.unread.map(\.message.description))")
    #expect(GlossaryLint.problems(in: glossary).contains { [.unread, .status].contains($0.kind) && $0.term.line > 0 })
  }

  @Test func whatStandsAsideIsNotTold() throws {
    let glossary = try read("ja,en,zh,owner,読み\n延長,renewal,续借,Aki,えんちょう\n")
    #expect(glossary.unread.isEmpty && glossary.concepts[0].terms[1].extra["owner"] == "Aki")
  }

  @Test(arguments: [
    ("日本語,訳してみた\n延長,renewal\n", "1:5: row 1: the first row is to name the columns, and these are not understood: \"訳してみた\""),
    (
      "いろは,abc,にほへ,def\n延長,renewal,x,y\n",
      "1:1: row 1: the first row is to name the columns, and these are not understood: \"いろは\", \"abc\""
    ),
    ("日本語,備考,分野\n延長,x,y\n", "1:1: row 1: the heading has no column for each of the two languages"),
  ])
  func anUnknownHeadingIsNamed(_ text: String, _ message: String) {
    let error = #expect(throws: GlossaryError.self) { try read(text) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func headingsOfOnesOwnAreWrittenBack() throws {
    let text = "概念,言語,用語,状態,備考\nr,ja,延長,preferred,\nr,en,extension,forbidden,本の\n"
    #expect(GlossaryFile.write(try read(text), .csv) == text)
  }
}
