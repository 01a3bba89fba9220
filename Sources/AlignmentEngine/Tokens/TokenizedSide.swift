import Numbers

/// What kind of word a token is: how much its match, or the want of one, says.
enum TokenClass: UInt8, CaseIterable, Sendable {
  /// A word with ideographs that the dictionary knows (Japanese); a word (English).
  case word
  /// A word in hiragana only.
  case kana
  case katakana
  case latin
  case number
  /// A number beside the words or numbers that say it ("both", 半年; 90 minutes beside 1時間30分): none misses it.
  case softNumber
  /// A word with ideographs that no dictionary knows.
  case unknown
  /// A word of kanji of which the dictionary knows but the parts, beside them: it may be a name.
  case name
  /// A concept of the glossary, beside the words that name it.
  case term
  /// Hiragana that is how the dictionary reads a word, where the text may mean it: ひざ, のん(で).
  case reading
  /// Letters and signs that both sides hold byte for byte, beside the words in them: `after_initialize`, a heading left as it is.
  case identical

  var isNumber: Bool { self == .number || self == .softNumber }
}

/// The sentences of one side as rows of word types.
struct TokenizedSide: Sendable {
  /// Tokens of sentence `i`: `types[starts[i]..<starts[i + 1]]`.
  var starts: [Int32] = [0]
  var types: [Int32] = []
  /// As `types`, with -1 for tokens that take no part in matching.
  private(set) var matchedTypes: [Int32] = []
  /// Length of each sentence in weighted characters.
  var lengths: [Float] = []
  /// The number that begins each sentence as an item's or a heading's does; 0: none.
  var enumerators: [Int32] = []
  /// By type.
  var table = TypeTable()
  var classes: [TokenClass] = []
  /// By type, for numbers.
  private(set) var numbers: [Int32: NumberWord] = [:]

  var count: Int { lengths.count }

  mutating func append(_ key: UnsafeBufferPointer<UInt8>, _ tokenClass: TokenClass, number: NumberWord? = nil) {
    let type = table.intern(key)
    if Int(type) == classes.count {
      classes.append(tokenClass)
      if let number { numbers[type] = number }
    }
    types.append(type)
  }

  mutating func endSentence(length: Float, enumerator: Int32 = 0) {
    enumerators.append(enumerator)
    starts.append(Int32(types.count))
    lengths.append(length)
  }

  init() {}

  /// Parts of one text, in order; the same as if it had been read whole.
  init(joining parts: [TokenizedSide]) {
    self = parts.first ?? TokenizedSide()
    for part in parts.dropFirst() { append(part) }
  }

  private mutating func append(_ other: TokenizedSide) {
    let renumbered = other.classes.indices.map { type in
      let mine = other.table.withBytes(of: Int32(type)) { table.intern($0) }
      if Int(mine) == classes.count {
        classes.append(other.classes[type])
        if other.classes[type].isNumber { numbers[mine] = other.numbers[Int32(type)] }
      }
      return mine
    }
    let shift = Int32(types.count)
    types += other.types.map { renumbered[Int($0)] }
    starts += other.starts.dropFirst().map { $0 + shift }
    lengths += other.lengths
    enumerators += other.enumerators
  }

  @inline(__always)
  func tokens(of sentence: Int) -> Range<Int> { Int(starts[sentence])..<Int(starts[sentence + 1]) }

  /// Of a word that a sentence repeats over and over, and of a sentence beyond all usual length, only the first tokens are matched:
  /// the number of pairs of equal words, which grows with the square, stays bounded.
  mutating func boundMatches(repeats: Int = 8, tokens most: Int = 600) {
    matchedTypes = types
    var last = [Int32](repeating: -1, count: table.count)
    var seen = [Int32](repeating: 0, count: table.count)
    for sentence in 0..<count {
      for (k, token) in tokens(of: sentence).enumerated() {
        let type = Int(types[token])
        if last[type] != Int32(sentence) { (last[type], seen[type]) = (Int32(sentence), 0) }
        seen[type] += 1
        if k >= most || seen[type] > Int32(repeats) { matchedTypes[token] = -1 }
      }
    }
  }

  /// As the text writes it.
  func name(of type: Int32) -> String {
    if let number = numbers[type] { return number.written }
    let name = table.string(of: type)
    return classes[Int(type)] == .reading || classes[Int(type)] == .identical ? String(name.dropFirst()) : name
  }

  /// The same without the readings that are not wanted; a line, an item or a cell that is one stays a word.
  func leavingOut(readings isLeftOut: (Int) -> Bool) -> TokenizedSide {
    var side = self
    side.types.removeAll(keepingCapacity: true)
    side.starts = [0]
    for sentence in 0..<count {
      let range = tokens(of: sentence)
      let isWhole = range.count == 1 && lengths[sentence] <= Float(name(of: types[range.lowerBound]).utf8.count / 3) * 0.8 + Self.mark
      for token in range where isWhole || classes[Int(types[token])] != .reading || !isLeftOut(Int(types[token])) {
        side.types.append(types[token])
      }
      side.starts.append(Int32(side.types.count))
    }
    return side
  }

  /// The length of the mark of an item, and some slack.
  private static let mark: Float = 0.6

  /// The same with further tokens at the end of each sentence.
  func adding(_ tokenClass: TokenClass, _ keys: (_ sentence: Int) -> [[UInt8]]) -> TokenizedSide {
    var side = self
    side.types.removeAll(keepingCapacity: true)
    side.starts = [0]
    for sentence in 0..<count {
      side.types.append(contentsOf: types[tokens(of: sentence)])
      for key in keys(sentence) { key.withUnsafeBufferPointer { side.append($0, tokenClass) } }
      side.starts.append(Int32(side.types.count))
    }
    return side
  }
}
