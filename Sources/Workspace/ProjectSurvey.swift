import Bitext
import Reading

/// What a folder seems to hold, judged by the names of its files: which are articles in two languages.
package struct ProjectSurvey: Sendable, Equatable {
  package struct Pattern: Sendable, Hashable {
    package var ja: String
    package var en: String
    /// How many articles it finds.
    package var count: Int
    /// The first of them.
    package var sample: [BothLanguages<String>] = []
  }

  /// The patterns that find the most articles first.
  package var patterns: [Pattern]
  /// Files that no pattern finds and that may be articles or glossaries.
  package var others: [String]

  /// - Parameter paths: relative to the root of the project
  package init(paths: [String]) {
    let articles = paths.filter { ArticleFormat(fileName: $0) != nil }
    var found: [[String]: [BothLanguages<String>]] = [:]
    var paired: Set<String> = []
    let existing = Set(articles)
    for path in articles.sorted() where !paired.contains(path) {
      for (pattern, counterpart) in Self.candidates(for: path) where existing.contains(counterpart) && !paired.contains(counterpart) {
        let isJapanese = pattern.isJapanese
        found[[pattern.ja, pattern.en], default: []].append(
          BothLanguages(ja: isJapanese ? path : counterpart, en: isJapanese ? counterpart : path))
        paired.formUnion([path, counterpart])
        break
      }
    }
    patterns = found.map {
      Pattern(ja: $0.key[0], en: $0.key[1], count: $0.value.count, sample: Array($0.value.prefix(Self.sampleCount)))
    }.sorted { ($1.count, $0.ja) < ($0.count, $1.ja) }
    others = paths.filter { !paired.contains($0) }.sorted()
  }

  private static let sampleCount = 12

  /// Every file of the project's folder.
  package static func paths(in folder: String) throws -> [String] { try ProjectFolder(under: folder == "." ? "" : folder, as: "").files }

  /// The names of the other language's file a file may have, likeliest first, each with its pattern.
  private static func candidates(for path: String) -> [(pattern: (ja: String, en: String, isJapanese: Bool), counterpart: String)] {
    var result: [(pattern: (ja: String, en: String, isJapanese: Bool), counterpart: String)] = []
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let folder = components.dropLast().joined(separator: "/")
    let prefix = folder.isEmpty ? "" : folder + "/"
    let name = components.last ?? ""
    let end = "." + fileExtension(name)
    let stem = String(name.dropLast(end.count))
    func add(_ own: String, _ other: String, _ language: Language, _ counterpart: String) {
      result.append((language == .ja ? (own, other, true) : (other, own, false), counterpart))
    }
    for (code, language) in codes {
      for (otherCode, otherLanguage) in codes where otherLanguage != language {
        for mark in [".", "_", "-"] where stem.lowercased().hasSuffix(mark + code) {
          let base = String(stem.dropLast(code.count + 1))
          add(prefix + "*" + mark + code + end, prefix + "*" + mark + otherCode + end, language, prefix + base + mark + otherCode + end)
        }
        for (index, component) in components.dropLast().enumerated() where component.lowercased() == code {
          var other = components
          other[index] = otherCode
          let head = components[..<index].map { $0 + "/" }.joined()
          add(head + component + "/**/*" + end, head + otherCode + "/**/*" + end, language, other.joined(separator: "/"))
        }
      }
      // One language marked, the other not: exosome.md beside exosome.en.md.
      for mark in [".", "_", "-"] where stem.lowercased().hasSuffix(mark + code) {
        let base = String(stem.dropLast(code.count + 1))
        add(prefix + "*" + mark + code + end, prefix + "*" + end, language, prefix + base + end)
      }
    }
    return result
  }

  private static let codes: [(String, Language)] = [("ja", .ja), ("jp", .ja), ("en", .en)]

  private static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
