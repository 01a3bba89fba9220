/// Words with an opposite: 左 and 右, "left" and "right".
enum Opposites {
  struct Pair: Sendable {
    var ja: (first: [String], second: [String])
    var en: (first: WordPrefixes, second: WordPrefixes)
    /// Whether it is said of two things: より and "than" belong to it.
    var isComparative: Bool

    init(_ first: [String], _ second: [String], _ english: String, _ other: String, isComparative: Bool = false) {
      ja = (first, second)
      en = (WordPrefixes(english), WordPrefixes(other))
      self.isComparative = isComparative
    }
  }

  /// The first two words that stand where the other side has the opposite and not the word: its place in the Japanese and that of the
  /// opposite in the English, in UTF-8 bytes. Where something turns a statement round, "not old" may be 新しい.
  static func exchanged(_ ja: JapaneseCues, _ en: EnglishCues) -> (ja: Range<Int>, en: Range<Int>)? {
    for own in ja.opposites where !ja.opposites.contains(where: { $0.pair == own.pair && $0.isFirst != own.isFirst }) {
      let pair = pairs[own.pair]
      guard !ja.turns.contains(where: { !own.range.overlaps($0.range) && !(pair.isComparative && $0.compares) }) else { continue }
      let (same, opposite) = own.isFirst ? (pair.en.first, pair.en.second) : (pair.en.second, pair.en.first)
      guard let other = en.words.first(where: { opposite.contains($0.text) }), !en.words.contains(where: { same.contains($0.text) }),
        !en.turns.contains(where: { !($0.range == other.range && $0.text == other.text) && !(pair.isComparative && $0.text == "than") })
      else { continue }
      return (own.range, other.range)
    }
    return nil
  }

  /// Whether one side has the opposite of a word of the other: 有効にする and "do not disable".
  static func meet(_ ja: JapaneseCues, _ en: EnglishCues) -> Bool {
    ja.opposites.contains { own in
      let pair = pairs[own.pair].en
      return en.words.contains { (own.isFirst ? pair.second : pair.first).contains($0.text) }
    }
  }

  static let pairs: [Pair] = [
    .init(["より大き", "よりも大き", "以上に大き"], ["より小さ", "よりも小さ"], "larger bigger greater", "smaller less fewer", isComparative: true),
    .init(
      ["速い", "速く", "高速", "速度が上"], ["遅い", "遅く", "低速"], "fast* quick* speed* rapid* high", "slow* lag* delay* late* low*", isComparative: true
    ),
    .init(
      ["増加", "増え", "増や", "増大"], ["減少", "減ら", "減り", "減る", "減っ", "削減"],
      "increas* rais* ris* grow* more higher gain* add*", "decreas* reduc* declin* fewer less lower* drop* cut* minimi* shrink* fall*"),
    .init(["左"], ["右"], "left*", "right*"),
    .init(["最大"], ["最小"], "max* most large* big* up great* full*", "min* least small*"),
    .init(["有効"], ["無効"], "enabl* valid* activ* effective* on useful true", "disabl* invalid* deactiv* inactiv* off false"),
    .init(
      ["許可"], ["禁止", "拒否", "不許可"], "allow* permi* authori* grant*", "forbid* prohibit* deny denied denies disallow* reject* ban* refus*"),
    .init(
      ["開始"], ["終了", "停止"], "start* begin* began begun initiat* launch* open*",
      "stop* end* finish* terminat* exit* complet* clos* shut* kill*"),
    .init(["追加"], ["削除", "除去"], "add* append* insert* extra more addition* new* further put", "remov* delet* drop* eras* clear* strip*"),
    .init(["同期"], ["非同期"], "sync*", "async*"),
    .init(["暗号化"], ["復号"], "encrypt*", "decrypt*"),
    .init(["内部", "内側"], ["外部", "外側"], "in*", "ex* out* third*"),
    .init(["公開"], ["非公開"], "publi* expos* releas* open*", "private* unlist*"),
    .init(["昇順"], ["降順"], "asc*", "desc*"),
    .init(["必須"], ["任意", "省略可", "オプショナル"], "requir* mandator* must necessar* need* essential", "optional* any* arbitrar*"),
    .init(["奇数"], ["偶数"], "odd*", "even"),
    .init(["垂直", "縦"], ["水平", "横"], "vertical* column* portrait height", "horizontal* row* landscape side* width wide"),
    .init(["静的"], ["動的"], "static*", "dynamic*"),
    .init(["新しい", "新しく"], ["古い", "古く"], "new* fresh* recent* later latest modern", "old* legacy stale earlier outdated previous*"),
    .init(["より高", "が高い"], ["より低", "が低い"], "high* more great* better", "low* less reduc*", isComparative: true),
    .init(["長い", "長く"], ["短い", "短く", "短縮"], "long*", "short* brief*"),
    .init(["重い", "重く"], ["軽い", "軽く", "軽量"], "heav* large serious* expensive", "light*"),
    .init(["深い", "深く"], ["浅い", "浅く"], "deep* depth", "shallow*"),
    .init(["強い", "強く"], ["弱い", "弱く"], "strong* strict* hard*", "weak*"),
    .init(["良い", "よい", "良く"], ["悪い", "悪く"], "good better best well nice great fine", "bad worse worst poor*"),
    .init(["明示的"], ["暗黙", "暗示"], "explicit*", "implicit*"),
    .init(["安全"], ["危険"], "saf* secur*", "danger* unsafe risk* hazard*"),
  ]
}
