import Bitext

extension StructureRule {
  static let emphasis: StructureRule = .init(
    "emphasis.differs", .info, "Bold of the original that the translation has nowhere in the sentence.",
    why: "What the author stressed is not stressed.",
    fix: "Put the words in bold.",
    example: "\"**Never** do this.\" and しないでください。", isOptIn: true
  ) {
    pair in
    pair.groups.filter(\.isPaired).flatMap { group -> [Finding] in
      let original = pair[pair.from].marks(.strong, in: group[pair.from], pair.beads)
      if original.isEmpty { return [] }
      let translation = pair[pair.to].marks(.strong, in: group[pair.to], pair.beads)
      let stressed = Set(translation.map(\.bead))
      // Bold that moved to the next sentence of the paragraph is there.
      var spare = translation.count { mark in !original.contains { $0.bead == mark.bead } }
      return Dictionary(grouping: original.filter { !stressed.contains($0.bead) }, by: \.bead).sorted { $0.key < $1.key }.compactMap {
        bead, marks in
        if spare > 0 {
          spare -= 1
          return nil
        }
        return pair.finding(
          .emphasis, "\"\(Excerpt.of(marks[0].text))\" is bold in the \(pair.from), nothing is here",
          pair.places(pair.from, marks.map(\.place)), context: pair.context(pair.to, pair.sentences(of: bead, pair.to)))
      }
    }
  }
}
