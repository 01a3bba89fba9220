import Bitext
import Testing

@testable import Revision

@Suite struct WordingTests {
  @Test(arguments: [
    ("料金は4,800円です。", "料金は ４８００ 円です"), ("雨の場合は、中止します。", "雨の場合は中止します"), ("「さくら」", "『さくら』"), ("It's here.", "its here"),
    ("COVID-19", "COVID19"), ("3～5日", "3-5日"), ("ｶﾞｲﾄﾞ", "ガイド"), ("50％", "50%"),
  ])
  func looksDoNotCount(_ a: String, _ b: String) { #expect(Wording.fold(a) == Wording.fold(b)) }

  @Test(arguments: [
    ("1.5錠", "15錠"), ("-5度", "5度"), ("10:30", "1030"), ("3-5日", "35日"), ("○", "×"), ("…", "。"), ("50%", "50"), ("サーバ", "サーバー"),
  ])
  func marksThatMeanSomethingCount(_ a: String, _ b: String) { #expect(Wording.fold(a) != Wording.fold(b)) }
}

@Suite struct NegationTests {
  @Test(arguments: [
    ("自転車は持ち込めません。", 1), ("自転車は持ち込めます。", 0), ("必ず予約しなければなりません。", 0), ("少ない量から始めます。", 0), ("予約は不要です。", 1), ("中止になるかもしれません。", 0),
  ])
  func japanese(_ text: String, _ count: Int) { #expect(Negations.count(in: text, .ja) == count) }

  @Test(arguments: [
    ("You can't stay.", 1), ("You cannot stay.", 1), ("Notes are kept.", 0), ("There is no signal, nor power.", 2), ("It doesn’t work.", 1),
    ("Not only cats, but dogs.", 0), ("Take tram No. 5.", 0), ("The answer is no.", 1), ("Knotted casino notes.", 0),
  ])
  func english(_ text: String, _ count: Int) { #expect(Negations.count(in: text, .en) == count) }
}

@Suite struct WordDiffTests {
  static let pairs: [(String, String, Language)] = [
    ("検査では、装置を1週間身につけます。", "検査では、装置を2週間身につけます。", .ja), ("The test costs 4,800 yen.", "The test costs 5,200 yen.", .en),
    ("", "新しい文です。", .ja), ("間葉系幹細胞を使います。", "神経幹細胞を使います。", .ja), ("A b c d e.", "A x c y e.", .en),
  ]

  @Test(arguments: pairs)
  func piecesJoinedAreTheText(_ pair: (String, String, Language)) {
    let diff = WordDiff(old: pair.0, new: pair.1, language: pair.2)
    #expect(diff.old.map(\.text).joined() == pair.0)
    #expect(diff.new.map(\.text).joined() == pair.1)
    #expect(diff.old.filter { !$0.isChanged }.map(\.text).joined() == diff.new.filter { !$0.isChanged }.map(\.text).joined())
  }

  @Test func marksTheWordsThatDiffer() {
    let diff = WordDiff(old: "検査では、装置を1週間身につけます。", new: "検査では、装置を2週間身につけます。", language: .ja)
    #expect(diff.old.filter(\.isChanged).map(\.text) == ["1"])
    #expect(diff.new.filter(\.isChanged).map(\.text) == ["2"])
  }

  /// ICU cuts 間葉系幹細胞 into five words.
  @Test func doesNotCutAGlossaryTerm() {
    struct Terms: TermFinder {
      func terms(in text: String, language: Language) -> [TermSpan] {
        text.hasPrefix("間葉系幹細胞") ? [TermSpan(concept: "c1", range: 0..<18)] : []
      }
    }
    let diff = WordDiff(old: "間葉系幹細胞を使います。", new: "神経幹細胞を使います。", language: .ja, terms: Terms())
    #expect(diff.old.filter(\.isChanged).map(\.text) == ["間葉系幹細胞"])
  }

  @Test func termsThatOverlapAreOneWord() {
    struct Terms: TermFinder {
      func terms(in text: String, language: Language) -> [TermSpan] {
        text.hasPrefix("stem cell") ? [TermSpan(concept: "a", range: 0..<9), TermSpan(concept: "b", range: 5..<17)] : []
      }
    }
    let diff = WordDiff(old: "stem cell therapy helps.", new: "gene therapy helps.", language: .en, terms: Terms())
    #expect(diff.old.filter(\.isChanged).map(\.text) == ["stem cell therapy"])
    #expect(diff.new.filter(\.isChanged).map(\.text) == ["gene therapy"])
  }

}

/// Rewritten texts: what the bounded search still finds.
@Suite struct RewrittenTextTests {
  private func faces(_ texts: [String]) -> [SentenceFace] {
    texts.map { SentenceFace(wording: Wording.fold($0), text: $0, kind: .paragraph) }
  }

  /// 150 by 150 sentences are more than one square; none is left as it was, none shares a rare word with its old self.
  @Test func editedSentencesAreFoundNearTheirPlace() {
    let old = (0..<150).map { "その\($0 % 10)の話を\(["聞", "読", "書"][$0 % 3])きました。" }
    let new = old.map { $0.replacing("ました", with: "ませんでした") }
    let links = SentenceMatcher.links(old: faces(old), new: faces(new), language: .ja)
    #expect(links.count > 140)
    #expect(links.allSatisfy { abs($0.old[0] - $0.new[0]) < 101 })
  }

  @Test func nothingIsFoundWhereNothingIsAlike() {
    let old = (0..<120).map { "\($0)番目の駅に着く。" }
    let new = (0..<120).map { "猫が\($0)匹ねむる。" }
    #expect(SentenceMatcher.links(old: faces(old), new: faces(new), language: .ja).isEmpty)
  }
}
