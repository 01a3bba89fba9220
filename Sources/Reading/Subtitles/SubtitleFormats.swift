import Bitext

/// Subtitles of SubRip.
package enum SRTFormat: ContentReader {
  package static let format = ArticleFormat.srt
  package static let extensions = ["srt"]

  package static func claims(_ head: FileHead) -> Bool {
    guard let first = head.lines.first else { return false }
    // Some programs leave the numbers out.
    return Subtitles.isTimes(first) || !first.isEmpty && first.allSatisfy(\.isNumber) && Subtitles.isTimes(head.second)
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    try Subtitles.content(of: source, isWeb: false)
  }
}

/// Subtitles of the web (WebVTT).
package enum VTTFormat: ContentReader {
  package static let format = ArticleFormat.vtt
  package static let extensions = ["vtt"]

  package static func claims(_ head: FileHead) -> Bool { head.lines.first?.hasPrefix("WEBVTT") ?? false }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    try Subtitles.content(of: source, isWeb: true)
  }
}

/// Reads the cues of subtitles and lets sentences run over them.
enum Subtitles {
  /// What a file that is called text holds, where it begins as subtitles do, times and all; nil for any other text.
  static func format(ofText head: FileHead) -> ArticleFormat? {
    if SRTFormat.claims(head) { return .srt }
    return VTTFormat.claims(head) && head.lines.prefix(40).contains(where: isTimes) ? .vtt : nil
  }

  /// `00:00:01,000 --> 00:00:04,000`, with whatever settings behind it.
  static func isTimes(_ line: Substring) -> Bool {
    guard let first = line.first, first.isNumber, line.prefix(16).contains(":") else { return false }
    let sides = line.split(separator: " ", maxSplits: 3)
    return sides.count >= 3 && sides[1] == "-->" && sides[0].allSatisfy { $0.isNumber || ":,.".contains($0) }
      && sides[2].first?.isNumber == true && sides[2].contains(":")
  }

  static func content(of source: SourceText, isWeb: Bool) throws(ContentProblem) -> ArticleContent {
    let cues = try CueScanner(source, isWeb: isWeb).cues()
    var speech = Speech(source, cues, isWeb: isWeb)
    return ArticleContent(blocks: speech.blocks(), cues: cues.map { .init(name: $0.name, range: $0.range, time: $0.time) })
  }
}

/// A cue as it stands in the file.
struct SubtitleCue {
  var name: String
  var time: Range<Int>
  /// Its lines without their ends; never none.
  var lines: [ByteRange]

  var range: ByteRange { lines[0].lowerBound..<lines[lines.count - 1].upperBound }
}

/// Finds cues: a number or a name, a line with times, lines of text up to a blank one.
struct CueScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private let isWeb: Bool

  init(_ source: SourceText, isWeb: Bool) {
    self.source = source
    bytes = source.bytes
    self.isWeb = isWeb
  }

  func cues() throws(ContentProblem) -> [SubtitleCue] {
    let lines = SourceLines(bytes)
    var cues: [SubtitleCue] = []
    var number = 1
    var hasText = false
    while number <= lines.count {
      let group = self.group(lines, &number)
      guard let first = group.first else { continue }
      hasText = true
      // Some programs leave no name; the head, notes and styles have no times.
      let isHead = isWeb && cues.isEmpty && source[first].hasPrefix("WEBVTT")
      guard let at = group.prefix(2).firstIndex(where: { isTimes($0) }) else {
        if isWeb || cues.isEmpty && group.count == 1 { continue }
        // A blank line inside a cue.
        if !cues.isEmpty { cues[cues.count - 1].lines += group }
        continue
      }
      guard let time = times(group[at]) else {
        throw ContentProblem(source, at: group[at].lowerBound, "a line with times that cannot be read; write 00:00:01,000 --> 00:00:04,000")
      }
      let text = Array(group[(at + 1)...])
      if text.isEmpty { continue }
      let name = at == 1 && !isHead ? source[VisibleText.trimming(bytes, first)] : String(cues.count + 1)
      cues.append(SubtitleCue(name: name, time: time, lines: text))
    }
    if cues.isEmpty, hasText, !isWeb {
      throw ContentProblem(
        name: source.name, line: 1,
        problem:
          "no line with times (00:00:01,000 --> 00:00:04,000), so these are no subtitles; if it is plain text, read it with --input text")
    }
    return cues
  }

  /// The next lines up to a blank one, or to the next times where no line is blank.
  private func group(_ lines: SourceLines, _ number: inout Int) -> [ByteRange] {
    var group: [ByteRange] = []
    var hasTimes = false
    while number <= lines.count {
      var line = lines.start(number)..<lines.end(number)
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = min(3, line.upperBound)..<line.upperBound }
      if isTimes(line), hasTimes {
        // The number above them belongs to them.
        if group.count > 2, isNumber(group[group.count - 1]) {
          group.removeLast()
          number -= 1
        }
        break
      }
      hasTimes = hasTimes || isTimes(line)
      number += 1
      if VisibleText.trimming(bytes, line).isEmpty { break }
      group.append(line)
    }
    return group
  }

  private func isNumber(_ line: ByteRange) -> Bool {
    let text = VisibleText.trimming(bytes, line)
    return !text.isEmpty && text.allSatisfy { bytes[$0] &- 0x30 < 10 }
  }

  private func isTimes(_ line: ByteRange) -> Bool {
    guard let arrow = line.first(where: { bytes[$0] == 0x2D && $0 + 2 < line.upperBound && bytes[$0 + 1] == 0x2D && bytes[$0 + 2] == 0x3E })
    else { return false }
    return bytes[line.lowerBound..<arrow].allSatisfy { $0 &- 0x30 < 10 || [0x3A, 0x2C, 0x2E, 0x20, 0x09].contains($0) }
  }

  private func times(_ line: ByteRange) -> Range<Int>? {
    let text = source[line]
    guard let arrow = text.range(ofArrow: "-->") else { return nil }
    let end = text[arrow.upperBound...].drop { $0 == " " || $0 == "\t" }.prefix { !$0.isWhitespace }
    guard let start = Self.milliseconds(text[..<arrow.lowerBound]), let stop = Self.milliseconds(end) else { return nil }
    return start..<max(start, stop)
  }

  /// `01:02:03,456`, `02:03.456`
  private static func milliseconds(_ text: Substring) -> Int? {
    let parts = text.filter { !$0.isWhitespace }.split(whereSeparator: { $0 == ":" || $0 == "," || $0 == "." })
    let numbers = parts.compactMap { $0.count <= 6 ? Int($0) : nil }
    guard numbers.count == parts.count, (2...4).contains(numbers.count) else { return nil }
    let seconds = numbers.dropLast().reduce(0) { $0 * 60 + $1 }
    return seconds * 1000 + (numbers.last ?? 0)
  }
}

extension String {
  fileprivate func range(ofArrow mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) { return start..<index(start, offsetBy: mark.count) }
      start = index(after: start)
    }
    return nil
  }
}
