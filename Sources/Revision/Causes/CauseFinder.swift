import Bitext
import Numbers

/// Says what an edit touched, by comparing the numbers, denials, terms and links of both states.
struct CauseFinder {
  let old: BothLanguages<Document>
  let new: BothLanguages<Document>
  let terms: any TermFinder

  init(old: BothLanguages<Document>, new: BothLanguages<Document>, terms: any TermFinder) {
    (self.old, self.new, self.terms) = (old, new, terms)
  }

  mutating func causes(of change: Change, from: Language) -> [Change.Cause] {
    for language in [from, from.other] where change.sides[language].edit == .edited {
      return causes(change.sides[language], language)
    }
    return change.state == .stale || change.outOfPlace != nil ? [.order] : []
  }

  private func causes(_ side: Change.Side, _ language: Language) -> [Change.Cause] {
    // Code says what it is, whatever was edited in it.
    if side.new.allSatisfy({ new[language].block(of: $0).isCode }) { return [.code] }
    let before = old[language].text(of: side.old)
    let after = new[language].text(of: side.new)
    var found = Change.Cause.allCases.filter(side.exchangedMarks.contains)
    if !found.isEmpty, Wording.fold(before) == Wording.fold(after) { return found }
    let marked = found
    let numbers = (NumberExpressions.find(in: before, language: language), NumberExpressions.find(in: after, language: language))
    if !NumberComparison(numbers.0, numbers.1).agrees { found.append(.numeric) }
    if Negations.count(in: before, language) != Negations.count(in: after, language) { found.append(.negation) }
    func concepts(_ text: String) -> [String] {
      terms.terms(in: text, language: language).map { "\($0.concept)\t\(Wording.fold(slice(text, $0.range)))" }.sorted()
    }
    if concepts(before) != concepts(after) { found.append(.term) }
    return found == marked ? found + [.wording] : found
  }

  private func slice(_ text: String, _ range: Range<Int>) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}

extension Block {
  /// Code of any kind: a block of it, or a script of the page.
  fileprivate var isCode: Bool { kind == .code || kind == .directive && info == "script" }
}
