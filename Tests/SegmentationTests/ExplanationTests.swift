import Bitext
import Segmentation
import Testing

@Suite struct ExplanationTests {
  /// The rule that decided at each mark, in order.
  @Test(arguments: [
    (Language.en, "Dr. Lee left. He ran.", [Rule.neverFinalAbbreviation, .terminator]),
    (.en, "In the U.S. He ran.", [.insideWord, .starterAfterAbbreviation]),
    (.en, "\"Stop!\" he said.", [.quotationGoesOn]),
    (.en, "At 9 a.m. Tuesday.", [.insideWord, .clock]),
    (.en, "Met J. Lee and 3.14.", [.initial, .number]),
    (.en, "Wait... what? Yes.", [.ellipsisInside, .terminator]),
    (.ja, "「行く。」と言う。次。", [.quotationGoesOn, .terminator]),
    (.ja, "なぜ？と思う。次。", [.questionGoesOn, .terminator]),
    (.ja, "「はい。」「いいえ。」", [.afterQuotation]),
    (.ja, "楽しい♪次。", [.decoratedEnd]),
    (.ja, "「「。あ。」」と", [.insideBrackets, .quotationGoesOn]),
  ])
  func everyMarkNamesItsRule(_ language: Language, _ text: String, _ rules: [Rule]) {
    let explained = SentenceSegmenter(language: language).explained(inPlainText: Array(text.utf8))
    #expect(explained.explanations.map(\.rule) == rules)
  }

  /// The rule that decided at each line end, in order.
  @Test(arguments: [
    (Language.ja, "えび\nかに\nいか", [Rule.lineOfList, .lineOfList]),
    (.ja, "彼が通った町\nは海に近かった。", [.lineDependsOnLast]),
    (.ja, "来月の会議は三階の\n部屋で開きます。当\n日は早めにどうぞ。", [.wrappedLine, .wrappedLine]),
    (.ja, "- 一つ目\n- 二つ目", [.lineOfStructure]),
    (.en, "milk\nbread\nfresh eggs", [.lineOfList, .lineOfList]),
    (.en, "Kind regards,\nTom Hill", [.lineOfTitle]),
    (.en, "We walked along the river until the sun\nwent down.", [.lineDependsOnLast]),
    (.en, "Sizes:\nsmall and large", [.lineOfTitle]),
  ])
  func everyLineEndNamesItsRule(_ language: Language, _ text: String, _ rules: [Rule]) {
    let explained = SentenceSegmenter(language: language).explained(inPlainText: Array(text.utf8))
    #expect(explained.explanations.filter(\.mark.isEmpty).map(\.rule) == rules)
  }

  @Test func everyBoundaryIsExplained() {
    let text = Array("One. Two! Three?\n- item\n\nFour. Five.".utf8)
    let (sentences, explanations) = SentenceSegmenter(language: .en).explained(inPlainText: text)
    #expect(sentences.count == 6)
    #expect(explanations.filter(\.isBoundary).count == 4)
  }

  @Test func everyRuleHasAReason() {
    #expect(Set(Rule.allCases.map(\.reason)).count == Rule.allCases.count)
  }

  /// Found by fuzzing: places in a second paragraph were told as if it were the first.
  @Test func explanationsTellPlacesInTheWholeText() {
    let text = "一つ目です。\n\n二つ目です。三つ目です。"
    let bytes = Array(text.utf8)
    let (sentences, explanations) = SentenceSegmenter(language: .ja).explained(bytes)
    #expect(sentences.count == 3)
    let marks = explanations.filter { !$0.mark.isEmpty }
    #expect(!marks.isEmpty && marks.allSatisfy { String(decoding: bytes[$0.mark], as: UTF8.self) == "。" })
    #expect(marks.allSatisfy { $0.offset == $0.mark.upperBound })
  }
}
