import Linguistics

/// Cuts English into stems, numbers and Latin words. One for each task.
struct EnglishTokenizer {
  private let stemmer = EnglishStemmer()
  /// Surface forms already stemmed: form id → stem bytes, or empty for a function word.
  private var forms = TypeTable()
  private var stems: [[UInt8]] = []
  private var word: [UInt8] = []
  /// By form, the words after which it is the end of an idiom.
  private var idiomHeads: [[[UInt8]]] = []
  private var wordBefore: [UInt8] = []

  mutating func append(_ text: String, to side: inout TokenizedSide) {
    var text = text
    text.withUTF8 { append($0, to: &side) }
  }

  mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, to side: inout TokenizedSide) {
    var i = 0
    var length: Float = 0
    // No idiom reaches over the end of a sentence, nor may a text depend on what was read before it.
    wordBefore.removeAll(keepingCapacity: true)
    while i < utf8.count {
      let byte = utf8[i]
      if ASCII.isDigit(byte) {
        let start = i
        let number = NumberReader.english(utf8, from: &i)
        length += Float(i - start)
        side.append(number: number)
      } else if ASCII.isLetter(byte) || byte >= 0xC3 && byte <= 0xCA {
        let start = i
        readWord(utf8, &i)
        length += Float(i - start)
        emit(to: &side)
      } else {
        if byte & 0xC0 != 0x80 { length += byte == 0x20 ? 0.9 : 1 }
        i += 1
      }
    }
    side.endSentence(length: length, enumerator: Enumerator.leading(utf8))
  }

  /// Reads a word in lower case, accents taken off, a possessive left out.
  private mutating func readWord(_ utf8: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    word.removeAll(keepingCapacity: true)
    while i < utf8.count {
      let byte = utf8[i]
      if ASCII.isLetter(byte) {
        word.append(byte | 0x20)
        i += 1
      } else if ASCII.isDigit(byte) {
        word.append(byte)
        i += 1
      } else if byte >= 0xC3, byte <= 0xCA, i + 1 < utf8.count {
        word.append(contentsOf: LatinLetters.base(byte, utf8[i + 1]))
        i += 2
      } else if let skip = ASCII.apostrophe(utf8, at: i), i + skip < utf8.count, ASCII.isLetter(utf8[i + skip]) {
        // "don't" → "dont"; "Taiwan's" → "taiwan".
        let next = i + skip
        let end = next + 1 >= utf8.count || !ASCII.isLetter(utf8[next + 1])
        if end, utf8[next] | 0x20 == 0x73 {
          i = next + 1
          return
        }
        i = next
      } else {
        return
      }
    }
  }

  private mutating func emit(to side: inout TokenizedSide) {
    guard !word.isEmpty else { return }
    defer { swap(&word, &wordBefore) }
    let form = Int(word.withUnsafeBufferPointer { forms.intern($0) })
    if form == stems.count {
      let isFunction = word.count == 1 || StopWords.english.contains(String(decoding: word, as: UTF8.self))
      stems.append(isFunction ? [] : Self.stem(word, stemmer))
      idiomHeads.append(StopWords.heads(ofIdiomsEndingIn: word))
    }
    if stems[form].isEmpty || idiomHeads[form].contains(wordBefore) { return }
    if let value = NumberReader.spelled(word) {
      side.append(number: value)
      return
    }
    stems[form].withUnsafeBufferPointer { side.append($0, .word) }
  }

  /// The stem by which words of both languages' texts and of the dictionary's glosses are compared.
  static func stem(_ word: [UInt8], _ stemmer: EnglishStemmer) -> [UInt8] {
    word.contains(where: ASCII.isDigit) ? word : stemmer.stem(word)
  }
}

enum ASCII {
  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// The length of an apostrophe (straight or curly) that stands at `i`.
  @inline(__always)
  static func apostrophe(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int) -> Int? {
    if utf8[i] == 0x27 { return 1 }
    if utf8[i] == 0xE2, i + 2 < utf8.count, utf8[i + 1] == 0x80, utf8[i + 2] == 0x99 { return 3 }
    return nil
  }
}

/// Accented Latin letters without their accents, so that "Beyoncé" and "Beyonce" are one word.
enum LatinLetters {
  private static let latin1 = Array("aaaaaaaceeeeiiiidnooooo*ouuuuyts".utf8)

  static func base(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    if first == 0xC3, second >= 0x80, second <= 0xBF {
      let letter = latin1[Int(second & 0x1F)]
      return letter == 0x2A ? [] : [letter]
    }
    let scalar = (UInt32(first & 0x1F) << 6) | UInt32(second & 0x3F)
    guard let value = Unicode.Scalar(scalar) else { return [first, second] }
    // Latin Extended-A stands in alphabetical order: bounds of the runs of one base letter.
    let bounds: [(UInt32, UInt8)] = [
      (0x100, 0x61), (0x106, 0x63), (0x10E, 0x64), (0x112, 0x65), (0x11C, 0x67), (0x124, 0x68), (0x128, 0x69), (0x134, 0x6A),
      (0x136, 0x6B), (0x139, 0x6C), (0x143, 0x6E), (0x14C, 0x6F), (0x154, 0x72), (0x15A, 0x73), (0x162, 0x74), (0x168, 0x75),
      (0x174, 0x77), (0x176, 0x79), (0x179, 0x7A),
    ]
    guard value.value >= 0x100, value.value < 0x17F, let base = bounds.last(where: { $0.0 <= value.value }) else { return [first, second] }
    return [base.1]
  }
}
