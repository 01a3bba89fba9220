import Bitext
import Letters
import Numbers

/// Whether a translation says already what an edit of its source brought, and no longer what the edit took away: numbers, links, code,
/// names and terms, which stand in both languages alike. Other words say nothing of a translation.
struct Answers {
  let old: BothLanguages<Document>
  let new: BothLanguages<Document>
  /// The marks of each sentence of both states.
  private let marks: (old: BothLanguages<[[ExactMark]]>, new: BothLanguages<[[ExactMark]]>)
  let terms: any TermFinder

  init(old: BothLanguages<Document>, new: BothLanguages<Document>, terms: any TermFinder) {
    (self.old, self.new, self.terms) = (old, new, terms)
    marks = (old.map(\.marks), new.map(\.marks))
  }

  func hold(_ change: Change, from: Language) -> Bool {
    let (source, target) = (change.sides[from], change.sides[from.other])
    guard change.state == .stale, source.edit == .edited, target.edit == .same || target.edit == .cosmetic, !source.old.isEmpty,
      !target.new.isEmpty, !change.causes.contains(.negation)
    else { return false }
    func isUnit(_ sentence: Int, _ language: Language) -> Bool { SentenceFace.Kind(new[language].block(of: sentence)).isUnit }
    if source.new.allSatisfy({ isUnit($0, from) }), target.new.allSatisfy({ isUnit($0, from.other) }) {
      return marksAreThere(source, target, from)
        && linesAreThere(lines(source.old, old[from]), lines(source.new, new[from]), lines(target.new, new[from.other]))
    }
    return marksAreThere(source, target, from) && wordsAreThere(source, target, from)
  }

  // MARK: Code

  private func lines(_ sentences: [Int], _ document: Document) -> [String: Int] {
    sentences.flatMap { document.sentences[$0].text.split(whereSeparator: \.isNewline) }.reduce(into: [:]) { counts, line in
      let bare = line.drop(while: \.isWhitespace)
      let end = bare.lastIndex { !$0.isWhitespace }
      if let end { counts[String(bare[...end]), default: 0] += 1 }
    }
  }

  private func linesAreThere(_ old: [String: Int], _ new: [String: Int], _ target: [String: Int]) -> Bool {
    let edited = Set(old.keys).union(new.keys).filter { old[$0, default: 0] != new[$0, default: 0] }
    return !edited.isEmpty && edited.allSatisfy { target[$0, default: 0] == new[$0, default: 0] }
  }

  // MARK: Marks

  private func marksAreThere(_ source: Change.Side, _ target: Change.Side, _ from: Language) -> Bool {
    let before = source.old.flatMap { marks.old[from][$0] }.map(\.withoutLanguage)
    let after = source.new.flatMap { marks.new[from][$0] }.map(\.withoutLanguage)
    let there = Set(target.new.flatMap { marks.new[from.other][$0] }.map(\.withoutLanguage).flatMap { [$0, $0.withAnyAnchor ?? $0] })
    func isThere(_ mark: ExactMark) -> Bool {
      there.contains(mark) || mark.isAnchored && there.contains(ExactMark(cause: .link, text: mark.page + ExactMark.anyAnchor))
    }
    let (gone, come) = (before.subtracting(after), after.subtracting(before))
    return come.allSatisfy(isThere) && gone.allSatisfy { mark in after.contains(mark) || !isThere(mark) }
  }

  // MARK: Words

  private func wordsAreThere(_ source: Change.Side, _ target: Change.Side, _ from: Language) -> Bool {
    let (before, after) = (old[from].text(of: source.old), new[from].text(of: source.new))
    let there = new[from.other].text(of: target.new)
    if Wording.fold(before) == Wording.fold(after) { return true }
    func numbers(_ text: String, _ language: Language) -> [NumberExpression] { NumberExpressions.find(in: text, language: language) }
    let (own, other) = (numbers(after, from), numbers(there, from.other))
    let isOfNumbers = !NumberComparison(numbers(before, from), own).agrees
    if isOfNumbers {
      // Figures tell, not words of several readings: those that came stand there, those that went do not.
      let (left, brought, said) = (Self.figures(before), Self.figures(after), Self.figures(there))
      guard NumberComparison(own, other).agrees, !brought.subtracting(left).isEmpty, brought.subtracting(left).isSubset(of: said),
        left.subtracting(brought).isDisjoint(with: said)
      else { return false }
    }
    func concepts(_ text: String, _ language: Language) -> Set<String> { Set(terms.terms(in: text, language: language).map(\.concept)) }
    let (come, gone, said) = (
      concepts(after, from).subtracting(concepts(before, from)), concepts(before, from).subtracting(concepts(after, from)),
      concepts(there, from.other)
    )
    guard come.isSubset(of: said), gone.isDisjoint(with: said) else { return false }
    let difference = WordDiff(old: before, new: after, language: from, terms: terms)
    return difference.exchanged.allSatisfy { old, new in
      let (left, brought) = (words(of: old, from), words(of: new, from))
      // Words that only went leave no trace in a translation that says them in its own.
      if brought.isEmpty, left.contains(where: { !$0.isKnown }) { return false }
      // A sign before a figure is no word and no other figure: nothing shows that the translation has it.
      if !isOfNumbers, come.isEmpty, gone.isEmpty, (left + brought).allSatisfy({ $0.isKnown }) { return false }
      return brought.allSatisfy { $0.isKnown || stands($0.text, in: there) }
        && left.allSatisfy { $0.isKnown || !stands($0.text, in: there) }
    }
  }

  private static func figures(_ text: String) -> Set<Substring> { Set(text.split { !($0.isASCII && $0.isNumber) }) }

  /// The words of a passage, and whether a number or a term is all that each is.
  private func words(of text: String, _ language: Language) -> [(text: String, isKnown: Bool)] {
    let known = NumberExpressions.find(in: text, language: language).map(\.range) + terms.terms(in: text, language: language).map(\.range)
    var start = 0
    return Words.cut(text, language, terms: []).compactMap { word in
      let range = start..<start + word.utf8.count
      start = range.upperBound
      guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      return (word, known.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound })
    }
  }

  /// Whether a word stands in a text by itself, letter by letter.
  private func stands(_ word: String, in text: String) -> Bool {
    let (wanted, bytes) = (Array(word.utf8), Array(text.utf8))
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return false }
    func isWord(_ i: Int) -> Bool {
      bytes.indices.contains(i) && ((bytes[i] | 0x20) &- 0x61 < 26 || bytes[i] &- 0x30 < 10 || bytes[i] == 0x5F)
    }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start..<start + wanted.count].elementsEqual(wanted) && !isWord(start - 1) && !isWord(start + wanted.count)
    }
  }
}

extension ExactMark {
  /// What no anchor is called.
  fileprivate static let anyAnchor = "#*"

  /// Whether it leads to a place within a page.
  fileprivate var isAnchored: Bool { cause == .link && text.contains("#") }
  fileprivate var page: String { String(text.prefix { $0 != "#" }) }

  /// Headings give their names in their own language ("routing/#動的ルート"): such an anchor may stand for any.
  fileprivate var withAnyAnchor: ExactMark? {
    guard isAnchored, text.dropFirst(page.count).utf8.contains(where: { $0 > 0x7F || $0 == 0x25 }) else { return nil }
    return ExactMark(cause: .link, text: page + Self.anyAnchor)
  }

  /// A link as readers of either language follow it: "/ja/guide/" for "/en/guide/", "ja.example.org" for "example.org". All else stays,
  /// unlike where two languages are compared: who writes "https://example.org" for "http://www.example.org" has edited the link.
  fileprivate var withoutLanguage: ExactMark {
    guard cause == .link else { return self }
    let locales = LinkLocales()
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).filter { !locales.isLanguage($0) }
    return ExactMark(
      cause: cause,
      text: parts.map { part in
        part.split(separator: ".", omittingEmptySubsequences: false).filter { !locales.isLanguage($0) }.joined(separator: ".")
      }.joined(separator: "/"))
  }
}
