import Bitext
import XML

/// E-books (EPUB): the chapters in the order they are read, each as an HTML page. The contents that the reading program shows are left out.
package enum EPUBFormat: ContainerReader {
  package static let format = ArticleFormat.epub
  package static let extensions = ["epub"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    let package = try OfficePackage(bytes, name: name, what: "an e-book (.epub)")
    var container = try package.required("META-INF/container.xml", in: "e-book")
    var book: String?
    while book == nil, let event = try container.next() {
      if case .start(let element) = event, element.name == "rootfile" { book = element.attributes["full-path"] }
    }
    guard let book else { throw ContentProblem(name: name, problem: "is no e-book: META-INF/container.xml names none; save it again") }
    let chapters = try chapters(of: package.required(book, in: "e-book"), in: book.split(separator: "/").dropLast().joined(separator: "/"))
    var text = ContainerText()
    var ranges: [ByteRange] = []
    for chapter in chapters {
      guard let bytes = try package.bytes(chapter) else { continue }
      let page: SourceText
      do { page = try SourceText(name: chapter, bytes: bytes) } catch {
        throw ContentProblem(name: name, problem: "its part \(chapter) is encrypted, or no text in UTF-8; save it without protection")
      }
      text.begin(part: chapter)
      ranges.append(text.append(page.bytes))
    }
    let whole = SourceText(name: name, text: text.bytes, content: text.content())
    var blocks: [Block] = []
    for (number, range) in ranges.enumerated() {
      let place = PlaceName(.chapter, String(number + 1))
      // What a program shows as the title of a window is no text of the page.
      let head = headEnd(text.bytes, range)
      blocks += HTMLLayout.blocks(of: whole, in: range).filter { $0.range.lowerBound >= head }.map { block in
        var block = block
        block.place = place
        return block
      }
    }
    return SourceText(name: name, text: text.bytes, content: text.content(blocks))
  }

  private static func headEnd(_ bytes: [UInt8], _ range: ByteRange) -> Int {
    let mark = Array("<body".utf8)
    return range.first { bytes[$0] == 0x3C && bytes[$0..<range.upperBound].starts(with: mark) } ?? range.lowerBound
  }

  /// Paths of the pages, by manifest and spine.
  private static func chapters(of part: OfficePart, in folder: String) throws(ContentProblem) -> [String] {
    var part = part
    var items: [String: String] = [:]
    var chapters: [String] = []
    while let event = try part.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "item":
        let isContents = element.attributes["properties"]?.split(separator: " ").contains("nav") ?? false
        let isPage = element.attributes["media-type"].map { $0.contains("html") } ?? true
        if isPage, !isContents, let id = element.attributes["id"], let target = element.attributes["href"] {
          items[id] = OfficePackage.resolved(Self.unescaped(target), in: folder)
        }
      case "itemref": if let path = element.attributes["idref"].flatMap({ items[$0] }) { chapters.append(path) }
      default: break
      }
    }
    return chapters
  }

  /// `%20` and the like.
  private static func unescaped(_ target: String) -> String {
    guard target.contains("%") else { return target }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let first = rest.first {
      if first == 0x25, rest.count >= 3, let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
