import Bitext
import Revision

/// An article of which one file was renamed and the other not yet: by their names, they are two articles in one language each.
extension LockedProject {
  package struct HalfRenamed: Sendable {
    /// The article under the new name, and the one under the old name.
    package let articles: [Int]
    /// The one that was renamed.
    let language: Language
    package let message: Message
  }

  package var halfRenamed: [HalfRenamed] {
    let sides = articles.indices.compactMap { k in onlyLanguage(k).map { (k, $0) } }
    return sides.compactMap { k, language in
      guard lock[articles[k].paths] == nil else { return nil }
      let digests = Set(articles[k].documents[language].withUnits.digests)
      let old = sides.first { other, left in
        left == language.other && lock[articles[other].paths].map { isMostly($0, language, digests) } ?? false
      }
      guard let old = old?.0 else { return nil }
      let (now, before) = (articles[k].paths, articles[old].paths)
      return HalfRenamed(
        articles: [k, old], language: language,
        message:
          "\(now[language]): was \(before[language]) when it was recorded; rename \(before[language.other]) to \(now[language.other]), too: until then neither is recorded"
      )
    }
  }

  /// The article it is until the other file is renamed, too: one file under each name.
  func article(of half: HalfRenamed) -> Article {
    let (now, before) = (articles[half.articles[0]], articles[half.articles[1]])
    var article = before
    article.documents[half.language] = now.documents[half.language]
    article.paths[half.language] = now.paths[half.language]
    let paths = BothLanguages(ja: Language.ja, en: .en).map { $0 == half.language ? now.files.paths[$0] : before.files.paths[$0] }
    article.files = .pair(ja: paths.ja, en: paths.en)
    article.revision = article.record.map { record in
      let whole = article.documents.map(\.withUnits)
      return LockComparer().compare(record, with: whole, align: aligner.gapAligner(whole))
    }
    return article
  }

  private func onlyLanguage(_ k: Int) -> Language? {
    let documents = articles[k].documents
    if documents.ja.sentences.isEmpty == documents.en.sentences.isEmpty { return nil }
    return documents.ja.sentences.isEmpty ? .en : .ja
  }

  /// Whether most of what a record holds in a language stands among some digests.
  private func isMostly(_ record: LockFile.Article, _ language: Language, _ digests: Set<SentenceDigest>) -> Bool {
    let recorded = record.lines.flatMap { language == record.from ? $0.source : $0.target }
    return !recorded.isEmpty && 2 * recorded.count(where: digests.contains) >= recorded.count
  }
}
