import Bitext

/// The entries of a baseline while a run uses them up: each finding takes one of its own article if there is one, else one that its
/// article does not need, since files are renamed.
struct KnownFindings {
  private var entries: [Baseline.Entry]
  /// Where the entry of an article stands.
  private var own: [Baseline.Entry.ID: Int] = [:]
  /// How many of each entry are for findings of its own article.
  private var reserved: [Int]
  /// Entries that others may use up, the next one last.
  private var spare: [FindingKey: [Int]] = [:]

  init(_ baseline: Baseline?, _ articles: [ArticleFindings]) {
    entries = baseline?.entries ?? []
    reserved = Array(repeating: 0, count: entries.count)
    if entries.isEmpty { return }
    for (index, entry) in entries.enumerated() { own[entry.id] = index }
    for article in articles {
      for finding in article.findings {
        if let index = own[Self.id(FindingKey(finding), article)], reserved[index] < entries[index].count { reserved[index] += 1 }
      }
    }
    for index in entries.indices.reversed() where entries[index].count > reserved[index] {
      spare[entries[index].key, default: []].append(index)
    }
  }

  /// Whether a finding is known.
  mutating func take(_ key: FindingKey, in article: ArticleFindings) -> Bool {
    if let index = own[Self.id(key, article)], reserved[index] > 0 {
      reserved[index] -= 1
      entries[index].count -= 1
      return true
    }
    guard let index = spare[key]?.last else { return false }
    entries[index].count -= 1
    if entries[index].count == reserved[index] { spare[key]?.removeLast() }
    return true
  }

  /// What was not found, with how often.
  var left: [Baseline.Entry] { entries.filter { $0.count > 0 } }

  private static func id(_ key: FindingKey, _ article: ArticleFindings) -> Baseline.Entry.ID {
    .init(key: key, files: article.sources.map { $0?.name })
  }
}
