import Bitext
import ICU
import Letters
import Linguistics

/// Finds the terms of a glossary in English text.
struct EnglishTermMatcher: Sendable {
  /// A class, since every match looks at one: a copy would count its references up and down.
  final class Entry: Sendable {
    let pattern: TermPattern
    /// The words of the term, in American spelling.
    let words: [String]
    let written: [String]
    /// Per word: capitals must stand as listed.
    let acronyms: [String?]
    let isVerb: Bool

    init(pattern: TermPattern, words: [String], written: [String], acronyms: [String?], isVerb: Bool) {
      self.pattern = pattern
      self.words = words
      self.written = written
      self.acronyms = acronyms
      self.isVerb = isVerb
    }
  }

  private let automaton: AhoCorasick
  private let entries: [[Entry]]
  let options: MatchOptions

  init(_ glossary: Glossary, options: MatchOptions) {
    self.options = options
    let stems = StemCache()
    var patterns: [[UInt32]] = []
    var entries: [[Entry]] = []
    var places: [[UInt32]: Int] = [:]
    func add(_ symbols: [UInt32], _ entry: Entry) {
      guard !symbols.isEmpty else { return }
      if let place = places[symbols] {
        entries[place].append(entry)
      } else {
        places[symbols] = patterns.count
        patterns.append(symbols)
        entries.append([entry])
      }
    }
    for pattern in glossary.patterns(.en) {
      let listed = glossary.concepts[pattern.concept].terms[pattern.term]
      let isInfinitive = pattern.text.hasPrefix("to ")
      let text = isInfinitive ? String(pattern.text.dropFirst(3)) : pattern.text
      let folded = FoldedScalars(text)
      let key = EnglishKey(folded, stems: stems)
      let entry = Entry(
        pattern: pattern, words: key.words.map { $0.text }, written: key.words.map { $0.written },
        acronyms: key.words.map { Self.acronym(folded, $0.letters, listed.casePolicy) },
        isVerb: isInfinitive || listed.partOfSpeech == .verb || Self.isVerb(glossary.concepts[pattern.concept]))
      // The full stop of .NET and U.S. asks for none in the text.
      let symbols = Array(key.symbols[(key.words.first?.symbols.lowerBound ?? 0)..<(key.words.last?.symbols.upperBound ?? 0)])
      add(symbols, entry)
      // OSes, CMSes.
      if let last = key.words.last, entry.acronyms.last != nil, last.text.hasSuffix("s") {
        add(Array(symbols.dropLast(last.symbols.count)) + stems.stem(of: last.text + "es"), entry)
      }
      let joined = entry.words.joined()
      // "data base" as "database", whose stem is another; "database" as "data base", whose stems are two.
      if entry.words.count > 1, entry.words.joined().utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) {
        let whole = stems.stem(of: joined)
        if whole != symbols { add(whole, entry) }
      } else if entry.words.count == 1, Array(joined.unicodeScalars.map(\.value)) != symbols, joined.utf8.count > 5 {
        add(joined.unicodeScalars.map(\.value), entry)
      }
    }
    automaton = AhoCorasick(patterns)
    self.entries = entries
  }

  /// Concepts whose Japanese says an action: デプロイする, 書き込む.
  private static func isVerb(_ concept: Concept) -> Bool {
    concept.terms.contains { $0.language == .ja && ($0.text.hasSuffix("する") || $0.partOfSpeech == .verb) }
  }

  private static func acronym(_ text: FoldedScalars, _ letters: Range<Int>, _ policy: Term.CasePolicy) -> String? {
    if policy == .insensitive { return nil }
    let latin = letters.filter { text.scalars[$0] >= 0x61 && text.scalars[$0] <= 0x7A }
    let capitals = latin.filter { text.isCapital($0) }.count
    let isAcronym = capitals == latin.count && !latin.isEmpty && (capitals >= 2 || letters.count == 1)
    guard isAcronym || policy == .sensitive else { return nil }
    return Self.capitals(of: letters, text)
  }

  /// The pattern of capitals of a word, full stops left out: "AA" for U.S. and US alike.
  private static func capitals(of letters: Range<Int>, _ text: FoldedScalars) -> String {
    letters.filter { text.scalars[$0] != 0x2E }.map { text.isCapital($0) ? "A" : "a" }.joined()
  }

  func candidates(in text: String, stems: StemCache, _ trace: ((TermPattern, Range<Int>, MatchVerdict) -> Void)? = nil) -> [TermMatch] {
    let folded = FoldedScalars(text)
    let key = EnglishKey(folded, stems: stems)
    var found: [TermMatch] = []
    automaton.forEachMatch(in: key.symbols) { pattern, end in
      for entry in entries[pattern] {
        let last = Int(key.wordAtEnd[end])
        guard last >= 0 else { continue }
        guard let first = firstWord(key, patternLength: automaton.length(of: pattern), end: end) else { continue }
        let words = first...last
        let range = folded.range(key.words[first].letters.lowerBound, key.words[last].letters.upperBound)
        let (verdict, match) = judge(entry, key, words, range, folded)
        if let match { found.append(match) }
        trace?(entry.pattern, range, verdict)
      }
    }
    return found
  }

  private func firstWord(_ key: EnglishKey, patternLength: Int, end: Int) -> Int? {
    let first = Int(key.wordAtStart[end - patternLength])
    return first >= 0 ? first : nil
  }

  private func judge(
    _ entry: Entry, _ key: EnglishKey, _ words: ClosedRange<Int>, _ range: Range<Int>, _ text: FoldedScalars
  ) -> (MatchVerdict, TermMatch?) {
    let written = words.map { key.words[$0] }
    var relation = EnglishInflection.Relation.same
    if written.count == entry.words.count {
      for (own, other) in zip(entry.words, written) { relation = max(relation, EnglishInflection.relation(own, other.text)) }
    } else {
      // "The rapist" is no therapist: a word may be cut in two only where both halves carry meaning.
      let isCut = written.count > entry.words.count && !written.dropFirst().allSatisfy(\.isJoined)
      let isPhrasal = isCut && written.count == 2 && EnglishWords.particles.contains(written[1].text)
      if isCut, !isPhrasal, written.contains(where: { $0.text.utf8.count < 2 || EnglishWords.ofNoTerm.contains($0.text) }) {
        return (.otherWord, nil)
      }
      // "Back up" is the verb of "backup".
      relation = isPhrasal ? .stem : EnglishInflection.relation(entry.words.joined(), written.map(\.text).joined())
    }
    if relation == .stem, !options.derivation || EnglishStems.areFalseFriends(entry.words.last ?? "", written.last?.text ?? "") {
      return (.otherWord, nil)
    }
    if relation == .verb || relation == .number, !options.inflection { return (.otherWord, nil) }
    guard !options.acronymCase || acronymsStand(entry, written, text) else { return (.capitals, nil) }
    var differences: [SpellingDifference] = []
    if written.count == entry.words.count,
      zip(zip(entry.words, entry.written), written).contains(where: { ($0.0 != $0.1) != ($1.text != $1.written) })
    {
      if !options.variants.contains(.britishAmerican) { return (.spelling([.britishAmerican]), nil) }
      differences.append(.britishAmerican)
    }
    let form: TermMatch.Form =
      switch relation {
      case .same, .number: .listed
      case .verb: entry.isVerb ? .listed : .verb
      case .stem: .derived
      }
    let guarded = options.idiomGuard ? EnglishContext.guarding(key, words, isVerb: entry.isVerb) : nil
    let match = TermMatch(
      concept: entry.pattern.concept, term: entry.pattern.term, range: range, form: form, standing: guarded == nil ? .free : .compound,
      differences: differences)
    return (guarded ?? (form == .derived ? .derived : .taken), match)
  }

  /// An acronym has its capitals where they are listed; a plural s may follow. In a text of capitals everything has.
  private func acronymsStand(_ entry: Entry, _ written: [EnglishKey.Word], _ text: FoldedScalars) -> Bool {
    guard entry.acronyms.contains(where: { $0 != nil }) else { return true }
    guard written.count == entry.acronyms.count else { return true }
    for (acronym, word) in zip(entry.acronyms, written) {
      guard let acronym else { continue }
      let pattern = Self.capitals(of: word.letters, text)
      guard pattern == acronym || pattern.hasPrefix(acronym + "a") else { return false }
    }
    return true
  }
}
