import Bitext

/// Everything that is wrong with a configuration file, each with its place.
package struct ConfigurationError: SaidError, Equatable {
  package struct Problem: Sendable, Equatable {
    /// In characters, from 1.
    package var position: TextPosition
    /// What is wrong; what to do.
    package var message: Message
  }

  package let path: String
  /// In the order of the file; never empty.
  package let problems: [Problem]

  package var message: Message {
    .all(of: problems.map { "\(path):\($0.position.line):\($0.position.column): \($0.message)" }, between: "\n")
  }
}

/// Guesses what a mistyped word was meant to be.
package enum Suggestion {
  /// The nearest of the words, if it is near: at most a third of its letters wrong.
  package static func nearest(to word: String, among words: [String]) -> String? {
    words.map { (distance(Array(word.lowercased().unicodeScalars), Array($0.unicodeScalars)), $0) }
      .filter { $0.0 <= max(1, $0.1.count / 3) }.min { $0.0 < $1.0 }?.1
  }

  /// Edits (insertion, deletion, substitution, swap of neighbours) from one word to the other.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforePrevious[j - 1] + 1) }
        row.append(best)
      }
      (beforePrevious, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
