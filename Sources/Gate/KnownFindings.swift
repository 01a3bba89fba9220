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
  /// The same by all but their sentence.
  private var loose: [FindingKey: [Int]] = [:]

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
      loose[entries[index].key.withoutSentence, default: []].append(index)
    }
  }

  /// Whether a finding is known.
  mutating func take(_ key: FindingKey, in article: ArticleFindings) -> Bool {
    if let index = own[Self.id(key, article)], reserved[index] > 0 {
      reserved[index] -= 1
      entries[index].count -= 1
      return true
    }
    while let index = spare[key]?.last {
      if use(index) { return true }
      spare[key]?.removeLast()
    }
    // The same words in a sentence of this article that was edited.
    let files = Self.id(key, article).files
    let near = loose[key.withoutSentence]?.first { index in
      let entry = entries[index]
      return entry.count > reserved[index] && Language.allCases.contains { entry.files[$0] != nil && entry.files[$0] == files[$0] }
        && entry.key.readsLike(key)
    }
    return near.map { use($0) } ?? false
  }

  private mutating func use(_ index: Int) -> Bool {
    guard entries[index].count > reserved[index] else { return false }
    entries[index].count -= 1
    return true
  }

  /// What was not found, with how often.
  var left: [Baseline.Entry] { entries.filter { $0.count > 0 } }

  private static func id(_ key: FindingKey, _ article: ArticleFindings) -> Baseline.Entry.ID {
    .init(key: key, files: article.sources.map { $0?.name })
  }
}
