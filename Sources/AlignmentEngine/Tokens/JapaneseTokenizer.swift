import ICU

/// Cuts Japanese into dictionary words (longest match over ICU's words), katakana words, numbers and Latin words. One for each task.
struct JapaneseTokenizer {
  private let breaker: BreakIterator?
  private var known: KnownWords
  private var latin = EnglishTokenizer()
  private var boundaries: [Int] = []
  /// Of the text from a word's start to each boundary after it.
  private var hashes: [UInt64] = []
  private var latinSide = TokenizedSide()

  init(lexicon: Lexicon) {
    known = KnownWords(lexicon)
    breaker = try? BreakIterator(.word, locale: "ja")
  }

  mutating func append(_ text: String, to side: inout TokenizedSide) {
    var text = text
    let needsFolding = text.withUTF8 { $0.contains(0xEF) }
    if needsFolding {
      FoldedText(folding: text).utf8.withUnsafeBufferPointer { append($0, to: &side) }
    } else {
      text.withUTF8 { append($0, to: &side) }
    }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, to side: inout TokenizedSide) {
    boundaries.removeAll(keepingCapacity: true)
    boundaries.append(0)
    breaker?.forEachBoundary(in: utf8) { offset, _ in boundaries.append(offset) }
    var length: Float = 0
    var at = 0
    // Steps from boundary to boundary; readers that run past one skip the boundaries behind them.
    while at + 1 < boundaries.count {
      let start = boundaries[at]
      var end = start
      let byte = utf8[start]
      if ASCII.isDigit(byte) || Kana.kind(utf8, start) == .kanji {
        var i = start
        if let number = NumberReader.japanese(utf8, from: &i), number.isDigits || i - start > 3 || isCounter(utf8, i) {
          side.append(number: number.value)
          length += number.isDigits ? Float(i - start) * 0.5 : Float((i - start) / 3)
          end = i
        }
      }
      if end == start {
        switch Kana.kind(utf8, start) {
        case .latin:
          end = readLatin(utf8, start, &side)
          length += Float(end - start) * 0.45
        case .katakana:
          end = readKatakana(utf8, start, &side)
          length += Float((end - start) / 3) * 0.9
        case .hiragana, .kanji:
          end = readWord(utf8, at, &side)
          length += Kana.weightedLength(utf8, start..<end)
        case .other:
          end = boundaries[at + 1]
          if byte > 0x20 { length += 0.5 }
        }
      }
      end = max(end, start + 1)
      while at + 1 < boundaries.count, boundaries[at] < end { at += 1 }
      if boundaries[at] < end { break }
      if boundaries[at] > end, end > boundaries[at - 1] {
        // A reader stopped inside an ICU word: the rest of it is a word of its own.
        boundaries[at - 1] = end
        at -= 1
      }
    }
    side.endSentence(length: length, enumerator: Enumerator.leading(utf8))
  }

  /// A single kanji numeral is a number only before a counter ("三人", "二年") — else it may be part of a word.
  private func isCounter(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    switch NumberReader.scalar(utf8, i) {
    // 人 年 月 日 回 つ 度 個 件 名 歳 時 分 週 番 点 本
    case 0x4EBA, 0x5E74, 0x6708, 0x56DE, 0x3064, 0x5EA6, 0x500B, 0x4EF6, 0x540D, 0x6B73, 0x6642, 0x9031, 0x756A, 0x672C: true
    default: false
    }
  }

  private mutating func readLatin(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ side: inout TokenizedSide) -> Int {
    var end = start
    while end < utf8.count {
      let kind = Kana.kind(utf8, end)
      if kind == .latin { end += utf8[end] < 0x80 ? 1 : 2 } else if ASCII.isDigit(utf8[end]) { end += 1 } else { break }
    }
    latinSide.types.removeAll(keepingCapacity: true)
    latin.append(UnsafeBufferPointer(rebasing: utf8[start..<end]), to: &latinSide)
    for type in latinSide.types {
      let value = latinSide.values[Int(type)]
      if value.isNaN { latinSide.table.withBytes(of: type) { side.append($0, .latin) } } else { side.append(number: value) }
    }
    return end
  }

  /// A run of katakana: the dictionary's word, or its parts when the dictionary knows all of them, or the run as it is.
  private mutating func readKatakana(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ side: inout TokenizedSide) -> Int {
    var end = start
    while end < utf8.count, Kana.kind(utf8, end) == .katakana { end += 3 }
    let run = UnsafeBufferPointer(rebasing: utf8[start..<end])
    let parts = run.count > 15 && !known.contains(run) ? knownParts(of: run) ?? headAndWord(of: run) : nil
    for range in parts ?? [0..<run.count] { side.append(UnsafeBufferPointer(rebasing: run[range]), .katakana) }
    return end
  }

  /// Bytes of the longest word looked for inside a run: no dictionary has longer ones in katakana, and a page of them is no compound.
  private static let longestPart = 32 * 3

  /// A compound all of whose parts are known.
  private mutating func knownParts(of run: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var i = 0
    while i < run.count {
      var found: Range<Int>?
      var e = min(run.count, i + Self.longestPart)
      while e - i >= 6, found == nil {
        if known.contains(run[i..<e]) { found = i..<e }
        e -= 3
      }
      guard let found else { return nil }
      parts.append(found)
      i = found.upperBound
    }
    return parts
  }

  /// An unknown name before a known word of at least four kana: リジェネ and クリニック.
  private mutating func headAndWord(of run: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    for start in stride(from: max(6, run.count - Self.longestPart), through: run.count - 12, by: 3) {
      if known.contains(run[start...]), start >= 9 || known.contains(run[..<start]) { return [0..<start, start..<run.count] }
    }
    return nil
  }

  /// The longest dictionary word that begins at a boundary and ends at one; else the longest known beginning of the ICU word
  /// (an inflected ending follows it); else the ICU word without its okurigana.
  private mutating func readWord(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ side: inout TokenizedSide) -> Int {
    let start = boundaries[at]
    let first = boundaries[at + 1]
    let isKana = Kana.kind(utf8, start) == .hiragana
    var last = at + 1
    var hash = ByteHash.start()
    hashes.removeAll(keepingCapacity: true)
    for k in start..<first { hash = ByteHash.step(hash, utf8[k]) }
    hashes.append(ByteHash.finish(hash))
    while last + 1 < boundaries.count, last - at < 6, boundaries[last + 1] - start <= 36, Kana.isWord(utf8, boundaries[last]) {
      for k in boundaries[last]..<boundaries[last + 1] { hash = ByteHash.step(hash, utf8[k]) }
      hashes.append(ByteHash.finish(hash))
      last += 1
    }
    while last > at {
      let end = boundaries[last]
      let word = UnsafeBufferPointer(rebasing: utf8[start..<end])
      if !isKana || end - start >= 9, known.contains(word, hash: hashes[last - at - 1]) {
        side.append(word, isKana ? .kana : .word)
        return end
      }
      last -= 1
    }
    if !isKana {
      var end = first - 3
      while end > start {
        if known.contains(utf8[start..<end]) {
          side.append(UnsafeBufferPointer(rebasing: utf8[start..<end]), .word)
          if Kana.kind(utf8, end) == .hiragana { return first }
          if first - start <= 12, Kana.kind(utf8, first - 3) == .kanji {
            side.append(UnsafeBufferPointer(rebasing: utf8[start..<first]), .name)
          }
          return end
        }
        end -= 3
      }
    }
    if !isKana {
      var end = first
      while end - 3 > start, Kana.kind(utf8, end - 3) == .hiragana { end -= 3 }
      side.append(UnsafeBufferPointer(rebasing: utf8[start..<end]), .unknown)
    }
    return first
  }
}

/// Which of the scripts of Japanese text a character is, told from its bytes.
enum Kana {
  enum Kind { case hiragana, katakana, kanji, latin, other }

  @inline(__always)
  static func kind(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Kind {
    let byte = utf8[i]
    if byte < 0x80 { return ASCII.isLetter(byte) ? .latin : .other }
    if byte >= 0xC3, byte <= 0xC9 { return .latin }
    let scalar = NumberReader.scalar(utf8, i)
    if scalar >= 0x3041, scalar <= 0x309F { return .hiragana }
    if scalar >= 0x30A1, scalar <= 0x30FE, scalar != 0x30FB { return .katakana }
    if scalar >= 0x4E00, scalar <= 0x9FFF || scalar >= 0x3400 && scalar <= 0x4DBF || scalar == 0x3005 || scalar == 0x3007 { return .kanji }
    return .other
  }

  static func isWord(_ utf8: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let kind = kind(utf8, i)
    return kind == .hiragana || kind == .kanji || kind == .katakana
  }

  /// Ideographs carry about twice what a kana does.
  static func weightedLength(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Float {
    var length: Float = 0
    var i = range.lowerBound
    while i < range.upperBound {
      length += kind(utf8, i) == .kanji ? 1.5 : 0.8
      i += utf8[i] < 0x80 ? 1 : utf8[i] < 0xE0 ? 2 : utf8[i] < 0xF0 ? 3 : 4
    }
    return length
  }
}
