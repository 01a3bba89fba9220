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

  private func wideTail(at i: Int, _ ending: inout Ending) -> Int {
    let (value, length) = text.scalar(at: i)
    switch value {
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61, 0x2025, 0x2026, 0x22EF, 0x203C, 0x2047...0x2049:
      if ending.closesBracket || ending.closesQuotation { ending.hasOuterMark = true }
      measure(at: i, &ending)
      return length
    case 0x300D, 0x300F, 0xFF63, 0x201D, 0x2019, 0x301E, 0x301F, 0xBB, 0x203A:
      ending.closesQuotation = true
      return length
    case 0xFF09, 0x3011, 0x3009, 0x300B, 0x3015, 0x3017, 0x3019, 0xFF3D, 0xFF5D:
      ending.closesBracket = true
      return length
    case 0xFF08:
      let length = noteLength(at: i)
      if length > 0 { ending.hasNote = true }
      return length
    // Superscripts and daggers: footnote marks.
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079, 0x2020, 0x2021:
      ending.hasNote = true
      return length
    // ZWJ, variation selectors, combining keycap.
    case 0x200D, 0xFE0E, 0xFE0F, 0x20E3: return length
    default: return decorationLength(at: i)
    }
  }

  /// Smileys, notes and citations after a space.
  mutating func absorbSpacedTail(_ ending: inout Ending) {
    guard ending.next > ending.end, ending.next < text.count else { return }
    let i = ending.next
    var length: Int
    switch text.bytes[i] {
    case 0x29: length = 1
    case 0x3A, 0x3B, 0x3C, 0x3D: length = smileyLength(at: i)
    case 0x5B: length = citationLength(at: i)
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

  /// ":-)", ";)", ":D", "=)", "<3", "xD"
  func smileyLength(at i: Int) -> Int {
    switch text[i] {
    case 0x3A, 0x3B, 0x3D:
      var k = i + 1
      if text[k] == 0x2D || text[k] == 0x27 || text[k] == 0x6F { k += 1 }
      switch text[k] {
      case 0x29, 0x28, 0x44, 0x50, 0x70, 0x5D, 0x5B, 0x2F, 0x7C, 0x6F, 0x4F, 0x33, 0x2A:
        k += 1
        while k < i + 12, text[k] == 0x29 || text[k] == 0x28 { k += 1 }
        return k - i
      default: return 0
      }
    case 0x3C: return text[i + 1] == 0x33 ? 2 : 0
    default: return 0
    }
  }

  /// ♪, ♡, emoji, w, ^^ after a mark or a finished sentence. ★ and ☆ rather begin an item when text follows them.
  func decorationLength(at i: Int) -> Int {
    let byte = text[i]
    if byte == 0x77 || byte == 0x5E {
      guard isJapaneseText else { return 0 }
      var k = i
      if byte == 0x5E, text[i + 1] == 0x5F { return text[i + 2] == 0x5E ? 3 : 0 }
      while k < i + 40, text[k] == byte || byte == 0x5E && (text[k] == 0x3B || text[k] == 0x5F) { k += 1 }
      return text.kind(at: k).isLatin || byte == 0x5E && k - i < 2 ? 0 : k - i
    }
    let (value, length) = text.scalar(at: i)
    switch value {
    case 0x266A...0x266C, 0x2661, 0x2665, 0x2764: return length
    case 0x2605, 0x2606:
      let next = text.kind(at: i + length)
      return next == .end || next == .space || next == .closer || text.scalar(at: i + length).value == value ? length : 0
    case 0xFF57:
      var k = i
      while k < i + 120, text[k] == 0xEF, text[k + 1] == 0xBD, text[k + 2] == 0x97 { k += 3 }
      return text.kind(at: k).isLatin ? 0 : k - i
    case 0xFF3C, 0xFF0F, 0x30FD, 0xFF89:
      let face = faceLength(at: i + length)
      return face > 0 ? length + face : 0
    default: return MarkScanner.isEmoji(value) || value >= 0x2600 && value <= 0x26FF ? length : 0
    }
  }

  // MARK: Brackets that belong to the sentence before them

  /// （笑）, (^o^), （編集部）, (田中) after a mark.
  func noteLength(at i: Int) -> Int {
    guard isJapaneseText else { return 0 }
    let known = faceOrLaughLength(at: i)
    return known > 0 ? known : shortNoteLength(at: i)
  }

  func faceOrLaughLength(at i: Int) -> Int {
    let opener = text.scalar(at: i)
    guard opener.value == 0x28 || opener.value == 0xFF08 else { return 0 }
    let inside = i + opener.length
    let word = tables.pointee.notes.longest(in: text.bytes, at: inside)
    if word > 0 {
      let closer = text.scalar(at: inside + word)
      if closer.value == 0x29 || closer.value == 0xFF09 { return opener.length + word + closer.length }
    }
    return faceLength(at: i)
  }

  /// "(^_^)", "(T_T)", "（＾ω＾）", arms included: brackets around a few signs without words.
  func faceLength(at i: Int) -> Int {
    let opener = text.scalar(at: i)
    guard opener.value == 0x28 || opener.value == 0xFF08 else { return 0 }
    var k = i + opener.length
    var scalars = 0
    var signs = 0
    var hasSpace = false
    while scalars < 14 {
      let (value, length) = text.scalar(at: k)
      if value == 0x29 || value == 0xFF09 {
        guard scalars >= 2, signs >= 1, !hasSpace || signs == scalars - 1 else { return 0 }
        return k + length - i + armLength(at: k + length)
      }
      switch value {
      case 0x5E, 0x5F, 0x3B, 0x2A, 0x3E, 0x3C, 0x60, 0xB4, 0xB0, 0x3C9, 0x414, 0x2200, 0x25BD, 0x30FB, 0xFF65, 0xFFE3, 0x2267, 0x2266,
        0x203F, 0x301C, 0xFF3E,
        0xFF3F, 0xFF40, 0xFF1B, 0xFF1E, 0xFF1C, 0x2016, 0x25E1, 0x25D5, 0x25CF, 0x25CB, 0x22, 0x2D, 0x2CB, 0x2CA, 0x1D17, 0xFF0A, 0x2312,
        0x2022, 0xB7, 0x25E0, 0x3063,
        0x76BF, 0x21, 0x3D, 0x2E, 0x27, 0x7E:
        if value != 0x2D, value != 0x2E, value != 0x3063, value != 0x21, value != 0x3D, value != 0x22, value != 0x27 { signs += 1 }
      case 0x6F, 0x4F, 0x54, 0x2C, 0x2F, 0x5C, 0x70, 0x64, 0x62, 0x6D, 0x75, 0x76, 0x78, 0x58, 0x30, 0x3A, 0x7C, 0x2B, 0x23,
        0x51, 0xFF34, 0xFF4F, 0x30CE,
        0xFF89, 0x4EBA, 0x53E3, 0x4E00, 0x30A8, 0x3078, 0x3064, 0xFF70, 0x30FC, 0xFE4F, 0x3E00, 0xFF0D, 0x2C9:
        break
      // "(_ _)" only.
      case 0x20 where text[k - 1] == 0x5F: hasSpace = true
      // "(^^;" and "(^_^;" are often left open.
      default: return signs >= 3 && text[k - 1] == 0x3B && Kind(value).isJapanese ? k - i : 0
      }
      scalars += 1
      k += length
    }
    return 0
  }

  private func armLength(at i: Int) -> Int {
    let (value, length) = text.scalar(at: i)
    switch value {
    case 0x6D, 0xFF4D, 0xFF0F, 0xFF3C, 0xFF89, 0x30CE, 0x2F, 0x266A, 0x3BD, 0x309E: return length
    // (^^)v, (^_^)b
    case 0x76, 0x62, 0x64: return text.kind(at: i + length).isLatin ? 0 : length
    default: return 0
    }
  }

  /// （編集部）: a short note in kanji before white space or the end, or with a space after it.
  private func shortNoteLength(at i: Int) -> Int {
    let opener = text.scalar(at: i)
    guard opener.value == 0x28 || opener.value == 0xFF08 else { return 0 }
    var k = i + opener.length
    var scalars = 0
    var words = 0
    while scalars < 13 {
      let (value, length) = text.scalar(at: k)
      if value == 0x29 || value == 0xFF09 {
        let end = k + length
        let after = text.kind(at: end)
        guard words >= 2 else { return 0 }
        return after == .end || after == .space || after == .terminator || words == scalars && scalars <= 4 ? end - i : 0
      }
      switch Kind(value) {
      case .han, .katakana: words += 1
      case .upper, .lower, .comma, .space, .dash: break
      default: return 0
      }
      scalars += 1
      k += length
    }
    return 0
  }
}
