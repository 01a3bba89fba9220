import Testing

/// Cases in which the words around a mark decide. The marker shows where a sentence begins.
@Suite struct JapaneseContexts {
  @Test(arguments: [
    "「やればできる。」「あきらめるな。」ばかりが並ぶ色紙だ。‖少し重い。",
    "「安心です。」「安全です。」だけでは納得できない。‖根拠が知りたい。",
    "「許してください。」なんて今さら言われても困る。‖遅すぎる。",
    "「無理です。」ばっかり言う人だ。‖疲れる。",
    "「はい。」としか言わない。‖変わった人だ。",
    "「またね。」くらい言ってほしかった。‖寂しい。",
    "「何とかなるさ。」が父の口癖だ。‖私も似てきた。",
  ])
  func seriesOfQuotations(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "軽い！薄い！長持ち！が自慢の一台です。‖ぜひお試しください。",
    "遠い！暗い！寒い！と文句ばかり言う。‖誰も聞いていない。",
    "うまい！‖もう一杯！",
    "早い？安い？うまい？を全部かなえた店。‖行くしかない。",
  ])
  func seriesOfCries(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "寒いですね・・・‖早く春になってほしい。",
    "財布を落としました・・・‖誰か拾っていませんか。",
    "その・・・相談があるのですが。‖今いいですか。",
    "また明日・・・と言いかけてやめた。‖空を見た。",
    "頭が痛いです･･･‖もう寝ます。",
  ])
  func middleDots(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "鍵を忘れた（笑）‖朝から散々だ。",
    "味は保証つき（笑）‖量も多いです。‖おすすめ。",
    "自称天才（笑）の兄が来た。‖うるさい。",
    "体重がまた増加（涙）‖明日から走ります。",
  ])
  func notesAfterAClause(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "ここで一句。‖Time flies.‖「光陰矢のごとし」ですね。",
    "合言葉はNo pain, no gain.です。‖覚えてください。",
    "Dr.「佐藤」と書かれた札があった。‖誰だろう。",
  ])
  func englishInJapanese(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "「待って――」‖声は届かなかった。",
    "「だって――」と妹は口ごもった。‖涙声だった。",
    "「行こうよ」‖彼は立ち上がった。",
    "「京都」と書かれた看板があった。‖古いものだ。",
    "「雪国」の冒頭を暗唱した。‖先生が褒めてくれた。",
    "「今日は帰るよ」と彼が言った。‖私はうなずいた。",
  ])
  func narrationAfterSpeech(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "先週は弟と一緒に山のふもとの\n温泉に行ってきました。‖露天風呂から\n見える紅葉が見事でした。",
    "春になったら庭に小さな\n花壇を作ろうと思います。‖今から\n楽しみです。",
    "駅前に新しい本屋が\nできました。‖週末に\n行ってみます。",
    "会議は三時に始まり、五時までには終わる予定だったが、議論が白熱し、結局終わ\nったのは七時過ぎだった。‖参加者は全員疲れ切っていたが、満足そうでもあった。",
  ])
  func wrappedLines(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "本日の献立\n‖・味噌汁\n‖・焼き魚\n‖ごゆっくりどうぞ。",
    "【料金】\n‖大人　1,200円\n‖子ども　600円\n‖団体は割引があります。",
    "１．目的\n‖本書は手順を定める。‖必ず読むこと。",
    "Ｑ．駐車場はありますか？\n‖Ａ．三台分あります。",
    "母「もう寝なさい。」\n‖娘「まだ九時だよ。」",
    "①湯を沸かす。‖②麺を入れる。‖③三分待つ。",
    "詳細は(1)目的(2)方法(3)結果の順に述べる。‖付録も参照。",
  ])
  func lists(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "「え、もう？」‖「うん。」‖二人は笑った。",
    "「早く！」と叫ぶ声がした。‖振り返る。",
    "「寒くない？」って聞いたら首を振った。‖強がりだ。",
    "「そうか。」‖そう言って祖父は黙った。‖風が吹いた。",
    "彼は「嫌だ。絶対に嫌だ。」と繰り返した。‖困った。",
    "看板には「危険！立入禁止！」とある。‖引き返した。",
    "彼女が「もう遅いかな？」とつぶやく。‖私は首を振る。",
  ])
  func quotations(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "『さよなら、夏。』という曲が好きだ。‖切ない。",
    "映画『おかえり、ただいま！』が公開された。‖満席だった。",
  ])
  func titles(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "会場は満員でした（立ち見も出ました！）。‖大成功です。",
    "料金は無料です（要予約）。‖お早めに。",
    "彼は医者（だったと思う。）で、町に住んでいた。‖もういない。",
  ])
  func brackets(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "本当ですか？‖信じられません！",
    "え！？‖うそ！？‖今日なの？",
    "本当にいいの？と念を押された。‖うなずいた。",
    "これでいいのか？という疑問が残る。‖考え直そう。",
    "行けるかな？なんて考えている暇はない。‖走れ。",
    "どうする？どうしよう？と迷うばかり。‖時間だけが過ぎる。",
    "何が原因か？が争点となった。‖判決は来月。",
    "誰？のひと言で場が凍った。‖気まずい。",
    "なぜ？‖答えは簡単だ。",
    "まだ？‖もう待てないよ！",
    "でもね？‖それは違うと思う。",
  ])
  func questions(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "やった！‖とうとう終わった。",
    "本当？‖とても信じられない。",
  ])
  func cries(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "楽しかったです♪‖また行きます♪",
    "合格しました(^^)v‖応援ありがとう。",
    "疲れた(T_T)‖もう動けない。",
    "了解です！(^_^)/‖では明日。",
    "ありがとう♡‖大事にするね。",
    "すごすぎるwww‖もう一回見る",
    "それな！ｗ‖わかる。",
    "誕生日おめでとう🎂‖素敵な一年を🎉",
  ])
  func decorations(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "眠い。。‖もう寝る。",
    "そうか……‖ならば仕方がない。",
    "でも……やっぱりやめておく。‖ごめん。",
    "気のせいか…？‖いや、確かに聞こえた。",
    "……え？‖今なんて言った？",
    "残念だ……と彼はつぶやいた。‖誰も答えない。",
  ])
  func pauses(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "気温は－５．２℃まで下がった。‖風も強い。",
    "Ａ．Ｉ．の時代だと言われる。‖本当だろうか。",
    "第２．３節を参照。‖詳細は省く。",
    "価格は1.5倍になった。‖給料は変わらない。",
    "図3.に示す通りである。‖誤差は小さい。",
    "Mr.鈴木はNo.3の部屋にいる。‖静かに。",
    "U.S.A.から来た友人だ。‖日本語が上手い。",
    "St.ルークス病院に勤める。‖看護師だ。",
    "example.comは例です。‖実在しません。",
    "https://example.jp/a?b=c&d=eを開く。‖表示されない。",
    "a.tanaka@example.jpに送ってください。‖お待ちします。",
    "main.swiftを編集し、make.batを実行する。‖終わり。",
    "バージョン2.0.1。‖修正版です。",
    "｢はい｣と答えた｡‖それだけだ｡",
    "数式は次のとおりである．‖ここで，ｘは変数である．",
  ])
  func numbersAndLatin(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "モーニング娘。が好きだ。‖昔から。",
    "「君の名は。」と「天気の子」を見た。‖両方いい。",
    "Yahoo!ニュースで知った。‖驚いた。",
    "ハイキュー!!の最終巻を買った。‖泣いた。",
    "けいおん！を見始めた。‖面白い。",
    "アイカツ！にはまっている。‖娘の影響だ。",
  ])
  func names(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "※写真はイメージです。‖※数に限りがあります。",
    "以上。‖質問はありますか？",
    "注意！‖足元が滑ります。",
    "場所：市民会館。‖時間：午後二時。",
    "彼は言った。‖「帰ろう。」‖私は頷いた。",
    "「好き。」‖「え？」‖「なんでもない。」",
  ])
  func shortSentences(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "店長の「いらっしゃい！」に迎えられた。‖元気が出る。",
    "子どもたちは「わあ！」「すごい！」「きれい！」と歓声を上げた。‖花火だ。",
    "返事は「検討します。」のみ。‖脈なしか。",
    "「検討します。」‖のんびりした返事だった。",
    "「おいしい！」‖はじめて食べた味だ。",
    "「帰ります。」‖でも彼は動かなかった。",
    "「帰ります。」とだけ言った。‖静かだった。",
    "彼は「また明日」と手を振り、彼女は「うん」とうなずいた。‖夕方だった。",
  ])
  func speechAndItsEnd(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }

  @Test(arguments: [
    "昨日、友達に「太った？」と聞かれました(泣)‖ダイエットします。",
    "今日はいい天気！‖洗濯日和！‖布団も干した。",
    "今日の予定は未定。‖とりあえず寝る。",
    "締切は明日です！‖お早めに！‖在庫は残りわずか。",
    "It is fine today.‖今日はいい天気です。",
    "彼のモットーは\"Think big.\"だ。‖私は違う。",
    "会議は9 a.m.からです。‖遅刻厳禁。",
    "電話は03-1234-5678。‖受付は９時から。",
    "「安いなあ」。‖思わず声が出た。",
    "「危ない」！‖そう思った。",
    "そうなんです！！‖実は来月引っ越すんです！！‖びっくりですよね。",
  ])
  func mixed(_ expected: String) {
    #expect(remarked(expected, .ja) == expected)
  }
}
