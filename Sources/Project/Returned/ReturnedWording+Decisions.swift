import Bitext
import Interchange

/// What a file that came back says of beads besides their wording.
extension ReturnedWording {
  mutating func decide() {
    // Where each text that was written stands in the edited file.
    var written: [Int: ByteRange] = [:]
    for (edit, place) in zip(edits, changes.places) {
      for part in edit.parts {
        written[part.match] = place.lowerBound + part.range.lowerBound..<place.lowerBound + part.range.upperBound
      }
    }
    for (index, match) in matches.enumerated() {
      let bead = study.pair.alignment.beads[match.bead]
      let mark = match.bead < study.marks.count ? study.marks[match.bead] : BeadMark()
      let edit = written[index]
      let isKnown = match.unit.note == mark.note || mark.comments.contains { $0.line == match.unit.note }
      let note = isKnown ? nil : match.unit.note
      let isNews =
        match.unit.isConfirmed && !mark.isChecked || note != nil || edit != nil && mark.isPinned
        || BeadComment.joined(mark.comments, match.unit.comments) != mark.comments
      guard isNews, let sentences = sentences(of: bead, edit) else { continue }
      var ranges = BothLanguages(ja: bead.ja, en: bead.en)
      ranges[target] = sentences
      decided.append(
        ReviewDecisions.DecidedBead(
          ja: documents.ja.sentences[ranges.ja].map(\.text), en: documents.en.sentences[ranges.en].map(\.text),
          at: ranges.map(\.lowerBound), checked: match.unit.isConfirmed || mark.isChecked && edit == nil ? true : nil,
          note: note ?? mark.note, comments: BeadComment.joined(mark.comments, match.unit.comments)))
    }
  }

  /// A bead's sentences of the edited side, where they are whole ones still.
  private func sentences(of bead: Bead, _ written: ByteRange?) -> Range<Int>? {
    if written == nil, bead[target].isEmpty { return nil }
    let old = bead[target].isEmpty ? 0..<0 : study.pair[target].place(of: bead[target])
    let place = written ?? changes.moved(old.lowerBound)..<changes.moved(old.upperBound)
    let found = documents[target].sentences(touching: place)
    guard let first = found.first, let last = found.last else { return nil }
    let isWhole =
      documents[target].sentences[first].range.lowerBound >= place.lowerBound
      && documents[target].sentences[last].range.upperBound <= place.upperBound
    return isWhole ? found : nil
  }
}
