import Bitext
import Foundation
import Segmentation
import TestSupport
import Testing

/// What holds for every text: no byte lost, nothing overlapping, no crash, and linear time.
@Suite struct SegmentationProperties {
  static let pieces = [
    "これは文です。", "「はい。」", "「", "」", "（", "）", "(", ")", "\"", "'", "“", "”", "と言った", "って", "？", "！", "!?", "…", "...", ". . .", "。", "．", "｡",
    "♪", "(^o^)",
    "（笑）", "😄", "Dr. ", "U.S. ", "e.g. ", "a.m. ", "The ", "end.", "He said ", "1. ", "2) ", "[12]", "¹", "\n", "\n\n", " ", "　", "- ", "・",
    "３．１４", "3.14", "Yahoo! ",
    "モーニング娘。", "http://a.jp/b?c=d", "é", "ß", "中", "\u{0}", "\u{2028}", "\u{FEFF}", "🇯🇵", "👩‍👩‍👧", "؟", "।", "w", "^", "*** ", "---", "\t", "|",
  ]

  /// A small generator of our own: the same texts every time.
  struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  static func texts(_ count: Int, seed: UInt64) -> [String] {
    var dice = Dice(state: seed)
    return (0..<count).map { _ in (0..<(1 + dice.roll(14))).map { _ in pieces[dice.roll(pieces.count)] }.joined() }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// Every sentence in order, none empty; what stands between them is white space.
  static func check(_ bytes: [UInt8], _ sentences: [Range<Int>]) -> Bool {
    var last = 0
    for sentence in sentences {
      guard sentence.lowerBound >= last, !sentence.isEmpty, sentence.upperBound <= bytes.count else { return false }
      let gap = String(decoding: bytes[last..<sentence.lowerBound], as: UTF8.self)
      guard gap.unicodeScalars.allSatisfy({ $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value) }) else { return false }
      last = sentence.upperBound
    }
    return String(decoding: bytes[last...], as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || (0x1C...0x1F).contains($0.value)
    }
  }

  @Test(arguments: Language.allCases, Block.Newlines.allCases)
  func everyByteStandsInASentenceOrIsWhiteSpace(_ language: Language, _ newlines: Block.Newlines) {
    let segmenter = SentenceSegmenter(language: language)
    for text in Self.texts(800, seed: 7) {
      let bytes = Array(text.utf8)
      #expect(Self.check(bytes, segmenter.sentences(inPlainText: bytes, newlines: newlines)), "\(text.debugDescription)")
    }
  }

  @Test(arguments: Language.allCases)
  func arbitraryBytesDoNotCrash(_ language: Language) {
    let segmenter = SentenceSegmenter(language: language)
    var dice = Dice(state: 11)
    let favourites: [UInt8] = [
      0xE3, 0x80, 0x82, 0x8C, 0x8D, 0xEF, 0xBC, 0xF0, 0x9F, 0xC2, 0xE2, 0x2E, 0x21, 0x28, 0x29, 0x22, 0x20, 0x41, 0x61, 0xFF, 0xD8,
    ]
    for _ in 0..<2000 {
      let bytes = (0..<dice.roll(40)).map { _ in dice.roll(3) == 0 ? UInt8(dice.roll(256)) : favourites[dice.roll(favourites.count)] }
      var last = 0
      for sentence in segmenter.sentences(inPlainText: bytes) {
        #expect(sentence.lowerBound >= last && !sentence.isEmpty && sentence.upperBound <= bytes.count)
        last = sentence.upperBound
      }
    }
  }

  @Test(arguments: Language.allCases)
  func aParagraphIsCutTheSameWhateverFollowsIt(_ language: Language) {
    let segmenter = SentenceSegmenter(language: language)
    let texts = Self.texts(500, seed: 23)
    for (text, other) in zip(texts, texts.dropFirst()) {
      let bytes = Array(text.utf8)
      let alone = segmenter.sentences(inPlainText: bytes)
      let followed = segmenter.sentences(inPlainText: bytes + Array("\n\n".utf8) + Array(other.utf8))
      #expect(Array(followed.prefix(alone.count)) == alone, "\(text.debugDescription)")
    }
  }

  @Test(arguments: Language.allCases)
  func explainingChangesNothing(_ language: Language) {
    let segmenter = SentenceSegmenter(language: language)
    for text in Self.texts(300, seed: 31) {
      let bytes = Array(text.utf8)
      #expect(segmenter.explained(inPlainText: bytes).sentences == segmenter.sentences(inPlainText: bytes))
    }
  }

  @Test(arguments: [
    (
      Language.en,
      "Dr. Smith came at 5 p.m. on Jan. 3. He said, \"No.\" Then he left. It cost $3.50 (see Fig. 2). \"Stop!\" he cried. Nobody (he thought) cared."
    ),
    (.ja, "彼は「行く。」と言った。本当？と思う。「はい。」「いいえ。」二人は黙った。（例です。）次へ進む。価格は３．５倍です。すごい！次は明日です。"),
  ])
  func cuttingTheJoinedSentencesAgainGivesTheSameSentences(_ language: Language, _ text: String) {
    let segmenter = SentenceSegmenter(language: language)
    func cut(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return segmenter.sentences(inPlainText: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    let sentences = cut(text)
    #expect(sentences.count > 4)
    #expect(cut(sentences.joined(separator: language == .ja ? "" : " ")) == sentences)
    #expect(cut(sentences.joined(separator: "\n\n")) == sentences)
  }

  /// Every line of the corpus' Markdown articles, as prose on one line.
  @Test(arguments: Language.allCases)
  func cuttingTheJoinedSentencesOfTheCorpusAgainGivesTheSameSentences(_ language: Language) throws {
    let segmenter = SentenceSegmenter(language: language)
    func cut(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return segmenter.sentences(inPlainText: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    var count = 0
    for article in try Repository.files(in: "corpus", suffix: ".\(language.rawValue).md") {
      for line in try String(contentsOfFile: article, encoding: .utf8).split(whereSeparator: \.isNewline) {
        let sentences = cut(String(line))
        count += sentences.count
        #expect(cut(sentences.joined(separator: language == .ja ? "" : " ")) == sentences, "\(line)")
        #expect(cut(sentences.joined(separator: "\n\n")) == sentences, "\(line)")
      }
    }
    #expect(count > 100)
  }

  static let runs = [
    ".", "1", "(", ")", " ", "\"", "'", "!", "?", "…", "。", "「", "」", "（", "♪", "w", "^", "😄", ". ", "1. ", "「。」", "（。）", "？と", "a.", "A. ",
    "?」", "[1]", "(笑)", "\n", "- a\n", "\" ",
    "(^", "¹", "\t", "。(", "!\"", "U.", "x\n",
    "🎉", "あ〜", "T_T ", "「あ」", "1.、", "1.a, 2.b", ".* ", ". (A 1) ", "Ab. ", "かに\n", "0:15\n", "a:\nb\n",
  ]

  /// How long they take is measured by the benchmark; here nothing may be lost.
  @Test(arguments: runs)
  func adversarialRunsAreCutWithoutLoss(_ unit: String) {
    let text = Array(String(repeating: unit, count: 16_000 / unit.utf8.count).utf8)
    for language in Language.allCases {
      let sentences = SentenceSegmenter(language: language).sentences(inPlainText: text)
      var end = 0
      for sentence in sentences {
        #expect(sentence.lowerBound >= end && sentence.upperBound <= text.count)
        #expect(text[end..<sentence.lowerBound].allSatisfy { $0 <= 0x20 })
        end = sentence.upperBound
      }
      #expect(text[end...].allSatisfy { $0 <= 0x20 })
    }
  }
}
