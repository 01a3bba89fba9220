import Bitext
import FoundationEssentials
import Reading
import Reporting
import Segmentation

/// The sentences of a file and, when asked for, the decisions behind them, as text or JSON.
struct SegmentOutput {
  struct Place: Encodable, Sendable {
    var range: [Int]

    init(_ range: Range<Int>) { self.range = [range.lowerBound, range.upperBound] }
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

    /// A person cut here.
    init(decided offset: Int, in file: String) {
      (self.offset, boundary, rule, reason, from) = (offset, true, "decided", "a person cut here", file)
    }
  }

  private struct Whole: Encodable {
    var file: String
    var blocks: [BlockPlace]
    var sentences: [SentencePlace]
    var decisions: [Decision]?
  }

  /// Of a sentence everything is in a span; "prose" is what no other says anything about.
  private struct SentencePlace: Encodable {
    var range: [Int]
    var text: String
    var spans: [SpanPlace]
  }

  private struct SpanPlace: Encodable {
    var kind: Span.Kind
    var range: [Int]
  }

  private struct BlockPlace: Encodable {
    var kind: String
    var range: [Int]
    var text: String
    var level: Int?
    var info: String?
    var language: Language?
    var boilerplate: Bool?
    var key: String?
    var place: PlaceJSON?
  }

  let source: SourceText
  let explains: Bool
  private var blocks: [Block] = []
  private var sentences: [Sentence] = []
  private var decisions: [Decision] = []
  /// How many blocks are in a third language.
  private(set) var foreignBlocks = 0

  init(source: SourceText, explains: Bool) {
    self.source = source
    self.explains = explains
  }

  /// - Parameter language: that the user says the file is in
  mutating func add(_ block: Block, _ rules: SegmentationRules, language: Language?) {
    blocks.append(block)
    guard block.isProse else { return }
    if language == nil, ArticleReader.isForeign(block) {
      foreignBlocks += 1
      return
    }
    let segmenter = rules.segmenters[language ?? block.language ?? .en]
    let visible: [Range<Int>]
    if explains {
      let (ranges, explanations) = segmenter.explained(block)
      visible = ranges
      decisions += explanations.map { Decision($0) { block.text.sourceOffset(of: $0) } }
    } else {
      visible = segmenter.sentences(of: block)
    }
    sentences += block.sentences(at: visible, index: blocks.count - 1)
  }

  /// Cuts the sentences as persons decided.
  /// - Parameters:
  ///   - language: that the user says the file is in
  ///   - name: of the file they are kept in
  mutating func cut(as cuts: [SentenceCut], language: Language?, from name: String) {
    var all: [Sentence] = []
    for own in Language.allCases {
      let sentences = sentences.filter { (language ?? blocks[$0.block].language ?? .en) == own }
      let document = Document(source: source, language: own, blocks: blocks, sentences: sentences).cut(as: cuts)
      all += document.sentences
      for place in document.cuts {
        decisions.removeAll { place.range.lowerBound < $0.offset && $0.offset < place.range.upperBound }
        let parts = document.sentences[document.sentences(touching: place.range)]
        decisions += parts.dropLast().map { Decision(decided: $0.range.upperBound, in: name) }
      }
    }
    sentences = all.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  mutating func add(_ lineEnds: [Explanation]) { decisions += lineEnds.map { Decision($0) { $0 } } }

  func json() throws -> String {
    let whole = Whole(
      file: source.name, blocks: blocks.map(place), sentences: sentences.map(place),
      decisions: explains ? decisionsInOrder.map(placed) : nil)
    return try MachineJSON.encode(whole)
  }

  /// Line ends come before the marks inside their lines.
  private var decisionsInOrder: [Decision] { decisions.sorted { $0.offset < $1.offset } }

  private func place(_ block: Block) -> BlockPlace {
    var place = BlockPlace(kind: block.kind.name, range: pair(block.range), text: block.text.string)
    switch block.kind {
    case .heading(let level): place.level = level
    case .listItem(let depth): place.level = depth
    default: break
    }
    if !block.info.isEmpty { place.info = block.info }
    place.language = block.language
    if block.isBoilerplate { place.boilerplate = true }
    place.key = block.key
    place.place = PlaceJSON(block.range, in: source)
    return place
  }

  private func place(_ sentence: Sentence) -> SentencePlace {
    let text = blocks[sentence.block].text
    let prose = sentence.prose.map { Span(kind: .prose, range: text.sourceRange(of: $0), visible: $0) }
    let spans = (prose + sentence.spans).sorted(by: Span.standsBefore)
    return SentencePlace(
      range: pair(sentence.range), text: sentence.text, spans: spans.map { SpanPlace(kind: $0.kind, range: pair($0.range)) })
  }

  private func placed(_ decision: Decision) -> Decision {
    var decision = decision
    decision.offset = source.place(of: decision.offset..<decision.offset).lowerBound
    return decision
  }

  private func pair(_ range: ByteRange) -> [Int] {
    let place = source.place(of: range)
    return [place.lowerBound, place.upperBound]
  }

  /// One sentence a line; with explanations, below the sentence each decision in it: where, what, the text around, the rule.
  func text() -> String {
    guard explains else { return sentences.map { $0.text + "\n" }.joined() }
    let lines = LineIndex(source)
    let decisions = decisionsInOrder
    var result = ""
    var next = 0
    for (index, sentence) in sentences.enumerated() {
      result += sentence.text + "\n"
      let end = index + 1 < sentences.count ? sentences[index + 1].range.lowerBound : source.bytes.count + 1
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
