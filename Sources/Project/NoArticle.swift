import Bitext
import FoundationEssentials

extension UsageProblem {
  /// For files that are no article, since there are none or too many of them.
  package static func noArticle(_ paths: [String]) -> UsageProblem {
    let wanted: Message = "name a Japanese and an English file, or one page with both languages"
    if paths.isEmpty { return UsageProblem(wanted) }
    // A shell cuts at blanks what was meant as one name.
    for first in paths.indices {
      for last in paths.indices.dropFirst(first + 1).prefix(6) {
        let name = paths[first...last].joined(separator: " ")
        if FileManager.default.fileExists(atPath: name) {
          return UsageProblem("\(paths[first]): no file alone; \"\(name)\" is one: put a name with blanks in quotes")
        }
      }
    }
    if paths.count > 2, let absent = paths.first(where: { !FileManager.default.fileExists(atPath: $0) }) {
      return UsageProblem("\(absent): no such file; put a name with blanks in quotes, and name two files, or one page with both languages")
    }
    if let glossary = paths.first(where: { path in [".csv", ".tsv", ".tbx"].contains { path.lowercased().hasSuffix($0) } }) {
      return UsageProblem("\(glossary): is no article; if it is a glossary, name it with --glossary \(glossary)")
    }
    return UsageProblem(
      "\(paths.count) files are no article (\(paths.prefix(4).joined(separator: ", ") + (paths.count > 4 ? ", …" : ""))); \(wanted)"
    )
  }
}
