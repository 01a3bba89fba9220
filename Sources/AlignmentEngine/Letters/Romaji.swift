import Letters

/// Kana read aloud in Latin letters, and names as English texts spell them, in one spelling: Hepburn without long vowels and
/// doubled consonants, so that "Kato", "Katō", "Katoh" and "Katou" are one word.
enum Romaji {
  /// Of hiragana or katakana.
  /// - Returns: nil where another character occurs
  static func reading(_ kana: some StringProtocol) -> [UInt8]? {
    var result: [UInt8] = []
    for scalar in kana.unicodeScalars {
      let value = Kana.hiragana(scalar.value)
      switch value {
      case "ー", "っ": continue
      case 0x3041...0x3094:
        let sound = sounds[Int(value - 0x3041)]
        // A small ya, yu, yo takes the vowel of the sound before it: し and ゃ are "sha", き and ゃ "kya".
        if let vowel = small[value], let last = result.last, last == 0x69 {
          result.removeLast()
          let isPlain = result.last == 0x6A || result.suffix(2) == [0x73, 0x68] || result.suffix(2) == [0x63, 0x68]
          result += (isPlain ? [] : [0x79]) + [vowel]
        } else {
          result += sound
        }
      default: return nil
      }
    }
    return normalized(result)
  }

  /// A word of small ASCII letters in the one spelling.
  static func normalized(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (k, byte) in word.enumerated() {
      let last = result.last ?? 0
      if byte == last { continue }
      // "ou" is a long o; "oh" too, but for "oha".
      if byte == 0x75, last == 0x6F { continue }
      if byte == 0x68, last == 0x6F, k + 1 == word.count || !isVowel(word[k + 1]) { continue }
      // "Kamba" and "Kanba".
      if byte == 0x62 || byte == 0x70, last == 0x6D { result[result.count - 1] = 0x6E }
      result.append(byte)
    }
    return result
  }

  /// Whether a long word of small letters could be a Japanese one: a consonant or two before each vowel, n where it likes.
  static func spellsKana(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count >= 6, let last = word.last, isVowel(last) || last == 0x6E else { return false }
    var consonants = 0
    for (k, byte) in word.enumerated() {
      switch byte {
      case 0x61, 0x65, 0x69, 0x6F, 0x75: consonants = 0
      // c but before h; l q v x
      case 0x63 where k + 1 == word.count || word[k + 1] != 0x68: return false
      case 0x6C, 0x71, 0x76, 0x78: return false
      case 0x6E where k > 0: consonants = 0
      case 0x61...0x7A:
        consonants += 1
        let isPair = byte == 0x68 || byte == 0x79 || k > 0 && word[k - 1] == byte || k > 0 && word[k - 1] == 0x74 && byte == 0x73
        if consonants > 2 || consonants == 2 && !isPair { return false }
      default: return false
      }
    }
    return true
  }

  private static func isVowel(_ byte: UInt8) -> Bool { byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75 }

  private static let small: [UInt32: UInt8] = [0x3083: 0x61, 0x3085: 0x75, 0x3087: 0x6F]

  /// From U+3041.
  private static let sounds: [[UInt8]] =
    """
    a a i i u u e e o o ka ga ki gi ku gu ke ge ko go sa za shi ji su zu se ze so zo ta da chi ji * tsu zu te de to do na ni nu ne no \
    ha ba pa hi bi pi fu bu pu he be pe ho bo po ma mi mu me mo ya ya yu yu yo yo ra ri ru re ro wa wa i e o n bu
    """.split(separator: " ").map { Array($0.utf8) }
}
