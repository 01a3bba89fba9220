import Bitext
import XML
import Zip

/// Reads the table of a Word document back that was exported, edited and commented on. Tracked changes count as accepted.
package enum WordTableReader {
  /// Who comments what this tool found itself.
  static let ownAuthor = "taiyaku"
  /// Who writes the note of a row, and who says something without a name.
  static let noteAuthor = "reviewer"
  static let someone = "comment"

  /// What stands over the columns, by the language the person is spoken to; either is understood.
  static let heads = BothLanguages(
    ja: (row: "行", texts: BothLanguages(ja: "日本語", en: "英語")), en: (row: "row", texts: BothLanguages(ja: "Japanese", en: "English")))

  /// - Throws: `ReturnedFileError` for a file that is no such document
  package static func read(_ bytes: [UInt8], name: String) throws(ReturnedFileError) -> ReturnedFile {
    func failure(_ problem: Message, line: Int = 1) -> ReturnedFileError { ReturnedFileError(name: name, line: line, problem: problem) }
    let parts: (document: [UInt8]?, comments: [UInt8]?)
    do throws(ZipProblem) {
      let archive = try ZipArchive(bytes)
      parts = (try archive.contents(of: "word/document.xml"), try archive.contents(of: "word/comments.xml"))
    } catch { throw failure("\(error.description)") }
    guard let document = parts.document else { throw failure("this is no Word document (.docx); save it as one") }
    do throws(XMLReadingError) {
      let notes = try parts.comments.map { part throws(XMLReadingError) in try comments(part, name) } ?? [:]
      let rows = try rows(document, name)
      let named = rows.lazy.compactMap { row in
        Language.allCases.lazy.compactMap { language -> (head: [String], ja: Int, en: Int)? in
          let texts = heads[language].texts
          guard let ja = row.cells.firstIndex(of: texts.ja), let en = row.cells.firstIndex(of: texts.en) else { return nil }
          return (row.cells, ja, en)
        }.first
      }.first
      guard let (head, ja, en) = named else {
        throw XMLReadingError(
          name: name, line: 1, problem: "there is no table with the columns Japanese and English; keep its first row as it was exported")
      }
      var file = ReturnedFile(name: name, from: ja < en ? .ja : .en, units: [])
      for row in rows where row.cells != head && row.cells.count > max(ja, en) {
        let texts = BothLanguages(ja: row.cells[ja], en: row.cells[en]).map { text in
          text.isEmpty ? [] : [ReturnedUnit.Part.text(text)]
        }
        let said = row.comments.compactMap { notes[$0] }
        let note = said.filter { $0.by == noteAuthor }.map(\.text).joined(separator: "\n")
        var unit = ReturnedUnit(line: 0, number: row.number, hash: row.hash, texts: texts, note: note.isEmpty ? nil : note)
        unit.comments = said.filter { $0.by != noteAuthor }
          .map { BeadComment(text: $0.text, by: $0.by == someone ? nil : $0.by, at: $0.at) }
        file.units.append(unit)
      }
      return file
    } catch { throw ReturnedFileError(name: name, line: error.line, problem: "\(error.problem)") }
  }

  private struct Row {
    var cells: [String] = []
    var comments: [String] = []
    var number: Int?
    var hash: String?
  }

  private static func rows(_ part: [UInt8], _ name: String) throws(XMLReadingError) -> [Row] {
    let reader = try XMLReader(part, name: name)
    var rows: [Row] = []
    var cell: String?
    var removed = 0
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        switch element.name {
        case "tr": rows.append(Row())
        case "tc": cell = ""
        // A paragraph after another in a cell.
        case "p": if cell?.isEmpty == false, cell?.last != " " { cell? += " " }
        case "del", "moveFrom": removed += 1
        case "t": if removed == 0 { cell? += try reader.text(of: element) }
        case "tab", "br", "cr": if removed == 0, cell?.isEmpty == false { cell? += " " }
        case "bookmarkStart": if !rows.isEmpty { note(element.attributes["w:name"], &rows[rows.count - 1]) }
        case "commentReference": if let id = element.attributes["w:id"], !rows.isEmpty { rows[rows.count - 1].comments.append(id) }
        default: break
        }
      case .end("tc", _):
        if let text = cell, !rows.isEmpty { rows[rows.count - 1].cells.append(trimmed(text)) }
        cell = nil
      case .end("del", _), .end("moveFrom", _): removed -= 1
      case .end, .text: break
      }
    }
    return rows
  }

  private static func note(_ name: String?, _ row: inout Row) {
    guard let parts = name?.split(separator: "_"), parts.count == 3, parts[0] == "taiyaku" else { return }
    row.hash = String(parts[1])
    row.number = Int(parts[2])
  }

  /// What people said, by number.
  private static func comments(_ part: [UInt8], _ name: String) throws(XMLReadingError) -> [String: BeadComment] {
    let reader = try XMLReader(part, name: name)
    var comments: [String: BeadComment] = [:]
    var id: String?
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        if element.name == "comment" {
          id = element.attributes["w:author"] == ownAuthor ? nil : element.attributes["w:id"]
          if let id { comments[id] = BeadComment(text: "", by: element.attributes["w:author"], at: element.attributes["w:date"]) }
        }
        if element.name == "t", let id { comments[id]?.text += try reader.text(of: element) }
        if element.name == "p", let id, comments[id]?.text.isEmpty == false { comments[id]?.text += "\n" }
      case .end("comment", _): id = nil
      case .end, .text: break
      }
    }
    return comments.filter { !$0.value.text.isEmpty }
  }

  private static func trimmed(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
