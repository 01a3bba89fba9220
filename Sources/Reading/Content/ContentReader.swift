import Bitext
import Segmentation

/// A format whose files are understood as a whole before they hold text: read to the end, or refused with the place of what is wrong.
package protocol ContentReader: FormatReader {
  /// - Parameter source: text, its bytes those of the file
  /// - Throws: `ContentProblem`
  static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent
}

extension ContentReader {
  /// For those who hold text that nobody has prepared.
  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    let content = try? content(of: source)
    return source.content?.blocks ?? content?.blocks ?? TextFormat.blocks(of: source, newlines: newlines)
  }
}

/// A format whose files are no text: the text is taken out of them.
package protocol ContainerReader: FormatReader {
  /// - Throws: `ContentProblem`
  static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText
}

extension ContainerReader {
  /// First bytes tell them, and names: never a text.
  package static func claims(_ head: FileHead) -> Bool { false }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    source.content?.blocks ?? TextFormat.blocks(of: source, newlines: newlines)
  }
}

/// Why a file that bears the name or the first bytes of a format cannot be read as one.
package struct ContentProblem: SaidError, Equatable {
  package let name: String
  /// From 1; 0 where no place can be told.
  package let line: Int
  /// 0 when unknown.
  package let column: Int
  /// What is wrong; what to do.
  package let problem: Message

  package init(name: String, line: Int = 0, column: Int = 0, problem: Message) {
    (self.name, self.line, self.column, self.problem) = (name, line, column, problem)
  }

  /// At a byte of a text.
  init(_ source: SourceText, at offset: Int, _ problem: Message) {
    let place = SourceText.position(of: min(offset, source.bytes.count), in: source.bytes)
    self.init(name: source.name, line: place.line, column: place.column, problem: problem)
  }

  package var message: Message {
    let name: Message = name == "-" ? "standard input" : "\(name)"
    if line == 0 { return "\(name): \(problem)" }
    return column > 0 ? "\(name):\(line):\(column): \(problem)" : "\(name):\(line): \(problem)"
  }
}
