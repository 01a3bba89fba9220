import Bitext

extension ReportPage {
  /// How far down a title may stand, in sentences: below a menu, a path of links, a date.
  private static let titleDepth = 4

  /// The first heading of each side; in plain text, which has no headings, the first line of words that stands in both languages and
  /// is no full sentence; the file's name where there is neither.
  var title: BothLanguages<String?> {
    var title = BothLanguages<String?>(ja: nil, en: nil)
    for language in Language.allCases { title[language] = heading(of: pair[language]) }
    if title.ja == nil, title.en == nil, let bead = pair.alignment.beads.prefix(Self.titleDepth).first(where: isTitle) {
      title = BothLanguages(ja: pair.text(.ja, of: bead), en: pair.text(.en, of: bead))
    }
    if title.ja == nil, title.en == nil { title[from] = pair[from].source.name.split(separator: "/").last.map(String.init) }
    return title
  }

  private func heading(of document: Document) -> String? {
    document.sentences.prefix(Self.titleDepth).first {
      if case .heading = document.blocks[$0.block].kind { true } else { false }
    }?.text
  }

  private func isTitle(_ bead: Bead) -> Bool {
    bead.type == "1-1"
      && Language.allCases.allSatisfy { language in
        let text = pair.text(language, of: bead)
        return text.count <= 120 && !["。", ".", "、", ",", ":", "："].contains(text.suffix(1))
      }
  }
}
