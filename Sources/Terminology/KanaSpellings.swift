/// Everyday words that are written in kanji as well as in kana: 匙 and さじ, 膝 and ひざ.
enum KanaSpellings {
  /// A term, folded, with one of its words in its other spellings.
  static func others(of term: [UInt32]) -> [[UInt32]] {
    guard term.count <= longestTerm else { return [] }
    var found: [[UInt32]] = []
    var i = 0
    while i < term.count {
      let words = longest(in: term, at: i)
      for (own, group, isWhole) in words {
        for other in group where other != own {
          let spelling = term[..<i] + other + term[(i + own.count)...]
          // 乗りかえ is 乗り換え; かえ alone is anything.
          if isWhole || spelling.contains(where: Kana.isKanji) { found.append(Array(spelling)) }
        }
      }
      i += words.first?.own.count ?? 1
    }
    return found
  }

  /// What is longer is a text, not a term: it would have as many other spellings as it has words, each as long as itself.
  private static let longestTerm = 200

  private typealias Word = (own: [UInt32], group: [[UInt32]], isWhole: Bool)

  /// The words that begin at a place, those of the greatest length; several where one spelling is of several words, such as はな.
  private static func longest(in term: [UInt32], at i: Int) -> [Word] {
    var best: [Word] = []
    for word in groups[term[i]] ?? [] where word.own.count >= best.first?.own.count ?? 1 && term[i...].starts(with: word.own) {
      let own = word.own
      // Kana inside longer kana are another word.
      let end = i + own.count
      let isSetOff = (i == 0 || !isOneScript(term[i - 1], own[0])) && (end == term.count || !isOneScript(own[own.count - 1], term[end]))
      guard isSetOff || !own.allSatisfy(Kana.isKana) else { continue }
      if own.count > best.first?.own.count ?? 0 { best = [] }
      best.append(word)
    }
    return best
  }

  private static func isOneScript(_ a: UInt32, _ b: UInt32) -> Bool {
    Kana.isHiragana(a) && Kana.isHiragana(b) || Kana.isKatakana(a) && Kana.isKatakana(b)
  }

  /// A word a line, its spellings side by side. Only words whose kana are no other word's.
  private static let lines = """
    匙 さじ;卵 玉子 たまご;醤油 しょうゆ;味醂 みりん;胡麻 ごま;人参 にんじん;玉葱 玉ねぎ たまねぎ;胡瓜 きゅうり;南瓜 かぼちゃ;葡萄 ぶどう;林檎 りんご;蜜柑 みかん;
    馬鈴薯 じゃがいも;牛蒡 ごぼう;蓮根 れんこん;生姜 しょうが;大蒜 にんにく;胡椒 こしょう;砂糖 さとう;味噌 みそ;豆腐 とうふ;納豆 なっとう;出汁 だし;若布 わかめ;昆布 こんぶ;鰹節 かつお節 かつおぶし;
    海老 えび;鮪 まぐろ;鰻 うなぎ;饂飩 うどん;蕎麦 そば;蒟蒻 こんにゃく;鍋 なべ;俎板 まな板 まないた;包丁 庖丁 ほうちょう;茶碗 ちゃわん;
    癌 がん;膝 ひざ;腰 こし;肩 かた;肘 ひじ;踵 かかと;顎 あご;瞼 まぶた;喉 のど;咳 せき;痒み かゆみ;痺れ しびれ;火傷 やけど;怪我 けが;風邪 かぜ;眩暈 めまい;浮腫み むくみ;
    黴 かび;埃 ほこり;蛋白 たんぱく たん白;蛋白質 たんぱく質 たん白質;癲癇 てんかん;喘息 ぜんそく;捻挫 ねんざ;骨粗鬆症 骨粗しょう症;梅毒 ばいどく;癒着 ゆちゃく;
    螺子 捻子 ねじ;釘 くぎ;鋏 はさみ;梯子 はしご;硝子 がらす;煉瓦 れんが;鞄 かばん;椅子 いす;布団 ふとん;箪笥 たんす;鍵 かぎ;蝋燭 ろうそく;石鹸 せっけん;歯磨き 歯みがき はみがき;
    子供 子ども こども;友達 友だち ともだち;噂 うわさ;冗談 じょうだん;悪戯 いたずら;綺麗 きれい;
    切符 きっぷ;葉書 はがき;帽子 ぼうし;眼鏡 めがね;指輪 ゆびわ;着物 きもの;浴衣 ゆかた;花火 はなび;祭り まつり;賽銭 さいせん;
    猫 ねこ;犬 いぬ;狐 きつね;狸 たぬき;猪 いのしし;鼠 ねずみ;雀 すずめ;鶏 にわとり;鳩 はと;蛇 へび;蝉 せみ;
    桜 さくら;紅葉 もみじ;椿 つばき;菫 すみれ;向日葵 ひまわり;紫陽花 あじさい;朝顔 あさがお;菖蒲 しょうぶ;茸 きのこ;椎茸 しいたけ;松茸 まつたけ;筍 竹の子 たけのこ;
    賄賂 わいろ;嘘 うそ;虐め いじめ;賭博 とばく;談合 だんごう;覚醒剤 覚せい剤;拿捕 だ捕;改竄 改ざん;隠蔽 隠ぺい;漏洩 漏えい;破綻 破たん;斡旋 あっせん;損失補填 損失補てん;
    補填 補てん;処方箋 処方せん;完璧 かんぺき;進捗 進ちょく;閾値 しきい値;冪等 べき等;雛形 ひな形 ひながた;籠 かご;溶接 熔接;撹拌 攪拌 かくはん;濾過 ろ過;腐蝕 腐食;研磨 研摩
    """

  /// Parts of nouns made from verbs, which are spelt in kana beside kanji only.
  private static let parts = """
    換え 替え かえ;込み こみ;引き ひき;取り とり;合わせ あわせ;付け つけ;掛け かけ;受け うけ;払い はらい;組み くみ;扱い あつかい;積もり つもり;積り つもり;渡し わたし;貸し かし;借り かり;
    揚げ あげ;炒め いため;和え あえ;漬け づけ;焼き やき;盛り もり;締め しめ;塗り ぬり;張り 貼り はり;止め 留め どめ;磨き みがき;出し だし;下ろし おろし;入れ いれ;戻し もどし;直し なおし;
    被せ かぶせ;知らず しらず;知らせ しらせ;申し もうし;売り うり;買い かい;書き かき;読み よみ;切り きり;割り わり;積み つみ;送り おくり;届け とどけ;運び はこび;持ち もち;置き おき;並び ならび;
    重ね かさね;包み つつみ;結び むすび;開き ひらき;続き つづき;進み すすみ;曲げ まげ;回し まわし;詰め つめ;漏れ もれ;洗い あらい;拭き ふき;削り けずり;折り おり;痛み いたみ;疲れ つかれ;眠り ねむり;
    悩み なやみ;働き はたらき;動き うごき;移り うつり;守り まもり;助け たすけ;選び えらび;抜き ぬき;捨て すて;投げ なげ;慣れ なれ;腫れ はれ;冷え ひえ;乾き かわき;震え ふるえ;滑り すべり;固め かため;
    虫 むし;骨 ほね;肌 はだ;胸 むね;腕 うで;爪 つめ;首 くび;頭 あたま;顔 かお;鼻 はな;唇 くちびる;頬 ほほ ほお;皺 しわ;傷 きず;痣 あざ;薬 くすり;汗 あせ;涙 なみだ;皮 かわ;筋 すじ;屑 くず;塵 ちり;
    皿 さら;窓 まど;扉 とびら;床 ゆか;壁 かべ;柱 はしら;箱 はこ;袋 ふくろ;紐 ひも;糸 いと;布 ぬの;針 はり;鎖 くさり;網 あみ;穴 あな;溝 みぞ;枠 わく;札 ふだ;棚 たな;蓋 ふた;杭 くい;
    車 くるま;船 ふね;港 みなと;橋 はし;坂 さか;岩 いわ;砂 すな;泥 どろ;雪 ゆき;雨 あめ;嵐 あらし;波 なみ;霜 しも;枝 えだ;種 たね;花 はな;草 くさ;苗 なえ;豆 まめ;芋 いも;米 こめ;麦 むぎ;粉 こな;
    油 あぶら;塩 しお;酒 さけ;魚 さかな;貝 かい;蟹 かに;牛 うし;馬 うま;豚 ぶた;鳥 とり;羽 はね;親 おや;嫁 よめ;姑 しゅうとめ;孫 まご;姪 めい;甥 おい;友 とも;客 きゃく;隣 となり;
    綴 てい;蝕 しょく;頸 けい;腱 けん;腔 くう;疹 しん;痔 じ;癌 がん;瘍 よう;萎 い;顆 か;填 てん;箋 せん;綻 たん;漏洩 漏えい;拉 ら;斡 あっ;隠蔽 隠ぺい;軋轢 あつれき;障碍 障がい 障害;
    挫 ざ;塞 そく;斑 はん;膿 のう;疱 ほう;痙 けい;攣 れん;嚥 えん;嗽 そう;齲 う;褥 じょく;瘡 そう;臼 きゅう;腎 じん;膀胱 ぼうこう;膵 すい
    """

  /// By the first letter of a spelling.
  private static let groups: [UInt32: [Word]] = {
    var table: [UInt32: [Word]] = [:]
    for (text, isWhole) in [(lines, true), (parts, false)] {
      for line in text.split(separator: ";") {
        let group = line.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.map(\.value) }
        for own in group { if let first = own.first { table[first, default: []].append((own, group, isWhole)) } }
      }
    }
    return table
  }()
}
