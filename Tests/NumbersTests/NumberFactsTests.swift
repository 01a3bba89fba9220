import Numbers
import Testing

/// What fills one place of the meaning on both sides: soft words that no translation is held to, but not to their contrary either.
@Suite struct NumberFactsTests {
  private func conflict(_ ja: String, _ en: String) -> Bool {
    let found = NumberFact.conflicts(NumberFacts.find(in: ja, language: .ja), NumberFacts.find(in: en, language: .en))
    return !found.first.isEmpty && !found.second.isEmpty
  }

  @Test(arguments: [
    ("数百人が並んだ。", "Hundreds of people queued.", "Thousands of people queued."),
    ("数万冊ある。", "There are tens of thousands.", "There are thousands."),
    ("数週間で咲く。", "It blooms in a few weeks.", "It blooms in a few months."), ("40数名が残る。", "Forty-odd stay.", "Fifty-odd stay."),
    ("生徒の半数が歩く。", "Half of the pupils walk.", "A third of the pupils walk."),
    ("作品の3分の1を失う。", "One-third of the works were lost.", "A quarter of the works were lost."),
    ("試合の前半", "the first half of the match", "the second half of the match"), ("下期の売上", "sales in H2", "sales in H1"),
    ("年末に閉じる。", "It closes at the end of the year.", "It closes at the end of the month."),
    ("半世紀続いた。", "It lasted half a century.", "It lasted a century."),
    ("第二部", "the second part", "the third part"), ("4番目の窓", "the fourth window", "the fifth window"),
    ("Ⅱ型の例", "a type II case", "a type III case"),
    ("二次加工", "secondary processing", "primary processing"), ("三重の壁", "a triple wall", "a double wall"),
    ("双子の姉", "a twin sister", "one of triplets"),
    ("三次元の地図", "a three-dimensional map", "a 2D map"), ("砂と土を1対4で混ぜる。", "Mix sand and soil 1:4.", "Mix sand and soil 4:1."),
    ("週2回走る。", "Run twice a week.", "Run twice a month."), ("3日ごとに洗う。", "Wash it every three days.", "Wash it every three weeks."),
    ("隔週で開く。", "It opens every two weeks.", "It opens every three weeks."), ("250mg/kgを与える。", "Give 250 mg/kg.", "Give 250 mg/mL."),
    ("時速40キロ", "40 km per hour", "40 km per second"), ("小さじ4の塩", "4 teaspoons of salt", "4 tablespoons of salt"),
    ("出力は9Vだ。", "It gives 9 V.", "It gives 9 A."),
    ("2ポイント上がる。", "It rose two percentage points.", "It rose 2%."), ("Ruby 3.20が要る。", "You need Ruby 3.20.", "You need Ruby 3.2."),
    ("バージョン7.4.1で直る。", "Fixed in version 7.4.1.", "Fixed in version 7.4.2."),
    ("図4と表5を見る。", "See Figure 4 and Table 5.", "See Figure 5 and Table 4."),
    ("第7条第3項", "Article 7, paragraph 3", "Article 3, paragraph 7"), ("鍵を3つ渡す。", "Hand over three keys.", "Hand over one key."),
  ])
  func oneOfTwoIsWrong(_ ja: String, _ right: String, _ wrong: String) {
    #expect(!conflict(ja, right))
    #expect(conflict(ja, wrong))
  }

  /// The words that bound a number are part of what stands against the other side; a bound that its clause denies is none that can be told.
  @Test(arguments: [
    ("100人以上が乗れる。", "Up to 100 people can ride.", "100人以上", "Up to 100"),
    ("8度未満で保つ。", "Keep it at 8 degrees or more.", "8度未満", "8 degrees or more"),
    ("最大6個まで選ぶ。", "Choose at least 6.", "最大6", "at least 6"),
  ])
  func boundsAreHeldAgainstEachOther(_ ja: String, _ en: String, _ own: String, _ other: String) {
    let found = NumberFact.conflicts(NumberFacts.find(in: ja, language: .ja), NumberFacts.find(in: en, language: .en))
    func words(_ facts: [NumberFact], _ text: String) -> [String] {
      facts.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }
    #expect(words(found.first, ja) == [own])
    #expect(words(found.second, en) == [other])
  }

  @Test(arguments: [
    ("就寝時刻を30分以上遅らせない。", "Delay bedtime by no more than 30 minutes."), ("50人以上は入れません。", "No more than 50 people can enter."),
    ("20分以上待たずに済む。", "You wait less than 20 minutes."),
    ("1.4 以上、2.0 未満の版を使う。", "Use a version greater than or equal to 1.4 and less than 2.0."),
  ])
  func aDeniedBoundIsNone(_ ja: String, _ en: String) { #expect(!conflict(ja, en)) }

  @Test(arguments: [
    ("2つとも使う。", "Use the one or the other."), ("もう一つは赤い。", "The second is red."), ("1人当たり3個", "three per head"),
    ("最初に開く。", "First, open it."),
    ("第3者が見る。", "A third party looks."), ("半分にする。", "Halve it."),
  ])
  func nothingIsHeldToSoftWordsAlone(_ ja: String, _ en: String) { #expect(!conflict(ja, en)) }

  @Test(arguments: [
    ("3×10^4個", "30,000", true), ("3×10⁴個", "3 × 10⁵", false), ("7½杯", "7 1/2 cups", true),
    ("50万分の1", "one in five hundred thousand", false),
    ("1000分の1", "one in a thousand", true), ("5万分の1の地図", "a 1:50,000 map", true), ("金拾五万円", "150,000 yen", true), ("4割2分", ".420", true),
    ("15 000人", "15,000 people", true), ("2023/08/02", "August 2, 2023", true), ("2023/08/02", "February 8, 2023", false),
    ("2023.08.02", "2 August 2023", true),
    ("気温は20℃", "68°F", true), ("気温は20℃", "20°F", false), ("約3キロ歩く", "about two miles", false), ("16キロ歩く", "ten miles", true),
    ("80キロの荷物", "80 pounds", false),
    ("1つの箱に2MBを入れる", "one box holds 2 GB", false), ("1つの箱に2MBを入れる", "one box holds 2 MB", true),
  ])
  func notations(_ ja: String, _ en: String, _ agree: Bool) {
    let numbers = (NumberExpressions.find(in: ja, language: .ja), NumberExpressions.find(in: en, language: .en))
    #expect(NumberComparison(numbers.0, numbers.1).agrees == agree, "\(numbers)")
  }

  /// 毎週 before a day of the week says which day.
  @Test func daysOfTheWeek() {
    #expect(!conflict("毎週火曜日の2時間ごとに動く。", "It runs every two hours on Tuesdays."))
    #expect(conflict("毎週動く。", "It runs every two hours."))
    #expect(!conflict("2か月おきに出る。", "It appears every two months.") && !conflict("2か月おきに出る。", "It appears every three months."))
    #expect(conflict("2か月おきに出る。", "It appears every six months."))
  }
}
