import Bitext

/// One sentence as the aligner sees it: its text and, where the article's layout is known, its place in that layout.
package struct AlignmentUnit: Sendable, Equatable {
  package var text: String
  package var structure: Structure?

  /// What layout says about a sentence. Soft evidence: versions of an article often differ in it.
  package struct Structure: Sendable, Equatable {
    package var kind: Block.Kind
    /// Sentences of one block share a number; numbers rise through the article.
    package var block: Int
    /// Targets of the links and images of the block.
    package var links: [String]
    /// On a page that holds both languages.
    var page: PagePlace?

    package init(kind: Block.Kind, block: Int, links: [String] = []) {
      self.kind = kind
      self.block = block
      self.links = links
    }
  }

  package init(_ text: String, structure: Structure? = nil) {
    self.text = text
    self.structure = structure
  }
}

extension Document {
  /// The sentences of an article, ready to be aligned.
  package var alignmentUnits: [AlignmentUnit] {
    // Asked for once a block: one paragraph may hold a thousand links and a thousand sentences.
    var known: (block: Int, structure: AlignmentUnit.Structure)?
    return sentences.map { sentence in
      if known?.block != sentence.block {
        let block = blocks[sentence.block]
        known = (sentence.block, .init(kind: block.kind, block: sentence.block, links: block.links))
      }
      return AlignmentUnit(sentence.text, structure: known?.structure)
    }
  }
}

extension BothLanguages where Value == [AlignmentUnit] {
  /// Where one version marks no headings, or hardly one, what stands over text as a heading does is one.
  var markingHeadings: BothLanguages<[AlignmentUnit]> {
    let marked = map { units in units.count { if case .heading = $0.structure?.kind { true } else { false } } }
    return min(marked.ja, marked.en) >= 2 ? self : map(\.markingHeadings)
  }
}

extension [AlignmentUnit] {
  fileprivate var markingHeadings: [AlignmentUnit] {
    var marked = self
    for k in indices.dropLast()
    where SideLayout.standsOver(self, k) && SideLayout.isText(self[k + 1]) || SideLayout.asksOver(self, k) {
      marked[k].structure?.kind = .title
    }
    return marked
  }
}

/// Words of the two languages that stand for each other, as a project's glossary knows them.
package struct TermPair: Sendable, Hashable {
  package var ja: String
  package var en: String

  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}
