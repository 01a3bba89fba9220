import Linguistics
import Numbers

/// Cuts English into stems, numbers and Latin words. One for each task.
struct EnglishTokenizer {
  private let stemmer = EnglishStemmer()
  private var forms = TypeTable()
  /// By form: its stem, empty for a function word; the words after which it is the end of an idiom; whether it says a number or a part
  /// of one.
  private var stems: [[UInt8]] = []
  private var idiomHeads: [[[UInt8]]] = []
  private var isNumber: [Bool] = []
  private var word: [UInt8] = []
  /// The words of the sentence, by form, and where they begin.
  private var words: [(form: Int32, start: Int)] = []
  private var holdsDigits = false

  mutating func append(_ text: String, to side: inout TokenizedSide) {
    var text = text
    let length = text.withUTF8 { read($0) }
    let mayCount = holdsDigits || words.contains { isNumber[Int($0.form)] }
    var numbers = mayCount ? NumberTokens(NumberExpressions.find(in: text, language: .en), in: text) : NumberTokens()
    // No idiom reaches over the end of a sentence, nor may a text depend on what was read before it.
    var before: Int32 = -1
    for word in words {
      numbers.take(upTo: word.start, to: &side)
      let isSaid = word.start < numbers.coveredEnd && isNumber[Int(word.form)] || numbers.takenName?.contains(word.start) == true
      if !isSaid { emit(word.form, after: before, to: &side) }
      before = word.form
    }
    numbers.take(upTo: .max, to: &side)
    side.endSentence(length: length, enumerator: numbers.enumerator)
  }

  /// The Latin words within a text of another language.
  mutating func forEachStem(in utf8: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    _ = read(utf8)
    for word in words where !stems[Int(word.form)].isEmpty { stems[Int(word.form)].withUnsafeBufferPointer(body) }
  }

  /// Finds the words of a sentence.
  /// - Returns: its length in weighted characters
  private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>) -> Float {
    words.removeAll(keepingCapacity: true)
    holdsDigits = false
    var i = 0
    var length: Float = 0
    while i < utf8.count {
      let byte = utf8[i]
      if ASCII.isLetter(byte) || byte >= 0xC3 && byte <= 0xCA {
        let start = i
        readWord(utf8, &i)
        length += Float(i - start)
        if !word.isEmpty { words.append((form(), start)) }
      } else {
        if ASCII.isDigit(byte) { holdsDigits = true }
        if byte & 0xC0 != 0x80 { length += byte == 0x20 ? 0.9 : 1 }
        i += 1
      }
    }
    return length
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

  /// The form of the word just read.
  private mutating func form() -> Int32 {
    let form = word.withUnsafeBufferPointer { forms.intern($0) }
    if Int(form) == stems.count {
      let text = String(decoding: word, as: UTF8.self)
      let isFunction = word.count == 1 || StopWords.english.contains(text)
      stems.append(isFunction ? [] : EnglishStem.of(word, stemmer))
      idiomHeads.append(StopWords.heads(ofIdiomsEndingIn: word))
      isNumber.append(NumberWords.mayCount(english: text))
    }
    return form
  }

  private func emit(_ form: Int32, after before: Int32, to side: inout TokenizedSide) {
    if stems[Int(form)].isEmpty { return }
    if !idiomHeads[Int(form)].isEmpty, before >= 0, forms.withBytes(of: before, { idiomHeads[Int(form)].contains(Array($0)) }) { return }
    stems[Int(form)].withUnsafeBufferPointer { side.append($0, .word) }
  }
}
