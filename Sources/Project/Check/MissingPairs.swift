import Bitext
import Gate
import Workspace

/// `pair.missing`: articles that are there in their first language only.
struct MissingPairs {
  let project: Project
  let unpaired: [ProjectFiles.Unpaired]
  /// Only those whose file is new, or whose counterpart went since.
  let since: ChangesSinceRevision?

  func articles() throws -> [CheckedArticle] {
    try unpaired.compactMap { lonely in
      let from = project.settings.from(ofJapanese: lonely.language == .ja ? lonely.path : lonely.counterpart)
      guard lonely.language == from, try isNew(lonely) else { return nil }
      let document = try project.loader.reader.lone(project.loader.source(lonely.path), language: lonely.language)
      let source = document.source
      let range = document.sentences.first?.range ?? 0..<0
      var places = BothLanguages<[Finding.Place]>(ja: [], en: [])
      places[lonely.language] = [Finding.Place(range: range, text: source[range])]
      let other = lonely.language.other
      return CheckedArticle(
        documents: BothLanguages(ja: lonely.language == .ja ? document : nil, en: lonely.language == .en ? document : nil),
        findings: [
          Finding(
            rule: RuleCatalog.missingPair, severity: RuleCatalog.severity(of: RuleCatalog.missingPair),
            message: "no \(other) version: \(lonely.counterpart) is not there", side: lonely.language, places: places,
            context: BothLanguages(ja: nil, en: nil))
        ])
    }
  }

  private func isNew(_ lonely: ProjectFiles.Unpaired) throws -> Bool {
    guard let since else { return true }
    if try since.tree.bytes(since.before(lonely.path)) == nil { return true }
    return try since.tree.bytes(lonely.counterpart) != nil
  }
}
