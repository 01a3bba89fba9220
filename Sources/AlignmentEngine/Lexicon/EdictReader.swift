import ICU
import Linguistics

/// Reads EDICT (`大統領 [だいとうりょう] /(n) (1) president/(P)/`) and plain TSV (`大統領⇥president`) into an index. It works on bytes: every
/// fresh machine reads a dictionary of 20 MB once.
struct EdictReader {
  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private var builder = LexiconIndexBuilder()
  private var readings = KanjiReadings()
  private var words = GlossWords()
  /// The words of the gloss that is read.
  private var found: [Int] = []

  static func index(of text: [UInt8], stamp: UInt64 = 0) -> [UInt32] {
    var reader = EdictReader()
    text.withUnsafeBufferPointer { bytes in
      for line in Self.split(bytes, by: 0x0A) { reader.read(line) }
    }
    for (kanji, readings) in reader.readings.table() {
      for (rank, reading) in readings.enumerated() {
        reader.builder.add([LexiconIndex.kanjiMark] + Array(String(kanji).utf8), stem: reading, weight: 1 - Float(rank) * 0.1)
      }
    }
    return reader.builder.build(stamp: stamp)
  }

  /// The parts that are not empty.
  private static func split(_ bytes: Bytes, by separator: UInt8) -> [Bytes] {
    var parts: [Bytes] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: separator) ?? bytes.count
      if end > start { parts.append(Bytes(rebasing: bytes[start..<end])) }
      start = end + 1
    }
    return parts
  }

  private mutating func read(_ line: Bytes) {
    guard !line.isEmpty, line[0] != 0x23 else { return }
    if line.contains(0x09) {
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      addPlain(cells)
    } else if let slash = line.firstIndex(of: 0x2F) {
      addEntry(head: Bytes(rebasing: line[..<slash]), glosses: Bytes(rebasing: line[slash...]))
    }
  }

  private mutating func addPlain(_ cells: [Substring]) {
    guard cells.count >= 2 else { return }
    let weight = cells.count > 2 ? Float(cells[2].trimmed) ?? 1 : 1
    let key = FoldedText(folding: String(cells[0]).trimmed).utf8
    for gloss in cells[1].split(separator: "/") {
      Array(gloss.utf8).withUnsafeBufferPointer { add(gloss: $0, to: key, weight: max(0.02, min(1, weight))) }
    }
  }

  private mutating func addEntry(head: Bytes, glosses: Bytes) {
    let parts = Self.split(head, by: 0x20)
    guard let word = parts.first else { return }
    let reading = parts.count > 1 && parts[1][0] == 0x5B ? Array(parts[1][1..<max(1, parts[1].count - 1)]) : nil
    var key = Array(word)
    if key.contains(0xEF) { key = FoldedText(folding: String(decoding: word, as: UTF8.self)).utf8 }
    if let reading, KanjiReadings.mayHold(word) {
      readings.add(Substring(String(decoding: word, as: UTF8.self)), kana: Substring(String(decoding: reading, as: UTF8.self)))
    }
    var usuallyKana = false
    var speech: ArraySlice<UInt8> = []
    var rank: Float = 0
    let kana = reading.flatMap {
      Self.readingKey(of: $0, isCommon: glosses.count > 5 && glosses[(glosses.count - 5)...].elementsEqual("/(P)/".utf8))
    }
    var isRead = false
    for gloss in Self.split(glosses, by: 0x2F) {
      let remarks = Remarks(gloss)
      if remarks.usuallyKana { usuallyKana = true }
      if speech.isEmpty, gloss[0] == 0x28, let close = gloss.firstIndex(of: 0x29) { speech = Array(gloss[1..<close])[...] }
      if remarks.isOld || gloss.starts(with: "EntL".utf8) { continue }
      add(gloss: gloss, to: key, weight: max(0.4, 1 - rank * 0.06))
      if usuallyKana, let reading, reading.count >= 9 { add(gloss: gloss, to: reading, weight: max(0.4, 1 - rank * 0.06)) }
      if let kana, kana.isCommon || usuallyKana {
        add(gloss: gloss, to: kana.key, weight: max(0.4, 1 - rank * 0.06))
        isRead = true
      }
      rank += 1
    }
    if let kana, isRead { builder.countWord(readAs: kana.key) }
    // Verbs and adjectives alone have forms.
    guard speech.contains(0x76) || speech.starts(with: "adj".utf8) || speech.contains(0x2C) else { return }
    let partsOfSpeech = Substring(String(decoding: speech, as: UTF8.self))
    for form in Inflection.forms(of: String(decoding: word, as: UTF8.self), partsOfSpeech: partsOfSpeech) {
      builder.add(form: Array(form.utf8), of: key)
    }
    if let kana, isRead {
      for form in Inflection.forms(of: String(decoding: kana.key.dropFirst(), as: UTF8.self), partsOfSpeech: partsOfSpeech)
      where form.utf8.count >= Constants.Words.fewestReadingBytes && !Self.isGrammar(Array(form.utf8)) {
        builder.add(form: [LexiconIndex.readingMark] + Array(form.utf8), of: kana.key)
      }
    }
    if usuallyKana, let reading, reading.count >= 9 {
      for form in Inflection.forms(of: String(decoding: reading, as: UTF8.self), partsOfSpeech: partsOfSpeech) where form.utf8.count >= 9 {
        builder.add(form: Array(form.utf8), of: reading)
      }
    }
  }

  /// The key under which a word is found that a text writes as it is read; none for very short and for very long readings.
  private static func readingKey(of reading: [UInt8], isCommon: Bool) -> (key: [UInt8], isCommon: Bool)? {
    guard (Constants.Words.fewestReadingBytes...Constants.Words.mostReadingBytes).contains(reading.count), reading[0] == 0xE3,
      !isGrammar(reading)
    else {
      return nil
    }
    return ([LexiconIndex.readingMark] + reading, isCommon)
  }

  /// Left out here, so that no text is asked for it; with another list the index is another (`LexiconIndex.version`).
  private static func isGrammar(_ kana: [UInt8]) -> Bool { StopWords.kana.contains(String(decoding: kana, as: UTF8.self)) }

  /// What a gloss says in brackets of its word.
  private struct Remarks {
    var (usuallyKana, isOld) = (false, false)

    init(_ gloss: Bytes) {
      for open in gloss.indices where gloss[open] == 0x28 {
        let rest = gloss[open...]
        if rest.starts(with: "(uk)".utf8) { usuallyKana = true }
        if rest.starts(with: "(arch)".utf8) || rest.starts(with: "(obs)".utf8) { isOld = true }
      }
    }
  }

  /// The content words of one gloss, remarks in brackets left out; the longer the gloss, the less each says.
  private mutating func add(gloss: Bytes, to key: [UInt8], weight: Float) {
    found.removeAll(keepingCapacity: true)
    var depth = 0
    for byte in gloss {
      if byte == 0x28 || byte == 0x7B { depth += 1 }
      if depth == 0, ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        words.append(ASCII.isLetter(byte) ? byte | 0x20 : byte)
      } else if byte != 0x27, let word = words.finish() {
        found.append(word)
      }
      if byte == 0x29 || byte == 0x7D { depth = max(0, depth - 1) }
    }
    if let word = words.finish() { found.append(word) }
    guard !found.isEmpty, found.count <= Constants.Words.mostGlossWords, LexiconIndexBuilder.takes(key) else { return }
    let share = weight / [1, 1, 1.6, 2.4][found.count]
    for word in found { if let stem = words.stem(of: word, in: &builder) { builder.add(key, stem: stem, weight: share) } }
  }
}

/// The English words of a dictionary, each judged and stemmed once.
private struct GlossWords {
  private let stemmer = EnglishStemmer()
  private var table = TypeTable(capacity: 1 << 16)
  /// As the index numbers them; nil for words that no entry has yet.
  private var stems: [Int32?] = []
  private var isContent: [Bool] = []
  private var word: [UInt8] = []

  mutating func append(_ byte: UInt8) { word.append(byte) }

  /// The word that was read; nil for none, and for one that says nothing.
  mutating func finish() -> Int? {
    defer { word.removeAll(keepingCapacity: true) }
    guard word.count > 1 else { return nil }
    let id = Int(table.intern(word))
    if id == stems.count {
      stems.append(nil)
      isContent.append(!StopWords.gloss.contains(String(decoding: word, as: UTF8.self)))
    }
    return isContent[id] ? id : nil
  }

  mutating func stem(of id: Int, in builder: inout LexiconIndexBuilder) -> Int32? {
    if let known = stems[id] { return known }
    let stem = EnglishStem.of(table.withBytes(of: Int32(id)) { Array($0) }, stemmer)
    if stem.isEmpty { return nil }
    let number = builder.intern(stem: stem)
    stems[id] = number
    return number
  }
}

extension StringProtocol {
  var trimmed: String {
    var view = Substring(self)
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
