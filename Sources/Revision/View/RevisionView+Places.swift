import Bitext

/// Where text that is lacking would stand.
extension RevisionView {
  /// Text that moved and was not followed shows only what moved with it where to stand: sentences of its paragraph, and what lies between
  /// two that moved together. All else stands behind what stayed.
  mutating func placeBehindWhatStayed() {
    let standing = entries.indices.filter { entries[$0].target.range != nil && entries[$0].hasCounterpart }
    let places = standing.map { entries[$0].target.range ?? 0..<0 }
    let kept = IncreasingChain.kept(of: places.map(\.lowerBound), weights: places.map { max(1, $0.count) })
    guard kept.contains(false) else { return }
    // How many of those that stand are before the entry, and the end of the last of them that stayed.
    var (next, stayed) = (0, 0)
    for index in entries.indices {
      while next < standing.count, standing[next] < index {
        if kept[next] { stayed = places[next].upperBound }
        next += 1
      }
      guard entries[index].isLacking, next > 0, !kept[next - 1] else { continue }
      if block(of: entries[standing[next - 1]]) == block(of: entries[index]) { continue }
      if next < standing.count, !kept[next], places[next].lowerBound >= places[next - 1].upperBound { continue }
      entries[index].target.anchor = stayed
      entries[index].target.line = lines[from.other].line(at: stayed)
    }
  }

  private func block(of entry: Entry) -> Int? {
    entry.change.sides[from].new.last.map { revision.new[from].sentences[$0].block }
  }

  /// Text that is lacking stands behind what it follows in the source, or before what follows it, if only there nothing lies between:
  /// code, the end of a frame. Where something lies between on either side, it stands behind as much of that as both versions write alike.
  mutating func placeBeforeWhatFollows() {
    let lines = lines[from]
    var before: Int?
    var start = 0
    while start < entries.count {
      guard entries[start].isLacking, let first = entries[start].source.range else {
        if let end = entries[start].source.range?.upperBound { before = lines.line(at: max(0, end - 1)) }
        start += 1
        continue
      }
      var end = start + 1
      while end < entries.count, entries[end].isLacking { end += 1 }
      if let last = entries[end - 1].source.range, let before, !isBlank(before + 1, lines.line(at: first.lowerBound)),
        let place = placeBefore(end, behind: lines.line(at: max(0, last.upperBound - 1)))
          ?? placeBehindTheSame(start, end, between: before + 1..<max(before + 1, lines.line(at: first.lowerBound)))
      {
        for index in start..<end {
          entries[index].target.anchor = place
          entries[index].target.line = self.lines[from.other].line(at: place)
        }
      }
      start = end
    }
  }

  /// Where the translation of an entry begins, if nothing of the source lies between a line and it; at the end, where the translation ends.
  private func placeBefore(_ index: Int, behind line: Int) -> Int? {
    let lines = lines[from]
    guard index < entries.count else {
      let (own, other) = (revision.new[from].source.bytes.count, revision.new[from.other].source.bytes)
      guard isBlank(line + 1, lines.line(at: own)) else { return nil }
      return (other.lastIndex { $0 > 0x20 } ?? 0) + 1
    }
    guard let next = entries[index].source.range, let place = entries[index].target.range, !entries[index].change.moved else { return nil }
    return isBlank(line + 1, lines.line(at: next.lowerBound)) ? place.lowerBound : nil
  }

  /// The end of the lines behind the text before that stand in both versions letter by letter: what closes a frame or a block of code.
  private func placeBehindTheSame(_ start: Int, _ end: Int, between: Range<Int>) -> Int? {
    let language = from.other
    let anchor = entries[start].target.anchor
    guard anchor > 0 else { return nil }
    let follows = entries[end...].first { $0.target.range != nil && !$0.change.moved }?.target.range?.lowerBound
    let limit = follows ?? revision.new[language].source.bytes.count
    var rest = (lines[language].line(at: anchor - 1) + 1..<lines[language].lineCount + 1).lazy
      .map { bare($0, language) }.filter { !$0.isEmpty }.prefix { $0.endIndex <= limit }.makeIterator()
    var place: Int?
    for expected in between.lazy.map({ bare($0, from) }) where !expected.isEmpty {
      guard let found = rest.next(), found == expected else { break }
      place = found.endIndex
    }
    return place
  }

  /// A line without the white space around it.
  private func bare(_ line: Int, _ language: Language) -> ArraySlice<UInt8> {
    let bytes = revision.new[language].source.bytes[lines[language].range(ofLine: line)]
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return [] }
    return bytes[first...last]
  }

  private func isBlank(_ first: Int, _ last: Int) -> Bool {
    guard first < last else { return true }
    let lines = lines[from]
    return revision.new[from].source.bytes[lines.range(ofLine: first).lowerBound..<lines.range(ofLine: last).lowerBound]
      .allSatisfy { $0 <= 0x20 }
  }
}

extension RevisionView.Entry {
  /// Whether the translation lacks it and never had it.
  fileprivate var isLacking: Bool { change.state == .missing && target.range == nil && source.range != nil }

  /// Whether its translation stands for a source.
  fileprivate var hasCounterpart: Bool { !change.sides[source.language].new.isEmpty }
}
