import Bitext
import Reading
import Testing

/// Blocks written for reading: "h2 Title", "p Text", "li1 Item", "td0,1 Cell", "q Quotation", "code let x".
func described(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    let kind =
      switch block.kind {
      case .heading(let level): "h\(level)"
      case .paragraph: "p"
      case .listItem(let depth): "li\(depth)"
      case .tableCell(let row, let column): "td\(row),\(column)"
      case .quotation: "q"
      case .title: "title"
      case .footnote: "note(\(block.info))"
      case .code: "code"
      case .frontMatter: "matter(\(block.info))"
      case .directive: "directive(\(block.info))"
      }
    return "\(kind) \(block.text.string)"
  }
}

/// What holds for the blocks of any input: they stand in order and apart; pieces of their text stand in order inside them, on
/// character borders, and verbatim ones are the file's bytes.
func expectExactPlaces(_ blocks: [Block], in source: SourceText, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(firstWrongPlace(blocks, in: source) == nil, "\(source.name)", sourceLocation: sourceLocation)
}

private func firstWrongPlace(_ blocks: [Block], in source: SourceText) -> String? {
  func isBorder(_ range: ByteRange) -> Bool {
    [range.lowerBound, range.upperBound].allSatisfy { $0 >= source.bytes.count || source.bytes[$0] & 0xC0 != 0x80 }
  }
  var end = 0
  for block in blocks {
    if block.range.lowerBound < end { return "\(block.kind) \(block.range) overlaps what ends at \(end)" }
    if block.range.upperBound > source.bytes.count { return "\(block.range) ends beyond the file" }
    if !isBorder(block.range) { return "\(block.range) cuts a character" }
    var place = block.range.lowerBound
    var visible = 0
    var problem: String?
    block.text.forEachPiece { range, piece, isVerbatim in
      if range.lowerBound != visible { problem = "a gap in the text before \(range)" }
      if piece.lowerBound < place { problem = "\(block.kind) \(block.range): piece \(piece) begins before \(place)" }
      if piece.upperBound > block.range.upperBound { problem = "\(block.kind) \(block.range): piece \(piece) ends outside" }
      if !isBorder(piece) { problem = "piece \(piece) cuts a character" }
      if isVerbatim, source.bytes[piece] != block.text.utf8[range] { problem = "piece \(piece) is not the file's bytes" }
      visible = range.upperBound
      place = piece.upperBound
    }
    if let problem { return problem }
    if visible != block.text.utf8.count { return "pieces end at \(visible)" }
    end = block.range.upperBound
  }
  return nil
}
