import Bitext
import Workspace

/// Names for the files of reports and exports.
package enum ReportNames {
  /// Of one article: its file's name without language and extension.
  package static func name(of files: ArticleFiles) -> String {
    let path = files.paths.ja
    var name = path.split(separator: "/").last.map(String.init) ?? "report"
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    for ending in [".ja", "_ja", "-ja", ".page"] where name.hasSuffix(ending) && name.count > ending.count {
      name = String(name.dropLast(ending.count))
    }
    return name
  }

  /// Of many, told apart by their folders where names are equal.
  package static func names(of articles: [ArticleFiles]) -> [String] {
    let short = articles.map(name)
    let counts = short.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    var used: Set<String> = ["index"]
    return zip(articles, short).map { files, name in
      var candidate = name
      if counts[name, default: 0] > 1 {
        candidate = files.paths.ja.split(separator: "/").dropLast().filter { $0 != ".." && $0 != "." }.joined(separator: "-") + "-" + name
      }
      var unique = candidate
      var number = 2
      while !used.insert(unique).inserted {
        unique = "\(candidate)-\(number)"
        number += 1
      }
      return unique
    }
  }
}
