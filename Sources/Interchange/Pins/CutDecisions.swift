import Bitext

/// Taking up how a person cut the sentences of one pair.
extension PinFile {
  /// The cuts take the place of those that stand in the pair: for a page that showed every one of them.
  /// - Parameter standing: which of the cuts of this file stand there
  package mutating func take(_ decided: [SentenceCut], inPlaceOf standing: [Int]) {
    var rest = decided
    var kept: [SentenceCut] = []
    for (index, cut) in cuts.enumerated() {
      if !standing.contains(index) {
        kept.append(cut)
      } else if let same = rest.firstIndex(where: { $0.says(cut) }) {
        // Who decided it, and where its line stands, stays.
        kept.append(cut)
        rest.remove(at: same)
      }
    }
    cuts = kept + rest
  }

  /// The cuts come beside those that stand; only those that cut the same text otherwise give way.
  /// - Parameters:
  ///   - base: the pair as the rules cut it
  ///   - cut: cuts a document
  /// - Returns: the cuts that gave way
  package mutating func merge(
    _ decided: [SentenceCut], base: BothLanguages<Document>, _ cut: (Document, [SentenceCut]) -> Document
  ) -> [SentenceCut] {
    let fresh = decided.filter { one in !cuts.contains { $0.says(one) } }
    if fresh.isEmpty { return [] }
    let placed = base.map { cut($0, fresh).cuts.map(\.range) }
    let standing = base.map { cut($0, cuts).cuts }
    let gone = Set(
      Language.allCases.flatMap { language in
        standing[language].filter { one in placed[language].contains { $0.overlaps(one.range) } }.map(\.cut)
      })
    defer { cuts = cuts.indices.filter { !gone.contains($0) }.map { cuts[$0] } + fresh }
    return gone.sorted().map { cuts[$0] }
  }
}

extension SentenceCut {
  /// Whether another cut says the same, whoever decided it.
  fileprivate func says(_ other: SentenceCut) -> Bool {
    language == other.language && sentences == other.sentences && near == other.near
  }
}
