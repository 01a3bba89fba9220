import Bitext

/// A lock file that cannot be understood.
package struct LockError: Error, Equatable, CustomStringConvertible {
  package let name: String
  /// From 1.
  package let line: Int
  package let problem: String

  package var description: String { "\(name):\(line): \(problem)" }
}

extension LockFile {
  /// - Throws: `LockError` naming the first line that is none
  package init(reading source: SourceText) throws(LockError) {
    self.init()
    let lines = source[0..<source.bytes.count].split(separator: "\n", omittingEmptySubsequences: false)
    func error(_ index: Int, _ problem: String) -> LockError { LockError(name: source.name, line: index + 1, problem: problem) }
    let heading = lines.first.map { Self.withoutReturn($0.hasPrefix("\u{FEFF}") ? $0.dropFirst() : $0) } ?? ""
    guard heading == Self.heading || heading == Self.headingWithoutEnd else {
      throw error(0, "is no lock file of this version; it begins with \"\(Self.heading)\" (write a new one with taiyaku sync)")
    }
    let last = lines.lastIndex { !Self.withoutReturn($0).isEmpty } ?? 0
    if heading == Self.heading ? Self.withoutReturn(lines[last]) != Self.end : lines.count == 1 {
      throw error(
        last, "the file is cut off: its last line, \"\(Self.end)\", is not there; restore it from git (git checkout -- \(source.name))")
    }
    for (index, raw) in lines.enumerated().dropFirst() {
      let line = Self.withoutReturn(raw)
      // A merge that keeps the lines of both sides may leave two.
      if line == Self.end { continue }
      if line.isEmpty { continue }
      if line.hasPrefix("<<<<<<<") || line.hasPrefix("=======") || line.hasPrefix(">>>>>>>") || line.hasPrefix("|||||||") {
        throw error(index, "a merge left a conflict; keep the lines of both sides, delete the markers, and run taiyaku status")
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields[0] == "article" {
        guard fields.count == 4, let from = Language(rawValue: String(fields[3])) else {
          throw error(index, "an article line has a Japanese path, an English path, and ja or en, with tabs between them")
        }
        articles.append(Article(paths: BothLanguages(ja: Self.unescaped(fields[1]), en: Self.unescaped(fields[2])), from: from, lines: []))
        continue
      }
      guard !articles.isEmpty else { throw error(index, "a sentence stands before the first article line") }
      guard fields.count >= 2, let left = Self.digests(fields[0]), let right = Self.digests(fields[1]) else {
        throw error(index, "expected the digests of a source and of a translation with a tab between them; restore the line from git")
      }
      let excerpt = fields.count > 2 ? String(fields[2]) : ""
      articles[articles.count - 1].lines.append(Line(source: left, target: right, excerpt: excerpt))
    }
  }

  private static func withoutReturn(_ line: Substring) -> Substring { line.hasSuffix("\r") ? line.dropLast() : line }

  private static func digests(_ field: Substring) -> [SentenceDigest]? {
    if field == "-" { return [] }
    let digests = field.split(separator: "+", omittingEmptySubsequences: false).map { SentenceDigest(digits: $0) }
    return digests.contains { $0 == nil } ? nil : digests.compactMap { $0 }
  }
}
