import Taiyaku
import Testing

/// The library as a program of others uses it: nothing but `import Taiyaku`.
@Suite struct ArticleToolsTests {
  let ja = "この薬は神経を守ります。1日に2回、食後に飲みます。費用は3,000円です。"
  let en = "This drug protects the nerves. Take it twice a day after meals. It costs 3,500 yen."

  @Test func sentencesAreCutWithTheirPlaces() throws {
    let sentences = try ArticleTools(dictionary: false).sentences(of: ja, language: .ja)
    #expect(sentences.map(\.text) == ["この薬は神経を守ります。", "1日に2回、食後に飲みます。", "費用は3,000円です。"])
    #expect(sentences.map { String(decoding: Array(ja.utf8)[$0.range], as: UTF8.self) } == sentences.map(\.text))
  }

  @Test func versionsAreAligned() async throws {
    let article = try await ArticleTools().align(ja: ja, en: en)
    #expect(article.beads.map(\.sentences.ja) == [0..<1, 1..<2, 2..<3])
    #expect(article.text(.en, of: article.beads[1]) == "Take it twice a day after meals.")
    #expect(article.beads.allSatisfy { (0...1).contains($0.probability) && !$0.moved })
  }

  @Test func termsAndNumbersAreChecked() async throws {
    let tools = try ArticleTools(glossary: TermList([("薬", "medicine")]))
    let findings = await tools.check(try await tools.align(ja: ja, en: en))
    #expect(Set(findings.map(\.rule)) == ["term.missing", "number.mismatch"])
    let number = try #require(findings.first { $0.rule == "number.mismatch" })
    #expect(number.places.map(\.text).contains("3,500 yen"))
  }

  @Test func editsAreToldFromWhatTheyLeaveStale() async throws {
    let tools = try ArticleTools()
    let old = try await tools.align(ja: ja, en: en)
    let changes = try tools.changes(since: old, ja: ja.replacing("2回", with: "3回"), en: en)
    #expect(changes.map(\.state) == [.unchanged, .stale, .unchanged])
    #expect(changes[1].asksForAttention && changes[1].sentences.en == [1])
  }

  @Test func aGlossaryThatCannotBeReadSaysWhere() {
    #expect(throws: ArticleError.self) { try TermList(reading: "concept,language,term,status\nc1,ja,薬,liked\n") }
  }
}
