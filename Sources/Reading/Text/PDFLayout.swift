import Bitext
import Segmentation

/// PDF files. `Workspace` reads them, where programs may be run.
package enum PDFFormat: FormatReader {
  package static let format = ArticleFormat.pdf
  package static let extensions = ["pdf"]

  package static func claims(_ head: FileHead) -> Bool { false }

  package static func blocks(of source: SourceText, newlines: Block.Newlines) -> [Block] {
    source.content?.blocks ?? TextFormat.blocks(of: source, newlines: newlines)
  }
}

/// The lines of a page as they were taken out of it.
package struct PDFPage: Sendable {
  fileprivate var lines: [[UInt8]]

  package init(_ text: [UInt8]) {
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    while let last = lines.last, last.allSatisfy({ $0 <= 0x20 }) { lines.removeLast() }
    while let first = lines.first, first.allSatisfy({ $0 <= 0x20 }) { lines.removeFirst() }
  }
}

/// Joins pages to one text: what stands at the head and the foot of every page is left out, paragraphs go on over pages.
package struct PDFLayout: Sendable {
  private let pages: [PDFPage]

  package init(pages: [PDFPage]) { self.pages = pages }

  package func source(_ name: String) -> SourceText {
    let repeated = repeated()
    var text = ContainerText()
    var last: [UInt8] = []
    for (number, page) in pages.enumerated() {
      let lines = body(of: page, without: repeated)
      guard let first = lines.first else { continue }
      // A paragraph that has not ended goes on.
      if !last.isEmpty, Self.ends(last) || !Self.goesOn(first) { text.append([]) }
      text.begin(part: "page \(number + 1)")
      for line in lines { text.append(line) }
      last = lines[lines.count - 1]
    }
    let whole = SourceText(name: name, text: text.bytes, content: text.content())
    var blocks = TextFormat.blocks(of: whole, newlines: .auto)
    for k in blocks.indices {
      if let part = whole.partPlace(of: blocks[k].range)?.part { blocks[k].place = PlaceName(.page, String(part.dropFirst(5))) }
    }
    return SourceText(
      name: name, text: text.bytes,
      content: text.content(blocks, remark: "\(name): the text of a PDF file is read by best effort; check what is found"))
  }

  /// First and last lines that most pages share, figures aside.
  private func repeated() -> Set<String> {
    guard pages.count > 1 else { return [] }
    var counts: [String: Int] = [:]
    for page in pages { for edge in Set(Self.edges(of: page)) { counts[edge, default: 0] += 1 } }
    return Set(counts.filter { $0.value > 1 && $0.value * 2 > pages.count }.keys)
  }

  private static func edges(of page: PDFPage) -> [String] {
    let written = page.lines.filter { line in line.contains { $0 > 0x20 } }
    return (written.prefix(2) + written.suffix(2)).map(Self.key)
  }

  /// Figures change from page to page.
  private static func key(_ line: [UInt8]) -> String {
    String(decoding: line.filter { $0 > 0x20 }.map { $0 &- 0x30 < 10 ? 0x23 : $0 }, as: UTF8.self)
  }

  private func body(of page: PDFPage, without repeated: Set<String>) -> [[UInt8]] {
    var lines = page.lines
    func isEdge(_ line: [UInt8]) -> Bool {
      let key = Self.key(line)
      return key.isEmpty || repeated.contains(key) || pages.count > 1 && key.allSatisfy { "#-–/".contains($0) }
    }
    for _ in 0..<4 {
      if let first = lines.first, isEdge(first) { lines.removeFirst() }
      if let last = lines.last, isEdge(last) { lines.removeLast() }
    }
    return lines
  }

  private static func ends(_ line: [UInt8]) -> Bool {
    let text = String(decoding: line, as: UTF8.self)
    guard let last = text.last(where: { !$0.isWhitespace && !"\"”’')）」』".contains($0) }) else { return true }
    return "。．.!?！？:：".contains(last)
  }

  /// Small letters and Japanese go on; a capital or a figure may begin something.
  private static func goesOn(_ line: [UInt8]) -> Bool {
    guard let first = String(decoding: line.prefix(16), as: UTF8.self).first(where: { !$0.isWhitespace }) else { return false }
    return first.isLowercase || first.unicodeScalars.first.map { $0.value >= 0x3040 && $0.value < 0xA000 } ?? false
  }
}
