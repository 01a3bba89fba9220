import Bitext
import Letters

extension BothLanguages<Document> {
  /// Makes a sentence of its own of each heading that runs into its first sentence here and stands by itself in the other version:
  /// "(1)効果: …です。" beside "(1) Effects". So each stands for its like.
  package func splittingRunInHeadings() -> Self {
    let standing = map(RunInHeadings.standing)
    return BothLanguages(ja: RunInHeadings.split(ja, where: standing.en), en: RunInHeadings.split(en, where: standing.ja))
  }
}

/// Headings with a number, told by it.
private enum RunInHeadings {
  struct Number: Hashable {
    var style: ListState.Style
    var closer: ListMark.Closer?
    var isOpened: Bool
    var value: Int
  }

  /// In bytes.
  private static let longestHeading = 120
  private static let longestLabel = 66
  private static let leastRest = 12

  /// The numbers of headings that stand by themselves.
  static func standing(_ document: Document) -> Set<Number> {
    Set(
      document.sentences.compactMap { sentence in
        guard sentence.visible.count <= longestHeading else { return nil }
        return withText(of: sentence, document) { text in
          guard let (number, _) = number(text, sentence), !text.endsSentence(sentence.visible.upperBound) else { return nil }
          return number
        }
      })
  }

  static func split(_ document: Document, where numbers: Set<Number>) -> Document {
    guard !numbers.isEmpty else { return document }
    var result = document
    result.sentences = document.sentences.flatMap { sentence in
      let places = withText(of: sentence, document) { text -> (end: Int, next: Int)? in
        guard let (number, start) = number(text, sentence), numbers.contains(number) else { return nil }
        return label(text, start, sentence.visible.upperBound)
      }
      guard let places else { return [sentence] }
      let text = document.blocks[sentence.block].text
      let parts = [sentence.visible.lowerBound..<places.end, places.next..<sentence.visible.upperBound]
      return zip(parts, sentence.spans.distributed(over: parts, of: text)).map { visible, spans in
        var part = Sentence(visible, of: text, block: sentence.block)
        part.spans = spans
        return part
      }
    }
    return result
  }

  private static func withText<Result>(of sentence: Sentence, _ document: Document, _ body: (TextView) -> Result) -> Result {
    document.blocks[sentence.block].text.utf8.withUnsafeBufferPointer { body(TextView(bytes: $0)) }
  }

  /// The number a sentence begins with, and where the text after it begins.
  private static func number(_ text: TextView, _ sentence: Sentence) -> (Number, start: Int)? {
    guard let marker = ListMarker(text, at: sentence.visible.lowerBound), marker.end < sentence.visible.upperBound else { return nil }
    return (Number(style: marker.style, closer: marker.closer, isOpened: marker.isOpened, value: marker.value), marker.end)
  }

  /// Where a label ends with its colon, and where the sentence after it begins.
  private static func label(_ text: TextView, _ start: Int, _ end: Int) -> (end: Int, next: Int)? {
    guard text.endsSentence(end), text[end - 1] != 0x3A else { return nil }
    var i = start
    while i < min(end, start + longestLabel) {
      let (value, length) = text.scalar(at: i)
      if value == 0x3A || value == "：" {
        let next = text.skipSpace(i + length)
        // A colon inside a word or a time of day announces nothing.
        let isSetOff = next > i + length || value == "：" || text.kind(at: next).isJapanese
        return isSetOff && i >= start + 4 && end - next >= leastRest ? (i + length, next) : nil
      }
      if text.kind(at: i) == .terminator { return nil }
      i += length
    }
    return nil
  }
}
