/// Rows of text in columns aligned by display width. Cells are made printable; styling is applied after fitting.
package struct TextTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var alignment: TextFitting.Alignment
    /// Cells wider than this are wrapped onto further lines; nil leaves them as they are.
    package var maximum: Int?

    package init(_ title: String, _ alignment: TextFitting.Alignment = .left, maximum: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.maximum = maximum
    }
  }

  package struct Cell: Sendable, ExpressibleByStringLiteral {
    package var text: String
    package var attributes: [TerminalStyle.Attribute]

    package init(_ text: String, _ attributes: TerminalStyle.Attribute...) {
      self.text = text
      self.attributes = attributes
    }

    package init(stringLiteral value: String) { self.init(value) }
  }

  package var columns: [Column]
  package var rows: [[Cell]] = []
  /// Cells left empty between columns.
  package var gap = 2

  package init(_ columns: [Column]) { self.columns = columns }

  package mutating func add(_ cells: [Cell]) { rows.append(cells) }
  package mutating func add(_ texts: String...) { rows.append(texts.map { Cell($0) }) }

  /// The table with a heading line, unless no column has a title. No line ends in spaces; the last line ends in a newline.
  package func render(style: TerminalStyle = .plain) -> String {
    var lines: [[[Cell]]] = []
    let hasTitles = columns.contains { !$0.title.isEmpty }
    if hasTitles { lines.append(columns.map { [Cell($0.title, .bold)] }) }
    lines += rows.map { row in columns.indices.map { fitted($0 < row.count ? row[$0] : "", columns[$0]) } }
    let widths = columns.indices.map { column in lines.map { $0[column].map { DisplayWidth.of($0.text) }.max() ?? 0 }.max() ?? 0 }
    return lines.map { render($0, widths, style) }.joined()
  }

  private func fitted(_ cell: Cell, _ column: Column) -> [Cell] {
    let text = PrintableText.lines(cell.text)
    let lines = column.maximum.map { TextFitting.wrap(text, to: $0) } ?? [PrintableText.line(text)]
    return lines.map { line in
      var part = cell
      part.text = line
      return part
    }
  }

  private func render(_ row: [[Cell]], _ widths: [Int], _ style: TerminalStyle) -> String {
    var result = ""
    for line in 0..<(row.map(\.count).max() ?? 0) {
      var text = ""
      // Padding is held back until something follows it, so that no line ends in spaces.
      var pending = 0
      for column in columns.indices {
        let cell = line < row[column].count ? row[column][line] : ""
        let (before, after) = TextFitting.margins(of: cell.text, in: widths[column], columns[column].alignment)
        if cell.text.isEmpty {
          pending += widths[column]
        } else {
          text += String(repeating: " ", count: pending + before) + style.apply(cell.attributes, to: cell.text)
          pending = after
        }
        pending += gap
      }
      result += text + "\n"
    }
    return result
  }
}
