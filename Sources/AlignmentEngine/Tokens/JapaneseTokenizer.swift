import ICU
import Numbers

/// Cuts Japanese into dictionary words (longest match over ICU's words), katakana words, numbers and Latin words. One for each task.
struct JapaneseTokenizer {
  private let breaker: BreakIterator?
  private var known: KnownWords
  private var latin = EnglishTokenizer()
  private var boundaries: [Int] = []
  /// Of the text from a word's start to each boundary after it.
  private var hashes: [UInt64] = []

  init(lexicon: Lexicon) {
    known = KnownWords(lexicon)
    breaker = try? BreakIterator(.word, locale: "ja")
  }

  mutating func append(_ text: String, to side: inout TokenizedSide) {
    var text = text
    let (needsFolding, mayCount) = text.withUTF8 { ($0.contains(0xEF), NumberWords.mayCount(japanese: $0)) }
    let found = mayCount ? NumberExpressions.find(in: text, language: .ja) : []
    if needsFolding {
      let folded = FoldedText(folding: text)
      let numbers = NumberTokens(found, in: text) { folded.range(ofOriginal: $0) }
      folded.utf8.withUnsafeBufferPointer { append($0, numbers, to: &side) }
    } else {
      let numbers = NumberTokens(found, in: text)
      text.withUTF8 { append($0, numbers, to: &side) }
    }
  }

  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, _ numbers: NumberTokens, to side: inout TokenizedSide) {
    var numbers = numbers
    boundaries.removeAll(keepingCapacity: true)
    boundaries.append(0)
    breaker?.forEachBoundary(in: utf8) { offset, _ in boundaries.append(offset) }
    var length: Float = 0
    var at = 0
    // Steps from boundary to boundary; readers that run past one skip the boundaries behind them.
    while at + 1 < boundaries.count {
      let start = boundaries[at]
      numbers.take(upTo: start, to: &side)
      var end = numeralEnd(utf8, start, numbers, &length)
      if end == start {
        switch TokenScript(utf8, start) {
        case .latin:
          end = readLatin(utf8, start, &side)
          length += Float(end - start) * 0.45
        case .katakana:
          end = readKatakana(utf8, start, &side)
          length += Float((end - start) / 3) * 0.9
        case .hiragana, .kanji:
          end = readWord(utf8, at, &side)
          length += TokenScript.weightedLength(utf8, start..<end)
        case .other:
          end = boundaries[at + 1]
          if utf8[start] > 0x20 { length += 0.5 }
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
    numbers.take(upTo: .max, to: &side)
    side.endSentence(length: length, enumerator: numbers.enumerator)
  }

  /// The end of the digits and numerals at `start` that a number already stands for; of digits in any case.
  private func numeralEnd(
    _ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ numbers: NumberTokens, _ length: inout Float
  ) -> Int {
    if let name = numbers.takenName, name.contains(start) {
      length += Float(name.upperBound - start) * 0.45
      return name.upperBound
    }
    var i = start
    while i < utf8.count {
      if ASCII.isDigit(utf8[i]) {
        length += 0.5
        i += 1
      } else if i > start, i + 1 < utf8.count, utf8[i] == 0x2C || utf8[i] == 0x2E, ASCII.isDigit(utf8[i + 1]) {
        length += 0.5
        i += 1
      } else if i < numbers.coveredEnd, NumberWords.isNumeral(Scalars.three(utf8, i)) {
        length += 1
        i += 3
      } else {
        break
      }
    }
    return i
  }

  private mutating func readLatin(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ side: inout TokenizedSide) -> Int {
    var end = start
    while end < utf8.count {
      let kind = TokenScript(utf8, end)
      if kind == .latin { end += utf8[end] < 0x80 ? 1 : 2 } else if ASCII.isDigit(utf8[end]) { end += 1 } else { break }
    }
    latin.forEachStem(in: UnsafeBufferPointer(rebasing: utf8[start..<end])) { side.append($0, .latin) }
    return end
  }

  /// A run of katakana: the dictionary's word, or its parts when the dictionary knows all of them, or the run as it is.
  private mutating func readKatakana(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ side: inout TokenizedSide) -> Int {
    var end = start
    while end < utf8.count, TokenScript(utf8, end) == .katakana { end += 3 }
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

  /// In bytes.
  private static let longestWord = 36

  /// The longest dictionary word that begins at a boundary and ends at one; else the longest known beginning of the ICU word
  /// (an inflected ending follows it); else the ICU word without its okurigana.
  private mutating func readWord(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ side: inout TokenizedSide) -> Int {
    let start = boundaries[at]
    let first = boundaries[at + 1]
    let isKana = TokenScript(utf8, start) == .hiragana
    if isKana, let end = wholeWord(utf8, at, &side) { return end }
    var last = at + 1
    var hash = ByteHash.start()
    hashes.removeAll(keepingCapacity: true)
    for k in start..<first { hash = ByteHash.step(hash, utf8[k]) }
    hashes.append(ByteHash.finish(hash))
    while last + 1 < boundaries.count, last - at < 6, boundaries[last + 1] - start <= Self.longestWord,
      TokenScript(utf8, boundaries[last]).isJapanese
    {
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
    if isKana, let end = reading(utf8, at) {
      withReadingKey(utf8[start..<end]) { key, _ in side.append(key, .reading) }
      return end
    }
    if !isKana {
      // Letters with a train of marks are one unit of any length; no word is so long.
      var end = first - 3 - max(0, first - 3 - start - Self.longestWord + 2) / 3 * 3
      while end > start {
        if known.contains(utf8[start..<end]) {
          side.append(UnsafeBufferPointer(rebasing: utf8[start..<end]), .word)
          if TokenScript(utf8, end) == .hiragana { return first }
          if first - start <= 12, TokenScript(utf8, first - 3) == .kanji {
            side.append(UnsafeBufferPointer(rebasing: utf8[start..<first]), .name)
          }
          return end
        }
        end -= 3
      }
    }
    if !isKana {
      var end = first
      while end - 3 > start, TokenScript(utf8, end - 3) == .hiragana { end -= 3 }
      side.append(UnsafeBufferPointer(rebasing: utf8[start..<end]), .unknown)
    }
    return first
  }

  /// The end of kana that stand by themselves, as a line, an item or between spaces, and are a word of the dictionary or how it reads one, with
  /// or without a particle: ICU, which knows few such words, cuts them anyhow.
  private mutating func wholeWord(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int, _ side: inout TokenizedSide) -> Int? {
    let start = boundaries[at]
    if start >= 3, TokenScript(utf8, start - 3).isJapanese { return nil }
    var end = start
    while end < utf8.count, end - start <= Constants.Words.mostReadingBytes + 3, TokenScript(utf8, end) == .hiragana { end += 3 }
    // What is no more than one of ICU's words is found as such.
    guard end > boundaries[at + 1] else { return nil }
    for last in [end, end - 3] where last == end || Self.particles.contains(Scalars.three(utf8, last)) {
      if last - start >= 9, known.contains(utf8[start..<last]) {
        side.append(UnsafeBufferPointer(rebasing: utf8[start..<last]), .kana)
        return last
      }
      if isReading(utf8, start, last) {
        withReadingKey(utf8[start..<last]) { key, _ in side.append(key, .reading) }
        return last
      }
    }
    return nil
  }

  private static let particles = Set("をがはにでのともやへ".unicodeScalars.map(\.value))

  /// The end of the longest run of whole words at a boundary that is how the dictionary reads a word; else of the beginning of the first of
  /// them, an inflected ending being left over.
  private mutating func reading(_ utf8: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    let start = boundaries[at]
    var last = at + 1
    while last + 1 < boundaries.count, last - at < Constants.Words.mostReadingParts, TokenScript(utf8, boundaries[last]) == .hiragana,
      boundaries[last + 1] - start <= Constants.Words.mostReadingBytes
    {
      last += 1
    }
    while last > at {
      if isReading(utf8, start, boundaries[last]) { return boundaries[last] }
      last -= 1
    }
    for end in stride(from: boundaries[at + 1] - 3, through: start + 9, by: -3) where isReading(utf8, start, end) { return end }
    return nil
  }

  private mutating func isReading(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    guard (Constants.Words.fewestReadingBytes...Constants.Words.mostReadingBytes).contains(end - start) else { return false }
    return withReadingKey(utf8[start..<end]) { key, known in
      known.contains(key)
    }
  }

  @inline(__always)
  private mutating func withReadingKey<R>(
    _ kana: Slice<UnsafeBufferPointer<UInt8>>, _ body: (UnsafeBufferPointer<UInt8>, inout KnownWords) -> R
  ) -> R {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: kana.count + 1) { key in
      key[0] = LexiconIndex.readingMark
      for (k, byte) in kana.enumerated() { key[k + 1] = byte }
      return body(UnsafeBufferPointer(key), &known)
    }
  }
}
