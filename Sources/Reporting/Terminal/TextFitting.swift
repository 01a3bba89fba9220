import ICU

/// Fitting text into cells: padding, cutting and wrapping by display width.
package enum TextFitting {
  package enum Alignment: Sendable { case left, right, center }

  /// The text followed (or preceded) by spaces up to a number of cells. Wider text is left as it is.
  package static func pad(_ text: String, to cells: Int, _ alignment: Alignment = .left) -> String {
    let (before, after) = margins(of: text, in: cells, alignment)
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: after)
  }

  /// The empty cells before and after a text in a field.
  static func margins(of text: String, in cells: Int, _ alignment: Alignment) -> (before: Int, after: Int) {
    let room = max(0, cells - DisplayWidth.of(text))
    return switch alignment {
    case .left: (0, room)
    case .right: (room, 0)
    case .center: (room / 2, room - room / 2)
    }
  }

  /// The text cut to a number of cells, the last of them an ellipsis where something was cut.
  package static func truncate(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
    guard DisplayWidth.of(text) > cells else { return text }
    let room = cells - DisplayWidth.of(ellipsis)
    return room < 0 ? DisplayWidth.prefix(ellipsis, cells: cells) : DisplayWidth.prefix(text, cells: room) + ellipsis
  }

  /// The text in lines of at most `cells` cells, broken where ICU allows a line break (no line begins with 。 or ends with 「);
  /// a piece without such a place is broken between characters. Line ends inside the text stay; there is always one line.
  package static func wrap(_ text: String, to cells: Int) -> [String] {
    let width = max(cells, 2)
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines += wrapLine(String(paragraph), width)
    }
    return lines
  }

  private static func wrapLine(_ text: String, _ width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let trimmed = piece.droppingTrailingSpaces
      let cells = DisplayWidth.of(trimmed)
      if used > 0, used + cells > width {
        lines.append(line.droppingTrailingSpaces)
        (line, used) = ("", 0)
      }
      let rest = cells > width ? Self.cut(piece, cells, width, &lines) : piece[...]
      line += rest
      used += DisplayWidth.of(rest)
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line.droppingTrailingSpaces) }
    return lines
  }

  /// Cuts a piece that is wider than the line between characters, in one pass.
  /// - Parameter cells: of the piece without the spaces at its end
  /// - Returns: what is left for the next line
  private static func cut(_ piece: String, _ cells: Int, _ width: Int, _ lines: inout [String]) -> Substring {
    var (start, used, left) = (piece.startIndex, 0, cells)
    for index in piece.indices {
      let own = DisplayWidth.of(piece[index])
      // A single character wider than the line is let through whole.
      if used + own > width, start < index {
        lines.append(String(piece[start..<index]))
        (start, left, used) = (index, left - used, 0)
        if left <= width { break }
      }
      used += own
    }
    return piece[start...]
  }

  /// The text cut at every place where a line may end.
  private static func pieces(of text: String) -> [String] {
    guard let breaker = try? BreakIterator(.line, locale: "ja") else { return text.map(String.init) }
    let bytes = Array(text.utf8)
    var pieces: [String] = []
    var start = 0
    for end in breaker.boundaries(in: text) {
      pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return pieces
  }
}

extension String {
  fileprivate var droppingTrailingSpaces: String {
    guard hasSuffix(" ") else { return self }
    var view = self[...]
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
