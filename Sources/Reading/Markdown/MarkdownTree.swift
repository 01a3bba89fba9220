internal import CCmarkGFM
import Glibc

/// A document, or a part of one, parsed by cmark-gfm, with GitHub's tables, strikethrough, autolinks and task lists.
final class MarkdownTree {
  private let root: OpaquePointer
  /// Lines of the document before the part.
  private let linesBefore: Int

  /// - Parameters:
  ///   - linesBefore: lines of the document before the part, which nodes count too
  ///   - definitions: whole lines that define links of other parts; no nodes come of them
  init?(_ bytes: UnsafeBufferPointer<UInt8>, linesBefore: Int = 0, definitions: [UInt8] = []) {
    self.linesBefore = linesBefore - definitions.count { $0 == 0x0A }
    let isTooWide = Self.widest(bytes) > Self.mostColumns
    let root = CMark.parse {
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] where !(isTooWide && name == "table") {
        if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
      }
      definitions.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      return cmark_parser_finish(parser)
    }
    guard let root else { return nil }
    self.root = root
  }

  /// cmark walks over all cells of a row to add one more. Wider tables are read as paragraphs.
  private static let mostColumns = 1000

  /// The most bars on one line.
  private static func widest(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (widest, bars) = (0, 0)
    for byte in bytes {
      if byte == 0x7C { bars += 1 }
      if byte == 0x0A || byte == 0x0D {
        widest = max(widest, bars)
        bars = 0
      }
    }
    return max(widest, bars)
  }

  deinit { cmark_node_free(root) }

  /// Walks the whole tree without recursion: each node is entered and left; nodes that hold no others are only entered.
  func walk(_ visit: (_ node: Node, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return }
      visit(Node(pointer: pointer, linesBefore: linesBefore), event == CMARK_EVENT_ENTER)
    }
  }

  /// A node of the tree; valid while the tree is.
  struct Node {
    fileprivate let pointer: OpaquePointer
    fileprivate let linesBefore: Int

    enum Kind {
      case blockquote, list, item, codeBlock, htmlBlock, paragraph, heading, table, tableRow, tableCell
      case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, other
    }

    var kind: Kind {
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_BLOCK_QUOTE: .blockquote
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: extensionKind
      }
    }

    /// The types of extensions are numbered at run time; their names are fixed.
    private var extensionKind: Kind {
      guard let name = cmark_node_get_type_string(pointer) else { return .other }
      return switch String(cString: name) {
      case "table": .table
      case "table_row", "table_header": .tableRow
      case "table_cell": .tableCell
      case "strikethrough": .strikethrough
      case "tasklist": .item
      default: .other
      }
    }

    var isTask: Bool { cmark_node_get_type_string(pointer).map { String(cString: $0) } == "tasklist" }
    /// 0 where cmark says none.
    var startLine: Int { line(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { line(cmark_node_get_end_line(pointer)) }
    private func line(_ line: Int32) -> Int { line > 0 ? Int(line) + linesBefore : 0 }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isFenced: Bool {
      var (length, offset, character): (Int32, Int32, CChar) = (0, 0, 0)
      return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
    }
    /// What stands after the fence of a code block.
    var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
    var next: Node? { cmark_node_next(pointer).map { Node(pointer: $0, linesBefore: linesBefore) } }
    var firstChild: Node? { cmark_node_first_child(pointer).map { Node(pointer: $0, linesBefore: linesBefore) } }

    /// The text of a leaf, borrowed while `body` runs.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
      guard let literal = cmark_node_get_literal(pointer) else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
      let count = strlen(literal)
      return literal.withMemoryRebound(to: UInt8.self, capacity: count) { body(UnsafeBufferPointer(start: $0, count: count)) }
    }
  }
}
