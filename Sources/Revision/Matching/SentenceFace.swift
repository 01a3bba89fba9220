import Bitext

/// What matching needs to know of a sentence. Where only a digest of it is known (a lock file), the wording is the digest and
/// there is no text.
struct SentenceFace: Sendable {
  enum Kind: Sendable, Hashable {
    case heading(Int), paragraph, listItem, cell, quotation
    /// Units that hold no prose; a setting by its key.
    case code, markup
    case setting(String)
    /// Of a sentence that only a record knows and whose counterpart is gone, too.
    case unknown

    var isUnit: Bool {
      switch self {
      case .code, .markup, .setting: true
      default: false
      }
    }
  }

  var wording: [UInt8]
  var text: String
  var kind: Kind
  /// Which paragraph, item or heading it stands in; 0 where that is not known.
  var block: Int
  /// The same, where the old state is a record, too.
  var paragraph: Int
  /// What in it is compared letter by letter.
  var marks: [ExactMark]
  /// Whether it is a step of a numbered list: where it stands is part of what it says.
  var isStep = false
  /// Whether there is neither a letter nor a figure in it.
  var saysNothing = false

  init(wording: [UInt8], text: String, kind: Kind, block: Int = 0, marks: [ExactMark] = []) {
    self.wording = wording
    self.text = text
    self.kind = kind
    self.block = block
    paragraph = block
    self.marks = marks
  }

  /// Short labels whose place says more than their words: headings, list items and cells, and what is no prose.
  var isLabel: Bool {
    switch kind {
    case .heading, .listItem, .cell, .code, .markup, .setting: true
    case .paragraph, .quotation, .unknown: false
    }
  }

  static func faces(of document: Document) -> [SentenceFace] {
    let listMarks = document.listMarks
    return zip(document.sentences, document.marks).map { sentence, marks in
      let kind = Kind(document.blocks[sentence.block])
      let wording = kind.isUnit ? Wording.exact(sentence.text) : Wording.fold(sentence.text)
      var face = SentenceFace(wording: wording, text: sentence.text, kind: kind, block: sentence.block, marks: marks)
      face.isStep = listMarks[sentence.block].map { !$0.hasPrefix("-") } ?? false
      face.saysNothing =
        marks.allSatisfy { $0.cause == .order }
        && !sentence.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return face
    }
  }
}

extension SentenceFace.Kind {
  init(_ block: Block) {
    switch block.kind {
    case .heading(let level): self = .heading(level)
    case _ where block.isProse && block.text.isEmpty: self = .markup
    case .paragraph, .title, .footnote: self = .paragraph
    case .listItem: self = .listItem
    case .tableCell: self = .cell
    case .quotation: self = .quotation
    case .code: self = .code
    case .directive: self = .markup
    case .frontMatter: self = .setting(block.info)
    }
  }
}

/// Sentences of the old and the new state of one language that are the same text, edited or not.
struct SentenceLink: Sendable, Equatable {
  var old: [Int]
  var new: [Int]
}
