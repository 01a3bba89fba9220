import Bitext

/// A lock file that cannot be understood.
package struct LockError: SaidError, Equatable {
  package let name: String
  /// From 1.
  package let line: Int
  package let problem: Message

  package var message: Message { "\(name):\(line): \(problem)" }
}

extension LockFile {
  /// - Throws: `LockError` naming the first line that is none
  package init(reading source: SourceText) throws(LockError) {
    var reader = LockReader(name: source.name)
    try reader.read(source.bytes)
    self.init(articles: reader.articles)
    doubled = reader.doubled
  }
}

/// Reads a lock file line by line, of this version and the first.
private struct LockReader {
  let name: String
  private(set) var articles: [LockFile.Article] = []
  /// The one being read. A merge of both sides (merge=union) leaves an article that is new on both twice: its lines then stand in one record.
  private var current = -1
  /// What its record held when it began again.
  private var before: Set<[[SentenceDigest]]> = []
  /// Japanese paths of articles with lines of both sides of a merge.
  private(set) var doubled: [String] = []
  private var version = LockFile.version
  /// Of the article being read: the names of its lines, and which line names which.
  private var names: Set<String> = [LineCheck.start]
  private var named: [(line: Int, name: String)] = []
  private var isClosed = true
  private var isWhole = false

  init(name: String) { self.name = name }

  mutating func read(_ bytes: [UInt8]) throws(LockError) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    // By bytes: CR LF is one character.
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    let heading = lines.first ?? ""
    if text.allSatisfy({ $0 <= 0x20 }) {
      throw error(0, "the file is empty; restore it from git (git checkout -- \(ShellWord.quoted(name)))")
    }
    guard let (version, hasEnd) = Self.version(of: heading) else {
      let number = heading.split(separator: " ").dropFirst().first.flatMap { Int($0.prefix { $0 != "." }) }
      if heading.hasPrefix(LockFile.name + " "), let number, number > LockFile.version {
        throw error(0, "a lock of version \(number) was written by a newer taiyaku, which alone can read it; use that one")
      }
      throw error(
        0, "is no lock file of this version; it begins with \"\(LockFile.name) \(LockFile.version)\" (write a new one with taiyaku sync)")
    }
    self.version = version
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty { try take(line, index) }
    try close(lines.count - 1)
    guard isWhole || !hasEnd && lines.count > 1 else {
      throw error(
        max(0, lines.count - 1),
        "the file is cut off: its last line, \"\(LockFile.end)\", is not there; restore it from git (git checkout -- \(ShellWord.quoted(name)))"
      )
    }
  }

  /// Version 1.1 differs from the first by its last line.
  private static func version(of heading: String) -> (version: Int, hasEnd: Bool)? {
    switch heading {
    case "\(LockFile.name) 1": (1, false)
    case "\(LockFile.name) 1.1": (1, true)
    case "\(LockFile.name) \(LockFile.version)": (LockFile.version, true)
    default: nil
    }
  }

  private func error(_ index: Int, _ problem: Message) -> LockError { LockError(name: name, line: index + 1, problem: problem) }

  private mutating func take(_ line: String, _ index: Int) throws(LockError) {
    if line.hasPrefix("<<<<<<<") || line.hasPrefix("=======") || line.hasPrefix(">>>>>>>") || line.hasPrefix("|||||||") {
      throw error(
        index,
        "a merge left a conflict; settle the articles first, then keep the lines of both sides here, delete the markers, and run taiyaku status"
      )
    }
    if line == LockFile.end {
      isWhole = true
      return
    }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    switch fields[0] {
    case "article": try article(fields, index)
    case "end" where fields.count == 2:
      if isClosed, current >= 0 { tellDoubled(articles[current].paths.ja) }
      isClosed = true
      named.append((index, String(fields[1])))
    default: try bead(fields, index)
    }
  }

  private mutating func tellDoubled(_ path: String) {
    if doubled.last != path { doubled.append(path) }
  }

  private mutating func article(_ fields: [Substring], _ index: Int) throws(LockError) {
    guard fields.count == 4 || fields.count == 5 && fields[4] == "1", let from = Language(rawValue: String(fields[3])) else {
      throw error(index, "an article line has a Japanese path, an English path, and ja or en, with tabs between them")
    }
    let paths = BothLanguages(ja: LockFile.unescaped(fields[1]), en: LockFile.unescaped(fields[2]))
    // The line alone, kept by a merge from both sides.
    if current >= 0, articles[current].paths == paths, articles[current].lines.isEmpty { return }
    try close(index)
    let version = fields.count == 5 ? 1 : version
    if let known = articles.firstIndex(where: { $0.paths == paths }) {
      guard articles[known].from == from, articles[known].version == version else {
        throw error(index, "the record of \(paths.ja) stands twice and differently; keep one of the two, and run taiyaku status")
      }
      current = known
      tellDoubled(paths.ja)
      before = Set(articles[known].lines.map { [$0.source, $0.target] })
    } else {
      before = []
      current = articles.count
      articles.append(LockFile.Article(paths: paths, from: from, lines: []))
      articles[current].version = version
    }
    isClosed = version == 1
  }

  private mutating func bead(_ fields: [Substring], _ index: Int) throws(LockError) {
    guard current >= 0 else { throw error(index, "a sentence stands before the first article line") }
    guard fields.count >= 2, let left = Self.digests(fields[0]), let right = Self.digests(fields[1]) else {
      throw error(index, "expected the digests of a source and of a translation with a tab between them; restore the line from git")
    }
    let (hasCheck, count) = (version > 1 && articles[current].version > 1, fields.count)
    var line = LockFile.Line(source: left, target: right, excerpt: "")
    if hasCheck {
      guard count >= 3, let check = LineCheck(fields[2]),
        check == LineCheck(fields[0], fields[1], name: check.name, before: check.before, waiting: count > 4 ? String(fields[4]) : "")
      else { throw error(index, "the line is not as it was written: it was edited or cut; restore it from git") }
      line.name = check.name
      if count > 4, let source = Self.digests(fields[4].dropFirst()) {
        line.waiting = LockFile.Waiting(source: source, isOfNumbers: fields[4].hasPrefix("#"))
      }
      names.insert(check.name)
      named.append((index, check.before))
    }
    if count > (hasCheck ? 3 : 2) { line.excerpt = String(fields[hasCheck ? 3 : 2]) }
    if !before.contains([line.source, line.target]) { articles[current].lines.append(line) }
  }

  /// Ends an article: every line that another names must be there.
  private mutating func close(_ index: Int) throws(LockError) {
    guard isClosed else {
      throw error(index, "the record of \(current < 0 ? name : articles[current].paths.ja) was cut off; restore it from git")
    }
    if let lost = named.first(where: { !names.contains($0.name) }) {
      throw error(lost.line, "lines are lacking before this one; restore them from git")
    }
    (names, named) = ([LineCheck.start], [])
  }

  private static func digests(_ field: Substring) -> [SentenceDigest]? {
    if field == "-" { return [] }
    let digests = field.split(separator: "+", omittingEmptySubsequences: false).map { SentenceDigest(field: $0) }
    return digests.contains { $0 == nil } ? nil : digests.compactMap { $0 }
  }
}
