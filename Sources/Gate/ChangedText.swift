import Bitext

/// Which sentences of a working tree are new since a revision, told from `git diff -U0`.
public struct ChangedText: Sendable, Equatable {
  struct Hunk: Sendable, Equatable {
    /// Lines of the file as it is now, from 1.
    var lines: Range<Int>
    /// What stood there before, without white space.
    var removed: String
  }

  /// By path as the diff names it (relative to the root of the repository).
  private(set) var hunks: [String: [Hunk]] = [:]
  /// Files git does not know yet: all of their text is new.
  public var untracked: Set<String>

  /// - Parameter diff: the output of `git diff -U0 --no-color --no-ext-diff`, paths unquoted
  public init(diff: String, untracked: Set<String> = []) {
    self.untracked = untracked
    var path: String?
    var hunk: Hunk?
    // Lines of the hunk still to come: they may look like headers.
    var left = 0
    func close() {
      if let path, let done = hunk { hunks[path, default: []].append(done) }
      hunk = nil
    }
    for line in diff.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      if left > 0, line.hasPrefix("-") || line.hasPrefix("+") {
        left -= 1
        if line.hasPrefix("-") { hunk?.removed += line.dropFirst().filter { !$0.isWhitespace } }
      } else if line.hasPrefix("@@ "), let (old, new) = Self.counts(line) {
        close()
        hunk = Hunk(lines: new, removed: "")
        left = old + new.count
      } else if line.hasPrefix("+++ ") {
        close()
        path = Self.path(line.dropFirst(4))
      } else if line.hasPrefix("diff --git ") {
        close()
        path = nil
      }
    }
    close()
  }

  /// Whether a sentence was written or altered since the revision. One that only shares its line with an altered one was not.
  public func touches(_ path: String, _ range: ByteRange, of source: SourceText, lines: LineIndex) -> Bool {
    if untracked.contains(path) { return true }
    guard let hunks = hunks[path] else { return false }
    let own = lines.line(at: range.lowerBound)...lines.line(at: max(range.lowerBound, range.upperBound - 1))
    let text = source[range].filter { !$0.isWhitespace }
    return hunks.contains { !$0.lines.isEmpty && $0.lines.overlaps(own) && !$0.removed.contains(text) }
  }

  /// `@@ -12,3 +14 @@`: how many old lines, and which new ones.
  private static func counts(_ header: Substring) -> (Int, Range<Int>)? {
    let words = header.split(separator: " ")
    guard words.count >= 3, words[1].hasPrefix("-"), words[2].hasPrefix("+") else { return nil }
    func numbers(_ word: Substring) -> (Int, Int)? {
      let parts = word.dropFirst().split(separator: ",").compactMap { Int($0) }
      return parts.isEmpty ? nil : (parts[0], parts.count > 1 ? parts[1] : 1)
    }
    // What git writes is neither below zero nor beyond any file.
    let possible = 0...Int(Int32.max)
    guard let old = numbers(words[1]), let new = numbers(words[2]), [old.1, new.0, new.1].allSatisfy(possible.contains) else { return nil }
    return (old.1, new.0..<new.0 + new.1)
  }

  private static func path(_ text: Substring) -> String? {
    // Git ends names that hold spaces with a tab.
    let name = text.hasSuffix("\t") ? text.dropLast() : text
    if name == "/dev/null" { return nil }
    return String(name.hasPrefix("b/") ? name.dropFirst(2) : name)
  }
}
