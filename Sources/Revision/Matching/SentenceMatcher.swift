import Bitext

/// Finds, within one language, which sentences of the new state are which sentences of the old one.
///
/// 1. Sentences of the same wording that stand once in each state are anchors, wherever they stand; equal neighbours of matched
///    sentences follow, so repeated boilerplate keeps its identity. (Patience diff, after Bram Cohen.)
/// 2. Between the anchors that kept their order, dynamic programming pairs edited sentences, splits and merges by similarity.
/// 3. The same next to anchors that moved, then for what is left anywhere, if alike enough.
struct SentenceMatcher {
  let old: [SentenceFace]
  let new: [SentenceFace]
  private let extractor: FeatureExtractor
  private var oldID: [Int] = []
  private var newID: [Int] = []
  private var oldLink: [Int]
  private var newLink: [Int]
  /// How often each wording stands in the state that has more of it.
  private var copies: [Int] = []
  private(set) var links: [SentenceLink] = []

  static func links(old: [SentenceFace], new: [SentenceFace], language: Language) -> [SentenceLink] {
    var matcher = SentenceMatcher(old: old, new: new, language: language)
    matcher.run()
    return matcher.links.sorted { $0.old[0] < $1.old[0] }
  }

  private init(old: [SentenceFace], new: [SentenceFace], language: Language) {
    self.old = old
    self.new = new
    extractor = FeatureExtractor(language)
    oldLink = [Int](repeating: -1, count: old.count)
    newLink = [Int](repeating: -1, count: new.count)
  }

  private mutating func run() {
    var ids: [[UInt8]: Int] = [:]
    ids.reserveCapacity(old.count + new.count)
    oldID = old.map { Self.intern($0.wording, &ids) }
    newID = new.map { Self.intern($0.wording, &ids) }
    matchUnique(count: ids.count)
    matchEqualNeighbours()
    matchGaps()
    matchBesideMoved()
    matchAnywhere()
  }

  private static func intern(_ wording: [UInt8], _ ids: inout [[UInt8]: Int]) -> Int {
    if let id = ids[wording] { return id }
    ids[wording] = ids.count
    return ids.count - 1
  }

  private mutating func link(_ old: [Int], _ new: [Int]) {
    for i in old { oldLink[i] = links.count }
    for j in new { newLink[j] = links.count }
    links.append(SentenceLink(old: old, new: new))
  }

  // MARK: Same wording

  private mutating func matchUnique(count: Int) {
    var oldCount = [Int](repeating: 0, count: count)
    var newCount = oldCount
    var place = [Int](repeating: -1, count: count)
    for (j, id) in newID.enumerated() {
      newCount[id] += 1
      place[id] = j
    }
    for id in oldID { oldCount[id] += 1 }
    copies = zip(oldCount, newCount).map { max($0, $1) }
    var pairs: [(Int, Int)] = []
    for (i, id) in oldID.enumerated() where oldCount[id] == 1 && newCount[id] == 1 { pairs.append((i, place[id])) }
    let stayed = Self.stayed(pairs.map(\.1), weights: pairs.map { weight($0.0) })
    for (k, (i, j)) in pairs.enumerated() where stayed[k] || !isInterchangeable(i) || hasEqualNeighbour(i, j) { link([i], [j]) }
  }

  /// Bare numbers, cells, and the fence of a note without what it holds: the same text elsewhere says little.
  private func isInterchangeable(_ i: Int) -> Bool {
    let length = old[i].wording.count
    return old[i].kind == .cell || old[i].kind == .markup && length <= 24 || length <= 12 && !old[i].wording.contains { $0 >= 0x61 }
  }

  private func hasEqualNeighbour(_ i: Int, _ j: Int) -> Bool {
    (i > 0 && j > 0 && oldID[i - 1] == newID[j - 1]) || (i + 1 < oldID.count && j + 1 < newID.count && oldID[i + 1] == newID[j + 1])
  }

  /// Copies of one text belong to what stands beside them: in their paragraph first, then to what they follow, then to what follows.
  private mutating func matchEqualNeighbours() {
    for (steps, withinBlock) in [([1, -1], true), ([1], false), ([-1], false)] {
      var next = 0
      while next < links.count {
        let (i, j) = (links[next].old[0], links[next].new[0])
        next += 1
        for step in steps {
          let (a, b) = (i + step, j + step)
          guard old.indices.contains(a), new.indices.contains(b), oldID[a] == newID[b], oldLink[a] < 0, newLink[b] < 0 else { continue }
          if withinBlock, old[a].block != old[i].block || new[b].block != new[j].block { continue }
          link([a], [b])
        }
      }
    }
  }

  private func weight(_ i: Int) -> Int { 1 << 16 + min(old[i].wording.count, 1 << 12) }

  private static func stayed(_ places: [Int], weights: [Int]) -> [Bool] { IncreasingChain.kept(of: places, weights: weights) }

  // MARK: Edited

  private mutating func matchGaps() {
    let order = links.sorted { $0.old[0] < $1.old[0] }
    let stayed = Self.stayed(order.map { $0.new[0] }, weights: order.map { weight($0.old[0]) })
    var (i, j) = (0, 0)
    for (k, anchor) in order.enumerated() where stayed[k] {
      matchGap(i..<anchor.old[0], j..<anchor.new[0])
      (i, j) = (anchor.old[0] + 1, anchor.new[0] + 1)
    }
    matchGap(i..<old.count, j..<new.count)
  }

  private mutating func matchGap(_ olds: Range<Int>, _ news: Range<Int>) {
    let freeOld = olds.filter { oldLink[$0] < 0 }
    let freeNew = news.filter { newLink[$0] < 0 }
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    let gap = GapMatcher(old: old, new: new, oldID: oldID, newID: newID, extractor: extractor)
    for found in gap.links(freeOld, freeNew) { link(found.old, found.new) }
  }

  /// Runs of unmatched sentences whose matched neighbour moved: the rest of a moved section that was edited on the way.
  private mutating func matchBesideMoved() {
    let known = links.count
    for k in 0..<known {
      let last = (old: links[k].old[links[k].old.count - 1], new: links[k].new[links[k].new.count - 1])
      let after = (old: last.old + 1, new: last.new + 1)
      if after.old < old.count, after.new < new.count, oldLink[after.old] < 0, newLink[after.new] < 0 {
        matchGap(after.old..<end(of: oldLink, from: after.old), after.new..<end(of: newLink, from: after.new))
      }
      let first = (old: links[k].old[0], new: links[k].new[0])
      if first.old > 0, first.new > 0, oldLink[first.old - 1] < 0, newLink[first.new - 1] < 0 {
        matchGap(start(of: oldLink, to: first.old)..<first.old, start(of: newLink, to: first.new)..<first.new)
      }
    }
  }

  private func end(of link: [Int], from: Int) -> Int { link[from...].firstIndex { $0 >= 0 } ?? link.count }
  private func start(of link: [Int], to: Int) -> Int { (link[..<to].lastIndex { $0 >= 0 } ?? -1) + 1 }

  /// Moved and edited: each the other's best by far, and much alike. A copy of a text that stands several times is known by its
  /// neighbours only: elsewhere it is another copy.
  private mutating func matchAnywhere() {
    let freeOld = old.indices.filter { oldLink[$0] < 0 }
    let freeNew = new.indices.filter { newLink[$0] < 0 }
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    let oldFeatures = freeOld.map { extractor.features(of: old[$0]) }
    let newFeatures = freeNew.map { extractor.features(of: new[$0]) }
    let candidates = SimilarPairs.find(oldFeatures, newFeatures)
      .filter { $0.similarity >= Similarity.anywhere && old[freeOld[$0.old]].kind == new[freeNew[$0.new]].kind }
      .sorted { ($1.similarity, $0.old, $0.new) < ($0.similarity, $1.old, $1.new) }
    for pair in candidates {
      let (i, j) = (freeOld[pair.old], freeNew[pair.new])
      guard oldLink[i] < 0, newLink[j] < 0, !isInterchangeable(i), old[i].wording.count >= 15 else { continue }
      if copies[oldID[i]] > 1 || copies[newID[j]] > 1 { continue }
      link([i], [j])
    }
  }
}
