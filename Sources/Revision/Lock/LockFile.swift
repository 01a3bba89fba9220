import Bitext

/// Which source text each translation was last confirmed against, as digests.
///
/// One line a bead, in the order of the source article, so that branches that touch different sentences merge without a conflict:
///
///     taiyaku.lock 2
///     article<TAB>articles/a.ja.md<TAB>articles/a.en.md<TAB>ja
///     <source digests><TAB><translation digests><TAB><check><TAB><the source's first words>
///     end<TAB><the last line's name>
///
///     end
///
/// Several sentences of a bead are joined by `+`; `-` stands for a side that was confirmed to be empty. The words are for people.
/// The first sentence of an item has the item's mark behind it: `…:-`, `…:1.`, `…:-[x]`. Records written before that say nothing of it.
/// A line that waits for its translation ends with the digests of the source that it was left waiting against.
/// A check tells a line that was edited by hand, and names the line before it: where that is gone, lines were lost.
package struct LockFile: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    package var source: [SentenceDigest]
    package var target: [SentenceDigest]
    package var excerpt: String
    /// By which the line behind it names it; it outlives edits.
    var name: String
    /// What it waits for; nil where nobody left it waiting.
    package var waiting: Waiting?

    package init(source: [SentenceDigest], target: [SentenceDigest], excerpt: String, name: String? = nil) {
      self.source = source
      self.target = target
      self.excerpt = excerpt
      self.name = name ?? LineCheck.name(source, target)
    }
  }

  /// A source that was edited, and a translation that had not followed when it was last recorded.
  package struct Waiting: Sendable, Equatable {
    /// The source as it was then.
    var source: [SentenceDigest]
    /// Whether the two said different numbers: then an edit of the translation that says the same ones is the answer.
    var isOfNumbers: Bool
  }

  package struct Article: Sendable, Equatable {
    /// Relative to the folder of the lock file; one and the same for a page with both languages.
    package var paths: BothLanguages<String>
    package var from: Language
    package var lines: [Line]
    /// How its digests were made: 1 as the first version of the file had them, of words and links alone.
    package var version = LockFile.version

    package init(paths: BothLanguages<String>, from: Language, lines: [Line]) {
      self.paths = paths
      self.from = from
      self.lines = lines
    }
  }

  package static let defaultName = "taiyaku.lock"
  package static let version = 2
  static let name = "taiyaku.lock"
  /// The last line: without it the file was cut off.
  static let end = "end"

  package var articles: [Article]
  /// Japanese paths of articles whose records hold lines of both sides of a merge.
  package internal(set) var doubled: [String] = []

  package init(articles: [Article] = []) { self.articles = articles }

  package subscript(paths: BothLanguages<String>) -> Article? { articles.first { $0.paths == paths } }

  /// Puts an article in the place of the one with its paths, or where its paths belong.
  package mutating func set(_ article: Article) {
    articles.removeAll { $0.paths == article.paths }
    let place = articles.firstIndex { ($0.paths.ja, $0.paths.en) > (article.paths.ja, article.paths.en) } ?? articles.count
    articles.insert(article, at: place)
  }

  /// The file's text; articles sorted by path.
  package var text: String {
    var result = "\(Self.name) \(Self.version)\n"
    for article in articles.sorted(by: { ($0.paths.ja, $0.paths.en) < ($1.paths.ja, $1.paths.en) }) {
      let version = article.version == Self.version ? "" : "\t\(article.version)"
      result += "\narticle\t\(Self.escaped(article.paths.ja))\t\(Self.escaped(article.paths.en))\t\(article.from.rawValue)\(version)\n"
      var before = LineCheck.start
      for line in article.lines {
        let (source, target) = (Self.field(line.source), Self.field(line.target))
        let waiting = line.waiting.map { ($0.isOfNumbers ? "#" : "?") + Self.field($0.source) } ?? ""
        let check = article.version == 1 ? "" : "\t\(LineCheck(source, target, name: line.name, before: before, waiting: waiting))"
        result += "\(source)\t\(target)\(check)\t\(line.excerpt)\(waiting.isEmpty ? "" : "\t" + waiting)\n"
        before = line.name
      }
      if article.version > 1 { result += "end\t\(before)\n" }
    }
    return result + "\n\(Self.end)\n"
  }

  /// A name may hold what divides lines and fields.
  static func escaped(_ path: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescaped(_ field: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in field.unicodeScalars {
      if isEscape {
        switch scalar {
        case "t": result.append("\t")
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "\\": result.append("\\")
        // Written before names were escaped.
        default: result.append(contentsOf: ["\\", scalar])
        }
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        result.append(scalar)
      }
    }
    if isEscape { result.append("\\") }
    return String(result)
  }

  private static func field(_ digests: [SentenceDigest]) -> String {
    digests.isEmpty ? "-" : digests.map(\.field).joined(separator: "+")
  }
}

extension LockFile.Article {
  /// The record for a translation the other way round: what is right stays so, what waits waits for its new translation.
  package mutating func turn(to language: Language) {
    if from == language { return }
    from = language
    for k in lines.indices {
      var line = lines[k]
      (line.source, line.target) = (line.target, line.source)
      if let waiting = line.waiting { line.waiting = .init(source: line.source, isOfNumbers: waiting.isOfNumbers) }
      lines[k] = line
    }
  }
}

extension LockFile.Line {
  /// Whether it was recorded before anybody confirmed it.
  var isDoubted: Bool { waiting.map { $0.source == source } ?? false }
}
