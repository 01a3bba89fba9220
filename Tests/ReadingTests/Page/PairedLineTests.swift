import Bitext
import Reading
import Testing

/// Pages that hold both languages side by side: in columns, in rows, on one line.
@Suite struct PairedLineTests {
  private func page(_ text: String, _ name: String) throws -> BothLanguages<[String]> {
    try ArticleReader().page(SourceText(name: name, text: text)).map { $0.sentences.map(\.text) }
  }

  @Test(arguments: [
    ("駅　Station\n港　Port\n空港　Airport\n", ["駅", "港", "空港"], ["Station", "Port", "Airport"]),
    (
      "第2条 / Article 2\n\n期間は一年とする。\n\nThe term is one year.\n\n住所（Address）\n\n電話 ／ Telephone\n", ["第2条", "期間は一年とする。", "住所", "電話"],
      ["Article 2", "The term is one year.", "Address", "Telephone"]
    ),
    ("大人 ｜ Adults\n子供 300円 ｜ Children 300 yen\n", ["大人", "子供 300円"], ["Adults", "Children 300 yen"]),
    ("Opening hours 開館時間\n\nClosed on Mondays 月曜休館\n", ["開館時間", "月曜休館"], ["Opening hours", "Closed on Mondays"]),
    ("品名\tName\n茶碗\tBowl\n皿\tDish\n", ["品名", "茶碗", "皿"], ["Name", "Bowl", "Dish"]),
  ])
  func linesWithBothHalves(_ text: String, _ ja: [String], _ en: [String]) throws {
    #expect(try page(text, "a.txt") == BothLanguages(ja: ja, en: en))
  }

  /// What stands behind both halves is Japanese and stands apart; a word that ends like a particle is a word.
  @Test(arguments: [
    (
      "料金　Prices\n売店（Shop） 10時〜\n鍵（Key） 200円\n傘（Umbrella） 無料\n", ["料金", "売店", "10時〜", "鍵", "200円", "傘", "無料"],
      ["Prices", "Shop", "Key", "Umbrella"]
    ),
    ("入園料　Entrance fee 400円\n駐輪場　Bicycle parking\n", ["入園料", "400円", "駐輪場"], ["Entrance fee", "Bicycle parking"]),
    ("もも　Peach\nわに　Crocodile\n子ども ｜ Children\n", ["もも", "わに", "子ども"], ["Peach", "Crocodile", "Children"]),
    (
      "徒歩5分（5 minutes on foot）\n駅（Station）\n港（Port）\n", ["徒歩5分", "駅", "港"], ["5 minutes on foot", "Station", "Port"]
    ),
    ("3階 3F\n外来 Outpatients\n病棟 Wards\n売店 Kiosk\n", ["3階", "外来", "病棟", "売店"], ["3F", "Outpatients", "Wards", "Kiosk"]),
    (
      "皮をむく — Peel them\nゆでる — Boil them well\n冷ます — Let them cool\n", ["皮をむく", "ゆでる", "冷ます"],
      ["Peel them", "Boil them well", "Let them cool"]
    ),
    // A particle before a wide space and a whole phrase; the word for a label; words in capitals where lines are in both languages.
    (
      "お食事の前に　Before You Eat\n電話 / TEL\n売店（Shop）\n食堂 RESTAURANT\n", ["お食事の前に", "電話", "売店", "食堂"],
      ["Before You Eat", "TEL", "Shop", "RESTAURANT"]
    ),
    ("受付 / Reception\n会計 / Cashier\n電話/FAX\n出口 / Way out\n", ["受付", "会計", "電話/FAX", "出口"], ["Reception", "Cashier", "Way out"]),
  ])
  func halvesOfShortLines(_ text: String, _ ja: [String], _ en: [String]) throws {
    #expect(try page(text.replacing("\n", with: "\n\n"), "a.txt") == BothLanguages(ja: ja, en: en))
  }

  /// Lines of one block, some with both halves and some in one language.
  @Test func linesOfABlockStandApart() throws {
    let text =
      "- 皿 Dish\n  φ150mm\n  木製\n  Wooden\n- 箸 Chopsticks\n  竹製\n  Bamboo\n- 匙 Spoon\n- 住所：港区1-2  \n  Address: 1-2 Minato  \n  電話：03-1234-5678  \n  Tel: +81-3-1234-5678\n"
    #expect(
      try page(text, "a.md")
        == BothLanguages(
          ja: ["皿", "φ150mm", "木製", "箸", "竹製", "匙", "住所：港区1-2", "電話：03-1234-5678"],
          en: ["Dish", "Wooden", "Chopsticks", "Bamboo", "Spoon", "Address: 1-2 Minato", "Tel: +81-3-1234-5678"]))
  }

  /// A price stands with the Japanese, in the cell beside the name as behind it on one line.
  @Test func figuresBesideACellOfBothHalves() throws {
    let text = "| 品 / Item | 円 / Yen |\n|-|-|\n| 茶 / Tea | 300 |\n| 酒 / Sake | ¥400 |\n"
    #expect(
      try page(text, "a.md") == BothLanguages(ja: ["品", "円", "茶", "300", "酒", "¥400"], en: ["Item", "Yen", "Tea", "Sake"]))
  }

  /// A line of words in Latin letters alone is English, though each begins with a capital and Japanese stands around it; so is one that repeats the
  /// number of the Japanese above it.
  @Test func titlesAndAddressesInCapitals() throws {
    let text = """
      こもれび歯科医院
      Komorebi Dental Clinic

      歯の磨き方についてお話しします。毎日の習慣にしてください。
      Today I would like to talk about how to brush your teeth.

      〒100-0001 東京都千代田区2丁目3番
      2-3 Chiyoda, Tokyo 100-0001
      電話 03-1234-5678（予約制）
      Phone 03-1234-5678 (by appointment)
      """
    let page = try page(text, "a.txt")
    #expect(
      page.en == [
        "Komorebi Dental Clinic", "Today I would like to talk about how to brush your teeth.", "2-3 Chiyoda, Tokyo 100-0001",
        "Phone 03-1234-5678 (by appointment)",
      ])
  }

  /// A short sentence behind one of the other language, on the same line.
  @Test func aWishOnTheSameLine() throws {
    #expect(
      try page("薬は食後に飲みます。\n\nTake the medicine after your meals.\n\nお大事に！ Get well very soon!\n", "a.txt")
        == BothLanguages(ja: ["薬は食後に飲みます。", "お大事に！"], en: ["Take the medicine after your meals.", "Get well very soon!"]))
  }

  /// Names in Latin letters in a Japanese column, where the English column has them as well.
  @Test func aCellInLatinLettersStandsInItsColumn() throws {
    let text = "| 品 | Item | 場所 | Place |\n|-|-|-|-|\n| 本 | Book | 1階 | 1F |\n| 地図 | Map | B1 | B1 |\n"
    #expect(
      try page(text, "a.md")
        == BothLanguages(ja: ["品", "場所", "本", "1階", "地図", "B1"], en: ["Item", "Place", "Book", "1F", "Map", "B1"]))
  }

  /// Japanese that names things in Latin letters, or explains a word in brackets, is Japanese.
  @Test(arguments: [
    "使う道具は Excel と Word です。\n\nThe tools are Excel and Word, as you may know.\n",
    "多血小板血漿（Platelet Rich Plasma）\n\n治療の一つです。\n\nPlatelet-rich plasma\n\nIt is one of the treatments that we have.\n\nIt takes about an hour.\n",
  ])
  func namesAndGlossesStay(_ text: String) throws {
    let page = try page(text, "a.txt")
    #expect(page.en.allSatisfy { !$0.isEmpty && $0 != "Platelet Rich Plasma" && $0 != "Word です。" })
    #expect(page.ja[0] == text.split(separator: "\n")[0])
  }

  @Test(arguments: [
    (
      "| 月 | Month | 料金 | Fee |\n|-|-|-|-|\n| 4月 | April | 500円 | 500 yen |\n| 5月 | May | 無料 | Free |\n",
      ["月", "料金", "4月", "500円", "5月", "無料"],
      ["Month", "Fee", "April", "500 yen", "May", "Free"]
    ),
    (
      "| 日本語 | English | 한국어 | 中文 |\n|-|-|-|-|\n| 入口です。 | This is the entrance. | 입구입니다 | 这是入口。 |\n| 出口です。 | This is the exit. | 출구입니다 | 出口。 |\n",
      ["日本語", "入口です。", "出口です。"], ["English", "This is the entrance.", "This is the exit."]
    ),
  ])
  func columnsOfTables(_ text: String, _ ja: [String], _ en: [String]) throws {
    #expect(try page(text, "a.md") == BothLanguages(ja: ja, en: en))
  }

  @Test func aLineOfIdeographsBetweenEnglishLinesIsJapanese() throws {
    let text =
      "The price is on the tag as always.\n\n【外観】\n\nThe outside of the building is white.\n\n内径 30 mm\n\nAsk at the desk for the keys to it.\n"
    #expect(try page(text, "a.txt").ja == ["【外観】", "内径 30 mm"])
  }

  /// Figures at the head of the second half are its own where a stronger sign than a space divides the line.
  @Test func figuresStandWithTheirHalf() throws {
    let text = "駅　Station\n〒100-0001 東京都千代田区2-3　2-3 Chiyoda, Tokyo 100-0001\n長さ 1/2 ／ Length 1/2\n"
    #expect(
      try page(text, "a.txt")
        == BothLanguages(
          ja: ["駅", "〒100-0001 東京都千代田区2-3", "長さ 1/2"], en: ["Station", "2-3 Chiyoda, Tokyo 100-0001", "Length 1/2"]))
  }

  /// A unit behind figures is no English: neither a half of a line nor what a cell is told by.
  @Test func unitsAreOfNoLanguage() throws {
    let text = "| 品 | Item | 寸法 | Size |\n|-|-|-|-|\n| 壺 | Jar | φ90 mm | φ90 mm |\n| 盆 | Tray | 高さ40 mm | Height 40 mm |\n"
    #expect(
      try page(text, "a.md")
        == BothLanguages(
          ja: ["品", "寸法", "壺", "φ90 mm", "盆", "高さ40 mm"], en: ["Item", "Size", "Jar", "φ90 mm", "Tray", "Height 40 mm"]))
  }

  /// Lines of one block in turn, wrapped or broken: each is in one language.
  @Test(arguments: [
    ("<div>利用案内<br>User guide<br>料金<br>Prices</div>", "a.html", ["利用案内", "料金"], ["User guide", "Prices"]),
    (
      "【開館】\nOpen every day.\n【入館料】\nAdults: 800 yen\n大人 800円\n", "a.md", ["【開館】", "【入館料】", "大人 800円"],
      ["Open every day.", "Adults: 800 yen"]
    ),
    ("使うのは次の二つです。\nExcel\nWord\nどちらも新しい版です。\n\nBoth are new.\n", "a.md", ["使うのは次の二つです。", "Excel Word どちらも新しい版です。"], ["Both are new."]),
  ])
  func linesInTurn(_ text: String, _ name: String, _ ja: [String], _ en: [String]) throws {
    #expect(try page(text, name) == BothLanguages(ja: ja, en: en))
  }

  /// A label and a number are in the language of what stands above them, save where they repeat a Japanese line.
  @Test func telephonesAndAddresses() throws {
    let text = """
      大阪市北区1-1
      TEL: 06-1234-5678
      https://example.jp/ja
      1-1 Kita-ku, Osaka
      TEL: +81-6-1234-5678
      https://example.jp/en

      電話 03-1111-2222
      FAX 03-1111-3333
      Tel 03-1111-2222

      会場は駅から歩いて五分です。
      The hall is five minutes on foot from the station.
      駐車場はありません。
      There is no parking at the hall.
      """
    #expect(
      try page(text, "a.txt")
        == BothLanguages(
          ja: [
            "大阪市北区1-1", "TEL: 06-1234-5678", "https://example.jp/ja", "電話 03-1111-2222", "FAX 03-1111-3333", "会場は駅から歩いて五分です。", "駐車場はありません。",
          ],
          en: [
            "1-1 Kita-ku, Osaka", "TEL: +81-6-1234-5678", "https://example.jp/en", "Tel 03-1111-2222",
            "The hall is five minutes on foot from the station.", "There is no parking at the hall.",
          ]))
  }
}
