import Bitext
import XML

/// Word documents (DOCX): the body with its tables and text boxes, then footnotes and endnotes. Tracked changes count as accepted; comments,
/// hidden text, headers and footers are left out.
package enum WordFormat: ContainerReader {
  package static let format = ArticleFormat.docx
  package static let extensions = ["docx", "docm", "dotx"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    let package = try OfficePackage(bytes, name: name, what: "a Word document (.docx)")
    let main = try package.mainPart(usual: "word/document.xml")
    var relations = try package.relations(of: main)
    let styles = try relations.values.first { $0.type == "styles" }.map(\.target).map { path throws(ContentProblem) in
      try WordStyles(package.part(path))
    }
    var text = ContainerText()
    text.begin(part: main)
    var body = WordWalk(
      try package.required(main, in: "Word document"), text, styles: styles ?? WordStyles(), links: relations.mapValues(\.target))
    try body.run()
    text = body.text
    for kind in ["footnotes", "endnotes"] {
      guard let path = relations.values.first(where: { $0.type == kind })?.target, let part = try package.part(path) else { continue }
      relations = try package.relations(of: path).merging(relations) { own, _ in own }
      text.begin(part: path)
      var notes = WordWalk(part, text, styles: styles ?? WordStyles(), links: relations.mapValues(\.target))
      try notes.run()
      text = notes.text
    }
    return text.source(name)
  }
}

/// Which styles are headings, and which are code.
struct WordStyles {
  private var levels: [String: Int] = [:]
  private var codes: Set<String> = []
  private var lists: Set<String> = []

  init() {}

  init(_ part: OfficePart?) throws(ContentProblem) {
    guard var part else { return }
    var id = ""
    while let event = try part.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "style": id = element.attribute("styleId") ?? ""
      case "name": note(id, element.attribute("val")?.lowercased() ?? "")
      case "outlineLvl": if let level = element.attribute("val").flatMap({ Int($0) }), level < 9 { levels[id] = min(6, level + 1) }
      case "numPr": lists.insert(id)
      default: break
      }
    }
  }

  private mutating func note(_ id: String, _ name: String) {
    if name == "title" { levels[id] = 1 }
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)) { levels[id] = min(6, max(1, level)) }
    if ["source code", "html preformatted", "preformatted text", "code", "macro"].contains(name) { codes.insert(id) }
  }

  func level(_ style: String) -> Int? { levels[style] }
  func isCode(_ style: String) -> Bool { codes.contains(style) }
  func isList(_ style: String) -> Bool { lists.contains(style) }
}

/// Walks a part of a Word document.
struct WordWalk {
  private struct Paragraph {
    var text: [UInt8] = []
    var style = ""
    /// Nesting in a list, from 0.
    var list: Int?
    var level: Int?
    var links: [(offset: Int, target: String)] = []
    /// Whether its end was deleted: it goes on in the next.
    var goesOn = false
  }

  private(set) var text: ContainerText
  private var part: OfficePart
  private let styles: WordStyles
  private let links: [String: String]
  private var paragraphs: [Paragraph] = []
  private var count = 0
  private var tables: [(number: Int, row: Int, column: Int)] = []
  private var tableCount = 0
  /// Fields that are open: whether what comes is their code.
  private var fields: [Bool] = []
  /// The note being read; "" in the body.
  private var note = ""
  private var isRunHidden = false
  private var rest: Paragraph?

  init(_ part: OfficePart, _ text: ContainerText, styles: WordStyles, links: [String: String]) {
    (self.part, self.text, self.styles, self.links) = (part, text, styles, links)
  }

  mutating func run() throws(ContentProblem) {
    var depths: [Int] = []
    while let event = try part.next() {
      switch event {
      case .start(let element):
        if try skips(element) { continue }
        guard element.namespace.contains("word") else { continue }
        if element.name == "p" {
          depths.append(element.depth)
          begin()
        } else {
          try open(element)
        }
      case .end(let name, let depth):
        if name == "p", depths.last == depth {
          depths.removeLast()
          end()
        } else {
          close(name)
        }
      case .text: break
      }
    }
    if let rest {
      paragraphs.append(rest)
      self.rest = nil
      end()
    }
  }

  /// What is not on the page: deleted text, the reading of ruby, the old form of a text box, comments, definitions of drawings.
  private mutating func skips(_ element: XMLReader.Element) throws(ContentProblem) -> Bool {
    switch element.name {
    case "del", "moveFrom", "rt", "Fallback", "instrText", "delText", "delInstrText", "sectPr", "pPrChange", "rPrChange", "numberingChange":
      break
    case "footnote", "endnote":
      if let type = element.attribute("type"), type != "normal" { break }
      note = element.attribute("id") ?? "?"
      return false
    case "pPr":
      try properties(element)
      return true
    case "rPr":
      isRunHidden = try isHidden(element)
      return true
    default: return false
    }
    try part.skip(element)
    return true
  }

  private mutating func begin() {
    if paragraphs.isEmpty { count += 1 }
    if let rest {
      paragraphs.append(rest)
      self.rest = nil
    } else {
      paragraphs.append(Paragraph())
    }
  }

  private mutating func end() {
    guard let paragraph = paragraphs.popLast() else { return }
    if paragraph.goesOn, paragraphs.isEmpty {
      rest = paragraph
      rest?.goesOn = false
      return
    }
    let kind: Block.Kind
    var place = PlaceName(.paragraph, String(count))
    if !note.isEmpty {
      kind = .footnote
      place = PlaceName(.note, note)
    } else if styles.isCode(paragraph.style) {
      kind = .code
    } else if let table = tables.last {
      kind = .tableCell(row: max(0, table.row), column: max(0, table.column))
      place = PlaceName(.cell, "table \(table.number), \(SeparatedText.letters(max(0, table.column)))\(max(0, table.row) + 1)")
    } else if let level = paragraph.level ?? styles.level(paragraph.style) {
      kind = .heading(level: level)
    } else if let list = paragraph.list ?? (styles.isList(paragraph.style) ? 0 : nil) {
      kind = .listItem(depth: list + 1)
    } else {
      kind = .paragraph
    }
    text.add(kind, paragraph.text, place, info: note, links: paragraph.links)
  }

  private mutating func open(_ element: XMLReader.Element) throws(ContentProblem) {
    switch element.name {
    case "r": isRunHidden = false
    case "t": write(try part.text(of: element))
    case "tab" where !paragraphs.isEmpty: write("\t")
    case "br", "cr": write("\n")
    case "noBreakHyphen": write("\u{2011}")
    case "fldChar":
      switch element.attribute("fldCharType") {
      case "begin": fields.append(true)
      case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
      case "end": _ = fields.popLast()
      default: break
      }
    case "hyperlink":
      guard let target = element.attribute("id").flatMap({ links[$0] }) ?? element.attribute("anchor").map({ "#" + $0 }),
        !paragraphs.isEmpty
      else { return }
      paragraphs[paragraphs.count - 1].links.append((paragraphs[paragraphs.count - 1].text.count, target))
    case "tbl":
      tableCount += 1
      tables.append((tableCount, -1, -1))
    case "tr" where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
    case "tc" where !tables.isEmpty: tables[tables.count - 1].column += 1
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "tbl": _ = tables.popLast()
    case "footnote", "endnote": note = ""
    default: break
    }
  }

  private mutating func write(_ string: String) {
    guard !paragraphs.isEmpty, !isRunHidden, !fields.contains(true) else { return }
    paragraphs[paragraphs.count - 1].text += string.utf8
  }

  private mutating func properties(_ properties: XMLReader.Element) throws(ContentProblem) {
    var inMark = 0
    while let event = try part.next() {
      switch event {
      case .start(let element):
        guard !paragraphs.isEmpty else { continue }
        let last = paragraphs.count - 1
        switch element.name {
        case "pStyle": paragraphs[last].style = element.attribute("val") ?? ""
        case "outlineLvl":
          if let level = element.attribute("val").flatMap({ Int($0) }), level < 9 { paragraphs[last].level = min(6, level + 1) }
        case "numPr": paragraphs[last].list = paragraphs[last].list ?? 0
        case "ilvl": paragraphs[last].list = element.attribute("val").flatMap { Int($0) }.map { min(8, max(0, $0)) } ?? 0
        case "rPr": inMark += 1
        case "del" where inMark > 0, "moveFrom" where inMark > 0: paragraphs[last].goesOn = true
        case "pPrChange", "sectPr": try part.skip(element)
        default: break
        }
      case .end("rPr", _): inMark -= 1
      case .end(_, properties.depth): return
      default: break
      }
    }
  }

  private mutating func isHidden(_ properties: XMLReader.Element) throws(ContentProblem) -> Bool {
    var isHidden = false
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name == "rPrChange": try part.skip(element)
      case .start(let element) where element.name == "vanish": isHidden = element.isOn
      case .end(_, properties.depth): return isHidden
      default: break
      }
    }
    return isHidden
  }
}
