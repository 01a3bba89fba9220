import Bitext
import XML

/// The cells of a workbook that are seen, sheet by sheet.
struct SheetTexts {
  struct Sheet {
    var name: String
    /// By row and column, from 0; "" for what is empty.
    var rows: [[String]] = []
  }

  /// A workbook has so many columns at most, and so many rows are read.
  static let mostColumns = 16_384
  static let mostRows = 1 << 20

  var sheets: [Sheet] = []

  /// A table with a column of each language gives pairs; others give their cells.
  /// - Parameter part: the part of the archive that holds a sheet, by its number
  func source(_ name: String, part: (Int) -> String) -> SourceText {
    var text = ContainerText()
    var contents: [ArticleContent] = []
    for (number, sheet) in sheets.enumerated() where sheet.rows.contains(where: { !$0.allSatisfy(\.isEmpty) }) {
      text.begin(part: part(number))
      let prefix = sheets.count > 1 ? sheet.name + "!" : ""
      let cells = sheet.rows.enumerated().map { index, row -> [TableTextCell?] in
        var cells: [TableTextCell?] = []
        for (column, cell) in row.enumerated() {
          let range = text.append(Array(cell.utf8), end: column + 1 == row.count ? 0x0A : 0x09)
          cells.append(
            cell.isEmpty
              ? nil : TableTextCell(text: text.mapped(range), range: range, name: "\(prefix)\(SeparatedText.letters(column))\(index + 1)"))
        }
        return cells
      }
      contents.append(BilingualTable.content(cells, sheet: prefix))
    }
    // Beside sheets with both languages those in one are notes of the people who keep them.
    let bilingual = contents.filter(\.isBilingual)
    let blocks = (bilingual.isEmpty ? contents : bilingual).flatMap(\.blocks)
    return SourceText(name: name, text: text.bytes, content: text.content(blocks, isBilingual: !bilingual.isEmpty))
  }
}

/// Workbooks of Excel: the sheets and columns that are seen, with what formulas gave last.
package enum WorkbookFormat: ContainerReader {
  package static let format = ArticleFormat.xlsx
  package static let extensions = ["xlsx", "xlsm"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    let (texts, paths) = try sheets(bytes, name: name)
    return texts.source(name, part: { paths[$0] })
  }

  /// The sheets that are seen, and the parts that hold them.
  static func sheets(_ bytes: [UInt8], name: String) throws(ContentProblem) -> (SheetTexts, [String]) {
    let package = try OfficePackage(bytes, name: name, what: "an Excel workbook (.xlsx)")
    let main = try package.mainPart(usual: "xl/workbook.xml")
    let relations = try package.relations(of: main)
    let strings: [String]
    if let path = relations.values.first(where: { $0.type == "sharedStrings" })?.target, var part = try package.part(path) {
      strings = try WorkbookSheet.strings(&part)
    } else {
      strings = []
    }
    var workbook = try package.required(main, in: "Excel workbook")
    var texts = SheetTexts()
    var paths: [String] = []
    while let event = try workbook.next() {
      guard case .start(let element) = event, element.name == "sheet", (element.attributes["state"] ?? "visible") == "visible",
        let id = element.attributes.first(where: { $0.key.hasSuffix(":id") })?.value, let path = relations[id]?.target,
        let part = try package.part(path)
      else { continue }
      var sheet = WorkbookSheet(part, strings, file: name)
      texts.sheets.append(SheetTexts.Sheet(name: element.attributes["name"] ?? "", rows: try sheet.rows()))
      paths.append(path)
    }
    return (texts, paths)
  }
}

/// A sheet of a workbook.
struct WorkbookSheet {
  private var part: OfficePart
  private let strings: [String]
  private let file: String
  private var hidden: [ClosedRange<Int>] = []

  init(_ part: OfficePart, _ strings: [String], file: String) { (self.part, self.strings, self.file) = (part, strings, file) }

  mutating func rows() throws(ContentProblem) -> [[String]] {
    var rows: [[String]] = []
    var isHidden = false
    while let event = try part.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "col" where ["1", "true"].contains(element.attributes["hidden"]):
        if let low = element.attributes["min"].flatMap({ Int($0) }), let high = element.attributes["max"].flatMap({ Int($0) }), low >= 1,
          high >= low
        {
          hidden.append(low - 1...high - 1)
        }
      case "row":
        let number = element.attributes["r"].flatMap { Int($0) } ?? rows.count + 1
        guard number <= SheetTexts.mostRows else { throw ContentProblem(name: file, problem: "a row stands outside of the sheet") }
        while rows.count < number { rows.append([]) }
        isHidden = ["1", "true"].contains(element.attributes["hidden"])
      case "c" where !rows.isEmpty:
        let row = rows.count - 1
        let column = element.attributes["r"].flatMap(Self.column) ?? rows[row].count
        guard column < SheetTexts.mostColumns else { throw ContentProblem(name: file, problem: "a cell stands outside of the sheet") }
        let text = try cell(element)
        if isHidden || hidden.contains(where: { $0.contains(column) }) || text.isEmpty { continue }
        while rows[row].count <= column { rows[row].append("") }
        rows[row][column] = text
      default: break
      }
    }
    return rows
  }

  private mutating func cell(_ cell: XMLReader.Element) throws(ContentProblem) -> String {
    var text = ""
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name == "is": text = try Self.string(&part, element)
      case .start(let element) where element.name == "v": text = try part.text(of: element)
      case .start(let element) where element.name == "f": try part.skip(element)
      case .end(_, cell.depth):
        switch cell.attributes["t"] {
        case "s": return Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "e", "b": return ""
        default: return text
        }
      default: break
      }
    }
    return text
  }

  static func strings(_ part: inout OfficePart) throws(ContentProblem) -> [String] {
    var strings: [String] = []
    while let event = try part.next() {
      if case .start(let element) = event, element.name == "si" { strings.append(try string(&part, element)) }
    }
    return strings
  }

  /// The runs of a string joined, without the readings that Japanese Excel adds.
  private static func string(_ part: inout OfficePart, _ item: XMLReader.Element) throws(ContentProblem) -> String {
    var text = ""
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name == "rPh": try part.skip(element)
      case .start(let element) where element.name == "t":
        text += try part.text(of: element).replacing("_x000D_", with: "")
      case .end(_, item.depth): return text
      default: break
      }
    }
    return text
  }

  /// The column of a place such as "AB12", from 0.
  private static func column(_ place: String) -> Int? {
    let letters = place.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}

/// Reads the tables of an OpenDocument spreadsheet.
struct OpenSheetWalk {
  private var part: OfficePart

  init(_ part: OfficePart) { self.part = part }

  mutating func sheets() throws(ContentProblem) -> SheetTexts {
    var texts = SheetTexts()
    var repeated = 1
    while let event = try part.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "table" where element.namespace.contains("table"): texts.sheets.append(.init(name: element.attribute("name") ?? ""))
      case "table-row" where !texts.sheets.isEmpty:
        // Rows that repeat are empty but for tricks.
        let times = element.attribute("number-rows-repeated").flatMap { Int($0) } ?? 1
        let room = SheetTexts.mostRows - texts.sheets[texts.sheets.count - 1].rows.count
        guard times <= min(room, 1000) else {
          try part.skip(element)
          continue
        }
        texts.sheets[texts.sheets.count - 1].rows += repeatElement([], count: max(1, times))
      case "table-cell", "covered-table-cell":
        guard let sheet = texts.sheets.indices.last, let row = texts.sheets[sheet].rows.indices.last else { continue }
        repeated = min(64, max(1, element.attribute("number-columns-repeated").flatMap { Int($0) } ?? 1))
        let text = try cell(element)
        guard texts.sheets[sheet].rows[row].count + repeated <= SheetTexts.mostColumns else { continue }
        texts.sheets[sheet].rows[row] += repeatElement(text, count: text.isEmpty ? repeated : 1)
      default: break
      }
    }
    return texts
  }

  private mutating func cell(_ cell: XMLReader.Element) throws(ContentProblem) -> String {
    var paragraphs: [String] = []
    while let event = try part.next() {
      switch event {
      case .start(let element) where element.name == "annotation": try part.skip(element)
      case .start(let element) where element.name == "p": paragraphs.append(try part.text(of: element))
      case .end(_, cell.depth): return paragraphs.joined(separator: "\n")
      default: break
      }
    }
    return paragraphs.joined(separator: "\n")
  }
}
