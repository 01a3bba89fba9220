import Bitext

/// One document with what the alignment says of its blocks.
struct ComparedSide: Sendable {
  let document: Document
  /// The bead of each sentence.
  let beads: [Int]
  /// The sentences of each block.
  let sentences: [Range<Int>]
  /// For each block the last bead with both sides that ends before it, and the first that begins after it.
  let before: [Int?]
  let after: [Int?]

  init(_ document: Document, _ language: Language, _ alignment: Alignment) {
    self.document = document
    var beads = [Int](repeating: 0, count: document.sentences.count)
    for (index, bead) in alignment.beads.enumerated() {
      for sentence in bead[language] { beads[sentence] = index }
    }
    var sentences: [Range<Int>] = []
    var at = 0
    for block in document.blocks.indices {
      let start = at
      while at < document.sentences.count, document.sentences[at].block == block { at += 1 }
      sentences.append(start..<at)
    }
    var before: [Int?] = []
    var last: Int?
    for block in document.blocks.indices {
      before.append(last)
      last = sentences[block].last { !alignment.beads[beads[$0]].isNull }.map { beads[$0] } ?? last
    }
    var after: [Int?] = []
    var next: Int?
    for block in document.blocks.indices.reversed() {
      after.append(next)
      next = sentences[block].first { !alignment.beads[beads[$0]].isNull }.map { beads[$0] } ?? next
    }
    (self.beads, self.sentences, self.before, self.after) = (beads, sentences, before, after.reversed())
  }

  var blocks: [Block] { document.blocks }

  /// The sentence of a block that a place in the file belongs to: the one it stands in, else the next, at the end the last.
  func sentence(of block: Int, at offset: Int) -> Int? {
    let own = document.sentences[sentences[block]]
    return own.isEmpty ? nil : min(own.partition { offset < $0.range.upperBound }, own.endIndex - 1)
  }

  /// The whole place of some blocks, and the words it begins with.
  func place(ofBlocks range: Range<Int>) -> Finding.Place {
    let (first, last) = (blocks[range.lowerBound], blocks[range.upperBound - 1])
    let text = sentences[range.lowerBound].first.map { document.sentences[$0].text } ?? Self.firstLine(first.text.string)
    return Finding.Place(range: first.range.lowerBound..<max(first.range.upperBound, last.range.upperBound), text: text)
  }

  func place(ofSentences range: Range<Int>) -> Finding.Place {
    Finding.Place(range: document.place(of: range), text: document.sentences[range.lowerBound].text)
  }

  static func firstLine(_ text: String) -> String {
    String(text.split(whereSeparator: \.isNewline).first { !$0.allSatisfy(\.isWhitespace) } ?? "")
  }
}
