import Bitext

/// Finds the sentences of edited rows again in the articles: a row may hold any run of neighbouring sentences. White space does not
/// count, since spreadsheets change it.
package struct SheetMatcher: Sendable {
  /// Rows as beads, with what was written beside them.
  package struct Outcome: Sendable, Equatable {
    package var beads: [(row: SheetRow, bead: Bead)] = []
    package var problems: [SheetError] = []
    /// Rows that say something else in the language translated into than when they were exported.
    package var reworded: [SheetRow] = []

    package static func == (a: Outcome, b: Outcome) -> Bool {
      a.problems == b.problems && a.reworded == b.reworded && a.beads.elementsEqual(b.beads) { $0.row == $1.row && $0.bead == $1.bead }
    }
  }

  private let sides: BothLanguages<SentenceRuns>

  private let target: Language?
  /// What the beads of the article say, by their hashes.
  private let hashes: Set<String>

  /// - Parameters:
  ///   - target: the language whose wording may come back changed; nil where none may
  ///   - hashes: those of the article's beads as they stand
  package init(ja: Document, en: Document, wordingOf target: Language? = nil, hashes: Set<String> = []) {
    sides = BothLanguages(ja: SentenceRuns(ja), en: SentenceRuns(en))
    (self.target, self.hashes) = (target, hashes)
  }

  /// - Returns: a bead for every row whose text is found, in the rows' order; what is not found is a problem of its row. Probability
  ///   is 1, since a person stands behind it.
  package func match(_ rows: [SheetRow], name: String) -> Outcome {
    var outcome = Outcome()
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    var expected = BothLanguages(ja: 0, en: 0)
    for row in rows {
      var ranges = BothLanguages(ja: 0..<0, en: 0..<0)
      var strange: [Language] = []
      for language in Language.allCases {
        let text = SentenceRuns.squeezed(row.text[language])
        if text.isEmpty {
          ranges[language] = expected[language]..<expected[language]
        } else if let found = sides[language].find(text, near: expected[language], notIn: taken[language]) {
          ranges[language] = found
        } else {
          strange.append(language)
        }
      }
      if let target, strange == [target], let hash = row.hash, !row.isAsExported {
        if hashes.contains(hash) {
          outcome.reworded.append(row)
          taken[target.other].formUnion(ranges[target.other])
          expected[target.other] = ranges[target.other].upperBound
        } else {
          outcome.problems.append(
            SheetError(name: name, line: row.line, problem: "the article changed since the export: \(Self.start(row.text[target]))"))
        }
        continue
      }
      for language in strange {
        outcome.problems.append(SheetError(name: name, line: row.line, problem: explain(row, language)))
      }
      guard strange.isEmpty else { continue }
      for language in Language.allCases where !ranges[language].isEmpty {
        taken[language].formUnion(ranges[language])
        expected[language] = ranges[language].upperBound
      }
      outcome.beads.append((row, Bead(ja: ranges.ja, en: ranges.en, probability: 1)))
    }
    return outcome
  }

  private static func start(_ text: String) -> String { text.count > 30 ? text.prefix(30) + "…" : text }

  private func explain(_ row: SheetRow, _ language: Language) -> Message {
    let start = Self.start(row.text[language])
    if row.isAsExported { return "the article changed since the export: \(start)" }
    if let target, language == target {
      return """
        the \(language) “\(start)” is not a run of whole sentences of the article; join or split rows only between sentences, and change \
        wording only in a table that has its column “hash” still
        """
    }
    return """
      the \(language) “\(start)” is not a run of whole sentences of the article; join or split rows only between sentences, \
      and edit wording in the article itself
      """
  }
}
