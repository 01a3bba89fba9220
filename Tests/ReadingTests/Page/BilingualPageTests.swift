import Bitext
import Reading
import Testing

@Suite struct BilingualPageTests {
  private func languages(_ text: String) throws -> [String] {
    let page = try ArticleReader(options: .init(format: .text)).page(SourceText(name: "page", text: text))
    return Language.allCases.flatMap { language in page[language].blocks.map { ($0.range.lowerBound, "\(language) \($0.text.string)") } }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  @Test(arguments: [
    ("はじめに\nこれは導入です。\nIntroduction\nThis is the introduction.", ["ja", "ja", "en", "en"]),
    ("これは導入です。\nThis is the introduction.\nそして続きです。\nAnd here it goes on.", ["ja", "en", "ja", "en"]),
    ("これは導入です。\nThis is the introduction.\nThe text goes on.\nまとめです。", ["ja", "en", "en", "ja"]),
    ("Brain-Derived Neurotrophic Factor (BDNF) は重要です。\nThe word 神経保護 means neuroprotection.", ["ja", "en"]),
    ("エクソソームの話です。\nSNS\nPSP\n検査を行います。\nWe talk about exosomes.\nPSP\nThe test is done.", ["ja", "ja", "ja", "ja", "en", "en", "en"]),
    ("お問い合わせはこちらです。\nhttps://example.org/\n052-000-0000\nPlease contact us here.", ["ja", "ja", "ja", "en"]),
    ("治療の流れです。\nHow the treatment goes:\n(1)\nYou meet the doctor.", ["ja", "en", "en", "en"]),
    ("In Japanese, こんにちは means hello.\n挨拶について説明します。", ["en", "ja"]),
    ("認知機能改善\n神経保護作用\nImprovement of cognition\nNeuroprotective action", ["ja", "ja", "en", "en"]),
  ])
  func tellsBlocksApartByScript(_ text: String, _ expected: [String]) throws {
    #expect(try languages(text).map { String($0.prefix(2)) } == expected)
  }

  @Test(arguments: [
    ("これは文です。This is a sentence of its own.", ["ja これは文です。", "en This is a sentence of its own."]),
    ("This is a sentence of its own. これは文です。", ["en This is a sentence of its own.", "ja これは文です。"]),
    ("遺伝子はDNA. という分子です。\nThe gene is a molecule.", ["ja 遺伝子はDNA. という分子です。", "en The gene is a molecule."]),
    ("He said 「はい。そうです。」 and then he left the room.\n彼は部屋を出ました。", ["en He said 「はい。そうです。」 and then he left the room.", "ja 彼は部屋を出ました。"]),
  ])
  func splitsWhereTheScriptChangesAtASentenceEnd(_ text: String, _ expected: [String]) throws {
    #expect(try languages(text) == expected)
  }

  @Test(arguments: ["日本語だけです。", "English only here.", "", "123\n"])
  func refusesAPageInOneLanguage(_ text: String) {
    #expect(throws: OneLanguageOnly.self) { try ArticleReader().page(SourceText(name: "page.txt", text: text)) }
  }
}
