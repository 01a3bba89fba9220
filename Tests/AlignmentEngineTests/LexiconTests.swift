import Testing

@testable import AlignmentEngine

@Suite struct LexiconTests {
  static let edict = """
    大統領 [だいとうりょう] /(n) (1) president (of a nation)/(n) (2) (fam) big man/boss/(P)/
    書く [かく] /(v5k,vt) (1) to write/to compose/(P)/
    述べる [のべる] /(v1,vt) to state/to express/to mention/
    高い [たかい] /(adj-i) (1) high/tall/(2) expensive/
    膝 [ひざ] /(n) (1) knee/(P)/
    飲む [のむ] /(v5m,vt) (1) to drink/to swallow/(P)/
    橋 [はし] /(n) bridge/(P)/
    端 [はし] /(n) end/edge/(P)/
    波止 [はし] /(n) breakwater/
    １１月 [じゅういちがつ] /(n) November/
    # a remark
    """

  static func stems(_ word: String, _ lexicon: Lexicon = Lexicon(text: edict)) -> [String] {
    var stems: [String] = []
    Array(word.utf8).withUnsafeBufferPointer {
      lexicon.forEachTranslation(of: $0) { stem, _, _ in stems.append(String(decoding: stem, as: UTF8.self)) }
    }
    return stems
  }

  @Test(arguments: [
    ("大統領", "presid"), ("書く", "write"), ("書い", "write"), ("書か", "write"), ("述べ", "mention"), ("高く", "expens"), ("高かっ", "tall"),
    ("11月", "novemb"),
  ])
  func wordsAndTheirInflectedFormsAreFound(_ word: String, _ stem: String) {
    #expect(Self.stems(word).contains(stem))
  }

  /// Words are known as they are read, too, with their inflected forms; rare ones are not.
  @Test(arguments: [("ひざ", ["knee"]), ("のん", ["drink", "swallow"]), ("はし", ["bridg", "end", "edg"]), ("はなし", [])])
  func readingsAreKeys(_ kana: String, _ stems: [String]) {
    #expect(Self.stems("\u{3}" + kana) == stems)
  }

  /// The more words are read alike, the less each of them is meant.
  @Test func aSharedReadingSaysLess() {
    func weight(_ kana: String) -> Float? {
      var weights: [Float] = []
      Array(("\u{3}" + kana).utf8).withUnsafeBufferPointer {
        Lexicon(text: Self.edict).forEachTranslation(of: $0) {
          weights.append($1); _ = ($0, $2)
        }
      }
      return weights.first
    }
    #expect(weight("はし") ?? 1 < weight("ひざ") ?? 0)
  }

  @Test func rowsOfTextAreADictionaryToo() {
    #expect(Self.stems("小胞", Lexicon(text: "小胞\tvesicle/small bleb\t0.8\n")) == ["vesicl", "small", "bleb"])
  }

  @Test func aDamagedIndexIsRefused() {
    let words = EdictReader.index(of: Array(Self.edict.utf8))
    #expect(LexiconIndex(LexiconStorage(words)) != nil)
    for place in stride(from: 0, to: words.count, by: 7) where place != 9 && place != 10 && place < 14 || place >= 16 {
      var damaged = words
      damaged[place] ^= 0x10
      #expect(LexiconIndex(LexiconStorage(damaged)) == nil, "word \(place)")
    }
    #expect(LexiconIndex(LexiconStorage(Array(words.dropLast(5)))) == nil)
  }

  @Test func theBuiltInWordsAreThere() {
    #expect(Lexicon.basic.wordCount > 600)
    #expect(Self.stems("首相", .basic).contains("minist"))
  }
}

@Suite struct TokenTests {
  @Test(arguments: [
    ("36回", [36.0]), ("１，２００円", [1200]), ("1億2000万人", [120_000_000]), ("三十五人", [35]), ("3.5%", [3.5]), ("①３人", [1, 3]), ("3Dプリンタ", [3]),
    ("半年", [6]), ("一つの例", []), ("二〇一八年", [2018]),
  ])
  func numbersOfJapanese(_ text: String, _ values: [Double]) {
    var side = TokenizedSide()
    var tokenizer = JapaneseTokenizer(lexicon: .basic)
    tokenizer.append(text, to: &side)
    #expect(side.types.compactMap { side.numbers[$0]?.number.value } == values)
  }

  @Test(arguments: [
    ("1,200 yen", [1200.0]), ("$1.2 billion", [1_200_000_000]), ("the 36th time", [36]), ("thirteen people", [13]), ("in 2018.", [2018]),
    ("120 million", [120_000_000]), ("One hundred and twenty people", [120]), ("one of them", []), ("both of them", [2]),
  ])
  func numbersOfEnglish(_ text: String, _ values: [Double]) {
    var side = TokenizedSide()
    var tokenizer = EnglishTokenizer()
    tokenizer.append(text, to: &side)
    #expect(side.types.compactMap { side.numbers[$0]?.number.value } == values)
  }

  /// Nor does a sentence depend on the one read before it.
  @Test(arguments: [
    (["Of course."], []), (["What is it made of?", "Course fees rise."], ["made", "cours", "fee", "rise"]),
    (["Feel free."], ["feel"]), (["How do you feel?", "Free at last."], ["feel", "free", "last"]),
  ])
  func idiomsAreNoEvidence(_ sentences: [String], _ stems: [String]) {
    var side = TokenizedSide()
    var tokenizer = EnglishTokenizer()
    for sentence in sentences { tokenizer.append(sentence, to: &side) }
    #expect(side.types.map { side.name(of: $0) } == stems)
  }

  @Test(arguments: [("ウォーレン", "warren"), ("コンピュータ", "computer"), ("アメリカ", "america"), ("エクソソーム", "exosome")])
  func katakanaSoundsLikeItsEnglish(_ katakana: String, _ english: String) {
    let a = Array(katakana.utf8).withUnsafeBufferPointer { SoundSkeleton.katakana($0) }
    let b = Array(english.utf8).withUnsafeBufferPointer { SoundSkeleton.english($0) }
    #expect(SoundSkeleton.similarity(a, b) >= 0.75)
  }
}
