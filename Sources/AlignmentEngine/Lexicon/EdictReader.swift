import ICU
import Linguistics

/// Reads EDICT (`大統領 [だいとうりょう] /(n) (1) president/(P)/`) and plain TSV (`大統領⇥president`) into an index.
struct EdictReader {
  private let stemmer = EnglishStemmer()
  private var builder = LexiconIndexBuilder()
  private var readings = KanjiReadings()
  private var stemCache: [String: [UInt8]] = [:]

  /// Longer explanations describe the word more than they translate it.
  private static let mostGlossWords = 3

  static func index(of text: [UInt8], stamp: UInt64 = 0) -> [UInt32] {
    var reader = EdictReader()
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        reader.read(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
    for (kanji, readings) in reader.readings.table() {
      for (rank, reading) in readings.enumerated() {
        reader.builder.add([LexiconIndex.kanjiMark] + Array(String(kanji).utf8), stem: reading, weight: 1 - Float(rank) * 0.1)
      }
    }
    return reader.builder.build(stamp: stamp)
  }

  private mutating func read(_ line: UnsafeBufferPointer<UInt8>) {
    guard !line.isEmpty, line[0] != 0x23 else { return }
    if line.contains(0x09) {
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
      addPlain(cells)
    } else if let slash = line.firstIndex(of: 0x2F) {
      addEntry(head: String(decoding: line[..<slash], as: UTF8.self), glosses: String(decoding: line[slash...], as: UTF8.self))
    }
  }

  private mutating func addPlain(_ cells: [Substring]) {
    guard cells.count >= 2 else { return }
    let weight = cells.count > 2 ? Float(cells[2].trimmed) ?? 1 : 1
    let key = FoldedText(folding: String(cells[0]).trimmed).utf8
    for gloss in cells[1].split(separator: "/") { add(gloss: gloss, to: key, weight: max(0.02, min(1, weight))) }
  }

  private mutating func addEntry(head: String, glosses: String) {
    let parts = head.split(separator: " ")
    guard let word = parts.first else { return }
    let reading = parts.count > 1 && parts[1].hasPrefix("[") ? parts[1].dropFirst().dropLast() : nil
    var key = Array(word.utf8)
    if key.contains(0xEF) { key = FoldedText(folding: String(word)).utf8 }
    if let reading { readings.add(word, kana: reading) }
    var usuallyKana = false
    var speech = Substring()
    var rank: Float = 0
    for gloss in glosses.split(separator: "/") {
      if gloss.contains("(uk)") { usuallyKana = true }
      if speech.isEmpty, gloss.hasPrefix("("), let close = gloss.firstIndex(of: ")") {
        speech = gloss[gloss.index(after: gloss.startIndex)..<close]
      }
      if gloss.contains("(arch)") || gloss.contains("(obs)") || gloss.hasPrefix("EntL") { continue }
      add(gloss: gloss, to: key, weight: max(0.4, 1 - rank * 0.06))
      if usuallyKana, let reading, reading.utf8.count >= 9 { add(gloss: gloss, to: Array(reading.utf8), weight: max(0.4, 1 - rank * 0.06)) }
      rank += 1
    }
    for form in Inflection.forms(of: String(word), partsOfSpeech: speech) { builder.add(form: Array(form.utf8), of: key) }
    if usuallyKana, let reading, reading.utf8.count >= 9 {
      for form in Inflection.forms(of: String(reading), partsOfSpeech: speech) where form.utf8.count >= 9 {
        builder.add(form: Array(form.utf8), of: Array(reading.utf8))
      }
    }
  }

  /// The content words of one gloss, remarks in brackets left out; the longer the gloss, the less each says.
  private mutating func add(gloss: Substring, to key: [UInt8], weight: Float) {
    var words: [String] = []
    var word = ""
    var depth = 0
    func finish() {
      if word.count > 1, !StopWords.gloss.contains(word) { words.append(word) }
      word = ""
    }
    for byte in gloss.utf8 {
      if byte == 0x28 || byte == 0x7B { depth += 1 }
      if depth == 0, ASCII.isLetter(byte) || ASCII.isDigit(byte) {
        word.unicodeScalars.append(Unicode.Scalar(ASCII.isLetter(byte) ? byte | 0x20 : byte))
      } else if byte != 0x27 {
        finish()
      }
      if byte == 0x29 || byte == 0x7D { depth = max(0, depth - 1) }
    }
    finish()
    guard !words.isEmpty, words.count <= Self.mostGlossWords else { return }
    let share = weight / [1, 1, 1.6, 2.4][words.count]
    for word in words { builder.add(key, stem: stem(word), weight: share) }
  }

  private mutating func stem(_ word: String) -> [UInt8] {
    if let known = stemCache[word] { return known }
    let stem = EnglishTokenizer.stem(Array(word.utf8), stemmer)
    stemCache[word] = stem
    return stem
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
