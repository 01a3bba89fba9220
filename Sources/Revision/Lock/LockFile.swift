import Bitext

/// Which source text each translation was last confirmed against, as digests.
///
/// One line a bead, in the order of the source article, so that branches that touch different sentences merge without a conflict:
///
///     taiyaku.lock 1.1
///     article<TAB>articles/a.ja.md<TAB>articles/a.en.md<TAB>ja
///     <source digests><TAB><translation digests><TAB><the source's first words>
///     end
///
/// Several sentences of a bead are joined by `+`; `-` stands for a side that was confirmed to be empty. The words are for people. A file
/// without its last line was cut off: what stood behind would count as never recorded. Version 1 had no such line, and is read.
package struct LockFile: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    package var source: [SentenceDigest]
    package var target: [SentenceDigest]
    package var excerpt: String

    package init(source: [SentenceDigest], target: [SentenceDigest], excerpt: String) {
      self.source = source
      self.target = target
      self.excerpt = excerpt
    }
  }

  package struct Article: Sendable, Equatable {
    /// Relative to the folder of the lock file; one and the same for a page with both languages.
    package var paths: BothLanguages<String>
    package var from: Language
    package var lines: [Line]

    package init(paths: BothLanguages<String>, from: Language, lines: [Line]) {
      self.paths = paths
      self.from = from
      self.lines = lines
    }
  }

  package static let defaultName = "taiyaku.lock"
  static let heading = "taiyaku.lock 1.1"
  static let headingWithoutEnd = "taiyaku.lock 1"
  static let end = "end"

  package var articles: [Article]

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
    var result = Self.heading + "\n"
    for article in articles.sorted(by: { ($0.paths.ja, $0.paths.en) < ($1.paths.ja, $1.paths.en) }) {
      result += "\narticle\t\(Self.escaped(article.paths.ja))\t\(Self.escaped(article.paths.en))\t\(article.from.rawValue)\n"
      for line in article.lines { result += "\(Self.field(line.source))\t\(Self.field(line.target))\t\(line.excerpt)\n" }
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
    digests.isEmpty ? "-" : digests.map(\.digits).joined(separator: "+")
  }
}
