import Bitext
import ICU
import Letters

/// What stands in which beads: runs of kanji and katakana on one side, phrases of up to three words on the other.
struct RenderingEvidence {
  struct Run {
    var text: String
    var place: SentencePlace
  }

  struct Bead {
    var pair: Int
    var bead: Int
    var runs: [Run]
    /// By their stems, with their first place.
    var phrases: [String: SentencePlace]
    /// Stems of the words the Japanese writes in Latin letters.
    var latin: Set<String>
  }

  private(set) var beads: [Bead] = []
  /// The beads of each run, in order, each once.
  private(set) var runs: [String: [Int]] = [:]
  /// In how many beads a phrase stands.
  private(set) var totals: [String: Int] = [:]

  init(_ pairs: [AlignedPair], minimumProbability: Double) {
    let stems = StemCache()
    for (pairIndex, pair) in pairs.enumerated() {
      let ja = pair.ja.proseTexts.map(\.prose)
      let en = pair.en.proseTexts.map(\.prose)
      for (beadIndex, bead) in pair.alignment.beads.enumerated() where !bead.isNull && bead.probability >= minimumProbability {
        var entry = Bead(pair: pairIndex, bead: beadIndex, runs: [], phrases: [:], latin: [])
        for index in bead.ja {
          entry.runs += Self.runs(of: ja[index], index)
          entry.latin.formUnion(Self.words(of: ja[index], stems))
        }
        for index in bead.en {
          for (phrase, range) in Self.phrases(of: en[index], stems) where entry.phrases[phrase] == nil {
            entry.phrases[phrase] = SentencePlace(sentence: index, range: range)
          }
        }
        for run in Set(entry.runs.map(\.text)) { runs[run, default: []].append(beads.count) }
        for phrase in entry.phrases.keys { totals[phrase, default: 0] += 1 }
        beads.append(entry)
      }
    }
  }

  /// Stems of the Latin words of a text.
  private static func words(of text: String, _ stems: StemCache) -> [String] {
    let key = EnglishKey(FoldedScalars(text), stems: stems)
    return key.words.map { String(String.UnicodeScalarView(key.symbols[$0.symbols].compactMap { Unicode.Scalar($0) })) }
  }

  /// Runs of katakana of three letters or more, of kanji of two or more, and of both joined.
  static func runs(of text: String, _ sentence: Int) -> [Run] {
    let folded = FoldedScalars(text)
    var found: [Run] = []
    var i = 0
    while i < folded.count {
      var k = i
      var (kanji, katakana, numerals) = (0, 0, 0)
      while k < folded.count {
        let c = folded.scalars[k]
        if Kana.isKatakana(c) || k > i && Kana.isLongVowelMark(c) {
          katakana += 1
        } else if Kana.isKanji(c) {
          kanji += 1
          if JapaneseEdges.isNumeral(c) { numerals += 1 }
        } else {
          break
        }
        k += 1
      }
      if numerals == 0, katakana >= 3 || kanji >= 2 {
        let range = folded.range(i, k)
        found.append(
          Run(text: String(decoding: folded.original[range], as: UTF8.self), place: SentencePlace(sentence: sentence, range: range)))
      }
      i = max(k, i + 1)
    }
    return found
  }

  /// One to three words that begin and end with a word of meaning and have no punctuation inside.
  static func phrases(of text: String, _ stems: StemCache) -> [(String, Range<Int>)] {
    let folded = FoldedScalars(text)
    let key = EnglishKey(folded, stems: stems)
    let words = key.words.map { word in
      String(String.UnicodeScalarView(key.symbols[word.symbols].compactMap { Unicode.Scalar($0) }))
    }
    var found: [(String, Range<Int>)] = []
    for first in words.indices where isMeaningful(key.words[first].text) {
      var phrase = ""
      for last in first..<min(first + 3, words.count) {
        if last > first, key.words[last].symbols.lowerBound != key.words[last - 1].symbols.upperBound { break }
        if last > first + 1, !isMeaningful(key.words[last - 1].text), key.words[last - 1].text != "of" { break }
        phrase += (last > first ? " " : "") + words[last]
        guard isMeaningful(key.words[last].text) else { continue }
        found.append((phrase, folded.range(key.words[first].letters.lowerBound, key.words[last].letters.upperBound)))
      }
    }
    return found
  }

  private static func isMeaningful(_ word: String) -> Bool {
    word.utf8.count > 2 && !EnglishWords.ofNoTerm.contains(word) && !word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
  }
}
