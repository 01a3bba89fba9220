import ICU
import Letters

/// A mark that may matter for sentences, and where it stands.
struct Mark {
  enum Kind: UInt8 {
    /// A run of . ! ? 。 ！ … and their like.
    case terminator
    case opener, closer
    /// ♪, ★, an emoji, w, ^: may decorate a sentence end.
    case soft
    /// • and its like inside a line.
    case bullet
  }

  var start: Int32
  var length: Int32
  /// The index of the bracket that closes or opens this one; -1 for none.
  var partner: Int32 = -1
  var kind: Kind
  /// Which bracket: a pair shares it.
  var family: UInt8 = 0

  @inline(__always) var at: Int { Int(start) }
  @inline(__always) var end: Int { Int(start) + Int(length) }
}

/// Finds the marks of a block in one pass over its bytes and pairs its brackets.
struct MarkScanner {
  private(set) var marks: [Mark] = []
  private var open: [Int32] = []
  private var openOfFamily: [Int32] = []

  /// The family of straight quotation marks, and that of curly ones.
  static let straightQuotes: UInt8 = 4
  static let curlyQuotes: UInt8 = 5

  /// As many brackets of one kind may follow each other.
  private static let mostAlike = 8

  private enum Action {
    static let skip: UInt8 = 0
    static let skip2: UInt8 = 1
    static let skip3: UInt8 = 2
    static let terminator: UInt8 = 3
    static let bracket: UInt8 = 4
    static let kana: UInt8 = 5
    static let wide: UInt8 = 6
    static let general: UInt8 = 7
    static let plane: UInt8 = 8
    static let rare: UInt8 = 9
    static let quote: UInt8 = 10
    static let soft: UInt8 = 11
    static let latinQuote: UInt8 = 12
    static let face: UInt8 = 13
  }

  private static func actions(_ isJapanese: Bool) -> [UInt8] {
    (0..<256).map { byte in
      switch byte {
      case 0x21, 0x2E, 0x3F: Action.terminator
      case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D: Action.bracket
      case 0x22: isJapanese ? Action.quote : Action.latinQuote
      case 0x77, 0x5E: isJapanese ? Action.soft : Action.skip
      case 0x5F: Action.face
      case 0x3A, 0x3C, 0x3D: isJapanese ? Action.skip : Action.face
      case 0xC2...0xD5: Action.skip2
      case 0xD6...0xDF, 0xE0, 0xE1: Action.rare
      case 0xE2: Action.general
      case 0xE3: Action.kana
      case 0xE4...0xE9: Action.skip3
      case 0xEA...0xEE: Action.rare
      case 0xEF: Action.wide
      case 0xF0...0xF4: Action.plane
      default: Action.skip
      }
    }
  }

  private static let latinActions = actions(false)
  private static let japaneseActions = actions(true)

  mutating func scan(_ text: TextView, isJapanese: Bool) {
    marks.removeAll(keepingCapacity: true)
    // Room for as many as a dense text has; what is not used is never touched.
    if text.count > 4096 { marks.reserveCapacity(text.count / 3) }
    let table = isJapanese ? Self.japaneseActions : Self.latinActions
    let bytes = text.bytes
    let count = bytes.count
    table.withUnsafeBufferPointer { actions in
      var i = 0
      // Up to here bytes are looked at one by one.
      var plainFrom = isJapanese ? Int.max : 0
      while i < count {
        if isJapanese {
          i = Self.endOfLetters(bytes, from: i)
          if i >= count { break }
        }
        if i >= plainFrom {
          if let block = text.block(at: i), block.isPlainLatin {
            i += 16
            continue
          }
          plainFrom = i + 16
        }
        let byte = bytes[i]
        let action = actions[Int(byte)]
        if action == Action.skip {
          i += 1
        } else if action == Action.skip3 {
          i += 3
        } else if action == Action.kana {
          // Only U+3000…303F holds marks, and ・・・; hiragana and katakana are the most of Japanese text.
          if text[i + 1] == 0x80 {
            mark3(text, i, 0x3000 | UInt32(text[i + 2] & 0x3F))
          } else if text[i + 2] == 0xBB, text[i + 1] == 0x83, text[i + 5] == 0xBB {
            i += middleDots(text, i)
            continue
          }
          i += 3
        } else {
          i += special(text, i, byte, action)
        }
      }
    }
    pairBrackets(togglesQuotes: isJapanese)
  }

  /// Behind a run of kana and ideographs, none of which is a mark; middle dots end it.
  @inline(__always)
  private static func endOfLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 2 < bytes.count {
      let second = bytes[i + 1]
      guard bytes[i] &- 0xE4 < 6 || bytes[i] == 0xE3 && (second &- 0x81 < 2 || second == 0x83 && bytes[i + 2] != 0xBB) else { break }
      i += 3
    }
    return i
  }

  private mutating func special(_ text: TextView, _ i: Int, _ byte: UInt8, _ action: UInt8) -> Int {
    switch action {
    case Action.skip2: return 2
    case Action.terminator:
      var end = i + 1
      while text[end] == byte { end += 1 }
      append(.terminator, i, end - i)
      return end - i
    case Action.bracket, Action.quote, Action.latinQuote: return bracket(text, i, byte, togglesQuotes: action == Action.quote)
    case Action.face:
      if let face = text.face(at: i), marks.last?.end ?? 0 <= face.lowerBound {
        append(.soft, face.lowerBound, face.count)
        return face.upperBound - i
      }
      return 1
    case Action.soft:
      if text[i - 1] >= 0x80 { append(.soft, i, 1) }
      return 1
    default:
      let (value, length) = text.scalar(at: i)
      switch action {
      case Action.general, Action.wide: mark3(text, i, value)
      case Action.plane: if Self.isEmoji(value) { append(.soft, i, length) }
      case Action.rare:
        if let scalar = Unicode.Scalar(value), scalar.sentenceBreak == .sTerm { append(.terminator, i, length) }
      default: break
      }
      return length
    }
  }

  /// - Parameter togglesQuotes: straight quotation marks open and close in turn
  private mutating func bracket(_ text: TextView, _ i: Int, _ byte: UInt8, togglesQuotes: Bool) -> Int {
    if let end = endOfDecoration(text, i, byte) { return end - i }
    switch byte {
    case 0x28: append(.opener, i, 1, family: 1)
    case 0x29: append(.closer, i, 1, family: 1)
    case 0x5B: append(.opener, i, 1, family: 2)
    case 0x5D: append(.closer, i, 1, family: 2)
    case 0x7B: append(.opener, i, 1, family: 3)
    case 0x7D: append(.closer, i, 1, family: 3)
    default: append(togglesQuotes || Self.opens(text, i) ? .opener : .closer, i, 1, family: Self.straightQuotes)
    }
    return 1
  }

  /// The end of a run of one bracket or quotation mark that is too long to open or close anything.
  private func endOfDecoration(_ text: TextView, _ start: Int, _ byte: UInt8) -> Int? {
    if text[start + 1] != byte { return nil }
    var end = start + 2
    while text[end] == byte { end += 1 }
    return end - start > Self.mostAlike ? end : nil
  }

  /// ・・・: two or more middle dots pause as … does; one alone joins words. Returns the length of what was read.
  private mutating func middleDots(_ text: TextView, _ start: Int) -> Int {
    let dot = text.scalar(at: start).value
    var end = start + 3
    while text.scalar(at: end).value == dot { end += 3 }
    if end - start >= 6 { append(.terminator, start, end - start) }
    return end - start
  }

  private mutating func mark3(_ text: TextView, _ i: Int, _ value: UInt32) {
    switch value {
    case "。", "！", "．", "？", "｡", 0x2025, 0x2026, 0x22EF, 0x203C, 0x2047...0x2049: append(.terminator, i, 3)
    case "･": if text.scalar(at: i + 3).value == "･" || text.scalar(before: i).value == "･" { append(.terminator, i, 3) }
    case "（": append(.opener, i, 3, family: 1)
    case "）": append(.closer, i, 3, family: 1)
    case "［": append(.opener, i, 3, family: 2)
    case "］": append(.closer, i, 3, family: 2)
    case "｛": append(.opener, i, 3, family: 3)
    case "｝": append(.closer, i, 3, family: 3)
    case 0x201C: append(.opener, i, 3, family: 5)
    case 0x201D: append(.closer, i, 3, family: 5)
    case "「", "｢": append(.opener, i, 3, family: 6)
    case "」", "｣": append(.closer, i, 3, family: 6)
    case "『": append(.opener, i, 3, family: 7)
    case "』": append(.closer, i, 3, family: 7)
    case "〈", "《", "【", "〔", "〖", "〘": append(.opener, i, 3, family: UInt8(8 + (value - Letter("〈").value) / 2))
    case "〉", "》", "】", "〕", "〗", "〙": append(.closer, i, 3, family: UInt8(8 + (value - Letter("〉").value) / 2))
    case "〝": append(.opener, i, 3, family: 17)
    case "〞", "〟": append(.closer, i, 3, family: 17)
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x25E6: append(.bullet, i, 3)
    case "＾", "ｗ", "♪", "♫", "♬", "♡", "♥", "★", "☆": append(.soft, i, 3)
    // ♀ and ♂ stand in names, ❶ to ➓ begin items.
    case 0x2640, 0x2642, 0x2776...0x2793: break
    case 0x2600...0x27BF, 0x2B50, 0x2B55: append(.soft, i, 3)
    // 〜 and ～ draw out the kana before them.
    case "〜", "～": if text[i - 3] == 0xE3 { append(.soft, i, 3) }
    default: break
    }
  }

  /// Whether the straight quotation mark at `i` begins a quotation: nothing of a word before it, something of one after.
  private static func opens(_ text: TextView, _ i: Int) -> Bool {
    let next = text[i + 1]
    guard next > 0x20, next != 0x2C, next != 0x3A, next != 0x3B, next != 0x29 else { return false }
    switch text[i - 1] {
    // The start, white space, ( [ { - /, and the last byte of a dash or another wide character
    case 0...0x20, 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x80...0xFF: return true
    default: return false
    }
  }

  /// Emoji that close what stands before them. Signs that point to what comes (✅ ✔ ➡ 👉 👇 📌 🔶 to 🔻) are none: they begin items.
  static func isEmoji(_ v: UInt32) -> Bool {
    switch v {
    case 0x1F447, 0x1F449, 0x1F4CC, 0x1F536...0x1F53B, 0x2605, 0x2606, 0x2640, 0x2642, 0x266A...0x266C, 0x2705, 0x2713, 0x2714,
      0x2776...0x27AF:
      false
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B50, 0x2B55: true
    default: false
    }
  }

  @inline(__always)
  private mutating func append(_ kind: Mark.Kind, _ at: Int, _ length: Int, family: UInt8 = 0) {
    if kind == .terminator, let last = marks.last, last.kind == .terminator, last.end == at {
      marks[marks.count - 1].length += Int32(length)
      return
    }
    marks.append(Mark(start: Int32(truncatingIfNeeded: at), length: Int32(length), kind: kind, family: family))
  }

  /// Pairs each closer with the nearest opener of its family; openers left between them, and those never closed, stay without
  /// a partner. Each bracket is pushed and popped once.
  private mutating func pairBrackets(togglesQuotes: Bool) {
    open.removeAll(keepingCapacity: true)
    openOfFamily = [Int32](repeating: 0, count: 32)
    for index in marks.indices {
      let family = Int(marks[index].family)
      switch marks[index].kind {
      case .opener:
        if togglesQuotes, family == Int(Self.straightQuotes), openOfFamily[family] > 0 {
          marks[index].kind = .closer
          close(index, family)
        } else {
          open.append(Int32(index))
          openOfFamily[family] += 1
        }
      case .closer: if openOfFamily[family] > 0 { close(index, family) }
      default: break
      }
    }
  }

  private mutating func close(_ index: Int, _ family: Int) {
    while let top = open.popLast() {
      let topFamily = Int(marks[Int(top)].family)
      openOfFamily[topFamily] -= 1
      if topFamily == family {
        marks[Int(top)].partner = Int32(index)
        marks[index].partner = top
        return
      }
    }
  }
}
