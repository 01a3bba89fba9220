import Letters

/// Faces: their shapes, wherever they stand.
extension TextView {
  /// The face whose mouth `_` stands at `i`, or whose eyes `:` or heart `<` do: "T_T", ">_<", "¯\\_(ツ)_/¯", ":D", "<3". Faces that
  /// end in a bracket are told by their bracket.
  func face(at i: Int) -> Range<Int>? {
    guard self[i] == 0x5F else {
      let end = i + smileyLength(at: i)
      guard end > i, self[i - 1] == 0x20, self[end] <= 0x20, kind(before: end) != .opener, kind(before: end) != .closer,
        kind(before: end) != .lower
      else { return nil }
      return i..<end
    }
    if self[i - 1] == 0x5C, scalar(before: i - 1).value == 0xAF { return shrug(i) }
    var mouthEnd = i + 1
    while self[mouthEnd] == 0x5F, mouthEnd < i + 3 { mouthEnd += 1 }
    guard Self.areEyes(self[i - 1], self[mouthEnd]), !Self.isWordByte(self[i - 2]), !Self.isWordByte(self[mouthEnd + 1]) else { return nil }
    return i - 1..<(self[mouthEnd + 1] == 0x3B ? mouthEnd + 2 : mouthEnd + 1)
  }

  /// Whether a soft mark is a face without brackets.
  func isBareFace(_ mark: Mark) -> Bool { mark.length > 1 && (self[mark.at] < 0x80 || self[mark.at] == 0xC2) }

  /// The other arm of ¯\_(ツ)_/¯.
  private func shrug(_ mouth: Int) -> Range<Int>? {
    for k in mouth + 1..<mouth + 12 where self[k] == 0x5F && self[k + 1] == 0x2F && scalar(at: k + 2).value == 0xAF {
      return mouth - 3..<k + 4
    }
    return nil
  }

  private static func areEyes(_ left: UInt8, _ right: UInt8) -> Bool {
    switch left {
    // ^ ; - = * . @ and T o u x n q
    case 0x5E, 0x3B, 0x2D, 0x3D, 0x2A, 0x2E, 0x40: left == right
    case 0x54, 0x74, 0x4F, 0x6F, 0x55, 0x75, 0x58, 0x78, 0x4E, 0x6E, 0x51, 0x71: left | 0x20 == right | 0x20
    case 0x3E, 0x3C: right == 0x3E || right == 0x3C
    default: false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }

  /// ":-)", ";)", ":D", "=)", ":'(", "<3"
  func smileyLength(at i: Int) -> Int {
    switch self[i] {
    case 0x3A, 0x3B, 0x3D:
      var k = i + 1
      if self[k] == 0x2D || self[k] == 0x27 || self[k] == 0x6F { k += 1 }
      switch self[k] {
      case 0x29, 0x28, 0x44, 0x50, 0x70, 0x5D, 0x5B, 0x2F, 0x7C, 0x6F, 0x4F, 0x33, 0x2A:
        k += 1
        while k < i + 12, self[k] == 0x29 || self[k] == 0x28 { k += 1 }
        return k - i
      default: return 0
      }
    case 0x3C: return self[i + 1] == 0x33 ? 2 : 0
    default: return 0
    }
  }
}

/// What decorates the end of a sentence: faces, emoji, notes in brackets.
extension SentenceCutter {
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
    // ｗｗ, ＾＾
    case "ｗ", "＾":
      var k = i
      while k < i + 120, text.scalar(at: k).value == value { k += 3 }
      return text.kind(at: k).isLatin || value == "＾" && k - i < 6 ? 0 : k - i
    // 〜 after kana
    case "〜", "～":
      var k = i
      while k < i + 30, text.scalar(at: k).value == value { k += length }
      return text.kind(before: i) == .hiragana || text.scalar(before: i).value == "ー" ? k - i : 0
    case "＼", "／", "ヽ", "ﾉ":
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
    guard opener.value == 0x28 || opener.value == "（" else { return 0 }
    let inside = i + opener.length
    let word = tables.pointee.notes.longest(in: text.bytes, at: inside)
    if word > 0 {
      let closer = text.scalar(at: inside + word)
      if closer.value == 0x29 || closer.value == "）" { return opener.length + word + closer.length }
    }
    return faceLength(at: i)
  }

  /// "(^_^)", "(T_T)", "（＾ω＾）", arms included: brackets around a few signs without words.
  func faceLength(at i: Int) -> Int {
    let opener = text.scalar(at: i)
    guard opener.value == 0x28 || opener.value == "（" else { return 0 }
    var k = i + opener.length
    var scalars = 0
    var signs = 0
    var hasSpace = false
    while scalars < 14 {
      let (value, length) = text.scalar(at: k)
      if value == 0x29 || value == "）" {
        guard scalars >= 2, signs >= (hasSpace ? 2 : 1) else { return 0 }
        return k + length - i + armLength(at: k + length)
      }
      switch value {
      case "^", "_", ";", "*", ">", "<", "`", "´", "°", "ε", "ω", "Д", "∀", "▽", "・", "･", "￣", "≧", "≦", "‿", "〜", "＾", "＿", "｀", "；", "＞",
        "＜", "‖", "◡", "◕", "●", "○", "ˋ", "ˊ", "ᴗ", "＊", "⌒", "•", "·", "◠", "皿", "~":
        signs += 1
      case "\"", "-", "っ", "!", "=", ".", "'", "o", "O", "T", ",", "/", "\\", "p", "d", "b", "m", "u", "v", "x", "X", "0", ":", "|", "+",
        "#", "Q",
        "Ｔ", "ｏ", "ノ", "ﾉ", "ﾟ", "人", "口", "一", "エ", "へ", "つ", "ｰ", "ー", "﹏", "㸀", "－", "ˉ":
        break
      // "(_ _)", "( ´∀｀)"
      case " " where text[k - 1] == 0x5F || scalars == 0: hasSpace = true
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
    case "m", "ｍ", "／", "＼", "ﾉ", "ノ", "/", "♪", "ν", "ゞ": return length
    // (^^)v, (^_^)b, (-_-)zzz
    case "v", "b", "d", "z":
      var k = i
      while k < i + 8, text[k] == UInt8(value) { k += 1 }
      return text.kind(at: k).isLatin ? 0 : k - i
    default: return 0
    }
  }

  /// （編集部）: a short note in kanji before white space or the end, or with a space after it.
  private func shortNoteLength(at i: Int) -> Int {
    let opener = text.scalar(at: i)
    guard opener.value == 0x28 || opener.value == "（" else { return 0 }
    var k = i + opener.length
    var scalars = 0
    var words = 0
    while scalars < 13 {
      let (value, length) = text.scalar(at: k)
      if value == 0x29 || value == "）" {
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
