import Bitext

extension LockFile.Article {
  /// The record without lines that a merge left beside their successors.
  ///
  /// Where two branches touched neighbouring sentences, git cannot merge their lines; keeping the lines of both sides
  /// (`merge=union`, or a person) leaves the older record of a sentence beside the newer. A line goes when its text is not in the
  /// articles and its other side is claimed by more lines than there are sentences.
  package func withoutSuperseded(by articles: BothLanguages<[SentenceDigest]>) -> LockFile.Article {
    let present = articles.map { $0.reduce(into: [SentenceDigest: Int]()) { $0[$1, default: 0] += 1 } }
    let marks = articles.map { $0.reduce(into: [SentenceDigest: Set<String?>]()) { $0[$1, default: []].insert($1.listMark) } }
    var claims = BothLanguages<[SentenceDigest: Int]>(ja: [:], en: [:])
    func sides(_ line: LockFile.Line) -> [(language: Language, digests: [SentenceDigest])] {
      [(from, line.source), (from.other, line.target)]
    }
    for line in lines {
      for (language, digests) in sides(line) { for digest in digests { claims[language][digest, default: 0] += 1 } }
    }
    var result = self
    result.lines = lines.filter { line in
      func isThere(_ language: Language, _ digest: SentenceDigest) -> Bool { present[language][digest] != nil }
      let isWhole = sides(line).allSatisfy { language, digests in
        digests.allSatisfy { isThere(language, $0) && ($0.listMark == nil || marks[language][$0]?.contains($0.listMark) ?? false) }
      }
      let isClaimedTwice = sides(line).contains { language, digests in
        digests.contains { isThere(language, $0) && (claims[language][$0] ?? 0) > (present[language][$0] ?? 0) }
      }
      guard !isWhole, isClaimedTwice else { return true }
      for (language, digests) in sides(line) { for digest in digests { claims[language][digest, default: 0] -= 1 } }
      return false
    }
    if result.lines.count < lines.count { result.sort(by: articles[from]) }
    return result
  }

  /// Lines kept from both sides stand in the order of the sides, not of the article: nothing moved because of that.
  private mutating func sort(by source: [SentenceDigest]) {
    let places = Dictionary(zip(source, source.indices), uniquingKeysWith: { first, _ in first })
    var last = -1
    let keys = lines.map { line in
      last = line.source.compactMap { places[$0] }.first ?? last
      return last
    }
    lines = lines.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { lines[$0] }
  }
}
