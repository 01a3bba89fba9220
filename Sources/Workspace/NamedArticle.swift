import Bitext
import Glibc
import Reading

/// Files a person named for one article, looked at before they are taken: which is the Japanese one, and whether they are two.
package struct NamedArticle: Sendable, Equatable {
  package let files: ArticleFiles
  /// Said where the files were named in the other order.
  package let note: Message?
}

extension ArticleLoader {
  /// One path is a page with both languages, two are the versions of an article, told apart by what is in them; nil for other numbers.
  /// - Parameter tree: where they are read
  /// - Throws: `NotAPair` for one file twice or two in one language, and what reading throws
  package func article(named paths: [String], in tree: some ArticleTree = WorkingTree()) throws -> NamedArticle? {
    guard let files = ArticleFiles(paths: paths) else { return nil }
    // What can be read once is not looked at before it is read.
    guard case .pair(let first, let second) = files, ![first, second].contains(where: Self.isReadOnce) else {
      return NamedArticle(files: files, note: nil)
    }
    if Self.isSameFile(first, second) { throw NotAPair(paths: [first, second], reason: .sameFile) }
    for path in [first, second] {
      if let source = try tree.source(path, as: reader.options.format), reader.isInThirdLanguage(source) {
        throw NotAPair(paths: [path], reason: .thirdLanguage)
      }
    }
    let languages = (try certainLanguage(of: first, in: tree), try certainLanguage(of: second, in: tree))
    switch languages {
    case (.ja?, .ja?), (.en?, .en?):
      throw NotAPair(paths: [first, second], reason: .oneLanguage(languages.0 ?? .ja))
    case (.en?, .ja?):
      return NamedArticle(
        files: .pair(ja: second, en: first),
        note: "\(first) is English and \(second) Japanese: taken in swapped order; name the Japanese file first")
    default: return NamedArticle(files: files, note: nil)
    }
  }

  private func certainLanguage(of path: String, in tree: some ArticleTree) throws -> Language? {
    try tree.source(path, as: reader.options.format).flatMap(reader.certainLanguage)
  }

  /// Standard input, a pipe or a device; a file of a commit need not be on the disk.
  private static func isReadOnce(_ path: String) -> Bool {
    if path == "-" { return true }
    var status = stat()
    return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    var (one, other) = (stat(), stat())
    return stat(first, &one) == 0 && stat(second, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }
}

/// Two files that are no Japanese and English version of one article.
package struct NotAPair: SaidError, Equatable {
  package enum Reason: Sendable, Equatable {
    case sameFile
    case oneLanguage(Language)
    case thirdLanguage
    /// `taiyaku.yml` says ja of the English files and en of the Japanese ones.
    case exchanged
  }

  package let paths: [String]
  package let reason: Reason

  package var message: Message {
    let (first, second) = (paths[0], paths[paths.count - 1])
    return switch reason {
    case .sameFile where first == second:
      "\(first): named twice; name a Japanese and an English file, or the file once if it holds both languages"
    case .sameFile: "\(first) and \(second) are the same file; name a Japanese and an English file"
    case .oneLanguage(let language):
      "\(first) and \(second): both hold \(language) only; name the \(language.other) version beside one of them"
    case .thirdLanguage:
      "\(first): is in neither Japanese nor English (Chinese, Korean or another language); name the Japanese and the English version"
    case .exchanged:
      "\(first): is in English, and \(second) in Japanese; exchange \"ja:\" and \"en:\" of their pattern in taiyaku.yml"
    }
  }
}

/// An English and a Japanese file in that order where it is recorded which one was written first: the order may be meant to say so.
package struct SwappedFiles: SaidError, Equatable {
  let ja: String
  let en: String

  package init(ja: String, en: String) { (self.ja, self.en) = (ja, en) }

  package var message: Message {
    "\(en): is English, and \(ja) Japanese; nothing was recorded: name the Japanese file first, or say with --from which is the source"
  }
}
