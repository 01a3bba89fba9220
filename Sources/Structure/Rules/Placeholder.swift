import Bitext

extension StructureRule {
  static let placeholder: StructureRule = .init(
    "placeholder.differs", .warning, "A placeholder that is another on the other side, or is lacking.",
    why: "The program that fills it in shows gaps or fails.",
    fix: "Write it letter by letter as the original does.",
    example: "\"{count} files\" and {total} 個"
  ) { pair in
    pair.groups.filter(\.isPaired).flatMap { group -> [Finding] in
      let (original, translation) = (pair.placeholders(pair.from, group), pair.placeholders(pair.to, group))
      if original.isEmpty, translation.isEmpty { return [] }
      let comparison = MarkComparison(original: original, translation: translation) {
        $0.bead == $1.bead || $0.key.prefix(1) == $1.key.prefix(1)
      }
      let changed = comparison.changed.map { own, other in
        let (shown, others) = Excerpt.ofBoth(own.text, other.text)
        return pair.finding(
          .placeholder, "\(others) stands where the \(pair.from) has \(shown)",
          pair.places(pair.from, [own.place], [other.place]))
      }
      func alone(_ marks: [Mark], _ language: Language, among others: [Mark]) -> [Finding] {
        // Said once more than on the other side is a matter of style.
        marks.filter { mark in !others.contains { $0.key == mark.key } }.map { mark in
          pair.finding(
            .placeholder, language == pair.from ? .warning : .info, "\(Excerpt.of(mark.text)) is lacking in the \(language.other)",
            side: language.other, pair.places(language, [mark.place]),
            context: pair.context(language.other, pair.sentences(of: mark.bead, language.other)))
        }
      }
      return changed + alone(comparison.missing, pair.from, among: translation) + alone(comparison.extra, pair.to, among: original)
    }
  }
}

extension ComparedPair {
  fileprivate func placeholders(_ language: Language, _ group: Group) -> [Mark] {
    let side = self[language]
    return group[language].flatMap { index -> [Mark] in
      let text = side.blocks[index].text
      return Placeholders.find(in: side.blocks[index]).compactMap { visible in
        let range = text.sourceRange(of: visible)
        guard let sentence = side.sentence(of: index, at: range.lowerBound), !beads[side.beads[sentence]].isNull else { return nil }
        let shown = String(decoding: text.utf8[visible], as: UTF8.self)
        return Mark(key: shown.filter { !$0.isWhitespace }, text: shown, range: range, bead: side.beads[sentence])
      }
    }
  }
}
