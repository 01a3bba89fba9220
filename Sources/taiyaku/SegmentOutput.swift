import Bitext
import FoundationEssentials
import Reading
import Segmentation

/// The sentences of a file and, when asked for, the decisions behind them, as text or JSON.
struct SegmentOutput {
  struct Place: Encodable, Sendable {
    var range: [Int]
    var text: String?

    init(_ range: Range<Int>, text: String? = nil) {
      self.range = [range.lowerBound, range.upperBound]
      self.text = text
    }
  }

  struct Decision: Encodable, Sendable {
    /// The byte after the mark and what belongs to it.
    var offset: Int
    var boundary: Bool
    var rule: String
    var reason: String
    /// The file and line of a rule of the user's.
    var from: String?

    init(_ explanation: Explanation, shift: (Int) -> Int) {
      offset = shift(explanation.offset)
      boundary = explanation.isBoundary
      rule = explanation.rule.rawValue
      reason = explanation.rule.reason
      from = explanation.note
    }
  }

  private struct Whole: Encodable {
    var file: String
    var sentences: [Place]
    var decisions: [Decision]?
  }

  let source: SourceText
  let explains: Bool
  private var sentences: [Place] = []
  private var decisions: [Decision] = []

  init(source: SourceText, explains: Bool) {
    self.source = source
    self.explains = explains
  }

  mutating func add(_ block: Block, _ segmenter: SentenceSegmenter) {
    let text = block.text
    let visible: [Range<Int>]
    if explains {
      let (ranges, explanations) = segmenter.explained(text.utf8, newlines: block.newlines)
      visible = ranges
      decisions += explanations.map { Decision($0) { text.sourceOffset(of: $0) } }
    } else {
      visible = segmenter.sentences(of: block)
    }
    for range in visible {
      sentences.append(Place(text.sourceRange(of: range), text: OneLine.text(of: text.utf8[range])))
    }
  }

  mutating func add(_ lineEnds: [Explanation]) { decisions += lineEnds.map { Decision($0) { $0 } } }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    let whole = Whole(file: source.name, sentences: sentences, decisions: explains ? decisionsInOrder : nil)
    return String(decoding: try encoder.encode(whole), as: UTF8.self) + "\n"
  }

  /// Line ends come before the marks inside their lines.
  private var decisionsInOrder: [Decision] { decisions.sorted { $0.offset < $1.offset } }

  /// One sentence a line; with explanations, below the sentence each decision in it: where, what, the text around, the rule.
  func text() -> String {
    guard explains else { return sentences.map { ($0.text ?? "") + "\n" }.joined() }
    let lines = LineIndex(source)
    let decisions = decisionsInOrder
    var result = ""
    var next = 0
    for (index, sentence) in sentences.enumerated() {
      result += (sentence.text ?? "") + "\n"
      let end = index + 1 < sentences.count ? sentences[index + 1].range[0] : source.bytes.count + 1
      while next < decisions.count, decisions[next].offset < end {
        let decision = decisions[next]
        let position = lines.position(at: decision.offset, in: .scalar)
        let sign = decision.boundary ? "cut " : "keep"
        result += "    \(sign) \(position.line):\(position.column)  \(around(decision.offset))  \(decision.rule): \(decision.reason)"
        result += decision.from.map { " (\($0))\n" } ?? "\n"
        next += 1
      }
    }
    return result
  }

  /// A few characters before and after a place, on one line.
  private func around(_ offset: Int) -> String {
    func clean(_ text: Substring) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let before = source[max(0, offset - 40)..<offset].filter { $0 != "\u{FFFD}" }.suffix(12)
    let after = source[offset..<min(source.bytes.count, offset + 40)].filter { $0 != "\u{FFFD}" }.prefix(8)
    return "…\(clean(Substring(before)))‖\(clean(Substring(after)))…"
  }
}
