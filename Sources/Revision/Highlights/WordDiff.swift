import Bitext
import ICU

/// Which words of a sentence differ between two states.
package struct WordDiff: Sendable, Equatable {
  /// A piece of a text, and whether it differs.
  package struct Piece: Sendable, Equatable {
    package var text: String
    package var isChanged: Bool

    package init(_ text: String, isChanged: Bool) {
      self.text = text
      self.isChanged = isChanged
    }
  }

  /// The pieces of each state; joined, they are the text.
  package var old: [Piece]
  package var new: [Piece]

  /// Words that went and words that came in their place, in order; either may be empty.
  package var exchanged: [(old: String, new: String)]

  /// A difference already found.
  package init(old: [Piece], new: [Piece]) {
    (self.old, self.new) = (old, new)
    exchanged = []
  }

  package static func == (a: WordDiff, b: WordDiff) -> Bool { a.old == b.old && a.new == b.new }

  /// Above this many pairs of words, only what both texts begin and end with is told apart from what changed.
  private static let cellLimit = 1 << 20

  /// - Parameter terms: words that a glossary term spans are one word
  package init(old: String, new: String, language: Language, terms: any TermFinder = NoTerms()) {
    let a = Words.cut(old, language, terms: terms.terms(in: old, language: language))
    let b = Words.cut(new, language, terms: terms.terms(in: new, language: language))
    let kept = Self.kept(a, b)
    self.old = []
    self.new = []
    exchanged = []
    var (i, j) = (0, 0)
    for (p, q) in kept + [(a.count, b.count)] {
      let (gone, come) = (a[i..<p].joined(), b[j..<q].joined())
      if !gone.isEmpty { self.old.append(Piece(gone, isChanged: true)) }
      if !come.isEmpty { self.new.append(Piece(come, isChanged: true)) }
      if !gone.isEmpty || !come.isEmpty { exchanged.append((gone.trimmingSpaces, come.trimmingSpaces)) }
      if p < a.count {
        Self.append(a[p], to: &self.old)
        Self.append(b[q], to: &self.new)
      }
      (i, j) = (p + 1, q + 1)
    }
  }

  private static func append(_ word: String, to pieces: inout [Piece]) {
    if let last = pieces.indices.last, !pieces[last].isChanged {
      pieces[last].text += word
    } else {
      pieces.append(Piece(word, isChanged: false))
    }
  }

  /// A longest common subsequence of words, small islands between changes given up.
  private static func kept(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    var head = 0
    while head < min(a.count, b.count), a[head] == b[head] { head += 1 }
    var tail = 0
    while tail < min(a.count, b.count) - head, a[a.count - 1 - tail] == b[b.count - 1 - tail] { tail += 1 }
    let (n, m) = (a.count - head - tail, b.count - head - tail)
    var middle: [(Int, Int)] = []
    if n > 0, m > 0, n * m <= cellLimit {
      middle = withoutIslands(common(Array(a[head..<head + n]), Array(b[head..<head + m])), a, b, head, n, m)
    }
    return (0..<head).map { ($0, $0) } + middle + (0..<tail).map { (a.count - tail + $0, b.count - tail + $0) }
  }

  private static func common(_ a: [String], _ b: [String]) -> [(Int, Int)] {
    let (n, m) = (a.count, b.count)
    // Long words in common count more than particles and spaces.
    var best = [Int32](repeating: 0, count: (n + 1) * (m + 1))
    for i in stride(from: n - 1, through: 0, by: -1) {
      for j in stride(from: m - 1, through: 0, by: -1) {
        let skip = max(best[(i + 1) * (m + 1) + j], best[i * (m + 1) + j + 1])
        let take = a[i] == b[j] ? best[(i + 1) * (m + 1) + j + 1] + 2 + Int32(min(a[i].utf8.count, 12)) : -1
        best[i * (m + 1) + j] = max(skip, take)
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < n, j < m {
      let here = best[i * (m + 1) + j]
      if here == best[(i + 1) * (m + 1) + j] {
        i += 1
      } else if here == best[i * (m + 1) + j + 1] {
        j += 1
      } else {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      }
    }
    return pairs
  }

  /// A space or a lone mark or particle between two changes reads better as part of the change.
  private static func withoutIslands(_ pairs: [(Int, Int)], _ a: [String], _ b: [String], _ head: Int, _ n: Int, _ m: Int) -> [(Int, Int)] {
    var runs: [[(Int, Int)]] = []
    for pair in pairs {
      if let last = runs.last?.last, last.0 + 1 == pair.0, last.1 + 1 == pair.1 {
        runs[runs.count - 1].append(pair)
      } else {
        runs.append([pair])
      }
    }
    var kept: [(Int, Int)] = []
    for run in runs {
      let bytes = run.reduce(0) { $0 + a[head + $1.0].utf8.count }
      let touchesStart = run[0] == (0, 0)
      let touchesEnd = run[run.count - 1] == (n - 1, m - 1)
      let isBlank = run.allSatisfy { pair in a[head + pair.0].allSatisfy(\.isWhitespace) }
      if !touchesStart, !touchesEnd, isBlank || (run.count == 1 && bytes <= 3) { continue }
      kept += run
    }
    return kept.map { ($0.0 + head, $0.1 + head) }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}

/// Text cut into words, spaces and marks.
enum Words {
  /// ICU's words; digits stay together with the points and commas between them, and what a term spans is one word.
  static func cut(_ text: String, _ language: Language, terms: [TermSpan]) -> [String] {
    let bytes = Array(text.utf8)
    var ends: [Int]
    do { ends = try BreakIterator(.word, locale: language.rawValue).boundaries(in: text) } catch { ends = Array(1...max(1, bytes.count)) }
    if !terms.isEmpty {
      // Terms of two glossaries may overlap: then all they span is one word.
      let spans = terms.map(\.range).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: [ByteRange]()) { spans, range in
        if let last = spans.last, range.lowerBound < last.upperBound {
          spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
          spans.append(range)
        }
      }
      ends = ends.filter { end in !spans.contains { $0.lowerBound < end && end < $0.upperBound } }
      ends = Set(ends + spans.flatMap { [$0.lowerBound, $0.upperBound] }).sorted().filter { $0 > 0 }
    }
    var words: [String] = []
    var start = 0
    for end in ends where end > start {
      words.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return words
  }
}
