import Bitext
import Letters

extension StructureRule {
  /// Text in strings and comments may be translated; everything else of a code block is the same on both sides.
  static let codeDiffers: StructureRule = .init(
    "code.differs", .error, "A code block that is not the same on both sides.",
    why: "Readers copy code and run it.",
    fix: "Write the code as the original has it; text in comments and strings may be translated.",
    example: "\"make install\" and make uninstall"
  ) { pair in
    pair.code.compactMap { match in
      guard let ja = match.ja, let en = match.en else { return nil }
      let (own, other) = (pair.ja.blocks[ja], pair.en.blocks[en])
      if own.text.utf8 == other.text.utf8 { return nil }
      let comparison = CodeComparison(ja: own, en: other, pair.options.locales)
      guard let first = comparison.differences.first else { return nil }
      func places(_ block: Block, _ lines: [CodeLine]) -> [Finding.Place] {
        lines.map { Finding.Place(range: block.text.sourceRange(of: $0.range), text: $0.text) }
      }
      let shown = comparison.differences.prefix(20)
      var places = BothLanguages(ja: places(own, shown.compactMap(\.ja)), en: places(other, shown.compactMap(\.en)))
      // Where a side lacks a line its whole block is the place.
      if places.ja.isEmpty { places.ja = [pair.ja.place(ofBlocks: ja..<ja + 1)] }
      if places.en.isEmpty { places.en = [pair.en.place(ofBlocks: en..<en + 1)] }
      return pair.finding(
        .codeDiffers, severity(comparison, match), message(first, comparison.differences.count, from: pair.from), places,
        context: BothLanguages(ja: pair.ja.place(ofBlocks: ja..<ja + 1), en: pair.en.place(ofBlocks: en..<en + 1)))
    }
  }

  /// A slip is a small difference between blocks that are otherwise the same, or that can only stand for each other.
  private static func severity(_ comparison: CodeComparison, _ match: PlaceMatch) -> Finding.Severity {
    if comparison.differences.allSatisfy(\.isOfCommentsAlone) { return .info }
    if comparison.differences.allSatisfy({ $0.isOfStopsAlone }) { return .info }
    let isSlip = comparison.differences.count == 1 && comparison.differences[0].ja != nil && comparison.differences[0].en != nil
    return isSlip && (match.isInPlace || comparison.same >= 2) ? .error : .warning
  }

  private static func message(_ first: CodeComparison.Difference, _ count: Int, from: Language) -> Message {
    let more: Message = count > 1 ? " (\(count) lines differ)" : ""
    let (original, translation) = from == .ja ? (first.ja, first.en) : (first.en, first.ja)
    switch (original, translation) {
    case (let a?, let b?):
      let (x, y) = differingWords(a, b)
      return "the code says \"\(y)\" where the \(from) says \"\(x)\"" + more
    case (let a?, nil): return "the code lacks the line \"\(Excerpt.of(a.text))\"" + more
    case (nil, let b?): return "the code has a line that the \(from) does not have: \"\(Excerpt.of(b.text))\"" + more
    case (nil, nil): return "the code differs"
    }
  }

  /// The words of two lines that are not the same, from the first to the last.
  private static func differingWords(_ a: CodeLine, _ b: CodeLine) -> (String, String) {
    let (x, y) = (a.text.split(separator: " "), b.text.split(separator: " "))
    let head = zip(x, y).prefix { $0 == $1 }.count
    let tail = min(zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count, min(x.count, y.count) - head)
    let (own, other) = (x[head..<x.count - tail].joined(separator: " "), y[head..<y.count - tail].joined(separator: " "))
    return own.isEmpty || other.isEmpty ? Excerpt.ofBoth(a.text, b.text) : Excerpt.ofBoth(own, other)
  }
}

extension CodeComparison.Difference {
  /// Lines of comments, or lines that are the same but for their comments.
  fileprivate var isOfCommentsAlone: Bool {
    guard let ja, let en else { return (ja ?? en)?.isComment ?? true }
    func code(_ line: CodeLine) -> [CodeToken] {
      line.tokens.filter {
        if case .comment = $0 { return false }
        return true
      }
    }
    return code(ja) == code(en)
  }

  /// A comma or a semicolon at the end of a line, which most languages can do without.
  fileprivate var isOfStopsAlone: Bool {
    guard let ja, let en else { return false }
    func bare(_ line: CodeLine) -> Substring {
      line.text.last.map { $0 == "," || $0 == ";" } == true ? line.text.dropLast() : line.text[...]
    }
    return bare(ja) == bare(en)
  }
}
