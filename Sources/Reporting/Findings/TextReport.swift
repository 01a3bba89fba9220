import Bitext
import Project

/// Findings as compilers write them: the place, the line with the words marked, and the counterpart below.
///
///     articles/exosome.en.md:12:5: error: "nerve protection" is forbidden; write "neuroprotection" [term.forbidden neuroprotection]
///       12 | The nerve protection of exosomes is well known.
///          |     ^^^^^^^^^^^^^^^^
///     articles/exosome.ja.md:9:9: note: the Japanese
///        9 | エクソソームの神経保護作用はよく知られている。
///          |               ^^^^^^^^
package struct TextReport {
  let report: FindingsReport
  let style: TerminalStyle
  /// Cells of an excerpt; longer lines are cut around the marks.
  let width: Int
  /// The words findings and summaries are said in.
  let book: Phrasebook

  package init(_ report: FindingsReport, style: TerminalStyle = .plain, width: Int = 100, book: Phrasebook = .english) {
    self.report = report
    self.style = style
    self.book = book
    // The margin takes eight cells.
    self.width = max(20, width - 8)
  }

  /// Columns count characters. Findings of the baseline and waived ones are left out.
  /// - Parameter most: how many findings at most; those that are left out are counted
  package func write(atMost most: Int? = nil) -> String {
    let open = report.open
    guard let most, open.count > most else { return open.map(describe).joined() }
    return open.prefix(most).map(describe).joined() + more(open.count - most) + "\n"
  }

  private func more(_ count: Int) -> String { ("… and \(count) more" as Message).text(in: book) }

  /// How many findings there are of each rule, of each concept and in each file, the most first.
  package func statistics(rows: Int = 15) -> String {
    let open = report.open
    func table(_ title: String, _ keys: [String]) -> String {
      let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard !counts.isEmpty else { return "" }
      var text = style(book[title], .bold) + "\n"
      for (key, count) in counts.prefix(rows) {
        let number = String(count)
        text += String(repeating: " ", count: max(0, 7 - number.count)) + number + "  " + PrintableText.line(key) + "\n"
      }
      if counts.count > rows { text += "         " + more(counts.count - rows) + "\n" }
      return text
    }
    let files = open.compactMap { $0.location.map { report.files[$0.file].source.name } }
    return table("by rule", open.map { "\($0.rule) (\(book[$0.severity.rawValue]))" })
      + table("by concept", open.compactMap { finding in finding.concept.map { "\($0) (\(finding.rule))" } }) + table("by file", files)
  }

  /// Such as "3 findings: 2 errors, 1 warning; 4 more known from the baseline, 1 waived".
  package func summary() -> String {
    let open = report.open.count
    let severities: [(Finding.Severity, String, String)] = [
      (.error, "error", "errors"), (.warning, "warning", "warnings"), (.info, "info", "info"),
    ]
    let counts = severities.compactMap { severity, one, many -> Message? in
      let count = report.count(severity)
      return count == 0 ? nil : .count(count, one, many)
    }
    var parts: [Message] = [open == 0 ? "no findings" : "\(Message.count(open, "finding", "findings")): \(Message.all(of: counts))"]
    let known = report.findings.count { $0.baselineState == .unchanged }
    let waived = report.findings.count { $0.waiver != nil && $0.baselineState != .unchanged }
    let fixed = report.fixed.reduce(0) { $0 + $1.count }
    let others: [Message] = [(known, "known from the baseline"), (waived, "waived"), (fixed, "of the baseline no longer found")]
      .filter { $0.0 > 0 }.map { .count($0.0, $0.1, $0.1) }
    if !others.isEmpty { parts.append(.all(of: others)) }
    if let scope = report.scope { parts.append(Self.scope(scope)) }
    return Message.all(of: parts, between: "; ").text(in: book)
  }

  /// "looked at 2 articles: 40 Japanese (3 without counterpart) and 41 English sentences, 12 concepts, 1 file in one language only"
  private static func scope(_ scope: CheckedScope) -> Message {
    let sentences = Language.allCases.map { language -> Message in
      let unanswered = scope.unanswered[language]
      return unanswered > 0
        ? "\(scope.sentences[language]) \(language) (\(unanswered) without counterpart)" : "\(scope.sentences[language]) \(language)"
    }
    var parts: [Message] = [
      "looked at \(Message.count(scope.articles, "article", "articles")): \(sentences[0]) and \(sentences[1]) sentences"
    ]
    if scope.concepts > 0 { parts.append(.count(scope.concepts, "concept", "concepts")) }
    if scope.unpaired > 0 { parts.append("\(Message.count(scope.unpaired, "file", "files")) in one language only") }
    return .all(of: parts)
  }

  private func describe(_ finding: ReportedFinding) -> String {
    let label = [finding.rule.rawValue, finding.concept].compactMap { $0 }.joined(separator: " ")
    let text =
      head(finding.location, severity(finding.severity), finding.message) + " " + style("[\(PrintableText.line(label))]", .dim) + "\n"
    return text + excerpts(of: finding)
  }

  /// The lines of a finding, the main one first.
  func excerpts(of finding: ReportedFinding) -> String {
    let exact = finding.side(.ja).places + finding.side(.en).places
    var text = finding.location.map { excerpt($0, isExact: exact.contains($0)) } ?? ""
    for (place, message) in finding.related {
      text += head(place, style(book["note"], .cyan), message) + "\n" + excerpt(place, isExact: exact.contains(place))
    }
    return text
  }

  private func head(_ place: ReportedFinding.Place?, _ severity: String, _ message: Message) -> String {
    let shown = place.map { place in
      let file = report.files[place.file]
      let text = style(PrintableText.line(file.address(of: place.range)), .bold)
      return style.links(text, to: file.name, line: file.lines.line(at: place.range.lowerBound))
    }
    return (shown ?? style(report.tool.name, .bold)) + ": \(severity): " + PrintableText.line(message.text(in: book))
  }

  private func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: style(book["error"], .bold, .red)
    case .warning: style(book["warning"], .bold, .yellow)
    case .info: style(book["info"], .bold, .blue)
    }
  }

  /// The line and the marks under it. A whole sentence gets one mark where it begins.
  private func excerpt(_ place: ReportedFinding.Place, isExact: Bool) -> String {
    let file = report.files[place.file]
    let number = file.lines.line(at: place.range.lowerBound)
    let line = file.lines.range(ofLine: number)
    let end = isExact ? min(place.range.upperBound, line.upperBound) : place.range.lowerBound
    let marked = place.range.lowerBound..<max(end, place.range.lowerBound)
    let shown = neighbourhood(of: marked, in: line, file.source.bytes)
    let excerpt = Excerpt(
      before: PrintableText.line(withoutMark(file.source[shown.lowerBound..<marked.lowerBound])),
      marked: PrintableText.line(file.source[marked]),
      after: PrintableText.line(file.source[marked.upperBound..<max(marked.upperBound, shown.upperBound)]), width: width)
    let margin = TextFitting.pad(String(number), to: 5, .right)
    let marks = String(repeating: " ", count: excerpt.indent) + style(String(repeating: "^", count: excerpt.marks), .green, .bold)
    return "\(style(margin + " |", .dim)) \(excerpt.text)\n\(style("      |", .dim)) \(marks)\n"
  }

  /// As much of a line as can be seen, and more: a file of one line would be looked through for each of its findings.
  private func neighbourhood(of range: ByteRange, in line: ByteRange, _ bytes: [UInt8]) -> ByteRange {
    let reach = 4 * width + 256
    var (start, end) = (max(line.lowerBound, range.lowerBound - reach), min(line.upperBound, range.upperBound + reach))
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return min(start, range.lowerBound)..<max(end, range.upperBound)
  }

  private func withoutMark(_ text: String) -> String { text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text }
}

/// A line cut to a width around the words it is shown for.
struct Excerpt: Equatable {
  var text: String
  /// Cells before the marks, and cells to mark.
  var indent: Int
  var marks: Int

  init(before: String, marked: String, after: String, width: Int) {
    let markedCells = DisplayWidth.of(marked)
    let whole = before + marked + after
    // Joined first: a mark that combines with the character before it takes no cell of its own.
    let indentOfWhole = DisplayWidth.of(before)
    if DisplayWidth.of(whole) <= width {
      (text, indent, marks) = (whole, indentOfWhole, max(1, markedCells))
      return
    }
    let shown = TextFitting.truncate(marked, to: width - 2)
    let room = width - DisplayWidth.of(shown)
    let head = Self.suffix(before, cells: max(1, room / 2))
    let rest = room - DisplayWidth.of(head)
    text = head + shown + TextFitting.truncate(after, to: max(0, rest))
    indent = DisplayWidth.of(head)
    marks = max(1, DisplayWidth.of(shown))
  }

  /// The end of a text that fits, an ellipsis before it where something was cut.
  private static func suffix(_ text: String, cells: Int) -> String {
    guard DisplayWidth.of(text) > cells else { return text }
    var used = 1
    var start = text.endIndex
    while start > text.startIndex {
      let previous = text.index(before: start)
      used += DisplayWidth.of(text[previous])
      if used > cells { break }
      start = previous
    }
    return "…" + text[start...]
  }
}
