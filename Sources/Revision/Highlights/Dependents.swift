import Bitext
import Linguistics

/// What in a translation depends on words of its source that changed, where that can be told: the numbers and terms that went.
public struct Dependents: Sendable {
  /// Places in the translation's text, in UTF-8 bytes, ascending.
  public private(set) var ranges: [Range<Int>] = []

  public init(oldSource: String, newSource: String, target: String, from: Language, terms: any TermFinder = NoTerms()) {
    let (before, after) = (NumberExpressions.find(in: oldSource, language: from), NumberExpressions.find(in: newSource, language: from))
    let gone = NumberComparison(before, after).onlyInFirst.map { before[$0] }
    if !gone.isEmpty {
      for number in NumberExpressions.find(in: target, language: from.other)
      where gone.contains(where: { NumberComparison([$0], [number]).agrees }) {
        ranges.append(number.range)
      }
    }
    let kept = Set(terms.terms(in: newSource, language: from).map(\.concept))
    let lost = Set(terms.terms(in: oldSource, language: from).map(\.concept)).subtracting(kept)
    if !lost.isEmpty {
      ranges += terms.terms(in: target, language: from.other).filter { lost.contains($0.concept) }.map(\.range)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The target's text with what depends on the change marked.
  public func pieces(of target: String) -> [WordDiff.Piece] {
    let bytes = Array(target.utf8)
    var pieces: [WordDiff.Piece] = []
    var at = 0
    for range in ranges where range.lowerBound >= at {
      if range.lowerBound > at { pieces.append(.init(String(decoding: bytes[at..<range.lowerBound], as: UTF8.self), isChanged: false)) }
      pieces.append(.init(String(decoding: bytes[range], as: UTF8.self), isChanged: true))
      at = range.upperBound
    }
    if at < bytes.count { pieces.append(.init(String(decoding: bytes[at...], as: UTF8.self), isChanged: false)) }
    return pieces
  }
}
