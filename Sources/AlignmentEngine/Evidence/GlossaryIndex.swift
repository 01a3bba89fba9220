import Bitext
import ICU
import Linguistics

/// The project's terms, found in sentences of both sides. All terms that any chain of pairs joins (a concept's preferred and
/// admitted terms) are one token, which stands beside the words the term is made of: either term answers the other.
struct GlossaryIndex: Sendable {
  /// No word begins so.
  static let tokenPrefix = Array("#g".utf8)

  private let vocabularies: BothLanguages<Vocabulary>
  /// By concept, what explanations call it.
  private let names: [String]

  init(_ pairs: [TermPair]) {
    let folded: [(ja: String, en: String)] = pairs.compactMap { pair in
      let (ja, en) = (FoldedText(folding: pair.ja).string, FoldedText(folding: pair.en).string)
      return ja.isEmpty || en.isEmpty ? nil : (ja, en)
    }
    var sets = DisjointSets(count: folded.count)
    var seen: [String: Int] = [:]
    for (k, pair) in folded.enumerated() {
      // No Japanese term is an English one too: the language keeps them apart.
      for key in ["j" + pair.ja, "e" + pair.en] {
        if let first = seen[key] { sets.join(first, k) } else { seen[key] = k }
      }
    }
    var concepts: [Int: Int] = [:]
    var names: [String] = []
    var (ja, en): ([String: Int], [String: Int]) = ([:], [:])
    for (k, pair) in folded.enumerated() {
      let root = sets.root(k)
      let concept = concepts[root] ?? names.count
      if concept == names.count {
        concepts[root] = concept
        names.append("\(pair.ja) = \(pair.en)")
      }
      ja[pair.ja] = concept
      en[pair.en] = concept
    }
    self.names = names
    vocabularies = BothLanguages(ja: Vocabulary(ja, wholeWords: false), en: Vocabulary(en, wholeWords: true))
  }

  /// Adds the concepts each sentence names as further tokens of it.
  func mark(_ words: inout BothLanguages<TokenizedSide>, _ units: BothLanguages<[AlignmentUnit]>) {
    guard !names.isEmpty else { return }
    words.ja = marked(words.ja, units.ja, vocabularies.ja)
    words.en = marked(words.en, units.en, vocabularies.en)
  }

  private func marked(_ side: TokenizedSide, _ units: [AlignmentUnit], _ vocabulary: Vocabulary) -> TokenizedSide {
    side.adding(.term) { sentence in
      vocabulary.concepts(in: units[sentence].text).map { Self.tokenPrefix + Array(String($0).utf8) }
    }
  }

  /// What the token of a concept is called in explanations.
  func name(of token: String) -> String? {
    guard token.hasPrefix("#g"), let k = Int(token.dropFirst(2)), names.indices.contains(k) else { return nil }
    return names[k]
  }
}

extension GlossaryIndex {
  /// The terms of one language.
  private struct Vocabulary: Sendable {
    private let automaton: AhoCorasick
    /// By pattern.
    private let concepts: [Int]
    private let wholeWords: Bool

    init(_ terms: [String: Int], wholeWords: Bool) {
      let sorted = terms.sorted { $0.key < $1.key }
      automaton = AhoCorasick(sorted.map { $0.key.unicodeScalars.map(\.value) })
      concepts = sorted.map(\.value)
      self.wholeWords = wholeWords
    }

    /// In order of the text; the longest term at a place is the one the text says, and what lies within it is not counted.
    func concepts(in text: String) -> [Int] {
      let symbols = FoldedText(folding: text).string.unicodeScalars.map(\.value)
      var found: [(range: Range<Int>, concept: Int)] = []
      automaton.forEachMatch(in: symbols) { pattern, end in
        let range = end - automaton.length(of: pattern)..<end
        if !wholeWords || Self.isWord(range, symbols) { found.append((range, concepts[pattern])) }
      }
      found.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
      var result: [Int] = []
      var end = 0
      for match in found where match.range.lowerBound >= end {
        result.append(match.concept)
        end = match.range.upperBound
      }
      return result
    }

    /// A whole word, but for a short ending such as a plural's.
    private static func isWord(_ range: Range<Int>, _ symbols: [UInt32]) -> Bool {
      func isLetter(_ k: Int) -> Bool { symbols.indices.contains(k) && symbols[k] >= 0x61 && symbols[k] <= 0x7A }
      return !isLetter(range.lowerBound - 1) && !isLetter(range.upperBound + 2)
    }
  }
}
