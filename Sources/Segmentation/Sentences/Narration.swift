/// Japanese speech without a mark before its closing bracket, and the narration after it: 「そんな――」彼女は言葉を失った。
extension SentenceCutter {
  /// Cuts after a quotation that is a sentence by itself: it breaks off in a dash, or its last word is a finished predicate and the text
  /// goes on with a subject and a topic or subject particle.
  mutating func narration(after closer: Mark) {
    guard isJapaneseText, closer.family == 6 || closer.family == 7, closer.partner >= 0, open.isEmpty,
      marks[Int(closer.partner)].at == start
    else { return }
    let next = closer.end
    let kind = text.kind(at: next)
    guard kind.isJapanese, !continuesAfterQuotation(at: next) else { return }
    let breaksOff = endsInDash(before: closer.at)
    guard breaksOff || isFinalForm(before: closer.at) && isStrongFinal(before: closer.at) && subject(at: next) != nil else { return }
    observer.record(.cut(.afterQuotation), at: next, mark: closer.at..<next)
    cut(next, next: next)
  }

  /// ――, —, ーー
  private func endsInDash(before end: Int) -> Bool {
    let last = text.scalar(before: end)
    switch last.value {
    case 0x2014, 0x2015, 0x2500: return true
    case 0x30FC: return text.scalar(before: end - last.length).value == 0x30FC
    default: return false
    }
  }

  /// 彼は, 父が, 田中さんも: a few kanji or katakana (さん after a name), then は, が or も, which is returned.
  func subject(at offset: Int) -> UInt32? {
    var i = offset
    var count = 0
    while count < 6, text.kind(at: i) == .han || text.kind(at: i) == .katakana {
      i += text.scalar(at: i).length
      count += 1
    }
    guard count > 0 else { return nil }
    // さん, たち
    let pair = (text.scalar(at: i).value, text.scalar(at: i + 3).value)
    if pair == (0x3055, 0x3093) || pair == (0x305F, 0x3061) { i += 6 }
    let particle = text.scalar(at: i).value
    return [0x306F, 0x304C, 0x3082].contains(particle) ? particle : nil
  }
}
