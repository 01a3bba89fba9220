/// The few hundred words every text is made of: what there is besides katakana, numbers and names when no dictionary is installed.
/// Written for this project; inflected words stand in the form in which ICU cuts them off.
enum BasicVocabulary {
  /// As rows of a dictionary: Japanese, tab, English.
  static var table: String {
    words.split(separator: ";").map { row in
      let word = row.drop { $0 == " " || $0 == "\n" }
      guard let space = word.firstIndex(of: " ") else { return "" }
      return word[..<space] + "\t" + word[word.index(after: space)...]
    }.joined(separator: "\n")
  }

  private static let words = """
    大統領 president/presidential; 首相 prime minister; 総理 prime minister; 政府 government; 政権 administration/government;
    議会 parliament/congress; 国会 parliament/diet; 議員 lawmaker/member/representative; 上院 senate; 下院 house; 選挙 election; 投票 vote;
    候補 candidate; 政党 party; 党 party; 与党 ruling party; 野党 opposition; 民主党 democrat/democratic; 共和党 republican;
    政治 political/politics; 政策 policy; 法律 law/legal; 法 law; 裁判 trial/court; 裁判所 court; 判事 judge; 弁護士 lawyer/attorney;
    検察 prosecutor; 警察 police; 警官 police/officer; 逮捕 arrest; 容疑 suspect/suspicion/allege; 犯罪 crime/criminal; 事件 case/incident;
    事故 accident; 被害 damage/victim; 被害者 victim; 死亡 die/death/dead; 死 death/die; 殺害 kill/murder; 殺人 murder; 銃 gun; 攻撃 attack;
    爆発 explosion; 戦争 war; 軍 military/army/force; 兵士 soldier; 平和 peace; 条約 treaty; 合意 agreement/agree; 協定 agreement;
    交渉 negotiation/talk; 会談 talk/meeting; 会議 meeting/conference; 委員会 committee/commission; 大臣 minister; 外相 foreign minister;
    長官 secretary/chief; 知事 governor; 市長 mayor; 国連 united nations; 欧州 europe/european; 米国 america/united states/american;
    アメリカ america/american; 英国 britain/british/uk; イギリス britain/british/uk; 日本 japan/japanese; 中国 china/chinese; 韓国 korea/korean;
    北朝鮮 north korea/korean; ロシア russia/russian; フランス france/french; ドイツ germany/german; インド india/indian; 世界 world/global;
    国際 international; 国 country/nation; 国家 state/nation/national; 国民 people/citizen/public/nation; 市民 citizen; 人々 people;
    人 people/person/man; 人口 population; 男性 man/men/male; 女性 woman/women/female; 男 man/men; 女 woman/women; 子供 child/children;
    子ども child/children; 息子 son; 娘 daughter; 父 father; 母 mother; 父親 father; 母親 mother; 親 parent; 両親 parents; 家族 family;
    夫 husband; 妻 wife; 兄弟 brother; 姉妹 sister; 友人 friend; 友達 friend; 学生 student; 生徒 student/pupil; 先生 teacher/professor;
    教師 teacher; 教授 professor; 学校 school; 大学 university/college; 教育 education; 授業 class/lesson; 医師 doctor/physician; 医者 doctor;
    病院 hospital; 患者 patient; 病気 disease/illness/sick; 治療 treatment/treat/therapy; 薬 drug/medicine; 手術 surgery/operation;
    健康 health/healthy; 感染 infection; 研究 research/study; 研究者 researcher; 科学 science/scientific; 科学者 scientist; 実験 experiment;
    技術 technology/technique; 情報 information; データ data; 問題 problem/issue/question; 質問 question/ask; 答え answer; 答える answer;
    解決 solve/solution/resolve; 方法 method/way; 結果 result/outcome; 理由 reason; 原因 cause; 影響 influence/effect/impact/affect;
    効果 effect/effective; 重要 important; 必要 need/necessary; 可能 possible; 可能性 possibility/possible/may; 困難 difficult;
    難しい difficult/hard; 簡単 easy/simple; 新しい new; 新 new; 古い old; 大きい large/big; 大きな large/big/great; 小さい small/little;
    小さな small/little; 高い high/tall; 低い low; 長い long; 短い short; 多い many/much; 多く many/much; 少ない few/little; 良い good; 悪い bad;
    強い strong; 弱い weak; 早い early/fast; 速い fast/quick; 最後 last/end/final; 最初 first/begin; 最新 latest/new;
    最大 largest/biggest/maximum; 最高 best/highest/top; 最近 recent/recently; 現在 current/now/present; 今日 today; 明日 tomorrow;
    昨日 yesterday; 今 now; 今年 year; 昨年 year/last; 去年 year/last; 来年 year/next; 毎年 year/annual; 年 year; 月 month; 週 week; 日 day;
    時間 hour/time; 時 time; 分 minute; 秒 second; 朝 morning; 夜 night/evening; 午前 morning/am; 午後 afternoon/pm; 月曜日 monday;
    火曜日 tuesday; 水曜日 wednesday; 木曜日 thursday; 金曜日 friday; 土曜日 saturday; 日曜日 sunday; 月曜 monday; 火曜 tuesday; 水曜 wednesday;
    木曜 thursday; 金曜 friday; 土曜 saturday; 日曜 sunday; 1月 january; 2月 february; 3月 march; 4月 april; 5月 may; 6月 june; 7月 july;
    8月 august; 9月 september; 10月 october; 11月 november; 12月 december; 春 spring; 夏 summer; 秋 autumn/fall; 冬 winter; 週末 weekend;
    世紀 century; 時代 era/age/time; 歴史 history/historical; 将来 future; 未来 future; 過去 past; 会社 company; 企業 company/corporate/firm;
    経営 management; 社長 president/chief; 社員 employee; 従業員 employee/worker; 労働 labor/work; 労働者 worker; 仕事 work/job;
    雇用 employment/job; 経済 economy/economic; 金融 financial/finance; 銀行 bank; 市場 market; 株 stock/share; 株式 stock/share;
    投資 investment/invest; 価格 price; 税 tax; 予算 budget; 費用 cost/expense; 収入 income/revenue; 利益 profit/benefit/interest; 売上 sales;
    販売 sell/sale; 購入 buy/purchase; 商品 product/goods; 製品 product; 生産 production/produce; 工場 factory/plant; 産業 industry;
    業界 industry; 貿易 trade; 輸出 export; 輸入 import; 関税 tariff; お金 money; 金 money/gold; ドル dollar; 円 yen; 割合 rate/ratio/percentage;
    パーセント percent; 数 number; 数字 number/figure; 半分 half; 全て all; すべて all; 全員 everyone; 一部 part/some; 場所 place; 場合 case;
    地域 area/region/local; 都市 city; 町 town; 村 village; 市 city; 州 state; 島 island; 海 sea/ocean; 山 mountain; 川 river; 空 sky;
    水 water; 火 fire; 土地 land; 道 road/way; 道路 road; 橋 bridge; 駅 station; 電車 train; 列車 train; 車 car/vehicle; 自動車 car/automobile;
    飛行機 airplane/plane; 空港 airport; 船 ship/boat; 家 house/home; 住宅 house/home/housing; 建物 building; 部屋 room; 店 shop/store;
    食べ物 food; 食事 meal/eat; 料理 dish/cook/food; 肉 meat; 魚 fish; 米 rice; 酒 alcohol/sake; 動物 animal; 犬 dog; 猫 cat; 鳥 bird; 植物 plant;
    木 tree/wood; 花 flower; 天気 weather; 雨 rain; 雪 snow; 風 wind; 嵐 storm; 地震 earthquake; 台風 typhoon; 災害 disaster;
    環境 environment/environmental; 気候 climate; 温度 temperature; 熱 heat; 光 light; 音 sound; 音楽 music; 歌 song; 歌手 singer;
    映画 film/movie; 俳優 actor; 女優 actress; 監督 director/coach/manager; 写真 photo/photograph/picture; 本 book; 小説 novel;
    作家 writer/author; 新聞 newspaper; 記者 reporter/journalist; 記事 article; 番組 program/show; 放送 broadcast; 試合 game/match;
    選手 player/athlete; 勝利 victory/win; 勝つ win/won; 負ける lose/lost; 敗北 defeat/loss; 優勝 win/champion/championship;
    大会 tournament/competition/event; 決勝 final; 得点 score/goal/point; 記録 record; 監視 monitor/watch; 体 body; 身体 body; 頭 head;
    顔 face; 目 eye; 手 hand; 足 foot/leg; 心 heart/mind; 脳 brain; 血 blood; 細胞 cell; 命 life; 生活 life/living; 人生 life; 生きる live;
    生まれ born/birth; 名前 name; 言葉 word/language; 言語 language; 英語 english; 日本語 japanese; 声 voice; 話 story/talk; 話す speak/talk;
    話し speak/talk; 言う say/tell; 言い say/tell; 言っ say/said/told; 述べ said/say/state; 語っ said/told/say; 語る tell/talk;
    説明 explain/explanation; 発表 announce/announcement; 報告 report; 報道 report/news; 主張 claim/argue/insist;
    批判 criticism/criticize/critic; 要求 demand/request; 求め seek/ask/demand; 拒否 refuse/reject; 否定 deny;
    認め admit/acknowledge/recognize; 考え think/idea/consider; 思い think/thought; 思っ think/thought; 思う think; 知る know; 知っ know/knew;
    分かる understand/know; わかる understand/know; 理解 understand; 信じ believe; 感じ feel; 見る see/look/watch; 見 see/look;
    聞く hear/ask/listen; 聞い heard/ask; 読む read; 読み read; 書く write; 書い wrote/write; 学ぶ learn; 学び learn; 教え teach/tell; 使う use;
    使っ use; 使用 use; 利用 use; 行う carry/conduct/hold; 行わ held/conduct; 作る create/build; 作っ made/create; 作成 create;
    開発 develop/development; 変更 change; 変化 change; 変え change; 増加 increase; 増え increase/grow; 減少 decrease/decline;
    減っ decrease/decline; 成長 growth/grow; 発展 development; 改善 improve/improvement; 改革 reform; 計画 plan; 予定 plan/schedule;
    準備 prepare; 開始 start/begin; 始め start/begin; 始まっ start/begin/began; 終わり end; 終わっ end/finish; 終了 end/finish; 続け continue;
    続い continue; 停止 stop; 止め stop; 参加 participate/join; 加え add; 追加 add/additional; 含ま include/contain; 除く except/exclude;
    支援 support/help/aid; 支持 support; 助け help; 協力 cooperation/cooperate; 保護 protect/protection; 安全 safety/safe/security;
    危険 danger/dangerous/risk; 危機 crisis; 責任 responsibility/responsible; 権利 right; 権力 power; 力 power/force/strength;
    自由 free/freedom; 関係 relation/relationship; 社会 society/social; 文化 culture/cultural; 宗教 religion/religious; 教会 church;
    組織 organization; 団体 group/organization; 制度 system; 仕組み system/mechanism; 構造 structure; 目的 purpose/goal/aim; 目標 goal/target;
    機会 opportunity; 経験 experience; 能力 ability; 知識 knowledge; 意味 mean/meaning; 例 example; 違い difference; 違う different;
    異なる different; 同じ same; 似 similar; 全体 whole/entire; 部分 part; 中心 center; 北 north; 南 south; 東 east; 西 west; 右 right; 左 left;
    前 before/front; 後 after; 間 between; 外 outside; 内 inside; 上 above/top; 下 below/under; 待っ wait; 持っ have/hold; 買っ bought/buy;
    売っ sold/sell; 行っ went; 来 come/came; 帰っ return/home; 戻っ return/back; 出発 leave/depart; 到着 arrive; 移動 move; 運転 drive;
    走っ run/ran; 歩い walk; 飛ん fly; 立っ stand/stood; 座っ sit/sat; 開い open; 閉じ close; 送っ send/sent; 受け receive; 与え give/gave;
    失っ lose/lost; 失敗 fail/failure; 成功 success/succeed/successful; 期待 expect/expectation/hope; 希望 hope; 夢 dream; 愛 love;
    好き like/love; 嫌い hate; 恐れ fear; 怒り anger; 悲し sad; 嬉し happy/glad; 幸せ happy/happiness; 楽し enjoy/fun; 驚い surprise;
    美し beautiful; 有名 famous; 人気 popular; 特別 special; 特に especially/particularly; 本当 really/true; 確か certainly/sure;
    実際 actual/actually; もちろん course; たとえば example; 例えば example; しかし but/however; また also; さらに further; まだ still/yet;
    すでに already; いつも always; 時々 sometimes; 多分 maybe/probably; おそらく probably/perhaps; 一緒 together; 一般 general; 公式 official;
    公共 public; 個人 individual/personal; 民間 private; 専門 expert/special; 専門家 expert; 代表 representative/delegate; 指導者 leader;
    責任者 head/chief; 担当 charge; 関係者 official/source; 当局 authorities/official; 職員 staff/official; 住民 resident;
    移民 immigrant/immigration/migrant; 難民 refugee; 女王 queen; 王 king; 皇帝 emperor; 天皇 emperor; 月面 moon; 地球 earth; 太陽 sun;
    宇宙 space/universe; 電気 electric/electricity; 電話 phone/telephone; 携帯 mobile/phone; 機械 machine; 画面 screen; 画像 image;
    文字 character/letter; 文章 sentence/text; 文 sentence; 関数 function; 変数 variable; 値 value; 配列 array; 要素 element; 状態 state;
    設定 setting/configuration; 実行 run/execute; 処理 process; 表示 display/show; 入力 input; 出力 output; 検索 search; 削除 delete/remove;
    保存 save; 更新 update; 型 type; 番号 number; 一覧 list; 手順 step/procedure; 注意 note/caution/attention; 注 note; 詳細 detail;
    概要 overview/summary; 目次 contents; 参考 reference; まとめ summary/conclusion; はじめに introduction; こんにちは hello; ありがとう thank;
    すみません sorry/excuse; ごめん sorry; はい yes; いいえ no; 当院 clinic; 当社 company; 症状 symptom; 精神 mental/psychiatric; 神経 nerve/neural;
    炎症 inflammation; 不安 anxiety; 障害 disorder; ストレス stress; 作用 effect/action; 促進 promote; 抑制 suppress/inhibit;
    調整 adjust/regulate; 分析 analysis/analyze; 調査 survey/investigation/research; 評価 evaluation/evaluate; 比較 compare/comparison;
    基本 basic; 全国 nation/nationwide; 首都 capital; 本部 headquarters; 部門 department; 機関 agency/institution; 施設 facility;
    設備 equipment; 武器 weapon; 核 nuclear; ミサイル missile; 制裁 sanction; 脅威 threat; 対立 conflict; 紛争 conflict/dispute; 抗議 protest;
    暴力 violence/violent; 性的 sexual; 暴行 assault; 刑務所 prison/jail; 有罪 guilty/convict; 証拠 evidence; 証言 testimony/testify;
    捜査 investigation; 火災 fire; 救助 rescue; 負傷 injure/injury; 重傷 serious/injury; 無料 free; 有料 paid; 予約 reservation/appointment;
    受付 reception; 営業 business; 休み holiday/closed; 祝日 holiday;
    """
}
