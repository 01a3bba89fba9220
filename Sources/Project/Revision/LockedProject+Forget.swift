import Bitext
import Glibc
import Revision
import Workspace

extension LockedProject {
  /// Takes records out of the lock.
  /// - Parameter files: one of an article's two names each, or "JA=EN" where one name stands in several records
  /// - Returns: the names of the records
  /// - Throws: where none or several fit, and where the article is still there with something to look at
  package mutating func forget(_ files: [String]) throws -> [BothLanguages<String>] {
    let records = try files.map(record(named:))
    try save([], forgetting: records)
    return records
  }

  /// Whether a record is of files that are there, but no article of taiyaku.yml.
  package func isStrange(_ record: LockFile.Article) -> Bool {
    [record.paths.ja, record.paths.en].allSatisfy { access(located($0), F_OK) == 0 }
  }

  /// What "sync --forget" takes for a record: one of its names where that is enough.
  package func handle(of record: LockFile.Article) -> String {
    let others = lock.articles.filter { $0.paths != record.paths }
    let own = [record.paths.ja, record.paths.en].first { name in !others.contains { $0.paths.ja == name || $0.paths.en == name } }
    return ShellWord.quoted(own ?? Self.pairName(record.paths))
  }

  private func located(_ path: String) -> String { settings.configuration.located(path) }

  private static func pairName(_ paths: BothLanguages<String>) -> String { "\(paths.ja)=\(paths.en)" }

  private func record(named file: String) throws -> BothLanguages<String> {
    let key = PathKey(file)
    let found = lock.articles.filter { record in
      let (ja, en) = (record.paths.ja, record.paths.en)
      return ja == file || en == file || Self.pairName(record.paths) == file || PathKey(located(ja)) == key || PathKey(located(en)) == key
    }
    guard let first = found.first else {
      let names = lock.articles.flatMap { $0.paths.ja == $0.paths.en ? [$0.paths.ja] : [$0.paths.ja, $0.paths.en] }
      let near = NearbyName.place(like: file, among: names)
      let hint: Message = near.map { "did you mean \(ShellWord.quoted($0))?" } ?? "name a file as it stands there"
      throw UsageProblem("\(file): \(lockPath) has no record of it; \(hint)")
    }
    guard found.count == 1 else {
      let names = found.map { ShellWord.quoted(Self.pairName($0.paths)) }.joined(separator: ", ")
      throw UsageProblem("\(file): stands in \(found.count) records of \(lockPath); name one of them: \(names)")
    }
    let waiting = articles.first { $0.paths == first.paths && isStrange(first) }?.revision?.changes.count(where: \.asksForAttention) ?? 0
    if waiting > 0 {
      let sentences = Message.count(waiting, "sentence", "sentences")
      throw UsageProblem(
        "\(file): is still there, with \(sentences) waiting; \"taiyaku confirm \(ShellWord.quoted(file))\" accepts them, and --forget is for articles that are gone"
      )
    }
    return first.paths
  }
}
