import Bitext
import Reading
import Segmentation
import Testing

/// Sentences as a person cut them, in the text as the rules cut it.
@Suite struct DecidedCutTests {
  @Test func aSentenceIsCutWhereAPersonSays() throws {
    let document = try Self.english("Boil it; then add salt. Serve.\n\nServe.")
    let cut = document.cut(as: [SentenceCut(language: .en, sentences: ["Boil it;", "then add salt."])])
    #expect(cut.sentences.map(\.text) == ["Boil it;", "then add salt.", "Serve.", "Serve."])
    #expect(cut.sentences.map { document.source[$0.range] } == cut.sentences.map(\.text), "each names its place in the file")
    #expect(cut.cuts == [PlacedCut(cut: 0, range: 0..<23, was: ["Boil it; then add salt."], first: 0)])
  }

  @Test func neighboursAreJoined() throws {
    let cut = try Self.english("He left.  She stayed. So it was.").cut(as: [
      SentenceCut(language: .en, sentences: ["He left. She stayed."])
    ])
    #expect(cut.sentences.map(\.text) == ["He left.  She stayed.", "So it was."], "white space does not count")
  }

  @Test(arguments: [
    ["Boil it", "and add salt."],  // other words
    ["Boil it;"],  // part of a sentence
    ["Serve. Serve."],  // two paragraphs
  ])
  func whatStandsNowhereChangesNothing(_ sentences: [String]) throws {
    let document = try Self.english("Boil it; then add salt. Serve.\n\nServe.")
    #expect(document.cut(as: [SentenceCut(language: .en, sentences: sentences)]) == document)
    #expect(document.cut(as: [SentenceCut(language: .ja, sentences: ["Boil it;", "then add salt."])]) == document, "the other language")
  }

  @Test func theFirstOfTwoIsHeard() throws {
    let cuts = [["Boil it;", "then add salt."], ["Boil", "it; then add salt."]].map { SentenceCut(language: .en, sentences: $0) }
    #expect(try Self.english("Boil it; then add salt.").cut(as: cuts).cuts.map(\.cut) == [0])
  }

  @Test func equalTextIsToldApartByPlace() throws {
    let document = try Self.english("Go; now.\n\nStop.\n\nGo; now.")
    let cut = document.cut(as: [SentenceCut(language: .en, sentences: ["Go;", "now."], near: 2)])
    #expect(cut.sentences.map(\.text) == ["Go; now.", "Stop.", "Go;", "now."])
  }

  @Test func japaneseIsCutBetweenCharacters() throws {
    let source = SourceText(name: "a", text: "沸かして　塩を入れる。")
    let document = try Self.document(source, .ja)
    let cut = document.cut(as: [SentenceCut(language: .ja, sentences: ["沸かして", "塩を入れる。"])])
    #expect(cut.sentences.map(\.text) == ["沸かして", "塩を入れる。"])
    #expect(cut.cut(as: [SentenceCut(language: .ja, sentences: ["沸かして塩を入れる。"])]).sentences.map(\.text) == ["沸かして　塩を入れる。"])
  }

  private static func english(_ text: String) throws -> Document { try document(SourceText(name: "a", text: text), .en) }

  private static func document(_ source: SourceText, _ language: Language) throws -> Document {
    try ArticleReader().document(source, language: language)
  }
}
