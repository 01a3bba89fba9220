/// The words around a mark, measured on demand.
extension SentenceCutter {
  /// The run of letters, digits, full stops, apostrophes and hyphens before a mark.
  struct Word {
    var start: Int
    var end: Int
    var traits: WordTraits = []
    var letter: UInt8 = 0
    var hasInnerDot = false
    var hasVowel = false
    /// Letters only.
    var isPlain = false
    var isNumber = false
    var followsNumber = false
    var isClock = false
    /// "U.S.A", "J.R.R": letters with full stops between.
    var isInitialism = false

    var length: Int { end - start }
    var isEmpty: Bool { start == end }
    var isSingleLetter: Bool { length == 1 && letter != 0 }
  }

  func word(before end: Int) -> Word {
    var i = end
    let limit = max(start, end - 40)
    var dots = 0
    var others = 0
    var digits = 0
    var letters = 0
    var vowel = false
    scan: while i > limit {
      let byte = text.bytes[i - 1]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        letters += 1
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: vowel = true
        default: break
        }
        i -= 1
      case 0x30...0x39:
        digits += 1
        i -= 1
      case 0x2E:
        dots += 1
        i -= 1
      case 0x26, 0x27, 0x2D, 0x5F, 0x40, 0x23:
        others += 1
        i -= 1
      case 0x80...0xFF:
        let (value, length) = text.scalar(before: i)
        let kind = Kind(value)
        guard kind.isLatin || value == 0x2019 || value == 0xB0 || value == 0x2116 || value == 0xA7, i - length >= limit else { break scan }
        letters += 1
        vowel = true
        i -= length
      default: break scan
      }
    }
    // An opening apostrophe is not part of the word.
    while i < end, text[i] == 0x27 || text[i] == 0x2E || text[i] == 0x2D { if text[i] == 0x2E { dots -= 1 } else { others -= 1 }; i += 1 }
    var word = Word(start: i, end: end)
    if i == end { return word }
    word.hasInnerDot = dots > 0
    word.hasVowel = vowel
    word.isPlain = digits == 0 && dots == 0 && others <= 1 && letters > 0
    word.isNumber = digits > 0 && letters == 0
    if word.length == 1, letters == 1 { word.letter = text[i] }
    word.traits = tables.pointee.words.lookUp(text.bytes, i..<end)
    // "f." and "v." before a number are in lower case.
    if word.length == 1, text[i] < 0x61, text[i] > 0x40 { word.traits = [] }
    word.isInitialism = dots > 0 && digits == 0 && isInitialism(i..<end)
    if others > 0, word.traits == [], !word.isInitialism {
      // "mid-Jan.", "Lt.-Gen.": the last part decides.
      var k = end
      while k > i, text[k - 1] != 0x2D { k -= 1 }
      if k > i, k < end { word.traits = tables.pointee.words.lookUp(text.bytes, k..<end).subtracting([.unit, .starter, .oftenFinal]) }
    }
    if !word.traits.isDisjoint(with: [.unit, .clock]) { lookBehind(&word) }
    return word
  }

  private func lookBehind(_ word: inout Word) {
    let end = text.trimSpace(before: word.start, from: max(start, word.start - 4))
    let before = text.kind(before: end)
    word.followsNumber = before == .digit
    // "5 p.m.", "5p.m."; "am" and "pm" only after a number.
    word.isClock = word.traits.contains(.clock) && (before == .digit || word.hasInnerDot)
    if word.traits.contains(.clock), !word.isClock { word.traits.remove(.clock) }
  }

  /// Traits of the word before, for the few rules that look so far.
  func previous(before word: Word) -> WordTraits {
    let end = text.trimSpace(before: word.start, from: max(start, word.start - 4))
    var k = end
    while k > max(start, end - 16), text.kind(before: k).isLatin { k -= 1 }
    return tables.pointee.words.lookUp(text.bytes, k..<end)
  }

  /// "U.S", "J.R.R", "J.-L"
  private func isInitialism(_ range: Range<Int>) -> Bool {
    var expectsLetter = true
    var i = range.lowerBound
    while i < range.upperBound {
      if expectsLetter {
        guard Kind(text.scalar(at: i).value).isLatin else { return false }
        i += text.scalar(at: i).length
      } else {
        guard text[i] == 0x2E else { return false }
        i += text[i + 1] == 0x2D ? 2 : 1
      }
      expectsLetter.toggle()
    }
    return true
  }

  /// Whether the word belongs to an address: a scheme, a path, a mail address before it.
  func isAddress(_ word: Word) -> Bool {
    var i = word.end
    let limit = max(start, word.end - 64)
    while i > limit {
      let byte = text.bytes[i - 1]
      if byte <= 0x20 || byte >= 0x80 { return false }
      if byte == 0x2F || byte == 0x40 || byte == 0x3D || byte == 0x5C || byte == 0x26 { return true }
      i -= 1
    }
    return false
  }

  /// What stands after a mark, past opening brackets and quotation marks.
  struct Following {
    /// Where the text goes on, and where the first letter, digit or sign after opening brackets stands.
    var at: Int
    var kind: Kind
    var length = 1
    /// In bytes, of the word that begins there.
    var wordLength = 0
    var traits: WordTraits = []
    var isBracket = false
    var isTitleCase = false
    var isSingleLetter = false
    var isInitial = false
    var isAllCapitals = false
    var isRoman = false
    var endsInDot = false
    var isFollowedBySpace = false
    var isLastWord = false
    /// "Med. 12", not "U.S.": a full stop and a space after the word.
    var isDotted = false
    var isMoney = false

    var isWordCharacter: Bool { kind.isLatin || kind == .digit || kind == .letter }
  }

  func following(at offset: Int) -> Following {
    var i = offset
    var isBracket = false
    // At most a few openers: “‘(“
    for _ in 0..<4 {
      let kind = text.kind(at: i)
      guard kind == .opener || kind == .straightQuote || text[i] == 0x2A || text[i] == 0x5F else { break }
      if i == offset { isBracket = text[i] == 0x28 || text[i] == 0x5B }
      i += text.scalar(at: i).length
    }
    let scalar = text.scalar(at: i)
    var result = Following(at: i, kind: text.kind(at: i), length: scalar.length, isBracket: isBracket)
    if scalar.value == 0x24 || scalar.value == 0x20AC || scalar.value == 0xA3 || scalar.value == 0xA5 || scalar.value == 0x23 {
      result.isMoney = text.kind(at: i + scalar.length) == .digit
    }
    guard result.kind.isLatin else { return result }
    var end = i
    var uppers = 0
    var count = 0
    var roman = true
    while end < i + 40 {
      let byte = text[end]
      if byte &- 0x61 < 26 {
        roman = false
        count += 1
        end += 1
        continue
      }
      let (value, length) = text.scalar(at: end)
      let kind = Kind(value)
      guard kind.isLatin else { break }
      if kind == .upper { uppers += 1 }
      switch value {
      case 0x49, 0x56, 0x58, 0x4C, 0x43: break
      default: roman = false
      }
      count += 1
      end += length
    }
    result.traits = tables.pointee.words.lookUp(text.bytes, i..<end)
    result.isTitleCase = result.kind == .upper && uppers == 1 && count > 1
    result.isSingleLetter = count == 1
    result.isAllCapitals = uppers == count && count > 1
    result.isRoman = roman
    let after = text[end]
    result.isInitial = count == 1 && after == 0x2E && result.kind == .upper
    result.endsInDot = after == 0x2E && text.kind(at: end + 1).isLatin
    result.isDotted = after == 0x2E && text.spaceLength(at: end + 1) > 0
    result.isLastWord = end >= text.count
    result.wordLength = end - i
    result.isFollowedBySpace = text.spaceLength(at: end) > 0 || after == 0x2C
    return result
  }
}

extension SentenceCutter {
  /// Traits of the word after the one that follows, for the few rules that look so far.
  func second(after following: Following) -> WordTraits {
    let end = following.at + following.wordLength
    guard following.wordLength > 0, text.spaceLength(at: end) > 0 else { return [] }
    let start = text.skipSpace(end)
    var k = start
    while k < start + 16, text.kind(at: k).isLatin || text[k] == 0x27 { k += 1 }
    return start < k ? tables.pointee.words.lookUp(text.bytes, start..<min(k, text.count)) : []
  }
}

extension TextView {
  func isRunOfDots(at i: Int) -> Bool { self[i] == 0x2E && self[i + 1] == 0x2E }
}
