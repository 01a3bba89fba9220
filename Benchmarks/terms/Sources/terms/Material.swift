import Bitext
import Terminology

/// Terms and sentences that use them, the same on every run.
struct Material {
  var glossary: Glossary
  var sentences: BothLanguages<[String]>
  var beads: [Bead]

  /// - Parameters:
  ///   - concepts: each with one term in either language
  ///   - pairs: of sentences, with three terms each
  init(concepts: Int, pairs: Int) {
    var random = SplitMix(state: 7)
    let kanji = Array("臨床試験神経保護作用細胞培養薬物送達炎症血液検査管理品質契約解除支払設計製造装置制御通信網計算機構造解析環境測定結果評価基準運用保守監視認証暗号負荷分散資源")
    let katakana = ["サーバー", "データ", "ネットワーク", "システム", "プロトコル", "モジュール", "センサー", "モーター", "フィルター", "ポンプ"]
    let syllables = [
      "ba", "ne", "ro", "tin", "cor", "mel", "dra", "phy", "lo", "gen", "tro", "pic", "sys", "ver", "max", "ul", "tor", "ic", "ex",
    ]
    var terms: [(ja: String, en: String)] = []
    var seen: Set<String> = []
    while terms.count < concepts {
      let head = random.next(10) < 4 ? katakana[random.next(katakana.count)] : ""
      let ja = head + String((0..<2 + random.next(4)).map { _ in kanji[random.next(kanji.count)] })
      guard seen.insert(ja).inserted else { continue }
      let en = (0..<1 + random.next(3)).map { _ in
        (0..<2 + random.next(3)).map { _ in syllables[random.next(syllables.count)] }.joined()
      }
      terms.append((ja, en.joined(separator: " ")))
    }
    glossary = Glossary(
      concepts: terms.enumerated().map { Concept(id: "c\($0)", terms: [Term($1.ja, .ja), Term($1.en, .en)]) })
    let particles = ["について", "を用いた", "により", "の結果から", "に関する", "と比較して"]
    let words = "the of in results were shown that these new method system and for with analysis which can be used to improve".split(
      separator: " ")
    sentences = BothLanguages(ja: [], en: [])
    for _ in 0..<pairs {
      let used = (0..<3).map { _ in terms[random.next(terms.count)] }
      sentences.ja.append(used.map { $0.ja + particles[random.next(particles.count)] }.joined() + "検討を行った。")
      sentences.en.append(
        used.map { term in (0..<4).map { _ in String(words[random.next(words.count)]) }.joined(separator: " ") + " " + term.en }
          .joined(separator: " ") + ".")
    }
    beads = (0..<pairs).map { Bead(ja: $0..<$0 + 1, en: $0..<$0 + 1, probability: 1) }
  }
}

struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
