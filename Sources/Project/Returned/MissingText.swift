import Bitext
import Interchange
import Structure

/// Puts translations where there were none: beside their neighbours in the paragraph, else on lines of their own, which are the source's
/// lines with their text translated. A translation without anything in it becomes the source with all of its text translated.
struct MissingText {
  /// What came back for sentences without a translation.
  struct Text {
    var match: Int
    var bead: Int
    var visible: String
    /// As it is to stand in the file.
    var written: String
  }

  private let pair: AlignedPair
  private let codes: BothLanguages<CodedSentences>
  private let target: Language
  private let layout: MissingLayout

  init(_ pair: AlignedPair, _ codes: BothLanguages<CodedSentences>, into target: Language) {
    (self.pair, self.codes, self.target) = (pair, codes, target)
    layout = MissingLayout(pair, from: target.other)
  }

  /// - Returns: the edits, and the texts that found no place
  func edits(_ texts: [Text]) -> (edits: [PlannedEdit], lost: [Text]) {
    var edits: [PlannedEdit] = []
    var rest: [Int: Text] = [:]
    for text in texts {
      if let edit = besideNeighbours(text) ?? inItsCell(text) { edits.append(edit) } else { rest[text.bead] = text }
    }
    if rest.isEmpty { return (edits, []) }
    let lines = MissingLines(pair, codes[target.other], layout, rest)
    var placed: Set<Int> = []
    for run in layout.runs(given: Set(rest.keys)) {
      guard let edit = lines.edit(for: run) else { continue }
      edits.append(edit)
      placed.formUnion(edit.parts.map(\.match))
    }
    return (edits, texts.filter { rest[$0.bead] != nil && !placed.contains($0.match) })
  }

  /// Between two bars of a row that is there already.
  private func inItsCell(_ text: Text) -> PlannedEdit? {
    let own = pair.alignment.beads[text.bead][target.other]
    guard own.count == 1, let place = MissingCell(pair: pair, target: target, layout: layout).place(for: own.lowerBound) else { return nil }
    let new = Array(text.written.utf8)
    return PlannedEdit(
      edit: TextEdits.Edit(place: place, bytes: [0x20] + new + [0x20]),
      parts: [.init(match: text.match, range: 1..<new.count + 1, after: text.visible)])
  }

  /// Behind the translation of the nearest sentence before it in the paragraph, or before that of the nearest one after it.
  private func besideNeighbours(_ text: Text) -> PlannedEdit? {
    let (source, document) = (pair[target.other], pair[target])
    let own = pair.alignment.beads[text.bead][target.other]
    let block = source.sentences[own.lowerBound].block
    func counterpart(_ sentence: Int) -> Range<Int>? { layout.counterparts[sentence] }
    func isInside(_ sentence: Int) -> Bool { source.sentences[sentence].block == block }
    let before = (0..<own.lowerBound).reversed().lazy.prefix(while: isInside).compactMap(counterpart).first?.last
    let after = (own.upperBound..<source.sentences.count).lazy.prefix(while: isInside).compactMap(counterpart).first?.first
    let joiner = document.language == .ja ? "" : " "
    let (at, bytes): (Int, String)
    if let before {
      (at, bytes) = (codes[target].texts[before].place.upperBound, joiner + text.written)
    } else if let after {
      (at, bytes) = (codes[target].texts[after].place.lowerBound, text.written + joiner)
    } else {
      return nil
    }
    let new = Array(bytes.utf8)
    return PlannedEdit(
      edit: TextEdits.Edit(place: at..<at, bytes: new), parts: [.init(match: text.match, range: 0..<new.count, after: text.visible)])
  }
}
