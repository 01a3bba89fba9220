import Bitext

extension Document {
  /// With what holds no sentence as sentences of their own, in the order of the file: code, the values of the settings at the head, markup
  /// that stands by itself, an image without words. What compares two states of an article, or shows all of it, asks for this.
  package var withUnits: Document {
    var document = self
    document.sentences = []
    var next = 0
    for index in blocks.indices {
      let start = next
      while next < sentences.count, sentences[next].block == index { next += 1 }
      if start < next {
        document.sentences += sentences[start..<next]
      } else if let unit = unit(of: index) {
        document.sentences.append(unit)
      }
    }
    return document
  }

  /// Nil for a block that says nothing to readers: the end of a container, a comment, an empty paragraph.
  private func unit(of index: Int) -> Sentence? {
    let block = blocks[index]
    guard block.isUnit, !block.isBoilerplate else { return nil }
    switch block.kind {
    case .code, .frontMatter:
      guard block.text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
      return Sentence(range: block.range, visible: 0..<block.text.utf8.count, block: index, text: block.text.string)
    case .directive where block.info == "/" || block.info == "comment": return nil
    default:
      let isWorth = block.kind == .directive || !block.linkPlaces.isEmpty || !block.attributes.isEmpty
      guard isWorth, !block.range.isEmpty else { return nil }
      return Sentence(range: block.range, visible: 0..<block.text.utf8.count, block: index, text: source[block.range])
    }
  }
}

extension Block {
  /// Whether a sentence of it is a unit that holds no prose.
  package var isUnit: Bool { !isProse || text.isEmpty }
}
