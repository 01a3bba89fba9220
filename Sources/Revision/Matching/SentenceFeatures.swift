import Bitext
import ICU
import Letters
import Linguistics

/// A bag of weighted tokens, for telling how alike two sentences of one language are.
///
/// Japanese: pairs of neighbouring characters; English: stems and pairs of neighbouring stems. Function words (kana, "the") count
/// little, numbers less than words: they are what edits change.
struct SentenceFeatures: Sendable {
  /// Ascending; a token that stands twice is there twice.
  private(set) var tokens: [UInt32] = []
  private(set) var weights: [Float] = []
  private(set) var total: Float = 0

  init() {}

  init(_ bag: [(token: UInt32, weight: Float)]) {
    let sorted = bag.sorted { $0.token != $1.token ? $0.token < $1.token : $0.weight < $1.weight }
    tokens = sorted.map(\.token)
    weights = sorted.map(\.weight)
    total = weights.reduce(0, +)
  }

  /// The weight both have in common.
  func common(_ other: SentenceFeatures) -> Float {
    var (i, j) = (0, 0)
    var sum: Float = 0
    let (n, m) = (tokens.count, other.tokens.count)
    tokens.withUnsafeBufferPointer { a in
      other.tokens.withUnsafeBufferPointer { b in
        weights.withUnsafeBufferPointer { w in
          while i < n && j < m {
            if a[i] == b[j] {
              sum += w[i]
              i += 1
              j += 1
            } else if a[i] < b[j] {
              i += 1
            } else {
              j += 1
            }
          }
        }
      }
    }
    return sum
  }

  /// Both bags in one.
  func joined(_ other: SentenceFeatures) -> SentenceFeatures {
    SentenceFeatures(
      Array(zip(tokens, weights)).map { (token: $0, weight: $1) } + zip(other.tokens, other.weights).map { (token: $0, weight: $1) })
  }

  /// Dice's coefficient of the weights, 0 to 1.
  static func dice(common: Float, _ a: Float, _ b: Float) -> Float { a + b > 0 ? 2 * common / (a + b) : 0 }
}

/// Makes features. Not shared between tasks.
final class FeatureExtractor {
  private let language: Language
  private let stemmer = EnglishStemmer()
  /// "Please" comes and goes with the tone of a sentence.
  private static let functionWords = EnglishWords.function.union(["please"])

  init(_ language: Language) { self.language = language }

  func features(of face: SentenceFace) -> SentenceFeatures {
    guard !face.text.isEmpty else { return SentenceFeatures() }
    return language == .ja ? japanese(face.wording) : english(face.text)
  }

  private func japanese(_ wording: [UInt8]) -> SentenceFeatures {
    let scalars = Array(String(decoding: wording, as: UTF8.self).unicodeScalars.map(\.value))
    var bag: [(token: UInt32, weight: Float)] = []
    bag.reserveCapacity(scalars.count * 2)
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      // Single content characters make short labels and reordered words comparable.
      if !Kana.isHiragana(scalar) { bag.append((Self.hash(scalar, 0), Self.isDigit(scalar) ? 0.3 : 0.6)) }
      if i + 1 < scalars.count {
        let next = scalars[i + 1]
        let kana = (Kana.isHiragana(scalar) ? 1 : 0) + (Kana.isHiragana(next) ? 1 : 0)
        let weight: Float = Self.isDigit(scalar) || Self.isDigit(next) ? 0.4 : kana == 2 ? 0.25 : kana == 1 ? 0.5 : 1
        bag.append((Self.hash(scalar, next), weight))
      }
      i += 1
    }
    return SentenceFeatures(bag)
  }

  private func english(_ text: String) -> SentenceFeatures {
    var bag: [(token: UInt32, weight: Float)] = []
    var previous: UInt32 = 1
    var previousWeight: Float = 0.25
    for word in Self.words(of: FoldedText(folding: text).utf8) {
      let isNumber = word.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      let isFunction = Self.functionWords.contains(String(decoding: word, as: UTF8.self))
      let stem = Self.hash(bytes: isNumber ? word : stemmer.stem(word))
      let weight: Float = isFunction ? 0.25 : isNumber ? 0.6 : 1
      bag.append((stem, weight))
      bag.append((Self.hash(previous, stem), 0.35 * (weight + previousWeight)))
      (previous, previousWeight) = (stem, weight)
    }
    return SentenceFeatures(bag)
  }

  /// Runs of letters and digits; an apostrophe inside a word and a point or comma inside a number do not end it.
  private static func words(of utf8: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for (i, byte) in utf8.enumerated() {
      let isWord = byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
      let joins = (byte == 0x27 || byte == 0x2E || byte == 0x2C) && !word.isEmpty && i + 1 < utf8.count && isAlphanumeric(utf8[i + 1])
      if isWord {
        word.append(byte)
      } else if !joins, !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  private static func hash(_ a: UInt32, _ b: UInt32) -> UInt32 {
    var h = UInt64(a) &* 0x9E37_79B9_7F4A_7C15 ^ (UInt64(b) &+ 0x51_7CC1) &* 0xC2B2_AE3D_27D4_EB4F
    h ^= h >> 29
    return UInt32(truncatingIfNeeded: h &* 0xBF58_476D_1CE4_E5B9 >> 32)
  }

  private static func hash(bytes: [UInt8]) -> UInt32 { bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 } }
}
