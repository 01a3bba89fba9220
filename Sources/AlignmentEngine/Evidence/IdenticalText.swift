import Bitext

/// What both sides hold byte for byte, which nobody translates: identifiers (`after_initialize`, `NODE_ENV`, `C++`, `config.x.y`, `@name`)
/// and lines of code, names and headings left as they are. Each is one more word beside those it is made of.
enum IdenticalText {
  /// No word begins so, nor does a key of a dictionary.
  private static let mark: UInt8 = 4

  static func mark(_ words: inout BothLanguages<TokenizedSide>, _ units: BothLanguages<[AlignmentUnit]>) {
    let ja = units.ja.map { keys(in: $0.text) { _ in true } }
    let wanted = Set(ja.joined().map { $0.withUnsafeBufferPointer(ByteHash.hash) })
    guard !wanted.isEmpty else { return }
    let en = units.en.map { keys(in: $0.text) { wanted.contains(hash($0)) } }
    let shared = Set(en.joined())
    guard !shared.isEmpty else { return }
    words.ja = words.ja.adding(.identical) { ja[$0].filter(shared.contains) }
    words.en = words.en.adding(.identical) { en[$0] }
  }

  /// Those of a sentence that are wanted, each once.
  private static func keys(in text: String, where isWanted: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> [[UInt8]] {
    var text = text
    return text.withUTF8 { utf8 in
      var found: [[UInt8]] = []
      func add(_ range: Range<Int>) {
        guard isWanted(utf8[range]) else { return }
        let key = [mark] + utf8[range]
        if !found.contains(key) { found.append(key) }
      }
      var start = 0
      while start < utf8.count {
        guard isPart(utf8[start]) else {
          start += 1
          continue
        }
        var end = start + 1
        while end < utf8.count, isPart(utf8[end]) { end += 1 }
        if let range = identifier(utf8, start..<end) { add(range) }
        start = end
      }
      let line = trimmed(utf8)
      if line.count <= Constants.Words.mostIdenticalBytes, utf8[line].allSatisfy({ $0 < 0x80 }), utf8[line].contains(where: ASCII.isLetter)
      {
        add(line)
      }
      return found
    }
  }

  /// As that of the key.
  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    ByteHash.finish(bytes.reduce(ByteHash.step(ByteHash.start(), mark), ByteHash.step))
  }

  /// The identifier in a run of letters, digits and signs, marks of the sentence taken off its ends; nil for a word or a number as any
  /// sentence has them.
  private static func identifier(_ utf8: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Range<Int>? {
    var range = run
    while let last = utf8[range].last, last == 0x2E || last == 0x3A || last == 0x2D || last == 0x2F {
      range = range.lowerBound..<range.upperBound - 1
    }
    while let first = utf8[range].first, first == 0x2E && range.count < 3 || first == 0x3A || first == 0x2B {
      range = range.lowerBound + 1..<range.upperBound
    }
    guard range.count >= 3, range.count <= Constants.Words.mostIdenticalBytes, utf8[range].contains(where: ASCII.isLetter) else {
      return nil
    }
    for k in range {
      let (byte, next) = (utf8[k], k + 1 < range.upperBound ? utf8[k + 1] : 0)
      switch UnicodeScalar(byte) {
      case "_", "@", "$", "#", "+": return range
      case ":" where next == 0x3A: return range
      case ".", "/": if k > range.lowerBound, ASCII.isLetter(next), ASCII.isLetter(utf8[k - 1]) { return range }
      case "-" where k == range.lowerBound: return range
      default: if ASCII.isLetter(byte), byte >= 0x61, ASCII.isLetter(next), next < 0x61 { return range }
      }
    }
    return nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return true }
    switch UnicodeScalar(byte) {
    case "_", ".", ":", "/", "@", "#", "$", "+", "-": return true
    default: return false
    }
  }

  private static func trimmed(_ utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var range = 0..<utf8.count
    while let first = utf8[range].first, first <= 0x20 { range = range.lowerBound + 1..<range.upperBound }
    while let last = utf8[range].last, last <= 0x20 { range = range.lowerBound..<range.upperBound - 1 }
    return range
  }
}
