import Numbers
import Testing

@Suite struct NumberComparisonTests {
  /// Sentences that say the same numbers.
  @Test(arguments: [
    // Digits, width, thousands
    ("参加者は１２０人だった。", "There were 120 participants."), ("握手を交わす。", "Give them a high-five."),
    ("異なる棚の札", "labels of two different shelves"),
    ("1から書き直す。", "Rewrite it from scratch."), ("0から書き直した。", "It was rewritten from scratch."), ("3を2乗する。", "Square three."),
    ("2021-11-15 17:00:00 (JST) 公開", "Published at 2021-11-15 08:00:00 (UTC)"), ("日本時間9時30分", "00:30 UTC"),
    ("2009年6月9日公開", "published at 9 Jun, 2009"), ("1対多の関係", "a has-many relation"), ("多対1の関係", "how many belong to another"),
    ("(1)鍵と(2)札を渡す。", "Hand over the key and the tag."),
    ("人口は1,234,567人です。", "The population is 1,234,567."),
    ("売上は1200万円だった。", "Sales came to 12 million yen."),
    ("1億2000万人が利用する。", "It has 120 million users."),
    ("1.5億ドルを調達した。", "It raised $150 million."),
    ("3万5千人が集まった。", "35,000 people gathered."),
    ("約3万5千件の応募があった。", "There were some 35k applications."),
    ("予算は2兆円を超える。", "The budget exceeds 2 trillion yen."),
    ("2～3万人が集まった。", "Between 20,000 and 30,000 people gathered."),
    ("200万から300万円かかる。", "It costs 2 to 3 million yen."),
    // Kanji numerals
    ("二〇二四年に開業した。", "It opened in 2024."), ("二十三人が合格した。", "Twenty-three people passed."),
    ("百五人が出席した。", "A hundred and five people attended."), ("三つの理由がある。", "There are three reasons."),
    ("二人の学生が来た。", "Two students came."), ("第三章を参照。", "See Chapter 3."), ("第3回会議", "The third meeting"),
    ("彼は千円を払った。", "He paid 1,000 yen."),
    // One, in all its disguises
    ("一つの例を示す。", "Here is an example."), ("これは一般的な問題の一部だ。", "This is part of a common problem."),
    ("彼は最も優れた選手の一人だ。", "He is one of the best players."), ("1日3回服用する。", "Take it three times a day."),
    ("一方、価格は統一された。", "Prices, on the other hand, were made uniform."), ("まず電源を入れます。", "First, turn on the power."),
    ("一度だけ試した。", "I tried it only once."), ("第一に、安全を確認する。", "First of all, check for safety."),
    ("別の方法もある。", "There is another one."), ("万一の場合は連絡する。", "In the unlikely event, call us."),
    ("三重県で十分に準備した。", "We prepared well in Mie Prefecture."), ("1つのファイルを選ぶ。", "Choose a file."),
    ("両社は合意した。", "The two companies agreed."), ("両親と話した。", "I spoke to both parents."),
    ("二国間の協定", "A bilateral agreement"), ("五感で味わう。", "Taste it with all five senses."),
    // Half, double, dozen, fractions
    ("半年かかった。", "It took six months."), ("半分は水だ。", "Half of it is water."), ("半分は水だ。", "50% of it is water."),
    ("参加者の3分の1が辞退した。", "One third of the participants withdrew."), ("三分の二が賛成した。", "Two-thirds agreed."),
    ("4分の3が完了した。", "Three quarters are done."), ("3割が反対した。", "30% were against it."),
    ("売上は2倍になった。", "Sales doubled."), ("速度は3倍になった。", "Speed increased threefold."),
    ("二百数十人が並んだ。", "More than two hundred people lined up."), ("10万人あたり5人", "Five per hundred thousand people"),
    ("午後2時15分に始まる。", "It starts at a quarter past two in the afternoon."), ("8時15分前に来た。", "He came at a quarter to eight."),
    ("第2次の計画", "The secondary plan"), ("件数は15倍に増えた。", "The number rose fifteenfold."), ("7倍の速さで動く。", "It runs seven times as fast."),
    ("3～4倍に増える。", "It grows three- to fourfold."), ("2.5倍になった。", "It is up 150 percent."),
    ("会員の4分の1が回答した。", "A quarter of the members answered."),
    ("砂糖は2と１／２カップ", "Two and a half cups of sugar"), ("1ドル＝140円で計算する。", "At 140 yen to the dollar."),
    ("第二に、値段が安い。", "For another, it is cheap."), ("1グラムあたり3千円", "3,000 yen a gram"),
    ("週に2回通う。", "I go twice a week."), ("卵を1ダース買った。", "I bought a dozen eggs."), ("卵24個", "Two dozen eggs"),
    ("5人に1人が該当する。", "One in five people is affected."), ("4社に3社が導入した。", "Three out of four companies use it."),
    ("4人に1人", "25% of people"), ("3営業日以内に発送する。", "It ships within three business days."), ("1営業日", "one business day"),
    ("60キロの荷物", "60 kg of luggage"), ("60キロの道", "A road of 60 kilometers"), ("五十肩の治療", "Treatment of a frozen shoulder"),
    ("名前は五十音順に並ぶ。", "Names are in kana order."), ("十二指腸の検査", "An examination of the duodenum"),
    ("1と2分の1カップ", "1 1/2 cups"), ("数十人が参加した。", "Dozens of people took part."), ("数百万人が避難した。", "Millions fled."),
    // Per cent and units
    ("85％であった。", "It was 85%."), ("30パーセント減った。", "It fell by 30 percent."), ("約30～40％", "About 30 to 40 percent"),
    ("直径30～150 nmである。", "It is 30–150 nm in diameter."), ("5㎏の米", "5 kg of rice"), ("気温は30℃だ。", "It is 30 °C."),
    ("500ミリリットルの水", "500 mL of water"), ("1.5キロメートル歩いた。", "I walked 1,500 meters."), ("2500円です。", "It costs ¥2,500."),
    ("100平方メートルの部屋", "A room of 100 square meters"), ("10GBのメモリ", "10 GB of memory"), ("時速60キロで走る。", "Drive at 60 km/h."),
    // Dates and times
    ("2024年5月3日に開催した。", "It was held on May 3, 2024."), ("2024年5月3日", "3 May 2024"), ("2024/05/03", "May 3, 2024"),
    ("令和6年4月1日から施行する。", "It takes effect on April 1, 2024."), ("令和6年度の予算", "The budget for fiscal 2024"),
    ("昭和64年は7日間しかなかった。", "Showa 64 lasted only seven days."), ("平成元年に生まれた。", "Born in 1989."),
    ("1990年代に普及した。", "It spread in the 1990s."), ("20世紀の初め", "At the beginning of the 20th century"),
    ("21世紀", "The twenty-first century"), ("午後3時に始まる。", "It starts at 3 p.m."), ("午後3時30分に始まる。", "It starts at 15:30."),
    ("9時半に集合。", "Meet at half past nine."), ("営業時間は10時から18時まで。", "Open from 10 a.m. to 6 p.m."),
    ("午前9時から11時まで", "From 9 to 11 a.m."), ("正午に集まる。", "We meet at noon."), ("5月に申請できます。", "You may apply in May."),
    ("申請できることがあります。", "You may apply."), ("10月から12月まで", "From October to December"),
    // Lengths of time
    ("2週間後に届く。", "It arrives in two weeks."), ("2週間後に届く。", "It arrives in a fortnight."), ("1時間半待った。", "I waited for 90 minutes."),
    ("1時間半待った。", "I waited an hour and a half."), ("2年半住んだ。", "I lived there for two and a half years."),
    ("2時間30分かかる。", "It takes 150 minutes."), ("48時間以内に返答する。", "We reply within two days."), ("18か月の契約", "A contract of a year and a half"),
    ("10年続いた。", "It lasted a decade."), ("20年間続いた。", "It lasted two decades."), ("24時間営業", "Open around the clock, 24 hours a day"),
    ("30日間の試用期間", "A 30-day trial"), ("5歳の子ども", "A five-year-old child"), ("20代の若者", "Young people in their twenties"),
    ("四半期ごとに報告する。", "We report every quarter."), ("3か月ごとに報告する。", "We report quarterly."), ("2泊3日の旅", "A trip of three days and two nights"),
    ("人口は300 万人だ。", "Its population is three million."), ("1 億 4 千万ドルの支援", "$140 million in aid"), ("1100万ポンド", "£11million"),
    ("午後5時半に会う。", "Meet at 5.30pm."), ("3 分 35 秒で得点した。", "A goal on 3:35."), ("2回目の会談", "A second summit"), ("二人は帰った。", "They went home."),
    ("4年前の170万人から増えた。", "It rose from 1.7 million four years ago."), ("0.5インチの雨", "half an inch of rain"), ("1マイル先", "about a mile away"),
    ("六月の会談", "June's meeting"), ("1. 保険証を持参する。", "Bring your insurance card."),
    // Names, codes, addresses
    ("CD63とIL-6を測定した。", "CD63 and IL-6 were measured."), ("COVID-19の流行", "The COVID-19 pandemic"),
    ("電話は03-1234-5678へ。", "Call +81-3-1234-5678."),
    ("iPhone15を使う。", "Use an iPhone 15."), ("5Gの基地局", "5G base stations"), ("第2四半期の業績", "Results for Q2"),
    ("第2四半期の業績", "Second-quarter results"),
    ("3次元モデル", "A 3D model"), ("詳細は https://example.com/2024/05 へ。", "See https://example.com/2023 for details."),
    ("第二次世界大戦後", "After World War II"), ("２型糖尿病", "Type 2 diabetes"), ("バージョン3.12.1", "Version 3.12.1"), ("①確認する", "(1) Check"),
    ("面積は5m²です。", "The area is 5 m²."), ("水は1½カップ", "1½ cups of water"), ("第三者に開示しない。", "Do not disclose it to any third party."),
  ])
  func agreeing(_ ja: String, _ en: String) {
    let comparison = NumberComparison(NumberExpressions.find(in: ja, language: .ja), NumberExpressions.find(in: en, language: .en))
    #expect(comparison.agrees)
  }

  /// Sentences that do not.
  @Test(arguments: [
    ("参加者は120人だった。", "There were 102 participants."), ("3回投与された。", "It was given four times."), ("三つの理由がある。", "There are four reasons."),
    ("二人の学生が来た。", "Three students came."), ("売上は1200万円だった。", "Sales came to 1.2 million yen."), ("3万5千人", "3,500 people"),
    ("30％減った。", "It fell by 13%."), ("3割が反対した。", "3% were against it."), ("5mgを投与した。", "5 g was given."),
    ("2週間後に届く。", "It arrives in two months."), ("3時間かかる。", "It takes three days."), ("午後3時に始まる。", "It starts at 3 a.m."),
    ("午後3時に始まる。", "It starts at 4 p.m."), ("2024年5月3日", "May 3, 2023"), ("2024年5月3日", "June 3, 2024"), ("5月3日", "May 5"),
    ("令和6年", "2023"), ("三分の二が賛成した。", "Three quarters agreed."), ("半年かかった。", "It took three months."),
    ("2倍になった。", "It tripled; that is, it is 3 times as much."),
    ("CD9を測定した。", "CD63 was measured."), ("第3章を参照。", "See Chapter 4."), ("直径30～150 nm", "30–105 nm in diameter"),
    ("1時間半待った。", "I waited for 60 minutes."),
    ("電話は03-1234-5678へ。", "Call 03-1234-5679."), ("価格は500円です。", "The price is $500."), ("1億人", "10 million people"),
    ("気温は30℃だ。", "It is 30 °F."),
    ("20代の若者", "Young people in their thirties"), ("第3四半期", "The second quarter"), ("6月に開始した。", "It started after six months."),
    ("10個を注文した。", "We ordered some."), ("件数は4倍になった。", "The number rose 4 percent."), ("料金は売上の5％だ。", "The fee is five times the sales."),
    ("件数は6倍になった。", "The number rose sevenfold."), ("会員の5分の1が回答した。", "A quarter of the members answered."),
    ("いくつか注文した。", "We ordered ten."), ("5人に2人が該当する。", "One in five people is affected."), ("60キロの荷物", "60 tons of luggage"),
    ("3営業日以内", "within three weeks"), ("両者は同じ日に着いた。", "All five arrived on the same day."),
    ("赤、青、白の4種類から選ぶ。", "Choose one of three kinds: red, blue or white."),
    ("届いてから5日以内", "within 0-6 days of arrival"), ("2つの点の間", "between the three points"),
  ])
  func disagreeing(_ ja: String, _ en: String) {
    let comparison = NumberComparison(NumberExpressions.find(in: ja, language: .ja), NumberExpressions.find(in: en, language: .en))
    #expect(!comparison.agrees)
  }

  @Test func placesAreThoseOfTheOriginal() {
    let text = "価格は１２０万円、ｶﾞ2匹"
    let found = NumberExpressions.find(in: text, language: .ja)
    let places = found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(places == ["１２０万円", "2匹"])
    #expect(found.map(\.value) == [1_200_000, 2])
  }
}
