import Bitext
import Numbers

/// What in a translation depends on words of its source that changed, where that can be told: the numbers, terms and denials that went,
/// names and code that stand in both languages alike, and words that a dictionary knows to answer those that went.
package struct Dependents: Sendable {
  /// Places in the translation's text, in UTF-8 bytes, ascending, without overlaps.
  package private(set) var ranges: [ByteRange] = []

  /// - Parameters:
  ///   - source: the source's words that went and came
  ///   - target: the translation as it stands
  ///   - words: which words of the old source answer which of the translation
  package init(
    source: WordDiff, target: String, from: Language, terms: any TermFinder = NoTerms(), words: any WordPairFinder = NoWordPairs()
  ) {
    let (before, after) = (source.old.map(\.text).joined(), source.new.map(\.text).joined())
    var found = Self.numbers(before, after, target, from) + Self.terms(before, after, target, from, terms)
    if Negations.count(in: before, from) > Negations.count(in: after, from) { found += Negations.places(in: target, from.other) }
    let gone = GoneWords(source, from)
    if !gone.isEmpty {
      found += gone.standing(in: target)
      let pairs = from == .ja ? words.pairs(ja: before, en: target) : words.pairs(ja: target, en: before)
      found += pairs.flatMap { gone.answers($0, in: target) }
    }
    found.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    for range in found where range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
  }

  package init(oldSource: String, newSource: String, target: String, from: Language, terms: any TermFinder = NoTerms()) {
    self.init(source: WordDiff(old: oldSource, new: newSource, language: from, terms: terms), target: target, from: from, terms: terms)
  }

  private static func numbers(_ before: String, _ after: String, _ target: String, _ from: Language) -> [ByteRange] {
    let (old, new) = (NumberExpressions.find(in: before, language: from), NumberExpressions.find(in: after, language: from))
    let gone = NumberComparison(old, new).onlyInFirst.map { old[$0] }
    if gone.isEmpty { return [] }
    return NumberExpressions.find(in: target, language: from.other).filter { number in
      gone.contains { NumberComparison([$0], [number]).agrees }
    }.map(\.range)
  }

  private static func terms(_ before: String, _ after: String, _ target: String, _ from: Language, _ terms: any TermFinder) -> [ByteRange] {
    let kept = Set(terms.terms(in: after, language: from).map(\.concept))
    let lost = Set(terms.terms(in: before, language: from).map(\.concept)).subtracting(kept)
    return lost.isEmpty ? [] : terms.terms(in: target, language: from.other).filter { lost.contains($0.concept) }.map(\.range)
  }

  /// The target's text with what depends on the change marked.
  package func pieces(of target: String) -> [WordDiff.Piece] {
    let bytes = Array(target.utf8)
    var pieces: [WordDiff.Piece] = []
    var at = 0
    for range in ranges {
      if range.lowerBound > at { pieces.append(.init(String(decoding: bytes[at..<range.lowerBound], as: UTF8.self), isChanged: false)) }
      pieces.append(.init(String(decoding: bytes[range], as: UTF8.self), isChanged: true))
      at = range.upperBound
    }
    if at < bytes.count { pieces.append(.init(String(decoding: bytes[at...], as: UTF8.self), isChanged: false)) }
    return pieces
  }
}
