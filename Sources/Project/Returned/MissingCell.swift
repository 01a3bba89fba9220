import Bitext
import Interchange

/// The empty cell of a translation's row that a source's cell stands for: the one as far from a neighbour as in the source.
struct MissingCell {
  let pair: AlignedPair
  let target: Language
  let layout: MissingLayout

  /// - Returns: the white space of a Markdown row between two bars; nil where there is no such cell, or something stands in it
  func place(for sentence: Int) -> ByteRange? {
    let (source, document) = (pair[target.other], pair[target])
    guard document.source.content == nil, document.source.encoding == nil,
      let index = layout.paragraphs.firstIndex(where: { $0.sentences.contains(sentence) }),
      case .tableCell(let row, let column) = source.blocks[layout.paragraphs[index].block].kind
    else { return nil }
    func cell(_ paragraph: Int) -> Int? {
      guard layout.paragraphs.indices.contains(paragraph),
        case .tableCell(row, let column) = source.blocks[layout.paragraphs[paragraph].block].kind
      else { return nil }
      return column
    }
    // From the nearest neighbours on either side.
    let left = (0..<index).reversed().prefix { cell($0) != nil }
    let right = (index + 1..<max(index + 1, layout.paragraphs.count)).prefix { cell($0) != nil }
    for neighbour in Array(left) + Array(right) {
      guard let counterpart = layout.paragraphs[neighbour].counterpart, counterpart.count == 1, let known = cell(neighbour) else {
        continue
      }
      let block = document.blocks[counterpart.lowerBound]
      guard case .tableCell = block.kind else { continue }
      return empty(column - known, from: block.range.lowerBound, in: document.source.bytes)
    }
    return nil
  }

  /// - Parameters:
  ///   - distance: in cells, to the right
  ///   - place: in another cell of the row
  private func empty(_ distance: Int, from place: Int, in bytes: [UInt8]) -> ByteRange? {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    let bars = (start..<end).filter { bytes[$0] == UInt8(ascii: "|") && ($0 == start || bytes[$0 - 1] != UInt8(ascii: "\\")) }
    let own = bars.partition { $0 > place }
    let wanted = own + distance
    guard wanted > 0, wanted < bars.count else { return nil }
    let cell = bars[wanted - 1] + 1..<bars[wanted]
    return bytes[cell].allSatisfy { $0 == 0x20 || $0 == 0x09 } ? cell : nil
  }
}
