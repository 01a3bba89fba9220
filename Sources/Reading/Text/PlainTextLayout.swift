import Bitext
import Segmentation

/// Layout of a plain text file: paragraphs, headings, list items and table rows, told apart before any sentence is cut.
public struct PlainTextLayout: Sendable {
  public let language: Language
  public let newlines: Block.Newlines

  public init(language: Language, newlines: Block.Newlines = .auto) {
    self.language = language
    self.newlines = newlines
  }

  /// The blocks of a file in order. Line ends inside a block only wrap.
  public func blocks(of source: SourceText) -> [Block] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var blocks: [Block] = []
      // A byte order mark is no text.
      let start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
      PlainText.forEachSpan(in: UnsafeBufferPointer(rebasing: bytes[start...]), language: language, newlines: newlines) { span in
        let range = span.range.lowerBound + start..<span.range.upperBound + start
        blocks.append(Block(kind: span.kind, range: range, text: MappedText(source, range), language: language, newlines: .never))
      }
      return blocks
    }
  }
}
