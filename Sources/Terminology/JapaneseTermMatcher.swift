import Bitext
import ICU

/// Finds the terms of a glossary in Japanese text.
struct JapaneseTermMatcher: Sendable {
  struct Entry: Sendable {
    var pattern: TermPattern
    var scalars: [UInt32]
    var key: JapaneseKey
    /// Capitals must stand as listed: an acronym.
    var isExactCase: Bool
    /// Letters the text must go on with to be a form of the verb (the る, れ, ら of 取り入る…), when derived.
    var isVerbStem = false
  }

  private let automaton: AhoCorasick
  /// The entries of each pattern of the automaton.
  private let entries: [[Entry]]
  let options: MatchOptions

  init(_ glossary: Glossary, options: MatchOptions) {
    self.options = options
    var patterns: [[UInt32]] = []
    var entries: [[Entry]] = []
    var places: [[UInt32]: Int] = [:]
    func add(_ entry: Entry) {
      guard !entry.key.symbols.isEmpty else { return }
      if let place = places[entry.key.symbols] {
        entries[place].append(entry)
      } else {
        places[entry.key.symbols] = patterns.count
        patterns.append(entry.key.symbols)
        entries.append([entry])
      }
    }
    for pattern in glossary.patterns(.ja) {
      let folded = FoldedScalars(pattern.text)
      let policy = glossary.concepts[pattern.concept].terms[pattern.term].casePolicy
      let isAcronym = CasePattern.isAcronym(pattern.text)
      let entry = Entry(
        pattern: pattern, scalars: folded.scalars, key: JapaneseKey(folded.scalars),
        isExactCase: policy == .sensitive || policy == .automatic && isAcronym)
      add(entry)
      if options.derivation, let stem = VerbStem.stem(of: folded.scalars) {
        var derived = pattern
        derived.isDerived = true
        add(Entry(pattern: derived, scalars: stem, key: JapaneseKey(stem), isExactCase: false, isVerbStem: true))
      }
    }
    automaton = AhoCorasick(patterns)
    self.entries = entries
  }

  /// Every acceptable place of every term, longer ones not yet preferred to shorter ones.
  /// - Parameter trace: told what was found and why it was taken or not
  func candidates(in text: String, _ trace: ((TermPattern, Range<Int>, MatchVerdict) -> Void)? = nil) -> [TermMatch] {
    let folded = FoldedScalars(text)
    let key = JapaneseKey(folded.scalars)
    var boundaries: WordBoundaries?
    var found: [TermMatch] = []
    automaton.forEachMatch(in: key.symbols) { pattern, end in
      for entry in entries[pattern] {
        let symbols = (end - entry.key.symbols.count)..<end
        let letters = Int(key.starts[symbols.lowerBound])..<Int(key.ends[symbols.upperBound - 1])
        let range = folded.range(letters.lowerBound, letters.upperBound)
        if boundaries == nil { boundaries = WordBoundaries(of: folded.original, count: folded.count) }
        guard let boundaries else { return }
        let (verdict, match) = judge(entry, key, symbols, letters, range, folded, boundaries)
        if let match { found.append(match) }
        trace?(entry.pattern, range, verdict)
      }
    }
    return found
  }

  private func judge(
    _ entry: Entry, _ key: JapaneseKey, _ symbols: Range<Int>, _ whole: Range<Int>, _ range: Range<Int>, _ text: FoldedScalars,
    _ boundaries: WordBoundaries
  ) -> (MatchVerdict, TermMatch?) {
    var letters = whole
    // 取り込まれた for 取り込み: the stem alone was looked for, the verb's ending follows.
    if entry.isVerbStem {
      letters = letters.lowerBound..<Int(key.starts[symbols.upperBound - 1] + 1)
      let next = letters.upperBound < text.count ? text.scalars[letters.upperBound] : 0
      guard Kana.isHiragana(next), JapaneseEdges.startsWord(text, letters, boundaries) else { return (.otherWord, nil) }
      return (.derived, match(entry, text.range(letters.lowerBound, letters.upperBound), .derived, .free, []))
    }
    guard
      var differences = JapaneseSpelling.differences(
        entry.scalars[...], entry.key, text.scalars[letters], key, symbols: symbols)
    else { return (.otherWord, nil) }
    if differences.isEmpty == false, !options.variants.isSuperset(of: differences) { return (.spelling(differences), nil) }
    if entry.isExactCase, !CasePattern.capitals(of: entry.pattern.text, standIn: text, letters) { return (.capitals, nil) }
    if options.wordBoundaries, !JapaneseEdges.areEdges(text, letters, boundaries) { return (.insideWord, nil) }
    if text.original[range].containsHalfWidthKana, !entry.pattern.text.utf8.elementsEqual(text.original[range]) {
      if !options.variants.contains(.halfWidthKana) { return (.spelling([.halfWidthKana]), nil) }
      differences.append(.halfWidthKana)
    }
    let isCompound = JapaneseEdges.isCompound(text, letters, longest: options.compoundGuard)
    return (
      isCompound ? .compound : .taken,
      match(entry, range, differences.isEmpty ? .listed : .variant, isCompound ? .compound : .free, differences)
    )
  }

  private func match(
    _ entry: Entry, _ range: Range<Int>, _ form: TermMatch.Form, _ standing: TermMatch.Standing, _ differences: [SpellingDifference]
  ) -> TermMatch {
    TermMatch(
      concept: entry.pattern.concept, term: entry.pattern.term, range: range, form: form, standing: standing, differences: differences)
  }
}

/// Why a term that could stand at a place was taken for standing there, or not.
public enum MatchVerdict: Sendable, Equatable {
  case taken, derived, compound, nested(in: String)
  case otherWord, insideWord, capitals
  case spelling([SpellingDifference])
  case idiom, otherPartOfSpeech, acrossPunctuation

  public var description: String {
    switch self {
    case .taken: "matches"
    case .derived: "is a word of the same stem; it satisfies the other side, and is not held against this one"
    case .compound: "is part of a compound; it satisfies the other side, and is not held against this one"
    case .nested(let longer): "is part of the longer term \(longer)"
    case .otherWord: "is another word with similar letters"
    case .insideWord: "begins or ends inside a word"
    case .capitals: "differs in capitals, which matter for an acronym"
    case .spelling(let differences): "differs in \(differences.map(\.description).joined(separator: ", ")), which is switched off"
    case .idiom: "stands in an idiom"
    case .otherPartOfSpeech: "is used as a verb here"
    case .acrossPunctuation: "has punctuation inside"
    }
  }
}

extension ArraySlice<UInt8> {
  /// U+FF61…U+FF9F
  var containsHalfWidthKana: Bool {
    guard count >= 3 else { return false }
    for i in startIndex..<(endIndex - 2) where self[i] == 0xEF {
      if self[i + 1] == 0xBD && self[i + 2] >= 0xA1 || self[i + 1] == 0xBE && self[i + 2] <= 0x9F { return true }
    }
    return false
  }
}
