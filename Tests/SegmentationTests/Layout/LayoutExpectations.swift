import Bitext
import Segmentation
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
      case .code: "code"
      }
    return "\(kind) \(block.text.string)"
  }
}

/// What holds for the blocks of any input: they stand in order and apart; pieces of their text stand in order inside them, on
/// character borders, and verbatim ones are the file's bytes.
func expectExactPlaces(
  _ blocks: [Block], in source: SourceText, sourceLocation: SourceLocation = #_sourceLocation
) {
  func isBorder(_ offset: Int) -> Bool { offset >= source.bytes.count || source.bytes[offset] & 0xC0 != 0x80 }
  var end = 0
  for block in blocks {
    #expect(block.range.lowerBound >= end, "blocks overlap", sourceLocation: sourceLocation)
    #expect(block.range.upperBound <= source.bytes.count, sourceLocation: sourceLocation)
    #expect(isBorder(block.range.lowerBound) && isBorder(block.range.upperBound), sourceLocation: sourceLocation)
    var place = block.range.lowerBound
    var visible = 0
    block.text.forEachPiece { range, piece, isVerbatim in
      #expect(range.lowerBound == visible, sourceLocation: sourceLocation)
      #expect(piece.lowerBound >= place, "pieces overlap in \(source.name): \(piece) after \(place)", sourceLocation: sourceLocation)
      #expect(piece.upperBound <= block.range.upperBound, "a piece outside its block", sourceLocation: sourceLocation)
      #expect(isBorder(piece.lowerBound) && isBorder(piece.upperBound), sourceLocation: sourceLocation)
      if isVerbatim { #expect(source.bytes[piece] == block.text.utf8[range], sourceLocation: sourceLocation) }
      visible = range.upperBound
      place = piece.upperBound
    }
    #expect(visible == block.text.utf8.count, sourceLocation: sourceLocation)
    end = block.range.upperBound
  }
}
