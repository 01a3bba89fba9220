import Bitext
import Numbers
import Testing

/// A line of thousands of figures is compared by value; the same is found missing as in a short one.
@Suite struct ManyNumbersTests {
  @Test(arguments: [40, 2_500]) func whatIsMissingIsFoundWhateverTheCount(_ count: Int) {
    let ja = (0..<count).map { "\($0 + 100)個" }.joined(separator: "、")
    let en = (0..<count).filter { $0 != 7 }.map { "\($0 + 100) pieces" }.joined(separator: ", ") + ", 99,999 pieces"
    let numbers = BothLanguages(ja: NumberExpressions.find(in: ja, language: .ja), en: NumberExpressions.find(in: en, language: .en))
    let comparison = NumberComparison(numbers.ja, numbers.en)
    #expect(comparison.onlyInFirst.map { numbers.ja[$0].value } == [107])
    #expect(comparison.onlyInSecond.map { numbers.en[$0].value } == [99_999])
  }

  /// Each figure of such a list begins a run that reaches to its end; the time limit is that of the linear way a hundred times over.
  @Test(.timeLimit(.minutes(1)), arguments: ["1,", "1/2/", "1:2:", "3.5."]) func aListWithoutSpacesIsReadOnce(_ part: String) {
    let text = String(repeating: part, count: 20_000)
    #expect(!NumberExpressions.find(in: text, language: .en).isEmpty)
    #expect(!NumberExpressions.find(in: text, language: .ja).isEmpty)
  }
}
