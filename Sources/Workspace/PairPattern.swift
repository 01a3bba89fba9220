import Bitext

/// Which files of a project are articles.
package enum PairPattern: Sendable, Equatable {
  /// Two files for one article; what the wildcards of one stand for, those of the other must stand for too.
  case pair(ja: PathPattern, en: PathPattern)
  /// Files that hold both languages.
  case page(PathPattern)
}

/// The files of one article.
package enum ArticleFiles: Sendable, Hashable {
  case pair(ja: String, en: String)
  case page(String)

  package func mapPaths(_ transform: (String) -> String) -> ArticleFiles {
    switch self {
    case .page(let path): .page(transform(path))
    case .pair(let ja, let en): .pair(ja: transform(ja), en: transform(en))
    }
  }
}

/// The articles of a project, found by its patterns.
package struct ProjectFiles: Sendable, Equatable {
  /// An article that is there in one language only.
  package struct Unpaired: Sendable, Equatable {
    package var path: String
    package var language: Language
    /// Where the other one should stand.
    package var counterpart: String
  }

  /// Sorted by path; no file twice.
  package var articles: [ArticleFiles]
  package var unpaired: [Unpaired]
  /// Patterns that find nothing at all.
  package var idle: [PairPattern]
  /// Patterns of one language that find nothing, where those of the other do.
  package var idleSides: [IdleSide] = []
  /// Folders that were not entered.
  package var passedOver: [PassedOver] = []

  package struct IdleSide: Sendable, Equatable {
    package var language: Language
    package var pattern: PathPattern
  }

  package struct PassedOver: Sendable, Equatable {
    package var folder: String
    /// How many files in it the patterns match; nil for a link to a folder, which was not followed.
    package var files: Int?
  }

  /// - Parameter paths: every file of the project, relative to its root
  package init(patterns: [PairPattern], among paths: [String]) {
    let sorted = paths.sorted()
    // By canonical equivalence: a name in NFC finds its file in NFD.
    let existing = Dictionary(paths.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    var articles: Set<ArticleFiles> = []
    var unpaired: [String: Unpaired] = [:]
    var idle: [PairPattern] = []
    var sides: [IdleSide] = []
    for pattern in patterns {
      var isIdle = true
      defer { if isIdle { idle.append(pattern) } }
      switch pattern {
      case .page(let page):
        for path in sorted where page.match(path) != nil {
          articles.insert(.page(path))
          isIdle = false
        }
      case .pair(let ja, let en):
        for (language, own, other) in [(Language.ja, ja, en), (.en, en, ja)] {
          var isIdleSide = true
          defer { if isIdleSide { sides.append(IdleSide(language: language, pattern: own)) } }
          for path in sorted {
            guard let captures = own.match(path) else { continue }
            (isIdle, isIdleSide) = (false, false)
            let filled = other.path(filling: captures)
            let counterpart = existing[filled] ?? filled
            // `articles/*.md` beside `articles/*.en.md` matches its own counterpart: not an article of this language.
            if other.match(path) != nil, other.wildcardCount > 0, existing[filled] == nil { continue }
            if existing[filled] != nil {
              articles.insert(language == .ja ? .pair(ja: path, en: counterpart) : .pair(ja: counterpart, en: path))
            } else {
              unpaired[path] = Unpaired(path: path, language: language, counterpart: counterpart)
            }
          }
        }
      }
    }
    self.articles = articles.sorted { Self.key($0) < Self.key($1) }
    self.idle = idle
    idleSides = sides
    self.unpaired = unpaired.values.sorted { $0.path < $1.path }
  }

  /// Without the articles that have a file of one of the patterns.
  package func excluding(_ patterns: [PathPattern]) -> ProjectFiles {
    if patterns.isEmpty { return self }
    func isExcluded(_ path: String) -> Bool { patterns.contains { $0.match(path) != nil } }
    var kept = self
    kept.articles.removeAll { files in
      switch files {
      case .page(let path): isExcluded(path)
      case .pair(let ja, let en): isExcluded(ja) || isExcluded(en)
      }
    }
    kept.unpaired.removeAll { isExcluded($0.path) || isExcluded($0.counterpart) }
    return kept
  }

  private static func key(_ files: ArticleFiles) -> String {
    switch files {
    case .pair(let ja, let en): ja + "\u{0}" + en
    case .page(let path): path
    }
  }
}
