import Bitext
import ICU
import Linguistics

/// Finds the terms of a glossary in Japanese text.
struct JapaneseTermMatcher: Sendable {
  /// A class, since every match looks at one: a copy would count its seven references up and down.
  final class Entry: Sendable {
    let pattern: TermPattern
    let scalars: [UInt32]
    let key: JapaneseKey
    /// Capitals must stand as listed: an acronym.
    let isExactCase: Bool
    /// The stem of a verb or adjective, and the letters its forms go on with.
    let endings: Set<UInt32>
    /// The verb of a listed noun.
    let isDerived: Bool
    /// The listed term with kana for its kanji, or the other way round.
    let isRespelled: Bool

    init(
      pattern: TermPattern, scalars: [UInt32], key: JapaneseKey, isExactCase: Bool, endings: Set<UInt32> = [], isDerived: Bool = false,
      isRespelled: Bool = false
    ) {
      self.pattern = pattern
      self.scalars = scalars
      self.key = key
      self.isExactCase = isExactCase
      self.endings = endings
      self.isDerived = isDerived
      self.isRespelled = isRespelled
    }
  }

  private let automaton: AhoCorasick
  /// The entries of each pattern of the automaton.
  private let entries: [[Entry]]
  private let okurigana: Okurigana
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
    let listed = glossary.patterns(.ja).map { ($0, FoldedScalars($0.text)) }
    let okurigana = Okurigana(learningFrom: listed.map(\.1.scalars))
    self.okurigana = okurigana
    let written = Set(listed.map(\.1.scalars))
    for (pattern, folded) in listed {
      let policy = glossary.concepts[pattern.concept].terms[pattern.term].casePolicy
      let isAcronym = CasePattern.isAcronym(pattern.text)
      let entry = Entry(
        pattern: pattern, scalars: folded.scalars, key: JapaneseKey(folded.scalars, okurigana: okurigana),
        isExactCase: policy == .sensitive || policy == .automatic && isAcronym)
      add(entry)
      if options.variants.contains(.kanji) {
        for scalars in KanaSpellings.others(of: folded.scalars) where !written.contains(scalars) {
          add(
            Entry(
              pattern: pattern, scalars: scalars, key: JapaneseKey(scalars, okurigana: okurigana), isExactCase: false, isRespelled: true))
        }
      }
      if options.inflection, let verb = JapaneseConjugation.verb(folded.scalars) {
        add(
          Entry(
            pattern: pattern, scalars: verb.stem, key: JapaneseKey(verb.stem, okurigana: okurigana), isExactCase: false,
            endings: verb.endings))
        // 送信 for 送信する.
        if options.derivation, pattern.text.hasSuffix("する") {
          let key = JapaneseKey(verb.stem, okurigana: okurigana)
          add(Entry(pattern: pattern, scalars: verb.stem, key: key, isExactCase: false, isDerived: true))
        }
      } else if options.derivation, let verb = JapaneseConjugation.verb(ofNoun: folded.scalars) {
        let key = JapaneseKey(verb.stem, okurigana: okurigana)
        add(Entry(pattern: pattern, scalars: verb.stem, key: key, isExactCase: false, endings: verb.endings, isDerived: true))
      }
    }
    automaton = AhoCorasick(patterns)
    self.entries = entries
  }

  /// Every acceptable place of every term, longer ones not yet preferred to shorter ones.
  /// - Parameter trace: told what was found and why it was taken or not
  func candidates(in text: String, breaker: BreakIterator?, _ trace: ((TermPattern, Range<Int>, MatchVerdict) -> Void)? = nil)
    -> [TermMatch]
  {
    let folded = FoldedScalars(text)
    let key = JapaneseKey(folded.scalars, okurigana: okurigana)
    var boundaries: WordBoundaries?
    var found: [TermMatch] = []
    automaton.forEachMatch(in: key.symbols) { pattern, end in
      for entry in entries[pattern] {
        let symbols = (end - entry.key.symbols.count)..<end
        let letters = Int(key.starts[symbols.lowerBound])..<Int(key.ends[symbols.upperBound - 1])
        let range = folded.range(letters.lowerBound, letters.upperBound)
        if boundaries == nil { boundaries = WordBoundaries(of: folded.original, breaker: breaker) }
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
    // 表示し is 表示 with する, no spelling of it.
    if entry.endings.isEmpty, JapaneseEdges.isVerbOfNoun(entry.scalars, text, letters) {
      letters = letters.lowerBound..<letters.upperBound - 1
    }
    // 炒めた for 炒める, 取り込まれた for 取り込み: the stem was looked for, the ending follows.
    if !entry.endings.isEmpty {
      // A stem in kanji takes none of the kana after it.
      let last = Int(key.starts[symbols.upperBound - 1])
      letters = letters.lowerBound..<(entry.scalars.last.map(Kana.isKanji) == true ? last + 1 : letters.upperBound)
      guard letters.upperBound < text.count, entry.endings.contains(text.scalars[letters.upperBound]),
        JapaneseEdges.startsWord(text, letters, boundaries) < .part, entry.scalars == Array(text.scalars[letters])
      else { return (.otherWord, nil) }
      let end = letters.upperBound + (entry.isDerived || entry.pattern.text.hasSuffix("する") ? 0 : 1)
      return (
        entry.isDerived ? .derived : .taken,
        match(entry, text.range(letters.lowerBound, end), entry.isDerived ? .derived : .listed, .free, [])
      )
    }
    let range = letters == whole ? range : text.range(letters.lowerBound, letters.upperBound)
    guard
      var differences = JapaneseSpelling.differences(
        entry.scalars[...], entry.key, text.scalars[letters], key, symbols: symbols)
    else { return (.otherWord, nil) }
    if differences.isEmpty == false, !options.variants.isSuperset(of: differences) { return (.spelling(differences), nil) }
    if differences.contains(.okurigana), JapaneseEdges.goesOn(text, letters, after: entry.scalars) { return (.otherWord, nil) }
    if options.acronymCase, entry.isExactCase, !CasePattern.capitals(of: entry.pattern.text, standIn: text, letters) {
      return (.capitals, nil)
    }
    if differences.contains(.kana), !JapaneseEdges.mayBeLoanwordInHiragana(entry.scalars, text, letters, differences, boundaries) {
      return (.otherWord, nil)
    }
    let edge = options.wordBoundaries ? JapaneseEdges.edge(text, letters, boundaries) : .clean
    if edge == .none || edge == .part && !differences.isEmpty { return (.insideWord, nil) }
    if text.original[range].containsHalfWidthKana, !entry.pattern.text.utf8.elementsEqual(text.original[range]) {
      if !options.variants.contains(.halfWidthKana) { return (.spelling([.halfWidthKana]), nil) }
      differences.append(.halfWidthKana)
    }
    let isCompound =
      edge == .weak || JapaneseEdges.isCompound(text, letters, longest: options.compoundGuard)
      || JapaneseEdges.isUnit(entry.pattern.text, text, letters)
    if entry.isRespelled { differences.append(.kanji) }
    // フィルタリング and ユーザランド may be words of their own, and 行きたい is a verb: they answer, and are held to nothing.
    let isOther =
      entry.isDerived || differences.contains(.longVowel) && JapaneseEdges.isDerivedWord(text, letters)
      || JapaneseEdges.isVerbForm(text, letters)
    var match = match(
      entry, range, isOther ? .derived : differences.isEmpty ? .listed : .variant,
      edge == .part ? .part : isCompound ? .compound : .free, differences)
    switch edge {
    case .part: match.word = JapaneseEdges.word(text, letters, boundaries)
    case .joint: match.word = JapaneseEdges.katakanaRun(text, letters)
    case .clean, .weak, .none: break
    }
    return (edge == .part ? .part : isCompound ? .compound : .taken, match)
  }

  private func match(
    _ entry: Entry, _ range: Range<Int>, _ form: TermMatch.Form, _ standing: TermMatch.Standing, _ differences: [SpellingDifference]
  ) -> TermMatch {
    TermMatch(
      concept: entry.pattern.concept, term: entry.pattern.term, range: range, form: form, standing: standing, differences: differences)
  }
}

/// Why a term that could stand at a place was taken for standing there, or not.
package enum MatchVerdict: Sendable, Equatable {
  case taken, derived, compound, part, nested(in: String)
  case otherWord, insideWord, capitals
  case spelling([SpellingDifference])
  case idiom, otherPartOfSpeech, acrossPunctuation
  case quoted

  package var description: String { message.english }

  package var message: Message {
    switch self {
    case .taken: "matches"
    case .derived: "is a word of the same stem; it satisfies the other side, and is not held against this one"
    case .compound: "is part of a compound; it satisfies the other side, and is not held against this one"
    case .part: "is part of a longer word; it satisfies the other side where that word means it, and is not held against this one"
    case .nested(let longer): "is part of the longer term \(longer)"
    case .otherWord: "is another word with similar letters"
    case .insideWord: "begins or ends inside a word"
    case .capitals: "differs in capitals, which matter for an acronym"
    case .spelling(let differences): "differs in \(Message.all(of: differences.map(\.message))), which is switched off"
    case .idiom: "stands in an idiom"
    case .otherPartOfSpeech: "is used as a verb here"
    case .acrossPunctuation: "has punctuation inside"
    case .quoted: "stands in code, an address or the like; it satisfies the other side, and is not held against this one"
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
