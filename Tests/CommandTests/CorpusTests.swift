import Foundation
import TestSupport
import Testing

@Suite struct CorpusTests {
  let tool = BuiltTool()

  func alignment(of article: CorpusArticle) throws -> AlignOutput {
    let outcome = try tool.run(["align"] + article.files + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    return try JSONDecoder().decode(AlignOutput.self, from: Data(outcome.output.utf8))
  }

  @Test func theCorpusIsAsLargeAsItSays() {
    let pairs = CorpusArticle.all.flatMap(\.gold).filter { !$0.ja.isEmpty && !$0.en.isEmpty }
    #expect(CorpusArticle.all.count >= 8)
    #expect(pairs.count >= 300)
    for article in CorpusArticle.all {
      #expect((20...60).contains(article.gold.reduce(0) { $0 + $1.ja.count }), "\(article)")
      #expect((20...60).contains(article.gold.reduce(0) { $0 + $1.en.count }), "\(article)")
    }
  }

  @Test(arguments: CorpusArticle.all)
  func goldCoversEverySentenceOnce(_ article: CorpusArticle) throws {
    let output = try alignment(of: article)
    #expect(CorpusScore(output, against: article.gold).lost == [])
    func letters(_ texts: [String]) -> Int { texts.reduce(0) { $0 + $1.filter { !$0.isWhitespace }.count } }
    #expect(letters(output.sentences.ja.map(\.text)) == letters(article.gold.flatMap(\.ja)))
    #expect(letters(output.sentences.en.map(\.text)) == letters(article.gold.flatMap(\.en)))
  }

  @Test(arguments: CorpusArticle.all)
  func everySentenceStandsInExactlyOneBeadAndNothingIsLost(_ article: CorpusArticle) throws {
    let output = try alignment(of: article)
    #expect(output.beads.flatMap(\.ja).sorted() == Array(output.sentences.ja.indices))
    #expect(output.beads.flatMap(\.en).sorted() == Array(output.sentences.en.indices))
    for (path, sentences) in [(output.files.ja, output.sentences.ja), (output.files.en, output.sentences.en)] {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      var end = 0
      for sentence in sentences {
        #expect(sentence.range[0] >= end && sentence.range[1] <= bytes.count && sentence.range[0] < sentence.range[1])
        end = sentence.range[1]
        #expect(String(validating: bytes[sentence.range[0]..<end], as: UTF8.self) != nil, "a range cuts a character")
      }
    }
  }

  /// The gate: figures of `corpus-accuracy.tsv`, in percent, must not be missed by more than half a point.
  @Test(arguments: CorpusArticle.all)
  func alignmentIsAsAccurateAsExpected(_ article: CorpusArticle) throws {
    let score = CorpusScore(try alignment(of: article), against: article.gold)
    let expected = try #require(try Self.expected()[article.name], "no expected figures for \(article)")
    print(
      "\(article): strict F1 \(percent(score.strictF1)) (expected \(expected.strict)), lax F1 \(percent(score.laxF1)) (expected \(expected.lax))"
    )
    #expect(100 * score.strictF1 >= expected.strict - 0.5)
    #expect(100 * score.laxF1 >= expected.lax - 0.5)
  }

  private func percent(_ value: Double) -> Double { (1000 * value).rounded() / 10 }

  private static func expected() throws -> [String: (strict: Double, lax: Double)] {
    let text = try String(contentsOfFile: Repository.path("Tests/CommandTests/Golden/corpus-accuracy.tsv"), encoding: .utf8)
    return Dictionary(
      uniqueKeysWithValues: text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
        let columns = line.split(separator: "\t")
        guard columns.count == 3, let strict = Double(columns[1]), let lax = Double(columns[2]) else { return nil }
        return (String(columns[0]), (strict, lax))
      })
  }
}
