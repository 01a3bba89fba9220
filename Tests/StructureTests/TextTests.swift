import Testing

/// Text without a counterpart is one finding for the largest whole.
@Suite struct TextTests {
  @Test func aSentence() throws {
    let pair = try StructurePair(
      ja: "設定ファイルを開きます。終わったら再起動します。\n",
      en: "Open the configuration file. Save a copy of the old one somewhere else first. Restart when you are done.\n", "0-0 -1 1-2")
    #expect(pair.findings() == ["text.missing: a sentence is not in the Japanese (99 %)"])
  }

  @Test func aSectionWithItsCode() throws {
    let pair = try StructurePair(
      ja: "# 設定\n\n開きます。\n", en: "# Settings\n\nOpen it.\n\n## Removal\n\nRun this command.\n\n```\nrm x\n```\n\nThen restart.\n",
      "0-0 1-1 -2 -3 -4")
    #expect(pair.findings() == ["text.missing: a section is not in the Japanese (99 %)"])
  }

  @Test func twoItems() throws {
    let pair = try StructurePair(ja: "- りんご\n", en: "- Apples\n- Green pears\n- Sweet plums\n", "0-0 -1 -2")
    #expect(pair.findings() == ["text.missing: a list of 2 items is not in the Japanese (99 %)"])
  }

  @Test func whatATranslatorAdded() throws {
    let pair = try StructurePair(ja: "開きます。\n\nこれは日本語版だけの注です。\n", en: "Open it.\n", "0-0 1-")
    #expect(pair.findings() == ["text.extra: a paragraph has no original in the English (99 %)"])
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
}
