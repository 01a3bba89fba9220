import Bitext
import XML
import Zip

/// Reads a workbook that was exported, edited and saved by Excel, LibreOffice or the like: the first sheet's texts.
package enum XLSXReader {
  package static func read(_ bytes: [UInt8], name: String) throws -> [SheetRow] {
    let archive = try Archive(bytes, name: name)
    let strings = try archive.contents(of: "xl/sharedStrings.xml").map { try sharedStrings($0, name: name) } ?? []
    let path = try firstSheet(archive, name: name)
    guard let sheet = try archive.contents(of: path) else {
      throw SheetError(name: name, line: 1, problem: "the workbook has no sheet; export it again and edit that")
    }
    return try SheetRow.rows(of: rows(sheet, strings, name: name), name: name)
  }

  /// The part that holds the first sheet, by way of the workbook's relations; every program names its parts as it likes.
  private static func firstSheet(_ archive: Archive, name: String) throws -> String {
    let usual = "xl/worksheets/sheet1.xml"
    guard let workbook = try archive.contents(of: "xl/workbook.xml"),
      let relations = try archive.contents(of: "xl/_rels/workbook.xml.rels")
    else { return usual }
    let sheet = try first("sheet", in: workbook, name: name) { _ in true }
    guard let id = sheet?.attributes.first(where: { $0.key.hasSuffix(":id") })?.value,
      let target = try first("Relationship", in: relations, name: name, where: { $0.attributes["Id"] == id })?.attributes["Target"]
    else { return usual }
    return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  private static func first(
    _ element: String, in part: [UInt8], name: String, where fits: (XMLReader.Element) -> Bool
  ) throws -> XMLReader.Element? {
    let reader = try XMLReader(part, name: name)
    while let event = try reader.next() {
      if case .start(let found) = event, found.name == element, fits(found) { return found }
    }
    return nil
  }

  private static func sharedStrings(_ part: [UInt8], name: String) throws -> [String] {
    let reader = try XMLReader(part, name: name)
    var strings: [String] = []
    while let event = try reader.next() {
      if case .start(let element) = event, element.name == "si" { strings.append(try string(reader, element)) }
    }
    return strings
  }

  /// The text of a string item: its runs joined, its phonetic guides (`rPh`, which Japanese Excel adds) left out.
  private static func string(_ reader: XMLReader, _ item: XMLReader.Element) throws -> String {
    var text = ""
    var guides = 0
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == "rPh": guides += 1
      case .start(let element) where element.name == "t" && guides == 0: text += unescaped(try reader.text(of: element))
      case .end("rPh", _): guides -= 1
      case .end(_, item.depth): return text
      default: break
      }
    }
    return text
  }

  /// `_x000D_` and the like: how spreadsheets write characters XML cannot hold.
  private static func unescaped(_ text: String) -> String {
    text.replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? String(match.0)
    }
  }

  private static func rows(_ part: [UInt8], _ strings: [String], name: String) throws -> [(line: Int, cells: [String])] {
    let reader = try XMLReader(part, name: name)
    var rows: [(line: Int, cells: [String])] = []
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      if element.name == "row" { rows.append((element.attributes["r"].flatMap { Int($0) } ?? rows.count + 1, [])) }
      if element.name == "c", !rows.isEmpty {
        let place = element.attributes["r"].flatMap(column) ?? rows[rows.count - 1].cells.count
        // A workbook has 16,384 columns at most.
        guard place < 16_384 else {
          throw SheetError(name: name, line: rows[rows.count - 1].line, problem: "a cell stands outside the sheet")
        }
        let text = try cell(reader, element, strings)
        let missing = place + 1 - rows[rows.count - 1].cells.count
        if missing > 0 { rows[rows.count - 1].cells += repeatElement("", count: missing) }
        rows[rows.count - 1].cells[place] = text
      }
    }
    return rows
  }

  private static func cell(_ reader: XMLReader, _ cell: XMLReader.Element, _ strings: [String]) throws -> String {
    var text = ""
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == "is": text = try string(reader, element)
      case .start(let element) where element.name == "v": text = try reader.text(of: element)
      case .end(_, cell.depth):
        guard cell.attributes["t"] == "s" else { return text }
        return Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
      default: break
      }
    }
    return text
  }

  /// The column of a place such as "AB12", from 0.
  static func column(_ place: String) -> Int? {
    let letters = place.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}

/// The archive of a workbook, its problems told as those of a sheet.
private struct Archive {
  private let archive: ZipArchive
  private let name: String

  init(_ contents: [UInt8], name: String) throws(SheetError) {
    self.name = name
    do { archive = try ZipArchive(contents) } catch {
      throw SheetError(name: name, line: 1, problem: "this is no XLSX workbook; save it as “Excel workbook (.xlsx)” or as TSV")
    }
  }

  /// - Returns: nil where there is no such part
  func contents(of part: String) throws(SheetError) -> [UInt8]? {
    do { return try archive.contents(of: part) } catch { throw SheetError(name: name, line: 1, problem: "\(error.description)") }
  }
}
