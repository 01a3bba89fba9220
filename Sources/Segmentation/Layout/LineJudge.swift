import Bitext

/// Decides whether a line end only wraps or ends a sentence.
struct LineJudge {
  let text: TextView
  let language: Language
  let newlines: Block.Newlines
  let tables: UnsafePointer<WordTables>
  let shape: ParagraphShape

  func decide(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line, previousMarker: LineMarker) -> Decision {
    if newlines == .always { return .cut(.lineByOption) }
    if isStructural(line, next, previousMarker) { return .cut(.lineOfStructure) }
    if newlines == .never { return .keep(.lineByOptionWraps) }
    if shape.isLineForLine, isUnit(line, next) { return .cut(.lineEnd) }
    // The other language begins: a page with both.
    if let before = line.language, let after = next.language, before != after, !goesOn(line) { return .cut(.otherLanguage) }
    return isJapanese(line, next) ? decideJapanese(line, next) : decideLatin(line, next)
  }

  /// Among lines that are sentences: whether one is a sentence, too, or a title, and no part of one.
  private func isUnit(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    LineMarker.endsInMark(text, line.end) || text.kind(before: line.end) != .comma && text.kind(at: next.textStart) != .lower
  }

  private func isJapanese(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    // The lines themselves say more than the page does.
    if let language = line.language, language == next.language { return language == .ja }
    return language == .ja && (text.kind(before: line.end).isJapanese || text.kind(at: next.textStart).isJapanese)
  }

  /// Headings, items, table rows and rules begin and end on their own lines.
  private func isStructural(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line, _ first: LineMarker) -> Bool {
    switch next.marker {
    case .bullet, .heading, .tableRow, .rule: return true
    case .number(let value): if beginsItem(value, line, first) { return true }
    case .none: break
    }
    switch line.marker {
    case .heading, .tableRow, .rule: return true
    // "On Monday Ann wrote:" before the lines of her mail.
    default: return text[next.textStart] == 0x3E && text[line.textStart] != 0x3E
    }
  }

  /// A number at the head of a line may be the wrapped end of a sentence: "in the year / 2. The".
  private func beginsItem(_ value: Int, _ line: ParagraphLayout.Line, _ first: LineMarker) -> Bool {
    if language == .ja || value <= 1 || first.isItem { return true }
    if LineMarker.endsInMark(text, line.end) || text[line.end - 1] == 0x3A { return true }
    return !isFull(line, by: 12)
  }

  func isFull(_ line: ParagraphLayout.Line, by slack: Int) -> Bool { line.indent + line.width + slack >= shape.widest }

  private func goesOn(_ line: ParagraphLayout.Line) -> Bool {
    text.kind(before: line.end) == .comma || line.language == .ja && endsInParticle(line)
  }
}
