import Revision

/// Text with words marked, fitted into lines of a terminal.
struct MarkedText {
  enum Mark {
    /// Words of the old text that went, of the new text that came, of a translation that depend on them.
    case gone, come, depends

    var attributes: [TerminalStyle.Attribute] {
      switch self {
      case .gone: [.red, .bold]
      case .come: [.green, .bold]
      case .depends: [.yellow, .bold]
      }
    }

    /// Around the words where there are no colours, as wdiff writes them.
    var brackets: (String, String) {
      switch self {
      case .gone: ("[-", "-]")
      case .come: ("{+", "+}")
      case .depends: ("«", "»")
      }
    }
  }

  /// Keeps a bracket on the line of its word.
  private static let joiner = "\u{2060}"

  private var characters: [(character: Character, isMarked: Bool)] = []
  private let mark: Mark
  private let base: [TerminalStyle.Attribute]

  init(_ pieces: [WordDiff.Piece], _ mark: Mark, base: [TerminalStyle.Attribute] = [], style: TerminalStyle) {
    self.mark = mark
    self.base = base
    for piece in pieces {
      var text = PrintableText.line(piece.text)
      if piece.isChanged, !style.isEnabled { text = mark.brackets.0 + Self.joiner + text + Self.joiner + mark.brackets.1 }
      characters += text.map { ($0, piece.isChanged) }
    }
  }

  /// Lines of at most `cells` cells; styling takes none.
  func lines(_ cells: Int, style: TerminalStyle) -> [(text: String, cells: Int)] {
    var next = 0
    return TextFitting.wrap(String(characters.map(\.character)), to: cells).map { line in
      var result = ""
      var run = ""
      var marked = false
      func close() {
        result += style.apply(marked ? mark.attributes : base, to: run)
        run = ""
      }
      for character in line {
        // Spaces at the ends of lines were dropped.
        while next < characters.count, characters[next].character != character { next += 1 }
        let isMarked = next < characters.count && characters[next].isMarked
        next += 1
        if isMarked != marked {
          close()
          marked = isMarked
        }
        if character != Character(Self.joiner) { run.append(character) }
      }
      close()
      return (result, DisplayWidth.of(line))
    }
  }
}
