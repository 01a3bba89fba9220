import Bitext
import Terminology
import Testing

@Suite struct TermMatcherTests {
  /// A term, and text with the places it is found at between ‖.
  @Test(arguments: [
    // Word boundaries
    ("タイ", "‖タイ‖のタイヤ"), ("ワード", "パスワードと‖ワード‖"), ("京都", "東京都から‖京都‖へ"), ("リース", "リリースと‖リース‖"), ("ロー", "ドローンのローン"),
    ("間葉系幹細胞", "‖間葉系幹細胞‖由来の"), ("クラウド", "‖クラウド‖サービス"), ("だし", "降りだした。‖だし‖を取る。"),
    // Long vowel marks, small kana, ヴ, middle dots
    ("サーバー", "‖サーバ‖の"), ("サーバ", "‖サーバー‖の"), ("ビル", "ビールを飲む"), ("カバー", "カバを見る"), ("ウイルス", "‖ウィルス‖の"), ("バイオリン", "‖ヴァイオリン‖を"),
    ("インターフェース", "‖インタフェース‖と‖インターフェイス‖"), ("ブロックチェーン", "‖ブロック・チェーン‖を"), ("デジタル", "‖ディジタル‖化"),
    // Width
    ("ニューロン", "‖ﾆｭｰﾛﾝ‖の"), ("HPA軸", "‖ＨＰＡ軸‖の"),
    ("コンパイラー", "ネイティブ‖コンパイラー‖と‖コンパイラー‖ドライバー"),
    // Okurigana: left out, but not another word
    ("取り込み", "‖取込み‖と‖取込‖と‖取り込み‖"), ("歩留まり", "‖歩留り‖が"), ("値上げ", "値上がりした"), ("見積もり", "‖見積り‖を"),
    // Kana and old kanji
    ("ねじ", "‖ネジ‖を"), ("学会", "‖學會‖で"),
    // Inside runs of katakana: what is left over must be a word, too
    ("ローン", "ドローンと‖ローン‖"), ("ホーム", "ホームレスの‖ホーム‖"), ("ログ", "カタログと‖ログ‖ファイル"),
    // One kanji: a noun before a particle, not a verb, not in a word
    ("行", "‖行‖を削る。行われる。行って、戻る。"), ("表", "‖表‖に表します。‖表‖しかない。"), ("列", "3‖列‖目と行列"),
    ("部品", "‖部品‖と全‖部品‖を"),
    // Kanji or kana
    ("匙", "‖さじ‖で"), ("玉葱", "‖タマネギ‖を"), ("処方箋", "‖処方せん‖を"), ("乗り換え", "‖乗りかえ‖の"), ("味醂", "‖みりん‖と"),
    ("虫刺され", "‖むし刺され‖に"), ("親不孝", "‖おや不孝‖な"), ("鉄くず", "‖鉄屑‖を"), ("頸椎", "‖けい椎‖の"), ("花粉", "‖はな粉‖と"),
    ("しょうゆ", "‖ショウユ‖を"), ("大さじ", "‖大\nさじ‖で、一口大に切る"),
    // Verbs
    ("炒める", "‖炒めた‖。よく‖炒めて‖。"), ("書く", "‖書い‖た。"), ("送信する", "‖送信‖された"),
  ])
  func japanese(_ term: String, _ marked: String) {
    expect(Concept(id: "c", terms: [Term(term, .ja)]), marked, .ja)
  }

  @Test(arguments: [
    // Plurals, possessives, capitals
    ("exosome", "The ‖exosome's‖ size; ‖Exosomes‖; ‖EXOSOMES‖"), ("analysis", "two ‖analyses‖"), ("mouse", "three ‖mice‖"),
    ("criterion", "the ‖criteria‖"),
    ("stem cell", "‖Stem cells‖ and ‖stem-cell‖ lines"), ("knife", "‖knives‖"),
    // Hyphen, space, joined
    ("blood-brain barrier", "the ‖blood brain barrier‖"), ("database", "the ‖data base‖"), ("data set", "the ‖dataset‖"),
    ("e-mail", "an ‖email‖"),
    // Not inside other words, nor over punctuation
    ("cell", "Extracellular; cellular phones; excellent"), ("lease", "a new release"), ("stem cell", "a stem, cell by cell"),
    ("therapist", "the rapist"),
    // Acronyms
    ("IT", "It is ‖IT‖."), ("API", "‖APIs‖ rapidly"), ("MSC", "‖MSCs‖ but not mscs"),
    // British and American
    ("color", "the ‖colours‖"), ("organize", "we have ‖organised‖"), ("center", "two ‖centres‖"),
    // Verbs
    ("write", "it was ‖written‖"), ("deploy", "‖deployed‖ and ‖deploying‖"),
    ("julienne", "‖julienned‖ carrots"), ("program", "two ‖programmes‖"),
    ("wound", "three ‖wounds‖ and a ‖wound‖"), ("LED", "two ‖LEDs‖; he led them"),
    // Stems that lie
    ("container", "it contains"), ("organization", "an organ; organic"), ("university", "the universe"),
    ("C++", "‖C++‖ or C"), ("R&D", "‖R&D‖ and R, D"),
  ])
  func english(_ term: String, _ marked: String) {
    expect(Concept(id: "c", terms: [Term(term, .en)]), marked, .en)
  }

  private func expect(_ concept: Concept, _ marked: String, _ language: Language) {
    let pieces = marked.split(separator: "‖", omittingEmptySubsequences: false)
    let wanted = pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let text = pieces.joined()
    let matches = TermMatcher(Glossary(concepts: [concept])).matches(in: text, language: language, session: .init())
      .filter { $0.standing != .part }
    #expect(matches.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == wanted)
  }

  /// Kanji inside a longer word, with the word.
  @Test(arguments: [
    ("油", "原油の値段", "原油"), ("株", "株価が下がる", "株価"), ("罪", "犯罪の件数", "犯罪"), ("税", "納税する", "納税"),
    ("ボール", "段ボールの箱", "段ボール"),
    ("サービス", "セルフサービスの店", "セルフサービス"),
  ])
  func kanjiInsideAWordAreAPartOfIt(_ term: String, _ text: String, _ word: String) {
    let matches = TermMatcher(Glossary(concepts: [Concept(id: "c", terms: [Term(term, .ja)])]))
      .matches(in: text, language: .ja, session: .init())
    #expect(matches.map(\.standing) == [.part])
    #expect(matches.first?.word.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == word)
  }

  /// What a sentence is held to, and what only counts for the other side's sake.
  @Test(arguments: [
    ("外科医", "外科医に聞く。", true), ("外科医", "外科医院に行く。", false), ("書き込み", "書き込みを行う。", true), ("書き込み", "書き込み欄に記す。", false),
    ("書き込み", "書き込み時の処理", true), ("神経", "神経炎症を示す。", false),
  ])
  func compoundsSaySomethingElse(_ term: String, _ text: String, _ isFirm: Bool) {
    let matches = TermMatcher(Glossary(concepts: [Concept(id: "c", terms: [Term(term, .ja)])]))
      .matches(in: text, language: .ja, session: .init())
    #expect(matches.map(\.isFirm) == [isFirm])
  }

  /// A noun of the glossary used as a verb, or in an idiom.
  @Test(arguments: [
    ("bridge", "It spans two bridges.", true), ("bridge", "It bridges the gap.", false), ("contrast", "The contrast is low.", true),
    ("contrast", "In contrast, the text is dark.", false),
  ])
  func nounsInEnglishMayBeVerbsOrIdioms(_ term: String, _ text: String, _ isFirm: Bool) {
    let matches = TermMatcher(Glossary(concepts: [Concept(id: "c", terms: [Term(term, .en)])]))
      .matches(in: text, language: .en, session: .init())
    #expect(matches.map(\.isFirm) == [isFirm])
  }

  @Test func aBritishSpellingIsTheSameWordUnlessTheGlossaryListsIt() {
    let plain = Glossary(concepts: [Concept(id: "c", terms: [Term("license", .en)])])
    #expect(TermMatcher(plain).matches(in: "a licence", language: .en, session: .init()).map(\.form) == [.listed])
    let listed = Glossary(concepts: [Concept(id: "c", terms: [Term("license", .en), Term("licence", .en, status: .deprecated)])])
    #expect(TermMatcher(listed).matches(in: "a licence", language: .en, session: .init()).map(\.term) == [1])
  }

  @Test func theLongestTermIsWhatTheTextSays() {
    let glossary = Glossary(concepts: [
      Concept(id: "nerve", terms: [Term("神経", .ja)]), Concept(id: "protection", terms: [Term("神経保護", .ja)]),
      Concept(id: "effect", terms: [Term("神経保護作用", .ja)]),
    ])
    let matches = TermMatcher(glossary).matches(in: "神経保護作用を示す。", language: .ja, session: .init())
    #expect(matches.filter(\.isFirm).map { glossary.concepts[$0.concept].id } == ["effect"])
    #expect(matches.filter { $0.standing == .nested }.count == 2)
  }

  @Test func everyVerdictCanBeExplained() {
    let glossary = Glossary(concepts: [Concept(id: "thai", terms: [Term("タイ", .ja)]), Concept(id: "nerve", terms: [Term("神経", .ja)])])
    let matcher = TermMatcher(glossary)
    #expect(matcher.explain("タイ", in: "タイヤを売る。", language: .ja).map(\.verdict) == [.insideWord])
    #expect(matcher.explain(in: "神経炎症を示す。", language: .ja).map(\.verdict) == [.compound])
  }

  @Test func variantsCanBeSwitchedOff() {
    var options = MatchOptions()
    options.variants.remove(.longVowel)
    let glossary = Glossary(concepts: [Concept(id: "server", terms: [Term("サーバー", .ja)])])
    #expect(TermMatcher(glossary, options: options).matches(in: "サーバの", language: .ja, session: .init()).isEmpty)
    #expect(TermMatcher(glossary).matches(in: "サーバの", language: .ja, session: .init()).first?.differences == [.longVowel])
  }
}
