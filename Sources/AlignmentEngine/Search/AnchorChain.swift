import Bitext

/// A pair of sentences that share rare words, and how much the words weigh.
struct Anchor: Equatable {
  var ja: Int
  var en: Int
  var weight: Float
}

extension [Anchor] {
  /// The rising chain of greatest total weight, without lone points that nothing supports.
  /// - Precondition: in order of Japanese, then English
  func chain() -> [Anchor] {
    IncreasingChain.heaviest(rows: map(\.ja), columns: map(\.en), weights: map(\.weight)).map { self[$0] }.supported()
  }

  /// Lone points off the line of their neighbours are dropped, unless they are strong.
  private func supported() -> [Anchor] {
    indices.filter { k in
      if self[k].weight >= Constants.Anchors.loneWeight { return true }
      func supports(_ other: Int) -> Bool {
        guard indices.contains(other) else { return false }
        let (dj, de) = (abs(self[other].ja - self[k].ja), abs(self[other].en - self[k].en))
        return dj <= Constants.Anchors.neighbourhood && de <= Constants.Anchors.neighbourhood
          && abs(dj - de) <= Constants.Anchors.slack + Swift.max(dj, de) / 2
      }
      return supports(k - 1) || supports(k + 1)
    }.map { self[$0] }
  }
}
