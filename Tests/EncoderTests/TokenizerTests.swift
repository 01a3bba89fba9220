import Testing

@testable import Encoder

/// Text is normalized and cut into pieces as SentencePiece does it.
@Suite struct TokenizerTests {
  let tokenizer: UnigramTokenizer

  init() throws {
    let model = try #require(SentencePieceModel(TinyEncoder.model()))
    let map = try #require(CharacterMap(model.characterMap))
    tokenizer = UnigramTokenizer(
      TextNormalizer(map: map, addsLeadingSpace: model.addsLeadingSpace, joinsSpaces: model.joinsSpaces), Vocabulary(model.pieces))
  }

  @Test(arguments: [
    ("cat", "▁cat"), ("  a  cat ", "▁a▁cat"), ("Ａ", "▁A"), ("猫　が", "▁猫▁が"), ("", ""), (" \u{3000} ", ""), ("ＡＡ", "▁AA"),
  ]) func textIsNormalizedByTheModelsTable(_ text: String, _ normal: String) {
    #expect(String(decoding: tokenizer.normalizer.normalized(text), as: UTF8.self) == normal)
  }

  @Test(arguments: [
    // One long piece is likelier than its letters; an unknown character stands for itself.
    ("cat", [1, 4, 2]), ("cats", [1, 4, 9, 2]), ("猫が", [1, 11, 12, 2]), ("犬が", [1, 3, 0, 12, 2]), ("", [1, 0, 2]),
    // Marks never stand for text.
    ("<s>", [1, 3, 0, 9, 0, 2]),
  ]) func theLikeliestPiecesAreChosen(_ text: String, _ ids: [UInt32]) {
    #expect(tokenizer.ids(of: text) == ids)
  }

  @Test func aVeryLongTextIsReadFromItsBeginning() {
    #expect(tokenizer.ids(of: String(repeating: "猫", count: 2_000)).count == 514)
  }

  /// Against every way of cutting.
  @Test(arguments: ["catat", "atcats", "ttaac", "猫がcat"]) func noOtherWayOfCuttingIsLikelier(_ text: String) {
    let normal = Array(tokenizer.normalizer.normalized(text))
    let words = tokenizer.vocabulary
    func best(_ from: Int) -> Float {
      if from == normal.count { return 0 }
      var result: Float = -.infinity
      words.forEachPrefix(of: normal[from...]) { piece, length in result = max(result, words.scores[piece] + best(from + length)) }
      return result
    }
    let chosen = tokenizer.ids(of: text).dropFirst().dropLast().reduce(Float(0)) { $0 + TinyEncoder.pieces[Int($1)].score }
    #expect(abs(chosen - best(0)) < 1e-4)
  }

  @Test func aModelThatIsCutIsNone() {
    let model = TinyEncoder.model()
    #expect(SentencePieceModel(Array(model.dropLast(5))) == nil)
    #expect(SentencePieceModel(Array("no model at all".utf8)) == nil)
    #expect(SentencePieceModel([]) == nil)
  }

  /// Places that lead out of the trie end the search; they do not end the program.
  @Test func aTableOfOddPlacesIsHarmless() throws {
    var map = TinyEncoder.characterMap
    for k in stride(from: 4, to: map.count - 4, by: 7) { map[k] ^= 0xFF }
    let odd = try #require(CharacterMap(map))
    for text in ["Ａ　猫", "abc", "\u{FF21}"] { _ = TextNormalizer(map: odd, addsLeadingSpace: true, joinsSpaces: true).normalized(text) }
    #expect(CharacterMap([1, 2, 3]) == nil)
  }
}
