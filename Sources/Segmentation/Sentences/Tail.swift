import Letters

/// What stands after a mark and belongs to it.
extension SentenceCutter {
  /// Closing brackets and quotation marks, further marks, notes, citations, decorations, all without a space before them.
  mutating func absorbTail(_ ending: inout Ending) {
    var i = ending.end
    while i < text.count {
      let byte = text.bytes[i]
      switch byte {
      case 0x22, 0x27:
        if byte == 0x22, isOpeningQuote(at: i) { break }
        if byte == 0x27, text.kind(at: i + 1).isLatin, !ending.closesQuotation { break }
        ending.closesQuotation = true
        i += 1
        continue
      case 0x29, 0x5D, 0x7D:
        ending.closesBracket = true
        i += 1
        continue
      case 0x2E, 0x21, 0x3F:
        if byte == 0x2E, !ending.closesBracket, !ending.closesQuotation, text.kind(at: i + 1) == .digit { break }
        if ending.closesBracket || ending.closesQuotation { ending.hasOuterMark = true }
        measure(at: i, &ending)
        i += 1
        continue
      // "free.*", "1810.*†"
      case 0x2A:
        let length = asterisks(at: i, ending)
        if length > 0 {
          ending.hasNote = true
          i += length
          continue
        }
      case 0x5B:
        let length = citationLength(at: i)
        if length > 0 {
          ending.hasNote = true
          i += length
          continue
        }
      case 0x5E, 0x77:
        let length = decorationLength(at: i)
        if length > 0 {
          i += length
          continue
        }
      case 0x28:
        let length = noteLength(at: i)
        if length > 0 {
          ending.hasNote = true
          i += length
          continue
        }
      default:
        if byte >= 0x80 {
          let length = wideTail(at: i, &ending)
          if length > 0 {
            i += length
            continue
          }
        }
      }
      break
    }
    ending.end = i
  }

  /// One to three, right after the mark of a word and before white space or another note.
  private func asterisks(at i: Int, _ ending: Ending) -> Int {
    var k = i
    while text[k] == 0x2A { k += 1 }
    let isAttached = text.spaceLength(at: ending.markStart - 1) == 0 && ending.markStart > start
    let after = text.scalar(at: k).value
    guard isAttached, k - i <= 3, k >= text.count || text.spaceLength(at: k) > 0 || after == 0x2020 || after == 0x2021 else { return 0 }
    return text.kind(at: text.skipSpace(k)) == .lower ? 0 : k - i
  }

  private func wideTail(at i: Int, _ ending: inout Ending) -> Int {
    let (value, length) = text.scalar(at: i)
    switch value {
    case "。", "！", "．", "？", "｡", 0x2025, 0x2026, 0x22EF, 0x203C, 0x2047...0x2049:
      if ending.closesBracket || ending.closesQuotation { ending.hasOuterMark = true }
      measure(at: i, &ending)
      return length
    case "」", "』", "｣", 0x201D, 0x2019, "〞", "〟", 0xBB, 0x203A:
      ending.closesQuotation = true
      return length
    case "）", "】", "〉", "》", "〕", "〗", "〙", "］", "｝":
      ending.closesBracket = true
      return length
    case "（":
      let length = noteLength(at: i)
      if length > 0 { ending.hasNote = true }
      return length
    // Superscripts, daggers, § and ¶: footnote marks.
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2020, 0x2021, 0xA7, 0xB6:
      if value == 0xA7 || value == 0xB6, text.spaceLength(at: i + length) == 0, i + length < text.count { return 0 }
      ending.hasNote = true
      return length
    // ZWJ, variation selectors, combining keycap.
    case 0x200D, 0xFE0E, 0xFE0F, 0x20E3: return length
    default: return decorationLength(at: i)
    }
  }

  /// Smileys, emoji, notes and citations after a space.
  mutating func absorbSpacedTail(_ ending: inout Ending) {
    guard ending.next > ending.end, ending.next < text.count else { return }
    let i = ending.next
    var length: Int
    switch text.bytes[i] {
    case 0x29: length = 1
    case 0x3A, 0x3B, 0x3C, 0x3D: length = text.smileyLength(at: i)
    case 0x5B: length = list.isReference && text.kind(at: i + 1) == .digit ? 0 : citationLength(at: i)
    case 0x28 where !isJapaneseText: length = sourceLength(at: i)
    // One that begins a line goes with it.
    case 0xE2, 0xF0: length = text.hasLineEnd(ending.end, i) ? 0 : emojiLength(at: i)
    default: length = 0
    }
    if length == 0, text[i] == 0x28 || text[i] == 0xEF, isJapaneseText { length = faceOrLaughLength(at: i) }
    guard length > 0 else { return }
    let after = i + length
    guard after >= text.count || text.spaceLength(at: after) > 0 else { return }
    ending.end = after
    ending.hasNote = true
    ending.next = text.skipSpace(after)
  }

  /// A run of emoji, with what modifies them.
  private func emojiLength(at i: Int) -> Int {
    var k = i
    while k < i + 120 {
      let (value, length) = text.scalar(at: k)
      guard MarkScanner.isEmoji(value) || k > i && (value == 0xFE0F || value == 0x200D || value == 0x2640 || value == 0x2642) else { break }
      k += length
    }
    return k - i
  }

  /// "(Gen. 1:3)", "(Miller 1998, p. 44)": a name and numbers in brackets, the source of what was said before them.
  private func sourceLength(at i: Int) -> Int {
    guard text.kind(at: i + 1) == .upper, text.kind(at: i + 2) != .digit else { return 0 }
    var k = i + 2
    while k < i + 48, text[k] != 0x29 {
      switch text[k] {
      case 0, 0x28, 0x21, 0x3F, 0x0A: return 0
      // A full stop inside is that of an abbreviation: a space and no capital after it.
      case 0x2E where text[k + 1] != 0x20 || text.kind(at: k + 2) == .upper: return 0
      default: k += 1
      }
    }
    return text[k] == 0x29 && text.kind(before: k) == .digit && text.kind(at: text.skipSpace(k + 1)) != .lower ? k + 1 - i : 0
  }

  func isOpeningQuote(at i: Int) -> Bool {
    guard isJapaneseText else { return false }
    var k = index
    while k < marks.count, marks[k].at < i { k += 1 }
    return k < marks.count && marks[k].at == i && marks[k].kind == .opener && marks[k].partner >= 0
  }

  /// "[12]", "[1, 2]", "[a]", "[citation needed]"
  func citationLength(at i: Int) -> Int {
    var k = i + 1
    var letters = 0
    while k < i + 20, text[k] != 0x5D {
      switch text[k] {
      case 0x30...0x39, 0x2C, 0x20, 0x2D: break
      case 0x61...0x7A: letters += 1
      default: return 0
      }
      k += 1
    }
    guard text[k] == 0x5D, k > i + 1 else { return 0 }
    if letters > 1 {
      // "citation needed", "note 3"
      let c = text[i + 1]
      guard (c == 0x63 && text[i + 2] == 0x69) || (c == 0x6E && text[i + 2] == 0x6F) else { return 0 }
    }
    return k + 1 - i
  }
}
