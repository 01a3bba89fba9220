import Bitext
import Interchange

/// Makes lines of the translation from lines of the source: marks, tags and code as they stand there, the text translated.
struct MissingLines {
  private let pair: AlignedPair
  private let codes: CodedSentences
  private let layout: MissingLayout
  /// By their beads.
  private let texts: [Int: MissingText.Text]
  private let from: Language

  init(_ pair: AlignedPair, _ codes: CodedSentences, _ layout: MissingLayout, _ texts: [Int: MissingText.Text]) {
    (self.pair, self.codes, self.layout, self.texts) = (pair, codes, layout, texts)
    from = codes.language
  }

  private var source: Document { pair[from] }
  private var target: Document { pair[from.other] }

  /// - Parameter run: neighbouring paragraphs
  /// - Returns: nil where they are no lines by themselves, or their place is not certain
  func edit(for run: Range<Int>) -> PlannedEdit? {
    guard let (lines, place) = layout.isWhole ? (0..<source.source.bytes.count, Place.alone) : lines(of: run) else { return nil }
    guard var made = made(run, lines) else { return nil }
    let at: Int
    switch place {
    case .alone: at = 0
    case .after(let end, let gap):
      made.prepend(evened(gap))
      at = end
    case .before(let start, let gap):
      made.bytes += evened(gap)
      at = start
    }
    let kinds = run.map { source.blocks[layout.paragraphs[$0].block] }.filter { $0.isProse && !$0.text.isEmpty }.map(\.kind.name)
    let isWhole = layout.isWhole
    return PlannedEdit(
      edit: TextEdits.Edit(place: isWhole ? 0..<target.source.bytes.count : at..<at, bytes: made.bytes), parts: made.parts,
      kinds: isWhole ? nil : kinds)
  }

  // MARK: Where

  private enum Place {
    case alone
    /// A place of the translation, and what divides the lines from those there.
    case after(Int, gap: ArraySlice<UInt8>)
    case before(Int, gap: ArraySlice<UInt8>)
  }

  private func lines(of run: Range<Int>) -> (lines: ByteRange, place: Place)? {
    func block(_ paragraph: Int) -> Block { source.blocks[layout.paragraphs[paragraph].block] }
    let bytes = source.source.bytes
    let lines = start(of: block(run.lowerBound).range, bytes)..<end(of: block(run.upperBound - 1).range, bytes)
    let before = run.lowerBound > 0 ? end(of: block(run.lowerBound - 1).range, bytes) : 0
    let after = run.upperBound < layout.paragraphs.count ? start(of: block(run.upperBound).range, bytes) : bytes.count
    // A cell of a row that is there, an item that holds another: no lines by themselves.
    guard before <= lines.lowerBound, lines.upperBound <= after, run.lowerBound == 0 || before < lines.lowerBound else { return nil }
    let gaps = (before: bytes[before..<lines.lowerBound], after: bytes[lines.upperBound..<after])
    let previous = layout.paragraphs[..<run.lowerBound].last { $0.counterpart != nil }?.counterpart?.upperBound
    let next = layout.paragraphs[run.upperBound...].first { $0.counterpart != nil }?.counterpart?.lowerBound
    let isNearNext = run.upperBound < layout.paragraphs.count && layout.paragraphs[run.upperBound].counterpart != nil
    let isNearPrevious = run.lowerBound > 0 && layout.paragraphs[run.lowerBound - 1].counterpart != nil
    if let previous, isNearPrevious || !isNearNext || next == nil {
      return (lines, .after(end(of: target.blocks[previous].range, target.source.bytes), gap: gap(gaps.before)))
    }
    guard let next else { return nil }
    return (lines, .before(start(of: target.blocks[next].range, target.source.bytes), gap: gap(gaps.after)))
  }

  /// White space as it divides the lines in the source; where more than that stands there, a blank line.
  private func gap(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = bytes.allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
    return isBlank && bytes.contains(0x0A) ? bytes : [0x0A, 0x0A]
  }

  private func start(of range: ByteRange, _ bytes: [UInt8]) -> Int {
    bytes[..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// The end of the last line, its line end left out.
  private func end(of range: ByteRange, _ bytes: [UInt8]) -> Int {
    var end = range.upperBound
    // Some blocks end behind their line's end.
    while end > range.lowerBound, [0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    end = bytes[end...].firstIndex(of: 0x0A) ?? bytes.count
    return end > 0 && end <= bytes.count && bytes[end - 1] == 0x0D ? end - 1 : end
  }

  // MARK: What

  private struct Made {
    var bytes: [UInt8] = []
    var parts: [PlannedEdit.Part] = []

    mutating func prepend(_ gap: [UInt8]) {
      bytes = gap + bytes
      for index in parts.indices {
        parts[index].range = parts[index].range.lowerBound + gap.count..<parts[index].range.upperBound + gap.count
      }
    }
  }

  private func made(_ run: Range<Int>, _ lines: ByteRange) -> Made? {
    var made = Made()
    var at = lines.lowerBound
    func keep(to place: Int) {
      made.bytes += evened(source.source.bytes[at..<max(at, place)])
      at = max(at, place)
    }
    for paragraph in layout.paragraphs[run] {
      var wasText = false
      for (sentence, bead) in zip(paragraph.sentences, paragraph.beads) {
        guard pair.alignment.beads.indices.contains(bead) else { return nil }
        let own = pair.alignment.beads[bead][from]
        // Sentences of two paragraphs that are translated together have no place.
        guard own.allSatisfy(paragraph.sentences.contains) else { return nil }
        let place = codes.texts[sentence].place
        let text = texts[bead]
        if text == nil, layout.isWhole {
          keep(to: place.upperBound)
          wasText = true
          continue
        }
        if wasText, joins(at, place.lowerBound) { at = place.lowerBound } else { keep(to: place.lowerBound) }
        at = place.upperBound
        guard let text, sentence == own.lowerBound else { continue }
        if wasText, target.language == .en, made.bytes.last.map({ ![0x20, 0x0A].contains($0) }) == true { made.bytes.append(0x20) }
        let start = made.bytes.count
        made.bytes += Array(text.written.utf8)
        made.parts.append(.init(match: text.match, range: start..<made.bytes.count, after: text.visible))
        wasText = true
      }
    }
    keep(to: lines.upperBound)
    return made.parts.isEmpty ? nil : made
  }

  /// Whether spaces alone stand there, which Japanese has none of.
  private func joins(_ from: Int, _ to: Int) -> Bool {
    target.language == .ja && from < to && source.source.bytes[from..<to].allSatisfy { $0 == 0x20 }
  }

  /// With the line ends of the translation.
  private func evened(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let first = target.source.bytes.firstIndex(of: 0x0A) else { return Array(bytes) }
    let isCarried = first > 0 && target.source.bytes[first - 1] == 0x0D
    let plain = bytes.indices.filter { bytes[$0] != 0x0D || $0 + 1 >= bytes.endIndex || bytes[$0 + 1] != 0x0A }.map { bytes[$0] }
    return isCarried ? plain.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } : plain
  }
}
