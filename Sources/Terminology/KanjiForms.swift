/// Old and variant forms of kanji, and the okurigana that may be left out.
enum KanjiForms {
  static func new(_ c: UInt32) -> UInt32 { table[c] ?? c }

  private static let pairs = """
    亞亜 惡悪 壓圧 圍囲 醫医 爲為 壹壱 榮栄 營営 衞衛 驛駅 圓円 鹽塩 應応 歐欧 毆殴 櫻桜 奧奥 橫横 溫温 價価 假仮 會会 壞壊 懷懐 繪絵 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 罐缶 卷巻 勸勧 關関 觀観 歸帰 氣気
    龜亀 犧犠 舊旧 據拠 擧挙 峽峡 狹狭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 效効 廣広 恆恒 鑛鉱 號号 國国
    濟済 碎砕 齋斎 劑剤 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄
    疊畳 穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 晉晋 眞真 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 聲声 靜静 齊斉 攝摂 竊窃 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装
    騷騒 增増 臟臓 藏蔵 續続 屬属 墮堕 體体 對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 鑄鋳 廳庁 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘
    德徳 獨独 讀読 屆届 繩縄 醬醤 頰頬 剝剥 塡填 嚙噛 鷗鴎 蠟蝋 摑掴 瘦痩 麵麺 繫繋 鹼鹸 禱祷 驒騨 攪撹 濾沪 頸頚 瀆涜 貳弐 腦脳 惱悩 霸覇 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜 蠻蛮 祕秘 濱浜 甁瓶 拂払 佛仏 竝並 變変 邊辺 邉辺 辨弁 瓣弁 辯弁 舖舗 寶宝 豐豊 沒没 飜翻 萬万 滿満 默黙 彌弥 譯訳 藥薬 豫予
    餘余 與与 譽誉 搖揺 樣様 謠謡 來来 賴頼 亂乱 覽覧 龍竜 兩両 獵猟 壘塁 勵励 禮礼 隸隷 靈霊 齡齢 戀恋 爐炉 勞労 樓楼 祿禄 錄録 灣湾 瀨瀬 嶋島 嶌島 髙高 﨑崎 附付 註注 聯連 廻回 綜総 慾欲 洲州 掘掘 稀希 撒散
    """

  private static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for pair in pairs.split(whereSeparator: \.isWhitespace) {
      let scalars = Array(pair.unicodeScalars)
      if scalars.count == 2 { table[scalars[0].value] = scalars[1].value }
    }
    return table
  }()
}

/// Okurigana that writers leave out of compound nouns: 取り込み, 取込み, 取込.
struct Okurigana: Sendable {
  /// By kanji, the longest first.
  private var endings: [UInt32: [[UInt32]]]

  /// - Parameter terms: folded terms, whose own okurigana are learnt
  init(learningFrom terms: [[UInt32]] = []) {
    var table = Self.table
    // 大さじ is no verb's noun: okurigana are left out of compounds, between kanji.
    for term in terms where term.reduce(0, { $0 + (Kana.isKanji($1) ? 1 : 0) }) > 1 {
      for (i, c) in term.enumerated() where Kana.isKanji(c) && !Kana.isKana(c) {
        let ending = Array(term[(i + 1)...].prefix(while: Kana.isHiragana))
        guard (1...3).contains(ending.count), let last = ending.last, Self.nominal.contains(last), !Self.particles.contains(ending[0])
        else { continue }
        let after = i + 1 + ending.count
        guard after == term.count || Kana.isKanji(term[after]) else { continue }
        table[c, default: []].append(contentsOf: Self.shortened(ending))
      }
    }
    endings = table.mapValues { Array(Set($0)).sorted { ($0.count, $1.first ?? 0) > ($1.count, $0.first ?? 0) } }
  }

  /// まり and り: 歩留まり is also written 歩留り.
  private static func shortened(_ ending: [UInt32]) -> [[UInt32]] { ending.indices.map { Array(ending[$0...]) } }

  /// How nouns made from verbs end.
  private static let nominal: Set<UInt32> = Set("いきぎしじちぢにひびみりえけげせぜてでねへべめれ".unicodeScalars.map(\.value))
  private static let particles: Set<UInt32> = Set("のをはがにでとへもや".unicodeScalars.map(\.value))

  /// How many letters after a kanji may be left out, line ends among them included; 0 when it takes none.
  func length(after kanji: UInt32, _ rest: ArraySlice<UInt32>) -> Int {
    guard let endings = endings[kanji], let first = rest.first(where: { !Kana.isSpace($0) }), Kana.isHiragana(first) else { return 0 }
    for ending in endings {
      if let length = Self.length(of: ending, in: rest) { return length }
    }
    return 0
  }

  private static func length(of ending: [UInt32], in rest: ArraySlice<UInt32>) -> Int? {
    var i = rest.startIndex
    for letter in ending {
      while i < rest.endIndex, Kana.isSpace(rest[i]) { i += 1 }
      guard i < rest.endIndex, rest[i] == letter else { return nil }
      i += 1
    }
    return i - rest.startIndex
  }

  private static let lines = """
    取り 込み 払い 引き 受け 付け 申し 積み 積もり 問い 合わせ 合い 打ち 続き 組み 売り 上げ 上がり 買い 貸し 借り 切り 替え 換え 立て 立ち 振り 締め 割り 渡し 扱い 差し 押さえ 押し 会い 繰り 越し 落とし 戻し 戻り 返し
    直し 出し 入れ 入り 抜き 巻き 置き 掛け 下げ 下ろし 乗り 降り 書き 読み 届け 預け 預かり 送り 詰め 据え 盛り 炊き 焼き 煮 揚げ 蒸し 刻み 和え 漬け 絞り 炒め 仕 織り 編み 縫い 染め 折り 吊り 留め 止め 張り 貼り 塗り 削り 磨き
    待ち 持ち 呼び 飛び 飲み 食べ 働き 通り 通し 見 乾き 干し 拭き 吹き 曲げ 伸ばし 延べ 回し 回り 向け 向き 変え 決め 試し 借入れ 貸付け 支払い 値引き 割引き 見積り 申込み 手続き 取扱い 落ち 違い 断り 使い 誤り 残り 余り 終わり 始め
    開き 閉じ 編み 語り 済み 比べ 並べ 並び 重ね 外し 付き 起こし 起き 移し 移り 求め 認め 定め 納め 納め 備え 控え 数え 教え 支え 構え 備え 添え 抑え 植え 揃え 捨て 建て 当て 充て 育て 企て 仕立て 寄せ 乗せ 任せ 知らせ 併せ 照らし 晴れ 流れ
    当たり 触れ 割れ 汚れ 別れ 分かれ 分け 明け 空け 助け 避け 溶け 解け 焼け 抜け 向け 話し 隠し 消し 示し 足し 増し 倒し 壊し 動き 巻き 敷き 聞き 効き 突き 焚き 歩き 置き
    """

  private static let table: [UInt32: [[UInt32]]] = {
    var table: [UInt32: [[UInt32]]] = [:]
    for entry in lines.split(whereSeparator: \.isWhitespace) {
      let scalars = entry.unicodeScalars.map(\.value)
      guard let last = scalars.lastIndex(where: Kana.isKanji), last + 1 < scalars.count else { continue }
      table[scalars[last], default: []].append(contentsOf: shortened(Array(scalars[(last + 1)...])))
    }
    return table
  }()
}
