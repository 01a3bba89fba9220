/// What stands after a number in Japanese without being a unit, and words that hold numerals without counting.
enum JapaneseNumberWords {
  /// Counters: after them a kanji numeral is a number as firm as digits. Longer ones first is seen to by `longest`.
  static let counters: Set<String> = Set(
    """
    人 つ 個 こ コ 回 度 枚 本 冊 台 件 名 階 種類 種 点 段階 章 条 項 項目 号 番 番目 位 社 か国 カ国 ヶ国 ヵ国 か国語 カ国語 ヶ国語 軒 杯 匹 頭 羽 文字 語 行 列 桁 世紀 世代
    級 校 店 店舗 部 巻 丁目 番地 等 歩 通り 組 箇所 か所 カ所 ヶ所 ヵ所 袋 箱 束 泊 食 皿 玉 粒 滴 株 票 話 曲 試合 勝 敗 連勝 連敗 周年 周 代 人前 人分 回分 倍 機 隻 両 棟 戸
    か条 カ条 ヶ条 工程 層 軸 拠点 品 膳 貫 切れ 缶 瓶 ケース セット ページ ステップ グループ チーム シリーズ クラス ポイント パターン サイクル 年生 年目 日目 回目 人目 つ目 度目
    週目 時間目 か月目 ヶ月目 カ月目 個目 本目 枚目 年代 要素 次元 節 字 錠 包 便 席 名様 名分 名以上 文 問 科目 単位 席分 台分 本分 枚分 日分 か月分 ヶ月分 カ月分 年分 週分 大さじ 小さじ
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words that begin with a numeral and count nothing, or not surely.
  static let idioms: Set<String> = [
    "十分", "万一", "三日月", "八百屋", "八百長", "六本木", "五十嵐", "千葉", "百科", "百貨", "十字", "四六時中", "二人三脚", "一石二鳥", "三々五々", "十人十色", "千本", "百人一首",
    "二度と", "二分する", "二分し", "二分さ", "二次", "三次", "二者", "三者", "二重", "三重", "四国", "九州", "八戸", "三角", "四角", "億万", "万人", "百点", "二番煎じ", "二の次", "一時",
    "十代", "一二", "千代", "万全",
    "万能", "三つ編み", "三つ葉", "四つ角", "八つ当たり", "一つ一つ", "二つ返事", "二枚目", "三枚目", "三枚おろし", "五分五分", "五目", "七味", "七福", "八方", "四方", "一昨", "千切り", "百薬",
    "十八番",
    "千種", "千歳", "千曲", "千駄", "三鷹", "三田", "三島", "三浦", "三沢", "三原", "三宮", "三菱", "三井", "三越", "四日市", "四谷", "四万十", "五反田", "五所川原", "六甲", "七尾",
    "八王子", "八千代", "八幡", "八尾", "九段", "十和田", "十勝", "一宮", "一関", "一橋", "二宮", "二本松", "二十日大根", "二足の", "三日坊主", "三度の飯", "一から十", "十中八九",
    "五十音", "四十肩", "五十肩", "十二指腸", "五十歩百歩", "十二分に", "三十路", "四十路", "四十九日", "八十八夜", "十二単", "百八つ", "九十九里", "二十四節気", "七五三",
    "四捨五入", "十二支",
  ]

  /// Words that say a number the translation may say otherwise.
  private static let softWords: [String: ([Double], NumberUnit?)] = [
    "半年": ([6], .month), "半年間": ([6], .month), "半日": ([12], .hour), "半月": ([0.5], .month), "半時間": ([30], .minute), "半世紀": ([50], .year),
    "四半世紀": ([25], .year), "四半期": ([3, 4, 0.25], .month), "半分": ([0.5, 50, 2], .share), "半数": ([0.5, 50, 2], .share),
    "半額": ([0.5, 50, 2], .share),
    "半減": ([0.5, 50, 2], .share), "過半数": ([0.5, 50], .share), "折半": ([0.5, 50, 2], .share), "半期": ([6, 2, 0.5], .month),
    "半ば": ([0.5], .share),
    "前半": ([0.5, 1, 2], .share), "後半": ([0.5, 2], .share), "半": ([0.5, 2], .share), "倍": ([2, 100], nil), "両": ([2], nil), "双方": ([2], nil),
    "隔週": ([2, 14], .week), "隔月": ([2], .month), "隔年": ([2], .year), "隔日": ([2], .day), "ひとつ": ([1], nil), "ふたつ": ([2], nil),
    "みっつ": ([3], nil), "よっつ": ([4], nil), "いつつ": ([5], nil), "むっつ": ([6], nil), "ななつ": ([7], nil), "やっつ": ([8], nil), "ここのつ": ([9], nil),
    "ひとり": ([1], nil), "ふたり": ([2], nil), "はたち": ([20], .year), "ゼロ": ([0], nil), "シングル": ([1], nil), "ダブル": ([2], nil), "ペア": ([2], nil),
    "ツイン": ([2], nil), "ツー": ([2], nil), "デュアル": ([2], nil), "トリプル": ([3], nil), "スリー": ([3], nil), "ハーフ": ([0.5], .share),
    "クォーター": ([0.25, 4], .share),
    "ダース": ([12], nil), "ワン": ([1], nil), "ファースト": ([1], nil), "セカンド": ([2], nil), "サード": ([3], nil), "毎日": ([1], .day), "毎週": ([1], .week),
    "毎月": ([1], .month), "毎年": ([1], .year), "昼夜": ([24], .hour), "終日": ([24], .hour), "元旦": ([1], nil), "初日": ([1], nil), "唯一": ([1], nil),
    "センチュリー": ([1], NumberUnit(.calendar, 1200)), "往復": ([2], nil), "最初": ([1], nil), "初": ([1], nil), "首位": ([1], nil), "単": ([1], nil),
  ]

  /// The same by their first letter, longer ones first.
  static let soft: [UInt32: [(word: [UInt32], values: [Double], unit: NumberUnit?)]] = {
    var table: [UInt32: [(word: [UInt32], values: [Double], unit: NumberUnit?)]] = [:]
    for (word, (values, unit)) in softWords {
      let scalars = word.unicodeScalars.map(\.value)
      table[scalars[0], default: []].append((scalars, values, unit))
    }
    return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  static let eras: [(name: String, before: Double)] = [
    ("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867), ("慶応", 1864), ("文久", 1860), ("安政", 1853), ("嘉永", 1847),
    ("天保", 1829), ("文政", 1817), ("文化", 1803), ("寛政", 1788), ("天明", 1780), ("宝暦", 1750), ("享保", 1715), ("元禄", 1687), ("寛永", 1623),
    ("慶長", 1595), ("文禄", 1591), ("天正", 1572),
  ]
  static let eraFirsts: Set<UInt32> = Set(eras.compactMap { $0.name.unicodeScalars.first?.value })

  /// Said before a time of day: hours to add, for hours below 12.
  static let partsOfDay: [(String, Double)] = [
    ("午前", 0), ("午後", 12), ("朝", 0), ("早朝", 0), ("未明", 0), ("夕方", 12), ("夕", 12), ("夜", 12), ("晩", 12), ("昼", 12),
  ]

  private static let longestWord = 8

  /// The longest key of a table that begins at `i`, and where it ends.
  static func longest(in text: NumberText, at i: Int, _ holds: (String) -> Bool) -> (String, Int)? {
    var end = min(i + longestWord, text.count)
    while end > i {
      let candidate = text.string(i, end)
      if holds(candidate) { return (candidate, end) }
      end -= 1
    }
    return nil
  }
}
