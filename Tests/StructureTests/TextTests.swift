import Bitext
import Structure
import Testing

/// Text without a counterpart is one finding for the largest whole.
@Suite struct TextTests {
  @Test func aSentence() throws {
    let pair = try StructurePair(
      ja: "設定ファイルを開きます。終わったら再起動します。\n",
      en: "Open the configuration file. Save a copy of the old one somewhere else first. Restart when you are done.\n", "0-0 -1 1-2")
    #expect(pair.findings() == ["text.missing: a sentence is not in the Japanese (99 %); it would follow this"])
  }

  @Test func aSectionWithItsCode() throws {
    let pair = try StructurePair(
      ja: "# 設定\n\n開きます。\n", en: "# Settings\n\nOpen it.\n\n## Removal\n\nRun this command.\n\n```\nrm x\n```\n\nThen restart.\n",
      "0-0 1-1 -2 -3 -4")
    #expect(pair.findings() == ["text.missing: a section is not in the Japanese (99 %); it would follow this"])
  }

  @Test func twoItems() throws {
    let pair = try StructurePair(ja: "- りんご\n", en: "- Apples\n- Green pears\n- Sweet plums\n", "0-0 -1 -2")
    #expect(pair.findings() == ["text.missing: a list of 2 items is not in the Japanese (99 %); it would follow this"])
  }

  @Test func whatATranslatorAdded() throws {
    let pair = try StructurePair(ja: "開きます。\n\nこれは日本語版だけの注です。\n", en: "Open it.\n", "0-0 1-")
    #expect(pair.findings() == ["text.extra: a paragraph has no original in the English (99 %)"])
  }

  @Test(arguments: ["訳注：日本では春に開きます。", "（訳者注 日本では春に開きます。）", "※訳注 日本では春に開きます。"])
  func whatATranslatorSaysInHisOwnName(_ note: String) throws {
    #expect(try StructurePair(ja: "開きます。\n\n\(note)\n", en: "Open it.\n", "0-0 1-").findings() == [])
  }

  @Test(arguments: ["🎉", "or", "**1**"]) func whatSaysNothingIsNotLacking(_ nothing: String) throws {
    #expect(try StructurePair(ja: "開きます。\n", en: "Open it.\n\n\(nothing)\n", "0-0 -1").findings() == [])
  }

  @Test func twoSentencesSaidInOneAreBothThere() throws {
    let pair = try StructurePair(
      ja: "設定ファイルを開いて、古いファイルの写しを別の場所に保存しておいてください。\n",
      en: "Open the configuration file. Then keep a copy of the old one in another place.\n", "0-0 -1")
    #expect(pair.findings() == [])
  }

  @Test func stepsInAnotherOrder() throws {
    let (ja, en) = ("1. 止めます。\n2. 開けます。\n3. 閉めます。\n", "1. Open it.\n2. Stop it.\n3. Close it.\n")
    #expect(try StructurePair(ja: ja, en: en, "0-1 1-0 2-2").rules == ["list.order"])
    // The aligner pairs exchanged neighbours as one, or crossing.
    #expect(try StructurePair(ja: ja, en: en, "0,1-0,1 2-2").rules == ["list.order"])
    #expect(try StructurePair(ja: ja, en: en).rules == [])
  }

  /// What many articles have in one language alone is said once.
  @Test func aNoticeOfTheTranslation() throws {
    let notice = try StructurePair(ja: "機械で訳した文書です。\n\n開きます。\n", en: "Open it.\n", "0- 1-0")
    let checker = StructureChecker(StructureOptions(from: .en))
    let section = try StructurePair(ja: "開きます。\n\n## 注意\n\n閉じます。\n", en: "Open it.\n", "0-0 1- 2-")
    var articles = [nil, section, notice, notice, section, notice, notice, section, section].map { (pair: StructurePair?) in
      pair.map { checker.findings(in: $0.pair) } ?? []
    }
    RecurringText.gather(&articles)
    #expect(articles.map(\.count) == [0, 1, 1, 0, 1, 0, 0, 1, 1])
    #expect(articles[2].map(\.message) == ["4 articles have this in Japanese alone: a notice"])
    var few = [notice, notice, notice].map { checker.findings(in: $0.pair) }
    RecurringText.gather(&few)
    #expect(few.map(\.count) == [1, 1, 1])
  }
}
