import Bitext

/// What matching needs to know of a sentence. Where only a digest of it is known (a lock file), the wording is the digest and
/// there is no text.
struct SentenceFace: Sendable {
  enum Kind: Sendable, Hashable { case heading(Int), paragraph, listItem, cell, quotation }

  var wording: [UInt8]
  var text: String
  var kind: Kind
  /// Which paragraph, item or heading it stands in; 0 where that is not known.
  var block: Int
  /// Where its links and images lead.
  var links: [String]

  init(wording: [UInt8], text: String, kind: Kind, block: Int = 0, links: [String] = []) {
    self.wording = wording
    self.text = text
    self.kind = kind
    self.block = block
    self.links = links
  }

  /// Short labels whose place says more than their words: headings, list items and cells.
  var isLabel: Bool {
    switch kind {
    case .heading, .listItem, .cell: true
    case .paragraph, .quotation: false
    }
  }

  static func faces(of document: Document) -> [SentenceFace] {
    zip(document.sentences, document.linkTargets).map { sentence, links in
      SentenceFace(
        wording: Wording.fold(sentence.text), text: sentence.text, kind: Kind(document.blocks[sentence.block].kind), block: sentence.block,
        links: links)
    }
  }
}

extension SentenceFace.Kind {
  init(_ kind: Block.Kind) {
    switch kind {
    case .heading(let level): self = .heading(level)
    case .paragraph, .title, .footnote, .code, .frontMatter, .directive: self = .paragraph
    case .listItem: self = .listItem
    case .tableCell: self = .cell
    case .quotation: self = .quotation
    }
  }
}

/// Sentences of the old and the new state of one language that are the same text, edited or not.
struct SentenceLink: Sendable, Equatable {
  var old: [Int]
  var new: [Int]
}
