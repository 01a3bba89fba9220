import Bitext
import Segmentation

/// A format articles are written in: how a file announces itself, and the blocks its bytes hold. One folder a format.
package protocol FormatReader: Sendable {
  static var format: ArticleFormat { get }
  /// Of file names, in lower case, without the dot.
  static var extensions: [String] { get }
  /// Whether a file begins as files of this format do; asked only where the name says nothing.
  static func claims(_ head: FileHead) -> Bool
  /// The blocks of a file in order, apart, each with its place; their languages not told.
  /// - Parameter newlines: what a line end inside a block means; `auto` leaves it to the format and the text
  static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block]
  /// The same for formats that must guess what their line ends mean, and ask the words of `rules`.
  static func blocks(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Block]
  /// The same, one by one, without keeping them: for those who look at each once.
  static func forEachBlock(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules, _ body: (Block) -> Void)
  /// What such a format decided of its line ends, for those who ask why; none where the format itself says what they mean.
  static func lineEnds(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Explanation]
}

extension FormatReader {
  package static func blocks(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Block] {
    blocks(of: source, newlines: newlines)
  }

  package static func forEachBlock(
    of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules, _ body: (Block) -> Void
  ) {
    blocks(of: source, newlines: newlines, rules: rules).forEach(body)
  }

  package static func lineEnds(of source: SourceText, newlines: Block.Newlines, rules: SegmentationRules) -> [Explanation] { [] }
}

extension [Block] {
  /// For readers that find inner blocks before the outer ones are done.
  var inOrderOfPlace: [Block] { sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) } }
}

/// The formats that are read, in the order in which they are asked whose a file is. Plain text takes what nobody claims.
enum FormatReaders {
  static let all: [any FormatReader.Type] =
    whole + [RSTFormat.self, AsciiDocFormat.self, LaTeXFormat.self, HTMLFormat.self, MarkdownFormat.self, TextFormat.self]

  private static let whole: [any FormatReader.Type] = [
    POFormat.self, XLIFFFormat.self, TMXFormat.self, AndroidFormat.self, RESXFormat.self, ARBFormat.self, XCStringsFormat.self,
    JSONFormat.self, YAMLFormat.self, AppleStringsFormat.self, PropertiesFormat.self, TableFormat.self,
    SRTFormat.self, VTTFormat.self, WordFormat.self, SlideFormat.self, WorkbookFormat.self, OpenTextFormat.self, OpenSlidesFormat.self,
    OpenSheetFormat.self, EPUBFormat.self, NotebookFormat.self, PDFFormat.self,
  ]
}

/// What a file begins with, for those who look whose it is.
package struct FileHead: Sendable {
  /// In bytes.
  static let length = 1 << 14

  /// The first lines without white space at their heads; a byte order mark is white space.
  package let lines: [Substring]

  package init(_ bytes: some Collection<UInt8>) {
    let head = String(decoding: bytes.prefix(Self.length), as: UTF8.self)
    lines = head.split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\u{FEFF}" || $0 == " " || $0 == "\t" } }
  }

  /// The beginning of the first line that is not blank, in lower case.
  package var opening: String { lines.first { !$0.isEmpty }?.prefix(40).lowercased() ?? "" }

  /// The line after the first.
  var second: Substring { lines.count > 1 ? lines[1] : "" }

  /// Whether an XML file of this root element begins.
  func isXML(root: String) -> Bool {
    guard opening.hasPrefix("<?xml") || opening.hasPrefix("<" + root.lowercased()) else { return false }
    return lines.prefix(60).contains { line in
      line.range(ofRoot: root)
    }
  }
}

extension Substring {
  /// Whether the element begins in the line, alone or with attributes.
  fileprivate func range(ofRoot root: String) -> Bool {
    var rest = self
    while let at = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: at)...]
      if rest.hasPrefix(root), let next = rest.dropFirst(root.count).first { if next == ">" || next == " " || next == "/" { return true } }
      if rest == root { return true }
    }
    return false
  }
}
