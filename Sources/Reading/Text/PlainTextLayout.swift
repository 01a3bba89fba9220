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
  package func blocks(of source: SourceText) -> [Block] {
    var blocks: [Block] = []
    forEachBlock(of: source) { blocks.append($0) }
    return blocks
  }

  func forEachBlock(of source: SourceText, _ body: (Block) -> Void) {
    walk(source) { body(Block(kind: $0.kind, range: $0.range, text: MappedText(source, $0.range), newlines: .never)) }
  }

  /// What was decided of each line end inside a paragraph, in order, with its place in the file.
  package func lineEnds(of source: SourceText) -> [Explanation] {
    var lineEnds: [Explanation] = []
    walk(source, { _ in }, onLineEnd: { lineEnds.append($0) })
    return lineEnds
  }

  private func walk(_ source: SourceText, _ body: (LayoutSpan) -> Void, onLineEnd: (Explanation) -> Void = { _ in }) {
    source.bytes.withUnsafeBufferPointer { bytes in
      // A byte order mark is no text.
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      segmenter.forEachSpan(inPlainText: UnsafeBufferPointer(rebasing: bytes[start...]), newlines: newlines) { span in
        body(LayoutSpan(kind: span.kind, range: span.range.lowerBound + start..<span.range.upperBound + start))
      } onLineEnd: { decision in
        onLineEnd(decision.moved(by: start))
      }
    }
  }
}
