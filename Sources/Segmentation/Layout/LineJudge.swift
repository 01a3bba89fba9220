import Bitext

/// Decides whether a line end only wraps or ends a sentence.
struct LineJudge {
  let text: TextView
  let language: Language
  let newlines: Block.Newlines
  let shape: ParagraphShape

  func decide(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line, previousMarker: LineMarker) -> Decision {
    if newlines == .always { return .cut(.lineEnd) }
    if isStructural(line, next, previousMarker) { return .cut(.lineEnd) }
    if newlines == .never { return .keep(.wrappedLine) }
    // The other language begins: a page with both.
    if let before = line.language, let after = next.language, before != after, !goesOn(line) { return .cut(.lineEnd) }
    if language == .ja, text.kind(before: line.end).isJapanese || text.kind(at: next.textStart).isJapanese {
      return decideJapanese(line, next)
    }
    return decideLatin(line, next)
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
    default: return false
    }
  }

  /// A number at the head of a line may be the wrapped end of a sentence: "in the year / 2. The".
  private func beginsItem(_ value: Int, _ line: ParagraphLayout.Line, _ first: LineMarker) -> Bool {
    if language == .ja || value <= 1 || first.isItem { return true }
    if LineMarker.endsInMark(text, line.end) || text[line.end - 1] == 0x3A { return true }
    return !isFull(line, by: 12)
  }

  private func isFull(_ line: ParagraphLayout.Line, by slack: Int) -> Bool { line.indent + line.width + slack >= shape.widest }

  private func goesOn(_ line: ParagraphLayout.Line) -> Bool {
    text.kind(before: line.end) == .comma || line.language == .ja && endsInParticle(line)
  }

  // MARK: English

  private func decideLatin(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Decision {
    // A sentence that ended with its line is judged like any other; white space is all that stands between.
    let last = text[line.end - 1]
    let kind = text.kind(at: next.textStart)
    if LineMarker.endsInMark(text, line.end), kind != .lower, line.depth == 0,
      shape.allEndInMarks || shape.widest < 40 || !wouldOverflow(line, next),
      !endsInAbbreviation(line)
    {
      return .cut(.lineEnd)
    }
    if LineMarker.endsInMark(text, line.end) || last == 0x22 || last == 0x27 { return .keep(.wrappedLine) }
    if kind == .lower, shape.widest >= 60, beginsClause(next), line.indent + line.width + 20 < shape.widest { return .cut(.lineEnd) }
    if kind == .lower || last == 0x2C || last == 0x3B || last == 0x26 { return .keep(.wrappedLine) }
    if last == 0x3A, !wouldOverflow(line, next) { return .cut(.lineEnd) }
    if endsInFunctionWord(line) { return .keep(.wrappedLine) }
    if kind != .lower, line.isFirst, isTitle(line) { return .cut(.lineEnd) }
    return shape.widest >= 40 && shape.widest <= 132 && line.width >= 30 && wouldOverflow(line, next) ? .keep(.wrappedLine) : .cut(.lineEnd)
  }

  /// Whether the first word of the next line had no room on this one: the mark of wrapping.
  private func wouldOverflow(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Bool {
    var i = next.textStart
    while i < next.end, text.bytes[i] != 0x20 { i += 1 }
    return line.indent + line.width + 1 + text.cells(next.textStart, i) > shape.widest
  }

  /// "Application of Exosome Therapy in Psychiatry": every word begins with a capital but the short ones a title keeps small.
  private func isTitle(_ line: ParagraphLayout.Line) -> Bool {
    var capitals = 0
    var i = line.textStart
    while i < line.end {
      let start = i
      while i < line.end, text.bytes[i] != 0x20 { i += 1 }
      switch text.bytes[start] {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: if i - start > 4 { return false }
      // Figures and lists of names: an address, a row of people.
      case 0x30...0x39: return false
      default: break
      }
      if text.bytes[i - 1] == 0x2C { return false }
      i += 1
    }
    return capitals >= 4
  }

  /// "I met Mr. / Smith": the line may end in the middle of a name.
  private func endsInAbbreviation(_ line: ParagraphLayout.Line) -> Bool {
    guard text[line.end - 1] == 0x2E else { return false }
    var i = line.end - 1
    while i > line.textStart, i > line.end - 12, text.bytes[i - 1] > 0x20 { i -= 1 }
    let word = i..<line.end - 1
    return word.count == 1 || !CompiledData.builtIn.tables.pointee.words.lookUp(text.bytes, word).isDisjoint(with: .abbreviation)
  }

  /// "you may copy it": a subject at the head of a line that a wide gap precedes.
  private func beginsClause(_ next: ParagraphLayout.Line) -> Bool {
    var i = next.textStart
    while i < next.end, text.bytes[i] != 0x20, i < next.textStart + 5 { i += 1 }
    switch String(decoding: UnsafeBufferPointer(rebasing: text.bytes[next.textStart..<i]), as: UTF8.self) {
    case "you", "we", "they", "he", "she", "i", "it": return true
    default: return false
    }
  }

  private func endsInFunctionWord(_ line: ParagraphLayout.Line) -> Bool {
    var i = line.end
    while i > line.textStart, i > line.end - 12, text[i - 1] | 0x20 >= 0x61, text[i - 1] | 0x20 <= 0x7A { i -= 1 }
    guard i > line.textStart, text[i - 1] == 0x20 else { return false }
    switch String(decoding: UnsafeBufferPointer(rebasing: text.bytes[i..<line.end]), as: UTF8.self) {
    case "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "which", "who", "is",
      "are", "was", "were", "be", "but", "its",
      "their", "his", "her", "our", "my", "your", "this", "these", "not", "than", "into", "over", "between", "when", "if", "where", "while",
      "because", "via", "per":
      return true
    default: return false
    }
  }

  // MARK: Japanese

  private func decideJapanese(_ line: ParagraphLayout.Line, _ next: ParagraphLayout.Line) -> Decision {
    let last = text.kind(before: line.end)
    let isFull = line.indent + line.width + max(4, shape.widest / 4) >= shape.widest
    if last == .terminator {
      let goesOn = CompiledData.builtIn.tables.pointee.continuations.longest(in: text.bytes, at: next.textStart) > 0
      return line.depth == 0 && (shape.allEndInMarks || !isFull) && !goesOn ? .cut(.lineEnd) : .keep(.wrappedLine)
    }
    // A paragraph begins with an ideographic space.
    if next.indent > line.indent, text[next.start] == 0xE3 { return .cut(.lineEnd) }
    let goesOnInWords = last == .comma || endsInParticle(line)
    if goesOnInWords, (line.indent + line.width) * 20 >= shape.widest * (last == .comma ? 5 : 7) { return .keep(.wrappedLine) }
    guard isFull else { return .cut(.lineEnd) }
    if startsWithDependent(next) { return .keep(.wrappedLine) }
    // What follows a list item is set in when it belongs to it.
    if line.marker.isItem, next.indent <= line.indent, shape.widest < 60 { return .cut(.lineEnd) }
    if shape.isEven, shape.widest >= 36 { return .keep(.wrappedLine) }
    // A long line that stops in the middle of a word.
    if shape.widest >= 48, line.width + 6 >= shape.widest, !endsInFinalForm(line), last != .closer { return .keep(.wrappedLine) }
    return .cut(.lineEnd)
  }

  /// もの, こと, ため, とき, …: words that cannot begin a sentence after a verb.
  private func startsWithDependent(_ next: ParagraphLayout.Line) -> Bool {
    let start = next.textStart
    let first = text.scalar(at: start).value
    let second = text.scalar(at: start + 3).value
    switch (first, second) {
    case (0x3082, 0x306E), (0x3053, 0x3068), (0x305F, 0x3081), (0x306F, 0x305A), (0x308F, 0x3051), (0x3088, 0x3046), (0x307E, 0x307E),
      (0x306E, 0x3067), (0x306E, 0x306B),
      (0x3051, 0x3069), (0x304B, 0x3089), (0x3068, 0x3044), (0x3068, 0x601D), (0x3068, 0x304D), (0x3068, 0x3053):
      return true
    // て、 てい てく てし た。 た、 たの ます ました です でした
    case (0x3066, 0x3001), (0x3066, 0x3044), (0x3066, 0x304F), (0x3066, 0x3057), (0x305F, 0x3002), (0x305F, 0x3001), (0x305F, 0x306E),
      (0x307E, 0x3059), (0x307E, 0x3057),
      (0x3067, 0x3059), (0x3067, 0x3057), (0x306A, 0x3044), (0x308B, 0x3002), (0x308B, 0x3001):
      return true
    // Small kana, the long vowel mark, ん, を begin no word.
    default:
      return first == 0x3092 || first == 0x3093 || first == 0x30FC || first == 0x3063 || first == 0x3083 || first == 0x3085
        || first == 0x3087 || first == 0x30C3
    }
  }

  /// の を が に は で と も へ や て し ば
  private func endsInParticle(_ line: ParagraphLayout.Line) -> Bool {
    switch text.scalar(before: line.end).value {
    case 0x306E, 0x3092, 0x304C, 0x306B, 0x306F, 0x3067, 0x3068, 0x3082, 0x3078, 0x3084, 0x3066, 0x3057, 0x3070: true
    default: false
    }
  }

  private func endsInFinalForm(_ line: ParagraphLayout.Line) -> Bool {
    switch text.scalar(before: line.end).value {
    // す た だ る い よ ね な か う ん
    case 0x3059, 0x305F, 0x3060, 0x308B, 0x3044, 0x3088, 0x306D, 0x306A, 0x304B, 0x3046, 0x3093: true
    default: false
    }
  }
}
