/// What the Japanese words of a document may stand for, as far as it is worth something, row by row: the search asks for it at every word.
struct CandidateTable {
  struct Candidate {
    var english: Int32
    var score: Float
  }

  private(set) var all: [Candidate] = []
  private var starts: [Int32] = [0]

  /// - Parameter translations: by Japanese type
  init(_ translations: [[WordPair]]) {
    starts.reserveCapacity(translations.count + 1)
    for pairs in translations {
      for pair in pairs where pair.score > 0 { all.append(Candidate(english: pair.english, score: pair.score)) }
      starts.append(Int32(all.count))
    }
  }

  @inline(__always)
  func range(of type: Int32) -> Range<Int> { Int(starts[Int(type)])..<Int(starts[Int(type) + 1]) }
}
