import Bitext

/// An alignment to read on a terminal: both texts side by side, the bead's type and probability between the numbers and the
/// words, what stands alone said in words. On a narrow terminal the languages stand one under the other.
package struct AlignmentText: Sendable {
  /// Cells of the terminal.
  package var width: Int
  package var style: TerminalStyle
  /// Which language stands on the left.
  package var from: Language
  package var book: Phrasebook

  /// Below this many cells two columns of text would be too narrow to read.
  private static let narrowest = 76

  package init(width: Int = 100, style: TerminalStyle = .plain, from: Language = .ja, book: Phrasebook = .english) {
    self.book = book
    self.width = width
    self.style = style
    self.from = from
  }

  package func render(_ pair: AlignedPair) -> String {
    let to = from.other
    let text = max(20, (width - 24) / 2)
    let isWide = width >= Self.narrowest
    var table = TextTable(
      [.init(from.rawValue, .right), .init(to.rawValue, .right), .init(book["type"]), .init(book["prob."], .right)]
        + (isWide
          ? [.init(book[from.name], maximum: text), .init(book[to.name], maximum: text)]
          : [.init(book["text"], maximum: max(20, width - 24))]))
    for bead in pair.alignment.beads {
      let left = cell(pair, bead, from)
      let right = cell(pair, bead, to)
      let head: [TextTable.Cell] = [
        number(bead[from]), number(bead[to]), type(of: bead), probability(of: bead),
      ]
      if isWide {
        table.add(head + [left, right])
      } else {
        table.add(head + [left])
        table.add([TextTable.Cell("", .dim), "", "", "", right])
      }
    }
    return table.render(style: style) + "\n" + summary(of: pair) + "\n"
  }

  /// One line: how many sentences and beads, how many stand alone, how many deserve a look.
  package func summary(of pair: AlignedPair) -> String {
    let beads = pair.alignment.beads
    let linked = beads.filter { !$0.isNull }
    func alone(_ language: Language) -> Int { beads.count { $0[language.other].isEmpty } }
    let doubtful = linked.count { $0.probability < 0.5 }
    let moved = linked.count(where: \.moved)
    let other = from.other
    let joined = linked.count { $0.type != "1-1" }
    var parts: [Message] = [
      "\(pair[from].sentences.count) \(from) and \(pair[other].sentences.count) \(other) sentences",
      """
      \(beads.count) beads: \(linked.count) linked (\(joined) not 1-1), \(alone(from)) only in \(from), \
      \(alone(other)) only in \(other)
      """,
    ]
    if moved > 0 { parts.append(.count(moved, "moved", "moved")) }
    var text = Message.all(of: parts, between: "; ").text(in: book)
    if doubtful > 0 { text += book["; "] + style(("\(doubtful) below 0.50: look at these" as Message).text(in: book), .yellow) }
    return text
  }

  private func cell(_ pair: AlignedPair, _ bead: Bead, _ language: Language) -> TextTable.Cell {
    if bead[language].isEmpty { return TextTable.Cell(("(not in \(language))" as Message).text(in: book), .dim) }
    let text = pair.text(language, of: bead)
    return bead.isNull
      ? TextTable.Cell(text, .yellow) : isHeading(pair, bead, language) ? TextTable.Cell(text, .bold) : TextTable.Cell(text)
  }

  private func isHeading(_ pair: AlignedPair, _ bead: Bead, _ language: Language) -> Bool {
    bead[language].allSatisfy { if case .heading = pair[language].block(of: $0).kind { true } else { false } }
  }

  /// Numbers from 1, such as "12" or "12-14".
  private func number(_ range: Range<Int>) -> TextTable.Cell {
    guard let first = range.first, let last = range.last else { return TextTable.Cell("–", .dim) }
    return TextTable.Cell(first == last ? "\(first + 1)" : "\(first + 1)-\(last + 1)", .dim)
  }

  private func type(of bead: Bead) -> TextTable.Cell {
    let name = from == .ja ? bead.type : "\(bead.en.count)-\(bead.ja.count)"
    return bead.moved
      ? TextTable.Cell(name + book[" moved"], .magenta) : bead.type == "1-1" ? TextTable.Cell(name, .dim) : TextTable.Cell(name, .cyan)
  }

  private func probability(of bead: Bead) -> TextTable.Cell {
    // Two digits are shown; rounding down keeps "1.00" for certainty only.
    let hundredths = Int(bead.probability * 100)
    let text = hundredths >= 100 ? "1.00" : "0." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
    return bead.probability < 0.5
      ? TextTable.Cell(text, .red) : bead.probability < 0.8 ? TextTable.Cell(text, .yellow) : TextTable.Cell(text, .green)
  }
}
