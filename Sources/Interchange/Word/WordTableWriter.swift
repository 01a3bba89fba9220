import Bitext
import XML
import Zip

/// A pair as a Word document: a table with the language translated from beside the translation, findings and notes as comments.
package enum WordTableWriter {
  /// - Parameters:
  ///   - language: of the heads; either comes back
  ///   - book: how findings are said
  /// - Throws: `ZipProblem` where there is no memory for it
  package static func write(_ pair: ExchangePair, in language: Language = .en, _ book: Phrasebook = .english) throws(ZipProblem) -> [UInt8]
  {
    var comments = Comments(book: book)
    let document = document(pair, language, &comments)
    return try ZipWriter.archive(
      [
        ("[Content_Types].xml", types), ("_rels/.rels", relations("officeDocument", "word/document.xml")), ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relations("comments", "comments.xml")), ("word/comments.xml", comments.part),
      ].map { ($0.0, Array($0.1.utf8)) })
  }

  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  private static var types: String {
    var xml = XMLWriter()
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    xml.element("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
      xml.element("Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
      xml.element("Override", ["PartName": "/word/document.xml", "ContentType": word + "document.main+xml"])
      xml.element("Override", ["PartName": "/word/comments.xml", "ContentType": word + "comments+xml"])
    }
    return xml.text
  }

  private static func relations(_ type: String, _ target: String) -> String {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) { xml in
      xml.element("Relationship", ["Id": "rId1", "Type": relationships + type, "Target": target])
    }
    return xml.text
  }

  private static func document(_ pair: ExchangePair, _ language: Language, _ comments: inout Comments) -> String {
    var xml = XMLWriter()
    let order = [pair.from, pair.from.other]
    // A twentieth of a point each: a number, and two columns on a page turned sideways.
    let widths = [700, 6600, 6600]
    xml.element("w:document", ["xmlns:w": namespace]) { xml in
      xml.element("w:body") { xml in
        xml.element("w:tbl") { xml in
          xml.element("w:tblPr") { xml in
            xml.element("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
            xml.element("w:tblBorders") { xml in
              for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                xml.element("w:\(side)", ["w:val": "single", "w:sz": "4", "w:color": "999999"])
              }
            }
            xml.element("w:tblLayout", ["w:type": "fixed"])
          }
          xml.element("w:tblGrid") { xml in for width in widths { xml.element("w:gridCol", ["w:w": "\(width)"]) } }
          row([WordTableReader.heads[language].row] + order.map { WordTableReader.heads[language].texts[$0] }, widths, isHead: true, &xml)
          for unit in pair.units {
            let own = comments.add(unit)
            row(
              ["\(unit.number)", unit.text[order[0]], unit.text[order[1]]], widths, comments: own,
              name: "taiyaku_\(ExchangePair.hash(unit.text))_\(unit.number)", &xml)
          }
        }
        xml.element("w:p")
        xml.element("w:sectPr") { xml in
          xml.element("w:pgSz", ["w:w": "16838", "w:h": "11906", "w:orient": "landscape"])
          xml.element(
            "w:pgMar",
            [
              "w:top": "1134", "w:right": "1134", "w:bottom": "1134", "w:left": "1134", "w:header": "567", "w:footer": "567",
              "w:gutter": "0",
            ])
        }
      }
    }
    return xml.text
  }

  /// - Parameters:
  ///   - comments: the numbers of those about the row
  ///   - name: by which the row is known when it comes back
  private static func row(
    _ cells: [String], _ widths: [Int], isHead: Bool = false, comments: Range<Int> = 0..<0, name: String? = nil, _ xml: inout XMLWriter
  ) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        if isHead { xml.element("w:tblHeader") }
      }
      for (index, text) in cells.enumerated() {
        xml.element("w:tc") { xml in
          xml.element("w:tcPr") { $0.element("w:tcW", ["w:w": "\(widths[index])", "w:type": "dxa"]) }
          xml.element("w:p") { xml in
            let own = index == cells.count - 1 ? comments : 0..<0
            if index == 0, let name {
              let id = cells[0]
              xml.element("w:bookmarkStart", ["w:id": id, "w:name": name])
              xml.element("w:bookmarkEnd", ["w:id": id])
            }
            for comment in own { xml.element("w:commentRangeStart", ["w:id": "\(comment)"]) }
            if !text.isEmpty {
              xml.element("w:r") { xml in
                if isHead { xml.element("w:rPr") { $0.element("w:b") } }
                xml.element("w:t", ["xml:space": "preserve"], text: text)
              }
            }
            for comment in own {
              xml.element("w:commentRangeEnd", ["w:id": "\(comment)"])
              xml.element("w:r") { $0.element("w:commentReference", ["w:id": "\(comment)"]) }
            }
          }
        }
      }
    }
  }

  private struct Comments {
    let book: Phrasebook
    private var all: [(author: String, text: String, date: String?)] = []

    /// - Returns: the numbers of a unit's comments
    mutating func add(_ unit: ExchangeUnit) -> Range<Int> {
      let first = all.count
      if let note = unit.mark.note { all.append((WordTableReader.noteAuthor, note, nil)) }
      all += unit.mark.comments.map { ($0.by ?? WordTableReader.someone, $0.text, $0.at) }
      all += unit.findings.map { (WordTableReader.ownAuthor, $0.text(in: book), nil) }
      return first..<all.count
    }

    init(book: Phrasebook) { self.book = book }

    var part: String {
      var xml = XMLWriter()
      xml.element("w:comments", ["xmlns:w": namespace]) { xml in
        for (id, comment) in all.enumerated() {
          xml.element(
            "w:comment",
            ["w:id": "\(id)", "w:author": comment.author, "w:date": comment.date, "w:initials": String(comment.author.prefix(1))]
          ) { xml in
            xml.element("w:p") { xml in
              xml.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], text: comment.text) }
            }
          }
        }
      }
      return xml.text
    }
  }
}
