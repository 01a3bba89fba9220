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
  /// Patterns of folders that hold further languages and would be taken for articles.
  package var excluded: [String]
  /// Files of a pattern whose counterpart is not there.
  package var unpaired: BothLanguages<Int>
  /// The language the articles were written in first, as their numbers and names say; nil where both are alike.
  package var from: Language?

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
    excluded = Self.otherLanguages(patterns, articles)
    let files = ProjectFiles(patterns: patterns.map { .pair(ja: PathPattern($0.ja), en: PathPattern($0.en)) }, among: articles)
      .excluding(excluded.map { PathPattern($0) })
    unpaired = BothLanguages(
      ja: files.unpaired.count { $0.language == .ja }, en: files.unpaired.count { $0.language == .en })
    from = Self.from(patterns, unpaired)
  }

  private static let sampleCount = 12

  /// What is not translated yet stands in the first language; else the language whose files bear no mark is it.
  private static func from(_ patterns: [Pattern], _ unpaired: BothLanguages<Int>) -> Language? {
    if unpaired.ja != unpaired.en { return unpaired.ja > unpaired.en ? .ja : .en }
    guard let first = patterns.first else { return nil }
    func isMarked(_ pattern: String, _ language: Language) -> Bool {
      let words = pattern.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      return codes.contains { code, own in own == language && (words.contains(code) || pattern.hasSuffix(code)) }
    }
    switch (isMarked(first.ja, .ja), isMarked(first.en, .en)) {
    case (true, false): return .en
    case (false, true): return .ja
    default: return nil
    }
  }

  /// `docs/**/*.md` beside `docs/ja/**/*.md` finds docs/fr as well: one level of the path is a language.
  private static func otherLanguages(_ patterns: [Pattern], _ paths: [String]) -> [String] {
    var found: Set<String> = []
    for pattern in patterns {
      for (open, marked) in [(pattern.ja, pattern.en), (pattern.en, pattern.ja)] {
        guard let wild = open.range(of: "**/"), marked.hasPrefix(open[..<wild.lowerBound]) else { continue }
        let head = open[..<wild.lowerBound]
        let own = marked.dropFirst(head.count).split(separator: "/").first.map(String.init) ?? ""
        for path in paths where path.hasPrefix(head) {
          let names = path.dropFirst(head.count).split(separator: "/")
          guard names.count > 1, let name = names.first.map(String.init), name != own, isLanguageCode(name) else { continue }
          found.insert(head + name + "/**")
        }
      }
    }
    return found.sorted()
  }

  /// Whether a folder or the end of the name says that the file is of one language, of those whose letters might be taken for Japanese or English.
  package static func isOfOneLanguage(_ path: String) -> Bool {
    var names = path.lowercased().split(separator: "/").map(String.init)
    names += names.popLast()?.split(separator: ".").dropFirst().map(String.init) ?? []
    return names.contains { name in
      codes.contains { $0.0 == name } || ["zh", "ko"].contains { name == $0 || name.hasPrefix($0 + "-") || name.hasPrefix($0 + "_") }
    }
  }

  /// fr, zh-cn, pt_BR.
  private static func isLanguageCode(_ name: String) -> Bool {
    let parts = name.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first, parts.count <= 3, languageCodes.contains(first) else { return false }
    return parts.dropFirst().allSatisfy { (2...4).contains($0.utf8.count) }
  }

  private static let languageCodes = Set(
    """
    af am ar az be bg bn bs ca cs cy da de el en eo es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn
    mr ms my nb ne nl nn no pa pl pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

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
          let written = stem.suffix(code.count)
          for other in [otherCode, regional(otherCode)] {
            add(prefix + "*" + mark + written + end, prefix + "*" + mark + other + end, language, prefix + base + mark + other + end)
          }
        }
        for (index, component) in components.dropLast().enumerated() where component.lowercased() == code {
          let head = components[..<index].map { $0 + "/" }.joined()
          for name in [otherCode, regional(otherCode)] {
            var other = components
            other[index] = name
            add(head + component + "/**/*" + end, head + name + "/**/*" + end, language, other.joined(separator: "/"))
          }
        }
      }
      // docs/start.md beside docs/en/start.md, as Jekyll and Hugo keep them.
      for (index, component) in components.dropLast().enumerated() where component.lowercased() == code {
        let head = components[..<index].map { $0 + "/" }.joined()
        let rest = components[(index + 1)...].joined(separator: "/")
        add(head + component + "/**/*" + end, head + "**/*" + end, language, head + rest)
        if index > 0, components[index - 1] == "i18n", let (folder, plain) = docusaurus(components[(index + 1)...].map { $0 }) {
          let above = components[..<(index - 1)].map { $0 + "/" }.joined()
          add(
            head + component + "/" + folder + "**/*" + end, above + plain + "**/*" + end, language,
            above + plain + rest.dropFirst(folder.count))
        }
        // i18n/ja/docs/start.md beside docs/start.md, as Crowdin writes them.
        if index > 0, ["i18n", "locales", "translations", "l10n", "lang"].contains(components[index - 1]) {
          let above = components[..<(index - 1)].map { $0 + "/" }.joined()
          let under = components[index + 1]
          if index + 2 < components.count {
            add(
              head + component + "/" + under + "/**/*" + end, above + under + "/**/*" + end, language, above + rest)
          }
        }
      }
      // One language marked, the other not: exosome.md beside exosome.en.md.
      for mark in [".", "_", "-"] where stem.lowercased().hasSuffix(mark + code) {
        let base = String(stem.dropLast(code.count + 1))
        add(prefix + "*" + mark + stem.suffix(code.count) + end, prefix + "*" + end, language, prefix + base + end)
      }
    }
    return result
  }

  private static let codes: [(String, Language)] = [
    ("ja", .ja), ("jp", .ja), ("ja-jp", .ja), ("ja_jp", .ja), ("jpn", .ja), ("japanese", .ja), ("日本語", .ja), ("和文", .ja), ("en", .en),
    ("en-us", .en), ("en_us", .en), ("en-gb", .en), ("eng", .en), ("english", .en), ("英語", .en), ("英文", .en),
  ]

  /// Where Docusaurus keeps translations below the folder of a language, and of which folder: a plugin's, by its id where there are several
  /// of a kind, and of pages that come in versions by the version.
  /// - Parameter names: of folders and the file
  private static func docusaurus(_ names: [String]) -> (folder: String, original: String)? {
    let start = "docusaurus-plugin-content-"
    guard names.count > 1, names[0].hasPrefix(start) else { return nil }
    let parts = names[0].dropFirst(start.count).split(separator: "-", maxSplits: 1).map(String.init)
    let id = parts.count > 1 ? parts[1] : nil
    switch parts.first {
    case "blog": return (names[0] + "/", (id ?? "blog") + "/")
    case "pages": return (names[0] + "/", "src/pages/")
    case "docs" where names.count > 2 && names[1] == "current": return (names[0] + "/current/", (id ?? "docs") + "/")
    case "docs" where names.count > 2 && names[1].hasPrefix("version-"):
      return ("\(names[0])/\(names[1])/", "\(id.map { $0 + "_" } ?? "")versioned_docs/\(names[1])/")
    default: return nil
    }
  }

  /// ja-jp is written ja-JP as a rule.
  private static func regional(_ code: String) -> String {
    guard let mark = code.firstIndex(where: { $0 == "-" || $0 == "_" }) else { return code }
    return code[...mark] + code[code.index(after: mark)...].uppercased()
  }

  private static func fileExtension(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
