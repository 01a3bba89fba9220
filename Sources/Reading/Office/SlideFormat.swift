import Bitext
import XML

/// Presentations of PowerPoint (PPTX): slides in the order they are shown, each with its notes. Hidden slides, slide numbers, dates and
/// footers are left out.
package enum SlideFormat: ContainerReader {
  package static let format = ArticleFormat.pptx
  package static let extensions = ["pptx", "pptm", "ppsx"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    let package = try OfficePackage(bytes, name: name, what: "a PowerPoint presentation (.pptx)")
    let main = try package.mainPart(usual: "ppt/presentation.xml")
    let relations = try package.relations(of: main)
    var presentation = try package.required(main, in: "PowerPoint presentation")
    var slides: [String] = []
    while let event = try presentation.next() {
      guard case .start(let element) = event, element.name == "sldId" else { continue }
      // A slide has a number and the name of a relation, both called id.
      if let id = element.attributes.first(where: { $0.key.hasSuffix(":id") })?.value, let target = relations[id]?.target {
        slides.append(target)
      }
    }
    var text = ContainerText()
    for (index, slide) in slides.enumerated() {
      guard let part = try package.part(slide) else { continue }
      text.begin(part: slide)
      var walk = SlideWalk(part, text, place: PlaceName(.slide, String(index + 1)))
      guard try walk.run() else { continue }
      text = walk.text
      let notes = try package.relations(of: slide).values.first { $0.type == "notesSlide" }?.target
      guard let notes, let part = try package.part(notes) else { continue }
      text.begin(part: notes)
      var notesWalk = SlideWalk(part, text, place: PlaceName(.slide, "\(index + 1), notes"))
      if try notesWalk.run() { text = notesWalk.text }
    }
    return text.source(name)
  }
}

/// Walks a slide, or its notes.
struct SlideWalk {
  private(set) var text: ContainerText
  private var part: OfficePart
  private let place: PlaceName
  private var paragraph: [UInt8]?
  private var depth = 1
  private var isList = false
  /// What the shape around is for: "title", "body", "sldNum".
  private var holder = ""
  private var row = -1
  private var column = -1
  private var isTable = false

  /// Filled in by the program.
  private static let automatic: Set<String> = ["sldNum", "dt", "ftr", "hdr", "sldImg"]

  init(_ part: OfficePart, _ text: ContainerText, place: PlaceName) { (self.part, self.text, self.place) = (part, text, place) }

  /// - Returns: false for a slide that is hidden
  mutating func run() throws(ContentProblem) -> Bool {
    while let event = try part.next() {
      switch event {
      case .start(let element):
        switch element.name {
        case "sld" where ["0", "false"].contains(element.attributes["show"]): return false
        case "Fallback", "fld", "cNvPr": try part.skip(element)
        case "sp": holder = ""
        case "ph": holder = element.attributes["type"] ?? "body"
        case "tbl": (isTable, row) = (true, -1)
        case "tr" where isTable: (row, column) = (row + 1, -1)
        case "tc" where isTable: column += 1
        case "p" where element.namespace.contains("drawingml"): (paragraph, depth, isList) = ([], 1, false)
        case "pPr":
          if let level = element.attributes["lvl"].flatMap({ Int($0) }) { depth = max(1, min(9, level + 1)) }
          isList = holder == "body" || holder == "obj"
        case "br": paragraph?.append(0x0A)
        case "tab": paragraph?.append(0x09)
        case "t" where element.namespace.contains("drawingml"):
          let run = try part.text(of: element)
          paragraph? += run.utf8
        default: break
        }
      case .end("p", _): end()
      case .end("tbl", _): isTable = false
      case .end("sp", _): holder = ""
      default: break
      }
    }
    return true
  }

  private mutating func end() {
    guard let paragraph else { return }
    self.paragraph = nil
    if Self.automatic.contains(holder) { return }
    let kind: Block.Kind =
      isTable
      ? .tableCell(row: max(0, row), column: max(0, column))
      : holder == "title" || holder == "ctrTitle" ? .heading(level: 1) : isList || depth > 1 ? .listItem(depth: depth) : .paragraph
    text.add(kind, paragraph, place)
  }
}
