import Bitext
import Terminology
import Testing

/// `meaning.polarity`, which runs where someone asks for it.
@Suite struct PolarityTests {
  private func messages(_ ja: String, _ en: String, probability: Double = 0.95, isAsked: Bool = true) async -> [String] {
    var options = CheckOptions()
    if isAsked { options.disabled.remove(TermRule.polarity) }
    return await TermChecker(glossary: Glossary(concepts: []), options: options).findings(
      in: BothLanguages(ja: [ja], en: [en]), beads: [Bead(ja: 0..<1, en: 0..<1, probability: probability)]
    ).filter { $0.rule == TermRule.polarity }.map(\.message.english)
  }

  @Test(arguments: [
    ("この券は払い戻しできます。", "This ticket cannot be refunded.", "the English denies (\"cannot\"), which the Japanese does not"),
    ("犬を連れて入れます。", "You can’t bring dogs in.", "the English denies (\"can’t\"), which the Japanese does not"),
    ("夜間は鍵をかけません。", "The door gets a lock at night.", "the Japanese denies (\"ません\"), which the English does not"),
    ("列の右に並んでください。", "Queue on the left of the line.", "the Japanese says \"右\", the English \"left\""),
    ("新しい台は前のものよりも遅い。", "The new unit is faster than the one before.", "the Japanese says \"遅い\", the English \"faster\""),
    ("通知を無効にします。", "This enables notices.", "the Japanese says \"無効\", the English \"enables\""),
  ])
  func theMeaningIsTurnedRound(_ ja: String, _ en: String, _ message: String) async { #expect(await messages(ja, en) == [message]) }

  @Test(arguments: [
    ("この券は払い戻しできません。", "This ticket cannot be refunded."), ("払い戻しは不可です。", "It cannot be refunded."),
    ("係員以外は入れます。", "Staff may not enter."), ("必ず予約しなければなりません。", "Booking is a must."), ("雨かもしれません。", "Rain is likely."),
    ("心配はありません。", "All is well."), ("猫だけでなく犬も来ます。", "Dogs come, and cats too."), ("右か左に並びます。", "Queue on the left."),
    ("遅くまで開いています。", "It does not close until late."), ("同じではありません。", "They are unlike."), ("通知を有効にします。", "Do not disable notices."),
    ("どうして泳ぎますか。", "Why not swim?"),
  ])
  func saidOtherwise(_ ja: String, _ en: String) async { #expect(await messages(ja, en).isEmpty) }

  @Test func onlyWhereSentencesSurelyBelongTogetherAndSomeoneAsks() async {
    #expect(await messages("払い戻しできます。", "It cannot be refunded.", probability: 0.8).isEmpty)
    #expect(await messages("払い戻しできます。", "It cannot be refunded.", isAsked: false).isEmpty)
  }
}
