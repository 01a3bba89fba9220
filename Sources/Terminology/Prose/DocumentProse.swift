import Bitext

extension Document {
  /// The visible bytes of each sentence, line ends inside left as they are: their places map back to the file.
  var proseTexts: [ProseText] {
    var code: [Int: [Range<Int>]] = [:]
    return sentences.indices.map { index in
      let block = sentences[index].block
      let known = code[block] ?? codeSpans(of: blocks[block])
      code[block] = known
      return proseText(of: index, codeInBlock: known)
    }
  }

  func proseText(of index: Int) -> ProseText { proseText(of: index, codeInBlock: codeSpans(of: block(of: index))) }

  private func proseText(of index: Int, codeInBlock code: [Range<Int>]) -> ProseText {
    let sentence = sentences[index]
    let visible = blocks[sentence.block].text.utf8
    guard sentence.visible.upperBound <= visible.count else { return ProseText(sentence.text) }
    let known = code.filter { $0.overlaps(sentence.visible) }.map { $0.clamped(to: sentence.visible) }
    return ProseText(
      String(decoding: visible[sentence.visible], as: UTF8.self),
      known: known.map { $0.lowerBound - sentence.visible.lowerBound..<$0.upperBound - sentence.visible.lowerBound })
  }

  /// The code inside a block's visible text. Its marks are gone from there; they stand in the file between two pieces.
  private func codeSpans(of block: Block) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var isCode = false
    var end = block.range.lowerBound
    block.text.forEachPiece { visible, place, _ in
      if place.lowerBound > end { isCode = isCode != Self.turnsCode(source.bytes[end..<place.lowerBound]) }
      end = max(end, place.upperBound)
      if isCode { found.append(visible) }
    }
    return found
  }

  /// Whether an odd number of code marks stands in markup: backticks, or the tags of code.
  private static func turnsCode(_ markup: ArraySlice<UInt8>) -> Bool {
    var count = 0
    var previous: UInt8 = 0
    for (at, byte) in zip(markup.indices, markup) {
      if byte == UInt8(ascii: "`"), previous != byte { count += 1 }
      if byte == UInt8(ascii: "<"), codeTags.contains(where: { markup[(at + 1)...].starts(with: $0) }) { count += 1 }
      previous = byte
    }
    return !count.isMultiple(of: 2)
  }

  private static let codeTags: [[UInt8]] = ["code", "kbd", "samp", "var", "tt"].flatMap { name in
    ["\(name)>", "\(name) ", "/\(name)>"].map { Array($0.utf8) }
  }

  /// The place in the file of bytes of a sentence.
  func place(of place: SentencePlace) -> Finding.Place {
    let sentence = sentences[place.sentence]
    let visible = sentence.visible.lowerBound + place.range.lowerBound..<sentence.visible.lowerBound + place.range.upperBound
    let text = blocks[sentence.block].text
    return Finding.Place(range: text.sourceRange(of: visible), text: String(decoding: text.utf8[visible], as: UTF8.self))
  }
}
