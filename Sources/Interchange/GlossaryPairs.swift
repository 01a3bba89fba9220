import Bitext
import Letters
import Terminology

/// Glossaries with a term and its translation in a row: two columns of CSV, OmegaT's tabs (term, translation, comment), DeepL's
/// two to five columns (term, translation, language, language, relevance).
///
/// A term that comes again has alternatives: the first is preferred, the others admitted.
package enum GlossaryPairs {
  /// - Parameters:
  ///   - dialect: how columns are separated; `.plainTabs` for OmegaT, whose lines may begin with `#` to be left out
  ///   - languages: of the first and second column, where neither a heading nor columns of the file say it; told by the script else
  package static func read(
    _ source: SourceText, _ dialect: SeparatedValues.Dialect, languages: (Language, Language)? = nil
  ) throws(GlossaryError) -> Glossary {
    var rows = try SeparatedValues.rows(of: source, dialect, comments: dialect == .plainTabs)[...]
    var builder = Builder(name: source.name)
    let heading = rows.first.flatMap { Self.heading(of: $0) }
    if heading != nil { rows.removeFirst() }
    guard let order = heading ?? languages ?? guess(Array(rows), [0, 1]) else {
      if rows.isEmpty { return builder.glossary }
      throw GlossaryError(
        name: source.name, line: rows.first?.line ?? 1, column: 1, row: rows.first?.number ?? 1,
        problem: "which column is Japanese cannot be told; begin the file with a row \"ja,en\" or \"en,ja\"")
    }
    for row in rows {
      // A spreadsheet may end every row in empty fields.
      var row = row
      while row.fields.count > 2, row.fields.last?.text.allSatisfy(\.isWhitespace) == true { row.fields.removeLast() }
      guard (2...5).contains(row.fields.count) else {
        throw GlossaryError(
          name: source.name, at: row.fields[min(5, row.fields.count - 1)].position, row: row.number,
          problem:
            "\(Message.count(row.fields.count, "column", "columns")); a term, its translation and at most three more are expected")
      }
      builder.add(row, try columns(row, order, source.name, hasHeading: heading != nil))
    }
    return builder.glossary
  }

  /// The two languages if a row is a heading that names them.
  static func heading(of row: SeparatedValues.Row) -> (Language, Language)? { languages(row.texts) }

  static func languages(_ texts: [String]) -> (Language, Language)? {
    let names = texts.prefix(2).map { LanguageCode.language(of: GlossaryCSV.trimmed($0)) }
    guard names.count == 2, let first = names[0], let second = names[1], first != second else { return nil }
    return (first, second)
  }

  /// The column with more Japanese letters is the Japanese one.
  /// - Parameter columns: of the two languages
  static func guess(_ rows: [SeparatedValues.Row], _ columns: [Int]) -> (Language, Language)? {
    var counts = [0, 0]
    for row in rows {
      for (index, column) in columns.prefix(2).enumerated() where column < row.fields.count {
        counts[index] += row.fields[column].text.unicodeScalars.count { JapaneseScript($0.value) != nil }
      }
    }
    return counts[0] == counts[1] ? nil : counts[0] > counts[1] ? (.ja, .en) : (.en, .ja)
  }

  /// The languages of one row: DeepL's third and fourth column may name them.
  private static func columns(
    _ row: SeparatedValues.Row, _ order: (Language, Language), _ name: String, hasHeading: Bool
  ) throws(GlossaryError) -> (languages: (Language, Language), noteAt: Int?) {
    guard row.fields.count >= 4 else { return (order, row.fields.count == 3 ? 2 : nil) }
    let codes = row.fields[2...3].map { LanguageCode.language(of: GlossaryCSV.trimmed($0.text)) }
    if let first = codes[0], let second = codes[1], first != second { return ((first, second), nil) }
    if row.fields[2...].allSatisfy({ GlossaryCSV.trimmed($0.text).isEmpty }) { return (order, nil) }
    // Under a heading that names the languages the columns behind them are remarks.
    if hasHeading { return (order, 2) }
    throw GlossaryError(
      name: name, at: row.fields[2].position, row: row.number,
      problem: "the third and fourth column name the languages of the first two; write ja and en, or leave both out")
  }

  private struct Builder {
    var glossary: Glossary
    private var places: [String: Int] = [:]
    private var names = ConceptNames()

    init(name: String) { glossary = Glossary(name: name, concepts: []) }

    mutating func add(_ row: SeparatedValues.Row, _ columns: (languages: (Language, Language), noteAt: Int?)) {
      let texts = row.texts.map(GlossaryCSV.trimmed)
      let (first, second) = columns.languages
      let source = Term(texts[0], first, line: row.line)
      var target = Term(texts[1], second, note: columns.noteAt.map { texts[$0] } ?? "", line: row.line)
      if texts.count == 5, !texts[4].isEmpty { target.extra["relevance"] = texts[4] }
      let key = "\(first) \(texts[0])"
      if let place = places[key], !texts[0].isEmpty {
        guard !glossary.concepts[place].terms.contains(where: { $0.text == target.text && $0.language == second }) else { return }
        target.status = glossary.concepts[place].terms.contains { $0.language == second } ? .admitted : .preferred
        glossary.concepts[place].terms.append(target)
      } else {
        places[key] = glossary.concepts.count
        let english = first == .en ? texts[0] : texts[1]
        glossary.concepts.append(Concept(id: names.name(for: english), terms: [source, target]))
      }
    }
  }
}
