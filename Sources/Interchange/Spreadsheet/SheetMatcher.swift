import Bitext

/// Finds the sentences of edited rows again in the articles: a row may hold any run of neighbouring sentences. White space does not
/// count, since spreadsheets change it.
package struct SheetMatcher: Sendable {
  /// Rows as beads, with what was written beside them.
  package struct Outcome: Sendable, Equatable {
    package var beads: [(row: SheetRow, bead: Bead)] = []
    package var problems: [SheetError] = []

    package static func == (a: Outcome, b: Outcome) -> Bool {
      a.problems == b.problems && a.beads.elementsEqual(b.beads) { $0.row == $1.row && $0.bead == $1.bead }
    }
  }

  private let sides: BothLanguages<SentenceRuns>

  package init(ja: Document, en: Document) { sides = BothLanguages(ja: SentenceRuns(ja), en: SentenceRuns(en)) }

  /// - Returns: a bead for every row whose text is found, in the rows' order; what is not found is a problem of its row. Probability
  ///   is 1, since a person stands behind it.
  package func match(_ rows: [SheetRow], name: String) -> Outcome {
    var outcome = Outcome()
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    var expected = BothLanguages(ja: 0, en: 0)
    for row in rows {
      var ranges = BothLanguages(ja: 0..<0, en: 0..<0)
      var isWhole = true
      for language in Language.allCases {
        let text = SentenceRuns.squeezed(row.text[language])
        if text.isEmpty {
          ranges[language] = expected[language]..<expected[language]
        } else if let found = sides[language].find(text, near: expected[language], notIn: taken[language]) {
          ranges[language] = found
        } else {
          isWhole = false
          outcome.problems.append(SheetError(name: name, line: row.line, problem: Self.explain(row.text[language], language)))
        }
      }
      guard isWhole else { continue }
      for language in Language.allCases where !ranges[language].isEmpty {
        taken[language].formUnion(ranges[language])
        expected[language] = ranges[language].upperBound
      }
      outcome.beads.append((row, Bead(ja: ranges.ja, en: ranges.en, probability: 1)))
    }
    return outcome
  }

  private static func explain(_ text: String, _ language: Language) -> Message {
    let start = String(text.count > 30 ? text.prefix(30) + "…" : text[...])
    return """
      the \(language) “\(start)” is not a run of whole sentences of the article; join or split rows only between sentences, \
      and edit wording in the article itself
      """
  }
}
