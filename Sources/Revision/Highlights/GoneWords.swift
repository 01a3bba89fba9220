import Bitext
import ICU
import Letters
import Linguistics

/// Words of a source sentence that no longer stand in it.
struct GoneWords {
  private let language: Language
  /// Folded: the pieces that went, and all that stands there now.
  private let gone: [String]
  private let now: String
  /// Of English: the words that went and their stems.
  private var words: Set<String> = []
  private var stems: Set<String> = []
  private let stemmer = EnglishStemmer()

  init(_ difference: WordDiff, _ language: Language) {
    self.language = language
    gone = difference.old.filter(\.isChanged).map { FoldedText(folding: $0.text).string }.filter { !$0.isEmpty }
    now = FoldedText(folding: difference.new.map(\.text).joined()).string
    let latin = gone.flatMap { LatinWord.all(in: $0).map(\.text) }
    words = Set(latin.filter { $0.utf8.count > 1 }).subtracting(LatinWord.all(in: now).map(\.text))
    if language == .en {
      let (stemmer, kept) = (stemmer, LatinWord.all(in: now).map(\.text))
      stems = Set(latin.map { stemmer.stem($0) }).subtracting(kept.map { stemmer.stem($0) })
    }
  }

  var isEmpty: Bool { gone.isEmpty }

  /// Names and code that stand in the translation as they stood in the source.
  func standing(in target: String) -> [ByteRange] { LatinWord.all(in: target).filter { words.contains($0.text) }.map(\.range) }

  /// Where the translation holds the answer to a word that went.
  func answers(_ pair: WordPair, in target: String) -> [ByteRange] {
    switch language {
    case .ja:
      guard has(pair.ja) else { return [] }
      return LatinWord.all(in: target).filter { stemmer.stem($0.text) == pair.en }.prefix(1).map(\.range)
    case .en:
      guard stems.contains(pair.en) else { return [] }
      return Self.forms(of: pair.ja).lazy.compactMap { Self.find($0, in: target) }.first.map { [$0] } ?? []
    }
  }

  /// Whether a Japanese word went and stands nowhere now.
  private func has(_ word: String) -> Bool {
    guard let form = Self.forms(of: word).first(where: { form in gone.contains { $0.contains(form) } }) else { return false }
    return !now.contains(form)
  }

  /// A word as the dictionary has it, and what all its inflected forms begin with.
  private static func forms(of word: String) -> [String] {
    let root = String(word.unicodeScalars.prefix { JapaneseScript($0.value) != .hiragana })
    return root.isEmpty || root == word ? [word] : [word, root]
  }

  private static func find(_ word: String, in text: String) -> ByteRange? {
    let folded = FoldedText(folding: text)
    let (bytes, wanted) = (folded.utf8, Array(word.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    for start in 0...bytes.count - wanted.count where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return folded.originalRange(of: start..<start + wanted.count)
    }
    return nil
  }
}

/// A run of Latin letters and digits, with the marks that names and code hold together ("test-connection.yaml", "600MB").
struct LatinWord {
  /// In lower case.
  var text: String
  /// In UTF-8 bytes.
  var range: ByteRange

  static func all(in text: String) -> [LatinWord] {
    let bytes = Array(text.utf8)
    var words: [LatinWord] = []
    var i = 0
    while i < bytes.count {
      guard isLetter(bytes[i]) || isDigit(bytes[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < bytes.count, isLetter(bytes[i]) || isDigit(bytes[i]) || joins(bytes, i) { i += 1 }
      // Numbers are compared as numbers.
      guard bytes[start..<i].contains(where: isLetter) else { continue }
      words.append(LatinWord(text: String(decoding: bytes[start..<i], as: UTF8.self).lowercased(), range: start..<i))
    }
    return words
  }

  private static func joins(_ bytes: [UInt8], _ i: Int) -> Bool {
    switch bytes[i] {
    case 0x2D, 0x2E, 0x5F: i + 1 < bytes.count && (isLetter(bytes[i + 1]) || isDigit(bytes[i + 1]))
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
