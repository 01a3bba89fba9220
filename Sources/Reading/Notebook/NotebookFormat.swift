import Bitext

/// Notebooks of Jupyter: cells of Markdown are read as Markdown, cells of code are code; what they put out is left out.
package enum NotebookFormat: ContainerReader {
  package static let format = ArticleFormat.ipynb
  package static let extensions = ["ipynb"]

  package static func unpack(_ bytes: [UInt8], name: String) throws(ContentProblem) -> SourceText {
    let file: SourceText
    do { file = try SourceText(name: name, bytes: bytes) } catch {
      throw ContentProblem(
        name: name, line: error.position.line, column: error.position.column, problem: "not UTF-8; save the notebook again")
    }
    let root = try JSONText.read(file)
    // Notebooks of before version 4 keep their cells in sheets.
    let cells = root["cells"]?.elements ?? root["worksheets"]?.elements.flatMap { $0["cells"]?.elements ?? [] }
    guard let cells else {
      throw ContentProblem(name: name, line: 1, problem: "is no notebook: it has no cells; if it is another JSON file, name it .json")
    }
    var text = ContainerText()
    var blocks: [Block] = []
    for (number, cell) in cells.enumerated() {
      let kind = cell["cell_type"]?.place.map { file[$0] } ?? ""
      guard ["markdown", "code", "heading"].contains(kind), let lines = cell["source"] ?? cell["input"] else { continue }
      let written = lines.place.map { [$0] } ?? lines.elements.compactMap(\.place)
      let own = written.flatMap { JSONText.text($0, file).utf8 }
      text.begin(part: "cell \(number + 1)")
      let range = text.append(own)
      let place = PlaceName(.cell, String(number + 1))
      if kind == "code" {
        if own.contains(where: { $0 > 0x20 }) {
          blocks.append(Block(kind: .code, range: range, text: text.mapped(range), newlines: .always, place: place))
        }
        continue
      }
      let source = SourceText(name: name, text: String(decoding: own, as: UTF8.self))
      blocks += MarkdownLayout.blocks(of: source, newlines: .auto).map { block in
        var block = block.moved(by: range.lowerBound)
        block.place = place
        return block
      }
    }
    return SourceText(name: name, text: text.bytes, content: text.content(blocks))
  }
}
