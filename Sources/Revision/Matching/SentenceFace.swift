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
    var last = -1
    return zip(document.sentences, document.marks).map { sentence, marks in
      let kind = Kind(document.blocks[sentence.block])
      let wording = kind.isUnit ? Wording.exact(sentence.text) : Wording.fold(sentence.text)
      var face = SentenceFace(wording: wording, text: sentence.text, kind: kind, block: sentence.block, marks: marks)
      face.isStep = kind == .listItem && document.isNumbered(sentence.block)
      // Steps that become points of a list, or points that become steps.
      if kind == .listItem, sentence.block != last { face.marks.append(ExactMark(cause: .order, text: face.isStep ? "1." : "-")) }
      last = sentence.block
      face.saysNothing =
        marks.isEmpty && !sentence.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return face
    }
  }
}

extension Document {
  /// Whether a block begins with a number, as a step does.
  fileprivate func isNumbered(_ block: Int) -> Bool {
    let text = source.bytes[blocks[block].range].drop { $0 <= 0x20 }
    let rest = text.drop { $0 &- 0x30 < 10 }
    return rest.count < text.count && (rest.first == 0x2E || rest.first == 0x29) && rest.dropFirst().first.map { $0 <= 0x20 } ?? true
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
