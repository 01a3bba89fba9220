import Bitext

extension LockFile.Article {
  /// How a bead enters a first record.
  package enum Standing: Sendable {
    case confirmed
    /// Recorded, and waiting for someone to look at it.
    case doubted(isOfNumbers: Bool)
    /// Not recorded: `status` names it until someone confirms that it is meant to stand alone.
    case left
  }

  /// A first record of an article.
  /// - Parameter standing: where nothing else is said, beads with both sides are confirmed and others left
  package init(
    paths: BothLanguages<String>, from: Language, confirming pair: AlignedPair,
    standing: (Bead) -> Standing = { $0.isNull ? .left : .confirmed }
  ) {
    self.init(paths: paths, from: from, lines: [])
    let beads = pair.alignment.beads.sorted {
      ($0[from].lowerBound, $0[from.other].lowerBound) < ($1[from].lowerBound, $1[from.other].lowerBound)
    }
    let articles = BothLanguages(ja: Digested(pair.ja), en: Digested(pair.en))
    lines = beads.compactMap { bead in
      var line = Self.line(Array(bead[from]), Array(bead[from.other]), articles, from)
      switch standing(bead) {
      case .left: return nil
      case .confirmed: break
      case .doubted(let isOfNumbers): line.waiting = LockFile.Waiting(source: line.source, isOfNumbers: isOfNumbers)
      }
      return line
    }
  }

  /// The record after some changes were confirmed.
  /// - Parameters:
  ///   - revision: this record compared with the articles as they are
  ///   - isConfirmed: for each change, whether to record it as it is now; what is not stays as it was recorded
  package func updated(by revision: Revision, isConfirmed: (Int) -> Bool) -> LockFile.Article {
    // Which line each recorded sentence stands in.
    var lineOf = BothLanguages<[Int]>(ja: [], en: [])
    for (k, line) in lines.enumerated() {
      lineOf[from] += line.source.map { _ in k }
      lineOf[from.other] += line.target.map { _ in k }
    }
    let articles = revision.new.map { Digested($0) }
    let isOld = version < LockFile.version
    var result = self
    (result.lines, result.version) = ([], LockFile.version)
    // A sentence that stands as it was recorded takes its digest of today.
    let today =
      isOld
      ? revision.new.map { document in
        Dictionary(zip(document.digests(version: version), document.digests), uniquingKeysWith: { first, _ in first })
      } : BothLanguages(ja: [:], en: [:])
    func carried(_ line: LockFile.Line) -> LockFile.Line {
      guard isOld else { return line }
      return LockFile.Line(
        source: line.source.map { today[from][$0] ?? $0 }, target: line.target.map { today[from.other][$0] ?? $0 }, excerpt: line.excerpt,
        name: line.name)
    }
    // The old line of each new one, and old lines that keep their places.
    var (origins, stayed): ([Int?], [Int]) = ([], [])
    for (k, change) in revision.changes.enumerated() {
      if isConfirmed(k) {
        let (source, target) = (change.sides[from].new, change.sides[from.other].new)
        if source.isEmpty, target.isEmpty { continue }
        var line = Self.line(source, target, articles, from)
        let before = [from, from.other].lazy.compactMap { language in change.sides[language].old.first.map { lineOf[language][$0] } }
        if let old = before.first { line.name = lines[old].name }
        // What was confirmed in its new place leads nothing there.
        origins.append(change.moved ? nil : before.first)
        result.lines.append(line)
      } else {
        let kept = Set(Language.allCases.flatMap { language in change.sides[language].old.map { lineOf[language][$0] } })
        let waiting = Self.waiting(change, revision, articles[from].digests)
        // A step that nobody confirmed in its new place keeps the old one.
        if change.outOfPlace != nil || change.state == .stale && change.moved, waiting == nil {
          stayed += kept
          continue
        }
        origins += kept.sorted()
        result.lines += kept.sorted().map { index in
          var line = carried(lines[index])
          if let waiting { line.waiting = .init(source: waiting.source, isOfNumbers: line.waiting?.isOfNumbers ?? waiting.isOfNumbers) }
          return line
        }
      }
    }
    for old in stayed.sorted() {
      let before = origins.indices.filter { (origins[$0] ?? old) < old }.max { (origins[$0] ?? 0) < (origins[$1] ?? 0) }
      let place = before.map { $0 + 1 } ?? 0
      origins.insert(old, at: place)
      result.lines.insert(carried(lines[old]), at: place)
    }
    return result
  }

  /// What a change waits for that is not confirmed: nil where the source stands as it was recorded.
  private static func waiting(_ change: Change, _ revision: Revision, _ digests: [SentenceDigest]) -> LockFile.Waiting? {
    let (source, target) = (change.sides[revision.from], change.sides[revision.from.other])
    guard change.state == .stale, source.edit == .edited, !source.new.isEmpty, !target.new.isEmpty, !change.isOfListMarks else {
      return nil
    }
    return LockFile.Waiting(source: source.new.map { digests[$0] }, isOfNumbers: !revision.saysSameNumbers(change))
  }

  /// Whether every sentence that was recorded is still there, as often as it was: then nothing recorded was edited, whatever moved.
  /// A record of an older version is to be carried over first.
  package func isWhole(in articles: BothLanguages<Document>) -> Bool {
    guard version == LockFile.version else { return false }
    return Language.allCases.allSatisfy { language in
      var present = articles[language].digests.reduce(into: [String: Int]()) { $0[$1.field, default: 0] += 1 }
      return lines.allSatisfy { line in
        (language == from ? line.source : line.target).allSatisfy { digest in
          present[digest.field, default: 0] -= 1
          return present[digest.field, default: 0] >= 0
        }
      }
    }
  }

  /// The record with the beads of an alignment that it does not hold yet; what it holds stays as it is, and so does text that the
  /// alignment leaves alone.
  /// - Returns: the record, and how many beads were added
  package func extended(by pair: AlignedPair) -> (article: LockFile.Article, added: Int) {
    let other = LockFile.Article(paths: paths, from: from, confirming: pair)
    var held = lines.reduce(into: [Key: Int]()) { $0[Key($1), default: 0] += 1 }
    // In the order of the article: each new line after the ones that stand before it there.
    var (result, next, added) = ([LockFile.Line](), 0, 0)
    for line in other.lines {
      if let count = held[Key(line)], count > 0 {
        held[Key(line)] = count - 1
        if let place = lines[next...].firstIndex(where: { Key($0) == Key(line) }) {
          result += lines[next...place]
          next = place + 1
        }
      } else {
        result.append(line)
        added += 1
      }
    }
    var article = self
    if added > 0 { article.lines = result + lines[next...] }
    return (article, added)
  }

  private struct Key: Hashable {
    var source: [SentenceDigest]
    var target: [SentenceDigest]

    init(_ line: LockFile.Line) { (source, target) = (line.source, line.target) }
  }

  private struct Digested {
    let texts: [String]
    let digests: [SentenceDigest]

    init(_ document: Document) { (texts, digests) = (document.sentences.map(\.text), document.digests) }
  }

  private static func line(_ source: [Int], _ target: [Int], _ articles: BothLanguages<Digested>, _ from: Language) -> LockFile.Line {
    let (left, right) = (articles[from], articles[from.other])
    let first = source.first.map { left.texts[$0] } ?? target.first.map { right.texts[$0] } ?? ""
    return LockFile.Line(source: source.map { left.digests[$0] }, target: target.map { right.digests[$0] }, excerpt: excerpt(first))
  }

  /// The first words, on one line, without tabs.
  private static func excerpt(_ text: String) -> String {
    let plain = text.split { $0.isWhitespace }.joined(separator: " ")
    return plain.count > 24 ? plain.prefix(24) + "…" : plain
  }
}
