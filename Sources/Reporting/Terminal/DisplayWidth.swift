import ICU

/// How many cells of a terminal a text takes. A Japanese character takes two, a combining mark none.
///
/// The unit is the grapheme cluster, as terminals draw it: the base decides, marks and joiners add nothing, an emoji
/// presentation or a flag takes two cells. Half-width voicing marks (ｶﾞ) stand beside their kana and take a cell of their own.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    var cells = 0
    for character in text { cells += of(character) }
    return cells
  }

  package static func of(_ character: Character) -> Int {
    // ASCII first: most of every table.
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    var cells = 0
    var isWide = false
    var regionalIndicators = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F: isWide = true
      case 0x1F1E6...0x1F1FF: regionalIndicators += 1
      case 0xFF9E, 0xFF9F: cells += 1
      default: if cells == 0 { cells = scalar.cellWidth() }
      }
    }
    return isWide || regionalIndicators > 1 ? 2 : max(cells, regionalIndicators)
  }

  /// The longest beginning of a text that fits into a number of cells.
  package static func prefix(_ text: some StringProtocol, cells limit: Int) -> String {
    var cells = 0
    var result = ""
    for character in text {
      cells += of(character)
      if cells > limit { break }
      result.append(character)
    }
    return result
  }
}
