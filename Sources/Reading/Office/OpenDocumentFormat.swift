import Bitext
import XML

/// OpenDocument texts (ODT): tracked changes count as accepted; comments, hidden text, contents and fields of numbers are left out.
package enum OpenTextFormat: ContainerReader {
  package static let format = ArticleFormat.odt
  package static let extensions = ["odt", "ott"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    try OpenDocument.text(bytes, name: name, what: "an OpenDocument text (.odt)")
  }
}

/// OpenDocument presentations (ODP), slide by slide.
package enum OpenSlidesFormat: ContainerReader {
  package static let format = ArticleFormat.odp
  package static let extensions = ["odp"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    try OpenDocument.text(bytes, name: name, what: "an OpenDocument presentation (.odp)")
  }
}

/// OpenDocument spreadsheets (ODS): as workbooks.
package enum OpenSheetFormat: ContainerReader {
  package static let format = ArticleFormat.ods
  package static let extensions = ["ods"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    try sheets(bytes, name: name).source(name, part: { _ in "content.xml" })
  }

  static func sheets(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SheetTexts {
    let package = try OfficePackage(bytes, name: name, what: "an OpenDocument spreadsheet (.ods)")
    var walk = OpenSheetWalk(try package.required("content.xml", in: "OpenDocument spreadsheet"))
    return try walk.sheets()
  }
}

enum OpenDocument {
  static func text(_ bytes: [UInt8], name: String, what: String) throws(ContentProblem) -> SourceText {
    let package = try OfficePackage(bytes, name: name, what: what)
    var styles = OpenStyles()
    if let part = try package.part("styles.xml") { try styles.add(part) }
    try styles.add(package.required("content.xml", in: String(what.drop { $0 != " " }.dropFirst())))
    var text = ContainerText()
    text.begin(part: "content.xml")
    var walk = OpenDocumentWalk(try package.required("content.xml", in: what), text, styles)
    try walk.run()
    return walk.text.source(name)
  }
}

/// What styles say that matters to reading: which hide text, which are code.
struct OpenStyles {
  private var hidden: Set<String> = []
  private var hiddenPages: Set<String> = []
  private var parents: [String: String] = [:]

  mutating func add(_ part: OfficePart) throws(ContentProblem) {
    var part = part
    var style = ""
    while let event = try part.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "style":
        style = element.attribute("name") ?? ""
        if let parent = element.attribute("parent-style-name") { parents[style] = parent }
      case "text-properties": if element.attributes["text:display"] == "none" { hidden.insert(style) }
      case "drawing-page-properties": if element.attribute("visibility") == "hidden" { hiddenPages.insert(style) }
      case "body": return
      default: break
      }
    }
  }

  func isHidden(_ style: String) -> Bool { chain(style).contains { hidden.contains($0) } }
  func isHiddenPage(_ style: String) -> Bool { hiddenPages.contains(style) }
  func isCode(_ style: String) -> Bool {
    chain(style).contains { $0 == "Preformatted_20_Text" || $0 == "Source_20_Code" || $0 == "Source_20_Text" }
  }
  func isTitle(_ style: String) -> Bool { chain(style).contains { $0 == "Title" } }

  private func chain(_ style: String) -> [String] {
    var names = [style]
    while names.count < 16, let parent = parents[names[names.count - 1]] { names.append(parent) }
    return names
  }
}

/// Walks the body of an OpenDocument text or presentation.
struct OpenDocumentWalk {
  private struct Paragraph {
    var kind: Block.Kind
    var text: [UInt8] = []
    var depth: Int
    var isHidden: Bool
    var links: [(offset: Int, target: String)] = []
  }

  private(set) var text: ContainerText
  private var part: OfficePart
  private let styles: OpenStyles
  private var paragraphs: [Paragraph] = []
  private var lists = 0
  private var tables: [(number: Int, row: Int, column: Int)] = []
  private var tableCount = 0
  private var count = 0
  private var slide = 0
  private var isNotes = false
  private var notes: [String] = []
  private var noteCount = 0
  private var isTitle = false
  /// Depths of spans whose text is hidden.
  private var hidden: [Int] = []
  private var isInBody = false

  init(_ part: OfficePart, _ text: ContainerText, _ styles: OpenStyles) { (self.part, self.text, self.styles) = (part, text, styles) }

  private static let skipped: Set<String> = [
    "tracked-changes", "annotation", "annotation-end", "ruby-text", "note-citation", "hidden-text", "hidden-paragraph", "table-of-content",
    "page-number", "page-count", "forms", "title", "desc", "sequence-decls", "variable-decls", "user-field-decls", "bibliography-source",
    "alphabetical-index", "illustration-index", "event-listeners", "bookmark", "meta", "binary-data", "date-time", "header", "footer",
  ]

  mutating func run() throws(ContentProblem) {
    while let event = try part.next() {
      switch event {
      case .start(let element):
        if element.name == "body" { isInBody = true }
        guard isInBody else { continue }
        if Self.skipped.contains(element.name), !(element.name == "title" && element.namespace.contains("text")) {
          try part.skip(element)
        } else if element.name == "page", styles.isHiddenPage(element.attribute("style-name") ?? "") {
          slide += 1
          try part.skip(element)
        } else {
          open(element)
        }
      case .text(let run): write(run)
      case .end(let name, let depth): close(name, depth)
      }
    }
  }

  private mutating func open(_ element: XMLReader.Element) {
    let style = element.attribute("style-name") ?? ""
    switch element.name {
    case "p", "h":
      if paragraphs.isEmpty { count += 1 }
      let level = element.attribute("outline-level").flatMap { Int($0) } ?? 1
      paragraphs.append(Paragraph(kind: kind(element.name, level, style), depth: element.depth, isHidden: styles.isHidden(style)))
    case "span", "a":
      if styles.isHidden(style) { hidden.append(element.depth) }
      if element.name == "a", let target = element.attribute("href"), !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].links.append((paragraphs[paragraphs.count - 1].text.count, target))
      }
    case "s": write(String(repeating: " ", count: min(1000, max(1, element.attribute("c").flatMap { Int($0) } ?? 1))))
    case "tab": write("\t")
    case "line-break": write("\n")
    case "list": lists += 1
    case "table" where element.namespace.contains("table"):
      tableCount += 1
      tables.append((tableCount, -1, -1))
    case "table-row" where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
    case "table-cell", "covered-table-cell": if !tables.isEmpty { tables[tables.count - 1].column += 1 }
    case "note":
      noteCount += 1
      notes.append(String(noteCount))
    case "notes": isNotes = true
    case "page": slide += 1
    case "frame": isTitle = element.attribute("class") == "title"
    default: break
    }
  }

  private func kind(_ name: String, _ level: Int, _ style: String) -> Block.Kind {
    if !notes.isEmpty { return .footnote }
    if styles.isCode(style) { return .code }
    if let table = tables.last { return .tableCell(row: max(0, table.row), column: max(0, table.column)) }
    if name == "h" { return .heading(level: min(6, max(1, level))) }
    if isTitle || styles.isTitle(style) { return .heading(level: 1) }
    return lists > 0 ? .listItem(depth: lists) : .paragraph
  }

  private mutating func close(_ name: String, _ depth: Int) {
    if hidden.last == depth { hidden.removeLast() }
    switch name {
    case "p", "h": if paragraphs.last?.depth == depth { end() }
    case "list": lists = max(0, lists - 1)
    case "table": if !tables.isEmpty { tables.removeLast() }
    case "note": _ = notes.popLast()
    case "notes": isNotes = false
    case "frame": isTitle = false
    default: break
    }
  }

  private mutating func end() {
    guard let paragraph = paragraphs.popLast(), !paragraph.isHidden else { return }
    let place: PlaceName
    if slide > 0 {
      place = PlaceName(.slide, isNotes ? "\(slide), notes" : String(slide))
    } else if let note = notes.last {
      place = PlaceName(.note, note)
    } else if let table = tables.last {
      place = PlaceName(.cell, "table \(table.number), \(SeparatedText.letters(max(0, table.column)))\(max(0, table.row) + 1)")
    } else {
      place = PlaceName(.paragraph, String(count))
    }
    text.add(paragraph.kind, paragraph.text, place, info: notes.last ?? "", links: paragraph.links)
  }

  private mutating func write(_ run: String) {
    guard !paragraphs.isEmpty, hidden.isEmpty else { return }
    // White space of the file itself is one space at most.
    paragraphs[paragraphs.count - 1].text +=
      run == "\n" || run == "\t" || run.allSatisfy({ $0 == " " }) ? Array(run.utf8) : Self.folded(run)
  }

  private static func folded(_ run: String) -> [UInt8] {
    var result: [UInt8] = []
    for byte in run.utf8 {
      let space = byte == 0x20 || (0x09...0x0D).contains(byte)
      if space, result.last == 0x20 { continue }
      result.append(space ? 0x20 : byte)
    }
    return result
  }
}
