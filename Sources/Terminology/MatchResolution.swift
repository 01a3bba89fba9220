/// Chooses among the candidates of one text: one reading of a concept at a place, the longest term where several begin.
enum MatchResolution {
  static func resolve(_ candidates: [TermMatch], _ glossary: Glossary, longest: Bool) -> [TermMatch] {
    guard candidates.count > 1 else { return candidates }
    var kept = bestOfEachConcept(candidates, glossary)
    // A listed spelling of one concept is no variant of another's.
    if kept.contains(where: { $0.form == .variant }) {
      let listed = Set(kept.filter { $0.form == .listed && $0.standing != .part }.map(\.range))
      kept.removeAll { $0.form == .variant && listed.contains($0.range) }
    }
    if longest { markNested(&kept) }
    return kept.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.concept, $0.term) < ($1.range.lowerBound, $1.range.upperBound, $1.concept, $1.term)
    }
  }

  /// Of the candidates of one concept that overlap, the one that fits best; whole terms before parts.
  private static func bestOfEachConcept(_ candidates: [TermMatch], _ glossary: Glossary) -> [TermMatch] {
    func isBetter(_ a: TermMatch, _ b: TermMatch) -> Bool {
      if a.concept != b.concept { return a.concept < b.concept }
      if (a.standing == .part) != (b.standing == .part) { return b.standing == .part }
      if (a.form == .derived) != (b.form == .derived) { return b.form == .derived }
      if a.range.count != b.range.count { return a.range.count > b.range.count }
      if a.form != b.form { return a.form < b.form }
      if a.differences.count != b.differences.count { return a.differences.count < b.differences.count }
      let (s, t) = (rank(glossary, a), rank(glossary, b))
      if s != t { return s < t }
      return (a.range.lowerBound, a.term) < (b.range.lowerBound, b.term)
    }
    var kept: [TermMatch] = []
    var first = 0
    for candidate in candidates.sorted(by: isBetter) {
      if let last = kept.last, last.concept != candidate.concept { first = kept.count }
      if kept[first...].contains(where: { $0.range.overlaps(candidate.range) }) { continue }
      kept.append(candidate)
    }
    return kept
  }

  private static func rank(_ glossary: Glossary, _ match: TermMatch) -> Int {
    switch glossary.concepts[match.concept].terms[match.term].status {
    case .preferred: 0
    case .admitted: 1
    case .deprecated: 2
    case .forbidden: 3
    }
  }

  /// A match strictly inside a longer one is what the longer one says.
  private static func markNested(_ matches: inout [TermMatch]) {
    var long: [Range<Int>] = []
    var longest = 0
    for match in matches where match.form != .derived && match.standing != .part {
      long.append(match.range)
      longest = max(longest, match.range.count)
    }
    long.sort { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) }
    for i in matches.indices {
      let range = matches[i].range
      for other in long {
        if other.lowerBound > range.lowerBound { break }
        if other.lowerBound + longest < range.upperBound { continue }
        if other.upperBound >= range.upperBound, other.count > range.count {
          matches[i].standing = .nested
          break
        }
      }
    }
  }
}
