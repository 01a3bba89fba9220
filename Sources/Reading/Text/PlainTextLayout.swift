import Bitext
import Segmentation

/// Layout of a plain text file: paragraphs, headings, list items and table rows, told apart before any sentence is cut.
package struct PlainTextLayout: Sendable {
  package let language: Language
  package let newlines: Block.Newlines
  private let segmenter: SentenceSegmenter

  /// - Parameter rules: their words tell lines that begin sentences from wrapped ones
  package init(language: Language, newlines: Block.Newlines = .auto, rules: SegmentationRules = .builtIn) {
    self.language = language
    self.newlines = newlines
    segmenter = rules.segmenters[language]
  }

  /// The blocks of a file in order. Line ends inside a block only wrap.
  package func blocks(of source: SourceText) -> [Block] { layout(of: source).blocks }

  /// What was decided of each line end inside a paragraph, in order, with its place in the file.
  package func lineEnds(of source: SourceText) -> [Explanation] { layout(of: source).lineEnds }

  private func layout(of source: SourceText) -> (blocks: [Block], lineEnds: [Explanation]) {
    source.bytes.withUnsafeBufferPointer { bytes in
      var blocks: [Block] = []
      var lineEnds: [Explanation] = []
      // A byte order mark is no text.
      let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
      segmenter.forEachSpan(inPlainText: UnsafeBufferPointer(rebasing: bytes[start...]), newlines: newlines) { span in
        let range = span.range.lowerBound + start..<span.range.upperBound + start
        blocks.append(Block(kind: span.kind, range: range, text: MappedText(source, range), newlines: .never))
      } onLineEnd: { decision in
        lineEnds.append(decision.moved(by: start))
      }
      return (blocks, lineEnds)
    }
  }
}
