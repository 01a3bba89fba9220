/// How alike two sentences must be to count as one, edited; on a scale of 0 to 1.
enum Similarity {
  /// Between anchors that kept their order, where little else is possible.
  static let inGap: Float = 0.34
  /// For labels alone in their place (headings, list items, cells), which are short.
  static let label: Float = 0.2
  /// To be recognised at another place.
  static let anywhere: Float = 0.55
}

/// Pairs of sentences that share rare tokens. Tokens that many sentences have are not looked at, so the work grows with the text.
enum SimilarPairs {
  struct Pair {
    var old: Int
    var new: Int
    var similarity: Float
  }

  private static let commonToken = 24
  private static let candidates = 3

  static func find(_ old: [SentenceFeatures], _ new: [SentenceFeatures]) -> [Pair] {
    var postings: [UInt32: [Int32]] = [:]
    for (j, features) in new.enumerated() {
      var last: UInt32?
      for token in features.tokens where token != last {
        last = token
        postings[token, default: []].append(Int32(j))
      }
    }
    var shared = [Float](repeating: 0, count: new.count)
    var pairs: [Pair] = []
    for (i, features) in old.enumerated() {
      var touched: [Int] = []
      for (k, token) in features.tokens.enumerated() {
        guard let list = postings[token], list.count <= commonToken else { continue }
        for j in list {
          if shared[Int(j)] == 0 { touched.append(Int(j)) }
          shared[Int(j)] += features.weights[k]
        }
      }
      // Of equals the one nearest to the old place.
      func distance(_ j: Int) -> Int { abs(j * old.count - i * new.count) }
      touched.sort { (shared[$1], distance($0), $0) < (shared[$0], distance($1), $1) }
      for j in touched.prefix(candidates) {
        let similarity = SentenceFeatures.dice(common: features.common(new[j]), features.total, new[j].total)
        pairs.append(Pair(old: i, new: j, similarity: similarity))
      }
      for j in touched { shared[j] = 0 }
    }
    return pairs
  }
}
