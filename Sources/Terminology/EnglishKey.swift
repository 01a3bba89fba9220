import ICU
import Letters
import Linguistics

/// An English text as the stems of its words, one after the other without spaces or hyphens: "stem-cell", "stem cells" and
/// "stemcell" begin alike. Punctuation stands between, so that no term reaches over a comma.
struct EnglishKey {
  struct Word {
    var form: StemCache.Form
    /// Folded scalars.
    var letters: Range<Int>
    /// Place in the key.
    var symbols: Range<Int>
    /// Joined to the word before by a hyphen or nothing.
    var isJoined: Bool

    /// Lower case, without its possessive, in American spelling.
    var text: String { form.text }
    /// As folded.
    var written: String { form.written }
  }

  private(set) var symbols: [UInt32] = []
  private(set) var words: [Word] = []
  /// For each place in the key, the word that begins there, or -1.
  private(set) var wordAtStart: [Int32] = []
  private(set) var wordAtEnd: [Int32] = []

  private static let barrier: UInt32 = 0x10_FFFF

  init(_ text: FoldedScalars, stems: StemCache) {
    var i = 0
    var previousEnd = -1
    var isHyphen = false
    symbols.reserveCapacity(text.count)
    words.reserveCapacity(text.count / 5 + 1)
    let scalars = text.scalars
    while i < scalars.count {
      let c = scalars[i]
      if Self.isWord(c) {
        let from = i
        while i < scalars.count, Self.isWord(scalars[i]) || Self.isInner(scalars, i) { i += 1 }
        append(scalars, from..<i, isJoined: previousEnd == from || isHyphen, stems)
        previousEnd = i
        isHyphen = false
        continue
      }
      if c == 0x2D || c >= 0x2010 && c <= 0x2013 {
        isHyphen = previousEnd == i && i > 0
      } else if c == 0x26 || c == 0x2F {
        // M&A, and/or: the sign is part of the name.
        symbols.append(c)
      } else if c > 0x20 && c != 0xA0 && c != 0xAD && c != 0x22 && c != 0x2A && c != 0x60 && c != 0x5F && !(c >= 0x2018 && c <= 0x201D)
        && c != 0x27
      {
        symbols.append(Self.barrier)
      }
      i += 1
    }
    wordAtStart = [Int32](repeating: -1, count: symbols.count + 1)
    wordAtEnd = wordAtStart
    for (index, word) in words.enumerated() {
      wordAtStart[word.symbols.lowerBound] = Int32(index)
      wordAtEnd[word.symbols.upperBound] = Int32(index)
    }
  }

  private mutating func append(_ scalars: [UInt32], _ letters: Range<Int>, isJoined: Bool, _ stems: StemCache) {
    let form = stems.form(of: scalars[letters])
    let from = symbols.count
    symbols += form.stem
    words.append(Word(form: form, letters: letters, symbols: from..<symbols.count, isJoined: isJoined))
  }

  private static func isWord(_ c: UInt32) -> Bool {
    c >= 0x61 && c <= 0x7A || c >= 0x30 && c <= 0x39 || c == 0x2B || c == 0x23 || c == 0x25
      || c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7
  }

  /// The apostrophe of "user's", the full stop of "node.js", between letters.
  private static func isInner(_ scalars: [UInt32], _ i: Int) -> Bool {
    guard i + 1 < scalars.count, isWord(scalars[i + 1]) else { return false }
    return scalars[i] == 0x27 || scalars[i] == 0x2019 || scalars[i] == 0x2E
  }
}

/// Stems of the words of a text, each worked out once. Not shared between tasks.
final class StemCache {
  /// A class: words of a text share what is known of them.
  final class Form {
    fileprivate let letters: [UInt32]
    let text: String
    let written: String
    let stem: [UInt32]
    let role: EnglishContext.Role

    fileprivate init(letters: [UInt32], text: String, written: String, stem: [UInt32]) {
      self.letters = letters
      self.text = text
      self.written = written
      self.stem = stem
      role = EnglishContext.Role(of: text)
    }
  }

  private let stemmer = EnglishStemmer()
  /// Open addressing by the letters themselves: a dictionary would need an array made of every word of every text.
  private var slots = [Form?](repeating: nil, count: 1 << 12)
  private var count = 0

  private static let most = 200_000

  init() {}

  func form(of letters: ArraySlice<UInt32>) -> Form {
    let slot = slot(of: letters)
    if let found = slots[slot] { return found }
    let form = analysis(of: Array(letters))
    if count >= Self.most {
      slots = [Form?](repeating: nil, count: 1 << 12)
      count = 0
    } else if count * 2 >= slots.count {
      grow()
    }
    slots[self.slot(of: letters)] = form
    count += 1
    return form
  }

  private func slot(of letters: ArraySlice<UInt32>) -> Int {
    var hash = FNV1a.basis
    for c in letters { hash = FNV1a.step(hash, UInt64(c)) }
    var slot = FNV1a.slot(hash) & (slots.count - 1)
    while let form = slots[slot], form.letters[...] != letters { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func grow() {
    let known = slots
    slots = [Form?](repeating: nil, count: known.count * 2)
    for case let form? in known { slots[slot(of: form.letters[...])] = form }
  }

  private func analysis(of letters: [UInt32]) -> Form {
    var written = String(String.UnicodeScalarView(letters.compactMap { Unicode.Scalar($0) }))
    written = LatinLetters.plain(written)
    if Self.isDotted(letters) { written.removeAll { $0 == "." } }
    for possessive in ["'s", "’s"] where written.hasSuffix(possessive) { written.removeLast(2) }
    let text = BritishSpelling.americanized(written)
    return Form(letters: letters, text: text, written: written, stem: stem(of: text))
  }

  /// A.I and U.S, the last full stop left outside.
  private static func isDotted(_ letters: [UInt32]) -> Bool {
    letters.count >= 3 && !letters.count.isMultiple(of: 2)
      && letters.indices.allSatisfy { ($0.isMultiple(of: 2)) != (letters[$0] == 0x2E) }
  }

  /// Stems that Snowball keeps apart: diagnosis and diagnose, analysis and analyze, delivery and deliver.
  private static func joined(_ stem: String) -> String {
    if stem.hasSuffix("osi") || stem.hasSuffix("ysi") || stem.hasSuffix("esi") { return String(stem.dropLast()) }
    if stem.hasSuffix("lyz") { return stem.dropLast() + "s" }
    if isDoubled(stem) { return String(stem.dropLast()) }
    return stem.utf8.count >= 7 && stem.hasSuffix("eri") ? String(stem.dropLast()) : stem
  }

  /// "Julienning" loses its second n with its ending, "julienne" does not.
  private static func isDoubled(_ stem: String) -> Bool {
    let end = stem.utf8.suffix(2)
    return stem.utf8.count > 4 && end.first == end.last && end.last.map("bdgmnprt".utf8.contains) == true
  }

  /// The stem of a word under which all its forms meet, irregular ones included.
  func stem(of word: String) -> [UInt32] {
    // "Wounds" goes with "wound", which goes with "wind": all forms must meet.
    let base =
      EnglishIrregulars.singulars[word] ?? EnglishIrregulars.verbs[word] ?? EnglishIrregulars.verbs[EnglishInflection.singular(word)]
      ?? word
    if EnglishInflection.isPluralOfLetters(base) { return Self.joined(stemmer.stem(String(base.dropLast()))).unicodeScalars.map(\.value) }
    // Acronyms without a vowel keep their plural s from the stemmer.
    if base.hasSuffix("s"), base.utf8.count > 2, !base.utf8.contains(where: { "aeiouy".utf8.contains($0) }) {
      return base.dropLast().unicodeScalars.map(\.value)
    }
    return Self.joined(stemmer.stem(base)).unicodeScalars.map(\.value)
  }
}
