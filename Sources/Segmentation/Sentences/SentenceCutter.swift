import Bitext
import Letters

/// Cuts one block of text whose line ends are only white space: walks the marks, decides at each that may end a sentence.
///
/// Every step looks at a bounded stretch around its mark or moves forward over bytes no other mark will visit again, so the
/// time is linear in the text, whatever the text.
struct SentenceCutter<Observer: DecisionObserver> {
  let text: TextView
  let tables: UnsafePointer<WordTables>
  /// Whether the text is taken to be Japanese; English otherwise.
  let isJapaneseText: Bool
  let marks: UnsafeBufferPointer<Mark>
  var observer: Observer
  var output: [Range<Int>] = []
  /// Added to every range put out.
  let base: Int

  /// The first byte of the current sentence.
  var start = 0
  /// The next mark to look at.
  var index = 0
  /// Indices of the openers around the current place that have a partner.
  var open: [Int] = []
  var list = ListState()
  /// The end of the last series of quotations looked at, and whether the sentence goes on after it.
  var series = (end: -1, goesOn: false)
  /// The next number of the items in the sentence that begins there.
  var inline = (start: -1, next: 0)
  /// The same of quotations without marks: whether they are speeches.
  var row = (end: -1, isSpeech: false)

  init(text: TextView, data: UnsafePointer<WordTables>, language: Language, marks: UnsafeBufferPointer<Mark>, observer: Observer, base: Int)
  {
    self.text = text
    tables = data
    isJapaneseText = language == .ja
    self.marks = marks
    self.observer = observer
    self.base = base
  }

  mutating func run() {
    start = text.skipSpace(0)
    list.begin(text, start, isHead: true)
    while index < marks.count {
      let mark = marks[index]
      switch mark.kind {
      case .terminator: terminator(mark)
      case .opener:
        if !bracketedEnd(mark) {
          if mark.partner >= 0 { open.append(index) } else { smiley(mark) }
          index += 1
        }
      case .closer:
        if mark.partner >= 0 { _ = open.popLast() }
        index += 1
        closed(mark)
      case .soft: softEnd(mark)
      case .bullet:
        index += 1
        bulletItem(mark)
      }
    }
    let end = text.trimSpace(before: text.count, from: start)
    if end > start { output.append(base + start..<base + end) }
  }

  /// A closing bracket without a mark before it.
  private mutating func closed(_ mark: Mark) {
    if mark.family < MarkScanner.straightQuotes {
      if !smiley(mark) { listItem(markerEnd: mark.end) }
    } else if isJapaneseText {
      narration(after: mark)
    } else {
      brokenOff(mark)
    }
  }

  /// Passes the marks before `offset`, keeping the brackets.
  mutating func pass(to offset: Int) {
    while index < marks.count, marks[index].at < offset {
      let mark = marks[index]
      if mark.kind == .opener, mark.partner >= 0 { open.append(index) }
      if mark.kind == .closer, mark.partner >= 0 { _ = open.popLast() }
      index += 1
    }
  }

  /// Ends the sentence before `end`; the next begins at `next`.
  mutating func cut(_ end: Int, next: Int) {
    let trimmed = text.trimSpace(before: end, from: start)
    if trimmed > start { output.append(base + start..<base + trimmed) }
    start = next
    list.begin(text, next)
  }

  /// Whether a bracket that was opened inside the current sentence is still open.
  var isInsideBrackets: Bool {
    if open.isEmpty { return false }
    if isJapaneseText { return true }
    // A few levels: ("…“…
    for top in open.suffix(4).reversed() {
      let opener = marks[top]
      let isQuotation = opener.family == MarkScanner.straightQuotes || opener.family == MarkScanner.curlyQuotes
      if isQuotation, !isCarried(opener) { continue }
      // Corner brackets hold Japanese quotations in English text too.
      if isQuotation || opener.family > MarkScanner.curlyQuotes { return true }
      return opener.at > start && marks[Int(opener.partner)].at - opener.at <= 600
    }
    return false
  }

  // MARK: Terminators

  /// Runs that are two marks: 「だめだ。……行こう」 pauses before the next sentence; "reste .... Logiquement" is a full stop and an
  /// ellipsis. Cuts between them.
  mutating func splitRun(_ mark: Mark, _ ending: Ending) -> Bool {
    guard mark.at > start, ending.markEnd == mark.end, mark.length >= 2, mark.length <= 24, !isInsideBrackets else { return false }
    let split: Int
    if ending.hasFullStop || ending.isHard, ending.hasWideMark, ending.isEllipsis {
      guard text.kind(at: mark.end).isJapanese, let pause = pauseStart(mark) else { return false }
      split = pause
    } else if ending.dots == Int(mark.length), ending.dots == 2 || ending.dots == 4, text.spaceLength(at: mark.at - 1) > 0,
      text.kind(at: text.skipSpace(mark.end)) == .upper
    {
      split = mark.at + 1
    } else {
      return false
    }
    observer.record(.cut(.terminator), at: split, mark: mark.at..<split)
    cut(split, next: split)
    let next = text.skipSpace(mark.end)
    if ending.dots == Int(mark.length) {
      observer.record(.cut(.ellipsisEnd), at: mark.end, mark: split..<mark.end)
      cut(mark.end, next: next)
    }
    return true
  }

  /// Where a run turns from 。！？ to dots that last to its end.
  private func pauseStart(_ mark: Mark) -> Int? {
    var i = mark.at
    var pause: Int?
    while i < mark.end {
      let (value, length) = text.scalar(at: i)
      let isDots = value == 0x2026 || value == 0x2025 || value == 0x22EF || value == 0x2E || value == "・" || value == "･"
      if isDots, pause == nil, i > mark.at { pause = i }
      if !isDots { pause = nil }
      if isDots, i == mark.at { return nil }
      i += length
    }
    return pause
  }

  mutating func terminator(_ mark: Mark) {
    var ending = Ending(markStart: mark.at, markEnd: mark.end)
    measureMarks(&ending)
    if let shortened = spacedMarks(mark, &ending) {
      index = shortened
    } else {
      index += 1
    }
    if splitRun(mark, ending) { return }
    absorbTail(&ending)
    if text[ending.end] &- 0x30 < 10 { absorbFootnote(&ending) }
    pass(to: ending.end)
    ending.next = text.skipSpace(ending.end)
    absorbSpacedTail(&ending)
    pass(to: ending.end)
    if ending.next >= text.count { return }
    if ending.markEnd <= list.textStart {
      observer.record(.keep(.listMarker), at: ending.end, mark: ending.markStart..<ending.markEnd)
      return
    }
    if listItem(markerEnd: ending.end) { return }
    let decision = isInsideBrackets ? .keep(.insideBrackets) : decide(ending)
    observer.record(decision, at: ending.end, mark: ending.markStart..<ending.markEnd)
    if decision.isBoundary { cut(ending.end, next: ending.next) }
  }

  mutating func decide(_ ending: Ending) -> Decision {
    if ending.end == ending.markEnd, tables.pointee.innerMarks.contains(markEndingAt: ending.markEnd, in: text.bytes) {
      return .keep(.nameWithMark)
    }
    if isNumbering(ending) { return .keep(.listMarker) }
    if text.bytes[ending.next] == 0x2A || text.bytes[ending.next] == 0x5F, let decision = separatorFollows(ending) { return decision }
    return isJapanese(ending) ? decideJapanese(ending) : decideLatin(ending)
  }

  /// Which rules decide: those of the writing around the mark.
  func isJapanese(_ ending: Ending) -> Bool {
    if ending.hasWideMark { return true }
    if ending.closesQuotation || ending.closesBracket, text.kind(at: ending.next).isJapanese { return true }
    let before = text.kind(before: ending.markStart)
    if before.isJapanese { return true }
    if before.isLatin || before == .digit { return false }
    return isJapaneseText && text.kind(at: ending.next).isJapanese
  }

  /// "*** New section": a run of marks stands by itself.
  func separatorFollows(_ ending: Ending) -> Decision? {
    let next = ending.next
    guard next > ending.end, text[next] == text[next + 1], text[next + 1] == text[next + 2] else { return nil }
    return .cut(.separator)
  }

  /// What is known of a mark that may end a sentence.
  struct Ending {
    var markStart: Int
    var markEnd: Int
    /// After the closing brackets, notes and decorations that belong to the mark.
    var end = 0
    /// Where the text goes on.
    var next = 0
    var dots = 0
    /// ! or ? among the marks.
    var isHard = false
    var hasQuestion = false
    /// … among the marks.
    var hasEllipsis = false
    /// A mark of Japanese punctuation.
    var hasWideMark = false
    var hasFullStop = false
    var closesQuotation = false
    var closesBracket = false
    /// A mark after the closing brackets: …). or 」。
    var hasOuterMark = false
    var hasNote = false
    /// ". . ." with a space before it: words left out.
    var isSpacedOut = false

    init(markStart: Int, markEnd: Int) {
      self.markStart = markStart
      self.markEnd = markEnd
      end = markEnd
    }

    var isEllipsis: Bool { hasEllipsis || dots >= 2 }
  }

  func measureMarks(_ ending: inout Ending) {
    var i = ending.markStart
    // A run of marks is judged by its first few: longer ones say nothing more.
    let limit = min(ending.markEnd, i + 24)
    while i < limit { i += measure(at: i, &ending) }
  }

  @discardableResult
  func measure(at i: Int, _ ending: inout Ending) -> Int {
    let byte = text[i]
    switch byte {
    case 0x2E:
      ending.dots += 1
      return 1
    case 0x21:
      ending.isHard = true
      return 1
    case 0x3F:
      ending.isHard = true
      ending.hasQuestion = true
      return 1
    default:
      let (value, length) = text.scalar(at: i)
      switch value {
      case "！":
        ending.isHard = true
        ending.hasWideMark = true
      case "？":
        ending.isHard = true
        ending.hasQuestion = true
        ending.hasWideMark = true
      case 0x203C, 0x2047...0x2049: ending.isHard = true
      case 0x2026, 0x2025, 0x22EF, "・", "･": ending.hasEllipsis = true
      case "。", "｡", "．":
        ending.hasWideMark = true
        ending.hasFullStop = true
      default: ending.hasFullStop = true
      }
      return length
    }
  }

  /// ". . ." and "! ! !": marks that go on after a space. Returns the index of the mark to go on with, or nil.
  mutating func spacedMarks(_ mark: Mark, _ ending: inout Ending) -> Int? {
    guard mark.length == 1, index + 1 < marks.count else { return nil }
    let byte = text[mark.at]
    var last = index
    while last + 1 < marks.count, marks[last + 1].kind == .terminator, marks[last + 1].length == 1,
      marks[last + 1].at == marks[last].at + 2, text[marks[last].end] == 0x20, text[marks[last + 1].at] == byte
    {
      last += 1
    }
    let count = last - index + 1
    if count < 2 || byte == 0x2E && count < 3 { return nil }
    let isAttached = mark.at > 0 && text.spaceLength(at: mark.at - 1) == 0
    if byte == 0x2E, count == 4, isAttached, text.kind(at: text.skipSpace(marks[last].end)) == .upper {
      // "… compounds. . . . The practice": a full stop, then an ellipsis that begins the next sentence.
      ending.markEnd = mark.end
      ending.end = mark.end
      return index + 1
    }
    ending.markEnd = marks[last].end
    ending.end = ending.markEnd
    if byte == 0x2E {
      ending.dots = count
      ending.isSpacedOut = !isAttached && count == 3
    }
    return last + 1
  }
}
