import Bitext
import Testing

@testable import Reporting

/// What the pages say is found in their scripts, and every phrase has its values numbered.
@Suite struct PageWordsTests {
  @Test func wordsOfSayAreFoundWithTheirValues() {
    let script = "f(say`Row ${at + 1} of ${plural(n, \"row\")}`, `no ${say`inner ${`x`}`} more`, \"say nothing\")"
    #expect(PhraseScanner(script).phrases == ["Row {0} of {1}", "inner {0}"])
  }

  @Test func thePageCarriesItsWordsInJapanese() {
    let words = PageWords(language: .ja, book: Phrasebook(words: ["Review": "レビュー", "elsewhere": "よそ"]))
    #expect(words.json == #"{"ja":{"Review":"レビュー"},"language":"ja"}"#)
    #expect(PageWords.phrases.contains("Cut into two sentences."))
  }
}
