import Letters

/// Numbered and lettered lists written in one line: "1) The first item 2) The second item".
struct ListState {
  enum Style: UInt8 { case none, number, lower, upper, roman, circled }
  var style = Style.none
  var closer: ListMark.Closer?
  var isOpened = false
  var value = 0
  /// Where the text of the item begins; a mark before it is the marker's own.
  var textStart = 0
  var hasBullet = false
  /// "[1]" of a list of references.
  var isReference = false

  /// Reads the marker a sentence begins with, if it has one.
  /// - Parameter isHead: whether it begins its block; elsewhere "40." is a marker only as the first, or the next of those before
  mutating func begin(_ text: TextView, _ start: Int, isHead: Bool = false) {
    isReference = text[start] == 0x5B && text.kind(at: start + 1) == .digit
    var i = start
    let bullet = text.scalar(at: i)
    var sawBullet = false
    if ListMark.isTypographicBullet(bullet.value) {
      sawBullet = true
      i = text.skipSpace(i + bullet.length)
    }
    textStart = i
    guard let marker = ListMarker(text, at: i) else {
      // A sentence without a marker between two items does not end the list.
      if sawBullet { hasBullet = true }
      return
    }
    if !isHead, marker.style == .number, marker.closer == .stop, marker.value > 1, style != .number || marker.value != value + 1 { return }
    style = marker.style
    closer = marker.closer
    isOpened = marker.isOpened
    value = marker.value
    textStart = marker.end
    hasBullet = sawBullet
  }
}

struct ListMarker {
  var style: ListState.Style
  /// nil for ①, which needs none.
  var closer: ListMark.Closer?
  var isOpened = false
  var value: Int
  var end: Int

  /// "1.", "1)", "1.)", "(1)", "a.", "a)", "A.", and ①, all in either width, at `start`.
  init?(_ text: TextView, at start: Int) {
    var i = start
    let first = text.scalar(at: i)
    if let number = ListMark.circled(first.value) {
      style = .circled
      value = number
      end = i + first.length
      return
    }
    isOpened = ListMark.opens(first.value)
    if isOpened { i += first.length }
    var value = 0
    var digits = 0
    while digits < 3, let digit = ListMark.digit(text.scalar(at: i).value) {
      value = value * 10 + digit
      digits += 1
      i += text.scalar(at: i).length
    }
    if digits > 0 {
      style = .number
    } else {
      switch text[i] {
      case 0x61...0x7A:
        if let roman = Self.roman(text, at: i) {
          style = .roman
          value = roman.value
          i += roman.length - 1
        } else {
          style = .lower
          value = Int(text[i] - 0x60)
        }
      case 0x41...0x5A:
        style = .upper
        value = Int(text[i] - 0x40)
      default:
        // Ｑ．and Ａ．in their full width
        let letter = text.scalar(at: i)
        guard Letter("Ａ")...Letter("Ｚ") ~= letter.value else { return nil }
        style = .upper
        value = Int(letter.value - Letter("Ａ").value) + 1
        i += letter.length - 1
      }
      i += 1
    }
    guard let closing = Self.closer(text, at: i), !isOpened || closing.kind == .bracket else { return nil }
    closer = closing.kind
    i += closing.length
    guard
      i >= text.count || text.spaceLength(at: i) > 0 || text.kind(at: i).isJapanese || text.kind(at: i) == .opener
        || closer == .stopAndBracket
    else { return nil }
    self.value = value
    end = i
  }

  /// i, ii, iii, iv, v, vi, vii, viii, ix, x
  private static func roman(_ text: TextView, at start: Int) -> (value: Int, length: Int)? {
    var value = 0
    var i = start
    while i < start + 5 {
      let digit: Int
      switch text[i] {
      case 0x69: digit = text[i + 1] == 0x76 || text[i + 1] == 0x78 ? -1 : 1
      case 0x76: digit = 5
      case 0x78: digit = 10
      default: return i > start && value > 0 && value <= 12 ? (value, i - start) : nil
      }
      value += digit
      i += 1
    }
    return nil
  }

  private static func closer(_ text: TextView, at i: Int) -> (kind: ListMark.Closer, length: Int)? {
    let (value, length) = text.scalar(at: i)
    if ListMark.closes(value) { return (.bracket, length) }
    guard ListMark.isStop(value) else { return nil }
    let next = text.scalar(at: i + length)
    return ListMark.closes(next.value) ? (.stopAndBracket, length + next.length) : (.stop, length)
  }
}

extension SentenceCutter {
  /// Whether the mark after `word` belongs to the marker the sentence begins with.
  func isListMarker(_ word: Word) -> Bool {
    guard word.start <= start + 4, word.length <= 4 else { return false }
    if list.textStart > word.end { return true }
    // "IV. Results"
    if word.start == start, word.length <= 4, word.length > 0 {
      for i in word.start..<word.end {
        switch text[i] {
        case 0x49, 0x56, 0x58, 0x69, 0x76, 0x78: break
        default: return false
        }
      }
      return true
    }
    return false
  }

  /// Cuts before the next item of a list in one line, when the marker that ends at `end` is the one expected.
  @discardableResult
  mutating func listItem(markerEnd end: Int) -> Bool {
    guard list.style != .none, end > list.textStart, text.spaceLength(at: end) > 0 || text.kind(at: end).isJapanese, !isInsideBrackets
    else { return false }
    // "A. B.": one look at the letter tells most marks from the marker that is due.
    if list.style == .upper || list.style == .lower, list.closer == .stop || list.closer == .bracket && !list.isOpened,
      text[end - 1] < 0x80, text[end - 2] < 0x80,
      Int(text[end - 2] & 0x1F) != list.value + 1
    {
      return false
    }
    var k = end
    let floor = max(start, end - 12)
    while k > floor, !text.kind(before: k).isJapanese, text.kind(before: k) != .space { k -= text.scalar(before: k).length }
    guard k > start, text.kind(before: k) == .space else { return false }
    guard let marker = ListMarker(text, at: k), marker.end == end, marker.style == list.style, marker.closer == list.closer,
      marker.isOpened == list.isOpened,
      marker.value == list.value + 1
    else { return false }
    let next = text.kind(at: text.skipSpace(end))
    guard
      next == .upper || next == .opener || next.isJapanese || next == .straightQuote
        || (marker.closer != .stop || marker.style == .roman) && next == .lower
    else {
      return false
    }
    let previous = text.trimSpace(before: k, from: start)
    guard previous > list.textStart else { return false }
    observer.record(.cut(.listItem), at: previous, mark: k..<end)
    cut(previous, next: k)
    return true
  }

  /// "• one • two": a bullet inside the line, in a sentence that began with one.
  mutating func bulletItem(_ mark: Mark) {
    guard list.hasBullet, mark.at > start, text.spaceLength(at: mark.at - 1) > 0 else { return }
    observer.record(.cut(.listItem), at: mark.at, mark: mark.at..<mark.end)
    cut(mark.at, next: mark.at)
  }
}
