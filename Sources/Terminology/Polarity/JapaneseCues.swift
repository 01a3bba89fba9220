import Letters
import Linguistics

/// What in a Japanese sentence denies, or may stand for a denial: ません, and also 不可, 以外, だけ, 前に.
struct JapaneseCues {
  /// The predicate that is denied beyond doubt, in UTF-8 bytes.
  private(set) var denial: Range<Int>?
  /// Whether anything could stand for a denial.
  private(set) var mayDeny = false
  /// What turns a statement round, for words that have an opposite; より only in a comparison.
  private(set) var turns: [(range: Range<Int>, compares: Bool)] = []
  /// Words that have an opposite: the index of their pair, which of the two, and their place.
  private(set) var opposites: [(pair: Int, isFirst: Bool, range: Range<Int>)] = []

  init(_ text: String) {
    var offsets: [Int] = []
    var letters: [UInt32] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      letters.append(scalar.value)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    var found: [(range: Range<Int>, cue: Cue)] = []
    Self.finder.forEachMatch(in: letters) { pattern, end in
      for cue in Self.cues[pattern] { found.append((end - Self.finder.length(of: pattern)..<end, cue)) }
    }
    // かもしれません denies nothing, whatever is found inside it.
    let innocent = found.filter { $0.cue == .innocent }.map(\.range)
    let isIdiom = found.contains { $0.cue == .idiom }
    for (range, cue) in found where !innocent.contains(where: { $0.overlaps(range) }) {
      let place = offsets[range.lowerBound]..<offsets[range.upperBound]
      switch cue {
      case .innocent, .idiom: break
      case .denial:
        mayDeny = true
        turns.append((place, false))
        if !isIdiom, denial == nil, Self.endsClause(letters, range.upperBound) { denial = place }
      case .turn:
        mayDeny = true
        turns.append((place, letters[range.lowerBound] == "よ"))
      case .hint: mayDeny = true
      case .opposite(let pair, let isFirst):
        // 同期 is no word of its own in 非同期.
        let isInner = found.contains { other in
          if case .opposite(pair, !isFirst) = other.cue { return other.range.overlaps(range) && other.range.count > range.count }
          return false
        }
        if !isInner { opposites.append((pair, isFirst, place)) }
      }
    }
  }

  enum Cue: Equatable {
    case innocent, denial, idiom, turn, hint
    case opposite(Int, isFirst: Bool)
  }

  /// Whether a denial is the end of its clause, or what depends on one follows: ないので, ない場合.
  private static func endsClause(_ letters: [UInt32], _ at: Int) -> Bool {
    let rest = letters[at...].prefix(4)
    return rest.isEmpty || clauseEnds.contains { rest.starts(with: $0) }
  }

  private static let clauseEnds = [
    "です", "のです", "のだ", "ため", "ので", "が", "から", "よう", "こと", "場合", "、", "。", "とき", "と", "し", "：", ":", "）", ")", "」", "！",
  ]
  .map { $0.unicodeScalars.map(\.value) }

  private static let table: [(Cue, String)] = [
    (.denial, "ませんでした ません ない なかった"),
    (
      .innocent,
      """
      かも知れない かも知れません 非同期 特別 別々 別の 個別 区別 別途 しかし しかも 例外 外部 外側 海外 制限 権限 期限 最大限 反映 反復 消費 消去 解除 未来
      異なる 異なり 予約 より良 もう どうか 別に 追い越し 空の 外れ 外す やめる前 最後 引数 無料 無限
      """
    ),
    (
      .idiom,
      """
      ではないで ではないか じゃないか ませんか しかな しかあり 限り 限ら だけで のみで ばかりで 問題は 問題が 問題な 問題も 問題あ 心配は 心配な 心配い 構いません かまいません 構わない 必要は 必要が 必要な 必要も 必要あ 知れ 違いな
      間違いな 差し支え 過言 やむ 欠かせ 切り離せ 見逃せ 忘れては てはいけ てはなら てはなり 変わりません 変わらない わからない 分からない わかりません 分かりません ことはあり ことはな にもかかわらず かかわらず 関わらず ないうち
      でしょうか なくなり なくなる たくない 申し訳 すみません ほかな 他な すぎな 過ぎな といけ 得ません えません ざる ものでは わけでは なくとも つまらな くだらな もったいな とんでもな 仕方 しかた しょうが 何でもな あり得 ありえ そうでな
      間もな まもな 恥ずかし いいえ 気にし 遜色 同じ きりがな 余儀 決して 迷 区別しな 問いません 問わない
      """
    ),
    (.turn, "なく なかっ なけ なし ずに ず、 せず らず ざる 無 不 非 未 否 禁 避 防 除 代わ かわり より 以外 ぬ"),
    (
      .hint,
      """
      欠 違 しか だけ のみ 前に まで やめ 止 拒 難 困 控え 苦手 まれに まれな ほとんど 唯一 別 異 むしろ 初めて 忘れ ダメ だめ 駄目 遠慮 足り 構い まだ ままで ものか 抑 阻 妨 空 替わり 取り消 回避 スキップ 失 免 過ぎ すぎ 超え
      ずとも さもな じゃな 限 ノー ノン ゼロ 消 外 弱 遅 後 にく づら がた 注意 やすい 容易 稀 省 略 嫌 ければ いいえ
      """
    ),
  ]

  private static let (finder, cues): (AhoCorasick, [[Cue]]) = {
    var cues: [String: [Cue]] = [:]
    for word in JapaneseDenials.innocent { cues[word, default: []].append(.innocent) }
    for (cue, words) in table { for word in words.split(whereSeparator: \.isWhitespace) { cues[String(word), default: []].append(cue) } }
    for (index, pair) in Opposites.pairs.enumerated() {
      for word in pair.ja.first { cues[word, default: []].append(.opposite(index, isFirst: true)) }
      for word in pair.ja.second { cues[word, default: []].append(.opposite(index, isFirst: false)) }
    }
    let words = cues.keys.sorted()
    return (AhoCorasick(words.map { $0.unicodeScalars.map(\.value) }), words.map { cues[$0] ?? [] })
  }()
}
