import Bitext
import Segmentation
import Testing

@Suite struct SegmentationDataTests {
  @Test func aUsersWordsExtendTheBuiltIn() throws {
    let words = try SegmentationData(
      parsing: """
        # ours
        [never-final]
        Dipl. Ing.   # with or without the last full stop
        [names]
        - Westward Bound!
        こんにちは。君
        """, name: "words.txt")
    let rules = try SegmentationRules(words: words)
    #expect(remarked("Ask Dipl. Ing. Meyer.‖He knows.", .en, rules: rules) == "Ask Dipl. Ing. Meyer.‖He knows.")
    #expect(remarked("We read Westward Bound! last week.", .en, rules: rules) == "We read Westward Bound! last week.")
    #expect(remarked("映画こんにちは。君を見た。‖泣いた。", .ja, rules: rules) == "映画こんにちは。君を見た。‖泣いた。")
  }

  /// Where a line is joined to the one before it, the words of a user are asked as the built-in ones are.
  @Test func aUsersWordsReachTheEndsOfLines() throws {
    let rules = try SegmentationRules(
      words: SegmentationData(
        parsing: """
          [never-final]
          Dipl.
          [starters]
          やっほー、
          """, name: "words.txt"))
    let wrapped = "We met yesterday at the office of Dipl.\nMeyer and talked about it."
    #expect(marked(wrapped, .en) == wrapped.replacing("\n", with: "\n‖"))
    #expect(marked(wrapped, .en, rules: rules) == wrapped)
    let greeting = "町の広場に集まって\nやっほー、元気ですか。"
    #expect(marked(greeting, .ja) == greeting)
    #expect(marked(greeting, .ja, rules: rules) == greeting.replacing("\n", with: "\n‖"))
  }

  @Test func unknownClassesAreNamedWithTheirLine() {
    #expect(throws: SegmentationDataError(name: "w", line: 2, problem: .unknownClass("never"))) {
      try SegmentationData(parsing: "\n[never]\nDr", name: "w")
    }
    #expect(throws: SegmentationDataError(name: "w", line: 1, problem: .wordWithoutClass("Dr"))) {
      try SegmentationData(parsing: "Dr", name: "w")
    }
  }

  @Test func wordsBeforeAnyClassCanHaveADefault() throws {
    let data = try SegmentationData(parsing: "Xyz.", name: "w", defaultClass: .neverFinal)
    #expect(data.words[.neverFinal] == ["Xyz"])
  }
}
