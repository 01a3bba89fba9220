import Bitext

extension Document {
  /// The visible bytes of each sentence, line ends inside left as they are: their places map back to the file.
  var proseTexts: [ProseText] { sentences.indices.map(proseText) }

  /// What is no prose, the reader knows by the format, and `ProseText` by the letters.
  func proseText(of index: Int) -> ProseText {
    let sentence = sentences[index]
    let visible = blocks[sentence.block].text.utf8
    guard sentence.visible.upperBound <= visible.count else { return ProseText(sentence.text) }
    let asides = sentence.spans.filter { !$0.kind.isProse && $0.visible.overlaps(sentence.visible) }
    func places(_ spans: [Span]) -> [Range<Int>] {
      spans.map { $0.visible.clamped(to: sentence.visible) }
        .map { $0.lowerBound - sentence.visible.lowerBound..<$0.upperBound - sentence.visible.lowerBound }
    }
    return ProseText(
      String(decoding: visible[sentence.visible], as: UTF8.self), known: places(asides), code: places(asides.filter { $0.kind == .code }))
  }

  /// The place in the file of bytes of a sentence.
  func place(of place: SentencePlace) -> Finding.Place {
    let sentence = sentences[place.sentence]
    let visible = sentence.visible.lowerBound + place.range.lowerBound..<sentence.visible.lowerBound + place.range.upperBound
    let text = blocks[sentence.block].text
    return Finding.Place(range: text.sourceRange(of: visible), text: String(decoding: text.utf8[visible], as: UTF8.self))
  }
}
