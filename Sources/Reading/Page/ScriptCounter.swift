import ICU
import Letters

/// Counts what speaks for either language in text, word by word. What white space parts is handed over piece by piece.
struct ScriptCounter {
  private var hiragana = 0, otherJapanese = 0
  private var names = 0, lowerWords = 0, functionWords = 0
  /// Letters in quotes or brackets weigh less: that is where the other language is cited.
  private var cited = 0.0
  private var depth = 0
  /// Letters of the word being read, in lower case, packed; 0 for one that cannot be among the words of grammar.
  private var word: UInt64 = 0
  private var letters = 0
  private var beginsLower = false
  private var firstIsJapanese: Bool?
  private var lastIsJapanese: Bool?

  /// Japanese letters and Latin words, cited or not; units after figures are no words.
  private var japaneseLetters = 0
  private(set) var latinWords = 0
  private var afterFigure = false
  /// φ, as Japanese writes diameters: `φ12 mm`.
  private(set) var hasDiameter = false
  private var hasWideBracket = false

  private let grammar = PackedWords.ofGrammar

  /// Reads from `start` to the next white space, and returns where that begins.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x80 {
        if (byte | 0x20) &- 0x61 < 26 {
          i = takeLetters(bytes, from: i)
          continue
        }
        if byte == 0x20 || byte &- 9 < 5 { break }
        i += 1
        if byte == 0x27, letters > 0 { continue }
        endWord()
        afterFigure = byte &- 0x30 < 10
        if byte == 0x28 { depth += 1 } else if byte == 0x29 { depth = max(0, depth - 1) }
        continue
      }
      let next = takeJapanese(bytes, from: i)
      if next > i {
        i = next
      } else {
        let (value, length) = UTF8Scalar.at(i, in: bytes)
        if let scalar = Unicode.Scalar(value) {
          if value < 0x3001, scalar.isWhite { break }
          take(scalar)
        }
        i += length
      }
    }
    endWord()
    return i
  }

  private mutating func takeLetters(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    if letters == 0 { beginsLower = bytes[i] >= 0x61 }
    let mayBeGrammar = letters == 0 || word != 0
    while i < bytes.count, (bytes[i] | 0x20) &- 0x61 < 26 {
      letters += 1
      word = mayBeGrammar && letters <= 8 ? word << 8 | UInt64(bytes[i] | 0x20) : 0
      i += 1
    }
    return i
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x250, scalar.properties.isAlphabetic {
      if letters == 0 { beginsLower = scalar.properties.isLowercase }
      letters += 1
      word = 0
      return
    }
    if scalar == "’", letters > 0 { return }
    endWord()
    afterFigure = false
    if scalar.value < 0x2E80 {
      if scalar == "φ" || scalar == "Φ" || scalar == "⌀" { hasDiameter = true }
      if scalar == "“" { depth += 1 } else if scalar == "”" { depth = max(0, depth - 1) }
      return
    }
    switch scalar {
    // Most of the marks of Japanese.
    case "、", "。": break
    case "「", "『", "（", "【":
      hasWideBracket = true
      depth += 1
    case "」", "』", "）", "】": depth = max(0, depth - 1)
    default:
      guard scalar.isJapaneseLetter else { return }
      scalar.script == .hiragana ? take(hiragana: 1, others: 0) : take(hiragana: 0, others: 1)
    }
  }

  /// A run of the letters that most Japanese is written in (ぁ to ゖ, ァ to ヺ, ー, ideographs), told by their bytes: nothing is asked more
  /// often. Returns where it ends.
  private mutating func takeJapanese(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var (kana, others) = (0, 0)
    var i = start
    while i + 2 < bytes.count, bytes[i] & 0xF0 == 0xE0 {
      let value = UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
      if value &- 0x3041 <= 0x55 {
        kana += 1
      } else if value &- 0x4E00 <= 0x51FC || value &- 0x30A1 <= 0x59 || value == 0x30FC {
        others += 1
      } else {
        break
      }
      i += 3
    }
    if i > start {
      endWord()
      afterFigure = false
      take(hiragana: kana, others: others)
    }
    return i
  }

  /// Japanese letters in a row.
  private mutating func take(hiragana kana: Int, others: Int) {
    japaneseLetters += kana + others
    if depth > 0 {
      for _ in 0..<kana + others { cited += 0.5 }
      return
    }
    hiragana += kana
    otherJapanese += others
    note(japanese: true)
  }

  private mutating func note(japanese: Bool) {
    if firstIsJapanese == nil { firstIsJapanese = japanese }
    lastIsJapanese = japanese
  }

  private mutating func endWord() {
    if letters == 0 { return }
    if !beginsLower, Self.labels.contains(word) {
      (word, letters, afterFigure) = (0, 0, false)
      return
    }
    if !(afterFigure && letters <= 3) { latinWords += 1 }
    let isOfGrammar = word != 0 && grammar.contains(word)
    let isLower = beginsLower && letters > 1
    (word, letters, afterFigure) = (0, 0, false)
    if depth > 0 {
      cited -= 0.3
      return
    }
    if isOfGrammar { functionWords += 1 } else if isLower { lowerWords += 1 } else { names += 1 }
    note(japanese: false)
  }

  /// TEL, FAX, URL, HP and their like stand before numbers and addresses in both languages; packed as words are.
  private static let labels: Set<UInt64> = Set(
    ["tel", "fax", "url", "hp", "mail", "email"].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

  var isLatinAlone: Bool { latinWords > 0 && japaneseLetters == 0 }
  /// Whether a word of Latin letters is written as words are, with a small letter.
  var hasSmallWords: Bool { lowerWords > 0 || functionWords > 0 }
  /// `Wi-Fi（無料）`: a name in Latin letters, and in wide brackets what Japanese says of it.
  var isNameWithRemark: Bool { hasWideBracket && japaneseLetters > 0 && !hasSmallWords }
  var isMixed: Bool { latinWords > 0 && japaneseLetters > 0 }
  var isJapaneseAlone: Bool { japaneseLetters > 0 && latinWords == 0 }

  var score: Double {
    let japanese = Double(3 * hiragana + otherJapanese)
    let english = Double(names) + 2 * Double(lowerWords) + 4 * Double(functionWords)
    var score = japanese - english + cited
    if japanese > 0 && english > 0 {
      // Japanese ends in its verb, English rarely in a Japanese word.
      score += (firstIsJapanese == true ? 3 : -3) + (lastIsJapanese == true ? 6 : -6)
    }
    return score
  }
}

/// A few short words, asked for by their bytes as one number: every word of a text is.
private struct PackedWords {
  static let ofGrammar = PackedWords(EnglishWords.ofRunningText)

  private var slots: [UInt64]

  init(_ words: Set<String>) {
    slots = [UInt64](repeating: 0, count: 1024)
    for word in words where word.utf8.count <= 8 {
      let key = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(key)
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = key
    }
  }

  func contains(_ key: UInt64) -> Bool {
    var slot = Self.slot(key)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & 1023
    }
    return false
  }

  private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54) }
}
