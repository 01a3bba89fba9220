import Bitext

extension StructureRule {
  static let footnote: StructureRule = .init(
    "footnote.missing", .warning, "A footnote, or the sign that leads to it, that the other side does not have.",
    why: "A source or a reservation is lost.",
    fix: "Write the footnote, and the sign that leads to it.",
    example: "\"…as shown.[^1]\" and no [^1]"
  ) {
    pair in
    let (original, translation) = (pair.footnotes(pair.from), pair.footnotes(pair.to))
    // Footnotes may be numbered anew; then only how many there are can be said.
    let known = Set(translation.notes.keys).union(translation.signs.keys)
    func lost(_ own: [String: Finding.Place], _ others: [String: Finding.Place]) -> [(label: String, place: Finding.Place)] {
      guard own.count > others.count || !known.isDisjoint(with: own.keys) else { return [] }
      return own.filter { others[$0.key] == nil }.map { ($0.key, $0.value) }.sorted {
        $0.place.range.lowerBound < $1.place.range.lowerBound
      }
    }
    let notes = lost(original.notes, translation.notes)
    let signs = lost(original.signs, translation.signs)
    let gone = Set(notes.map(\.label))
    func finding(_ label: String, _ place: Finding.Place, _ message: Message) -> Finding {
      let block = pair[pair.from].blocks.firstIndex { $0.range.upperBound > place.range.lowerBound } ?? 0
      let near = pair[pair.from].sentences[block].first.flatMap { pair.sentences(of: pair[pair.from].beads[$0], pair.to) }
      return pair.finding(
        .footnote, message, pair.places(pair.from, [place]), context: pair.context(pair.to, near ?? pair.gap(pair.from, of: block)))
    }
    return notes.map { finding($0.label, $0.place, "the footnote [^\($0.label)] is lacking in the \(pair.to)") }
      + signs.filter { !gone.contains($0.label) }.map {
        finding($0.label, $0.place, "nothing leads to the footnote [^\($0.label)] in the \(pair.to)")
      }
  }
}

extension ComparedPair {
  /// Footnotes and the first sign that leads to each, by label.
  fileprivate func footnotes(_ language: Language) -> (notes: [String: Finding.Place], signs: [String: Finding.Place]) {
    var (notes, signs): ([String: Finding.Place], [String: Finding.Place]) = ([:], [:])
    let side = self[language]
    for (index, block) in side.blocks.enumerated() {
      if block.kind == .footnote, notes[block.info] == nil { notes[block.info] = side.place(ofBlocks: index..<index + 1) }
      for span in block.spans where span.kind == .footnoteReference {
        let text = side.document.source[span.range]
        let label = String(text.drop { $0 == "[" || $0 == "^" }.prefix { $0 != "]" })
        if signs[label] == nil { signs[label] = Finding.Place(range: span.range, text: text) }
      }
    }
    return (notes, signs)
  }
}
