import Bitext
import Letters
import Terminology

/// Glossaries with a column for each language and others beside them, known by the words of their heading: Google, Weblate, memoQ, UTX,
/// and what people keep in Excel. A row is a concept, or a pair of terms; a term that comes again has alternatives.
package enum GlossaryColumns {
  /// Whether a row is a heading with a column for each of the two languages, and others that mean something.
  static func isHeading(_ texts: [String]) -> Bool {
    let columns = GlossaryColumn.columns(texts)
    guard holdsBoth(columns) else { return false }
    // A row of DeepL's: two terms, and the languages they are in.
    if case .other? = columns.first, case .term? = columns.dropFirst(2).first, (4...5).contains(columns.count) { return false }
    // A heading of pairs, which may have a remark behind them.
    let isPlain =
      texts.count <= 3 && GlossaryPairs.languages(texts) != nil && columns.dropFirst(2).allSatisfy { $0 == .note || $0 == .other("") }
    return !isPlain
  }

  private static func holdsBoth(_ columns: [GlossaryColumn]) -> Bool {
    let known = Set(columns.compactMap { if case .term(let language?, _) = $0 { language } else { nil } })
    let unnamed = Set(columns.compactMap { if case .term(nil, let isSource) = $0 { isSource } else { nil } })
    return known.count + unnamed.count >= 2
  }

  /// The languages of the columns that say "source" and "target": what the others leave, else what is told, else what the script says.
  private static func name(
    _ columns: inout [GlossaryColumn], _ told: (Language, Language)?, _ rows: [SeparatedValues.Row]
  ) -> Bool {
    let unnamed = columns.indices.filter { if case .term(nil, _) = columns[$0] { true } else { false } }
    if unnamed.isEmpty { return true }
    let known = Set(columns.compactMap { if case .term(let language?, _) = $0 { language } else { nil } })
    let left = known.count == 1 ? known.first?.other : nil
    guard let order = left.map({ ($0, $0) }) ?? told ?? GlossaryPairs.guess(rows, unnamed) else { return false }
    for index in unnamed {
      if case .term(nil, let isSource) = columns[index] {
        // The script tells of the first column and the second, whatever they are called.
        let isFirst = told == nil ? index == unnamed[0] : isSource
        columns[index] = .term(isFirst ? order.0 : order.1, isSource: isSource)
      }
    }
    return true
  }

  /// - Parameter languages: of source and target, where the heading does not say it; told by the script else
  static func read(_ source: SourceText, languages: (Language, Language)? = nil) throws(GlossaryError) -> Glossary {
    let (table, declared) = UTX.table(source)
    let dialect = SeparatedValues.declaration(of: source)?.dialect ?? SeparatedValues.dialect(of: GlossaryCSV.firstLine(of: table))
    var rows = try SeparatedValues.rows(of: table, dialect, comments: declared != nil)[...]
    guard let heading = rows.popFirst() else { return Glossary(name: source.name, concepts: []) }
    var columns = GlossaryColumn.columns(heading.texts)
    guard holdsBoth(columns) else { throw unknownHeading(heading, columns, source.name) }
    guard name(&columns, declared ?? languages, Array(rows)) else {
      throw GlossaryError(
        name: source.name, line: heading.line, column: 1, row: 1,
        problem: "which column is Japanese cannot be told; write ja and en over the columns, or name the first with --from")
    }
    var builder = Builder(name: source.name, columns: columns, heading)
    for row in rows {
      if let extra = row.fields.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
        throw GlossaryError(
          name: source.name, at: extra.position, row: row.number,
          problem: "\(row.fields.count) fields where the heading has \(columns.count); put a field that holds a separator in quotes")
      }
      builder.add(row)
    }
    return builder.finished()
  }

  private static func unknownHeading(_ heading: SeparatedValues.Row, _ columns: [GlossaryColumn], _ name: String) -> GlossaryError {
    let unknown = zip(heading.fields, columns).filter { if case .other(let head) = $0.1 { !head.isEmpty } else { false } }
    let named = unknown.prefix(4).map { "\"\(GlossaryCSV.trimmed($0.0.text).prefix(30))\"" }
    let problem: Message =
      unknown.isEmpty
      ? "the heading has no column for each of the two languages; call them ja and en"
      : "the first row is to name the columns, and these are not understood: \(Message.all(of: named)); call the two languages ja and en, others note, forbidden, status, domain"
    return GlossaryError(
      name: name, at: (unknown.first?.0 ?? heading.fields.first)?.position ?? TextPosition(line: heading.line, column: 1), row: 1,
      problem: problem)
  }

  private struct Builder {
    var glossary: Glossary
    private let columns: [GlossaryColumn]
    private let heading: SeparatedValues.Row
    private let (first, last): (Language, Language)
    private var unread: UnreadColumns
    private var statuses: [String: Glossary.Unread] = [:]
    private var places: [String: Int] = [:]
    private var names = ConceptNames()

    init(name: String, columns: [GlossaryColumn], _ heading: SeparatedValues.Row) {
      glossary = Glossary(name: name, concepts: [])
      self.columns = columns
      self.heading = heading
      let languages = columns.compactMap { if case .term(let language, _) = $0 { language } else { nil } }
      (first, last) = (languages.first ?? .ja, languages.last ?? .en)
      unread = UnreadColumns(heading, columns.indices.filter { if case .other = columns[$0] { true } else { false } })
    }

    func finished() -> Glossary {
      var glossary = glossary
      glossary.unread = unread.found + statuses.values.sorted { ($0.line, $0.number) < ($1.line, $1.number) }
      return glossary
    }

    mutating func add(_ row: SeparatedValues.Row) {
      unread.see(row)
      var concept = Concept(id: "", terms: [])
      var extra: [String: String] = [:]
      var (part, status, notes): (Term.PartOfSpeech?, Term.Status?, [String]) = (nil, nil, [])
      var words: [Term] = []
      for (number, (column, field)) in zip(columns, row.fields).enumerated() {
        let text = GlossaryCSV.trimmed(field.text)
        if text.isEmpty { continue }
        switch column {
        case .term(let language, _):
          let own = language ?? first
          let isAnother = concept.terms.contains { $0.language == own }
          concept.terms.append(Term(text, own, status: isAnother ? .admitted : .preferred, line: row.line))
        case .id: concept.id = text
        case .domain: concept.domain = text
        case .definition: concept.definition = concept.definition.isEmpty ? text : concept.definition + "\n" + text
        case .note: notes.append(text)
        case .partOfSpeech:
          part = Term.PartOfSpeech(rawValue: text) ?? Term.PartOfSpeech.allCases.first { $0.rawValue.lowercased() == text.lowercased() }
          if part == nil { extra["pos"] = text }
        case .status:
          status = GlossaryStatus.status(text)
          if status == nil {
            extra["status"] = text
            statuses[text, default: Glossary.Unread(column: heading.texts[number], number: number + 1, line: row.line, status: text)]
              .see(concept.terms.last?.text ?? text)
          }
        case .words(let own, let language):
          if let isMarked = GlossaryStatus.mark(text) {
            if isMarked { status = own }
          } else {
            words += GlossaryStatus.words(text).map { word in
              Term(
                word, language ?? (word.unicodeScalars.contains { JapaneseScript($0.value) != nil } ? .ja : last), status: own,
                line: row.line)
            }
          }
        case .forms:
          if !concept.terms.isEmpty { concept.terms[concept.terms.count - 1].forms = GlossaryStatus.words(text) }
        case .casePolicy:
          if let policy = Term.CasePolicy(rawValue: text.lowercased()), !concept.terms.isEmpty {
            concept.terms[concept.terms.count - 1].casePolicy = policy
          } else {
            extra["case"] = text
          }
        case .isUnfinished: if ["true", "1", "yes"].contains(text.lowercased()) { status = .admitted }
        case .info:
          if !concept.terms.isEmpty { GlossaryMemoQ.read(text, into: &concept.terms[concept.terms.count - 1]) }
        case .language, .word, .meaning: extra[heading.texts[number].lowercased()] = text
        case .other(let name): extra[name.lowercased()] = text
        }
      }
      if concept.terms.isEmpty, words.isEmpty { return }
      for index in concept.terms.indices {
        concept.terms[index].partOfSpeech = part
        if let status, concept.terms[index].language != first || concept.terms.count == 1 { concept.terms[index].status = status }
      }
      if concept.terms.isEmpty { concept.terms = [words.removeFirst()] }
      let end = concept.terms.count - 1
      concept.terms[end].note = notes.joined(separator: "\n")
      concept.terms[end].extra = extra
      concept.terms += words
      place(concept)
    }

    private mutating func place(_ concept: Concept) {
      let own = concept.terms.first { $0.language == first }
      let key = concept.id.isEmpty ? own.map { "term \($0.text)" } : "id \(concept.id)"
      if let key, let place = places[key] {
        for var term in concept.terms
        where !glossary.concepts[place].terms.contains(where: { $0.text == term.text && $0.language == term.language }) {
          let isAnother = glossary.concepts[place].terms.contains { $0.language == term.language && $0.status == .preferred }
          if isAnother, term.status == .preferred { term.status = .admitted }
          glossary.concepts[place].terms.append(term)
        }
        return
      }
      var concept = concept
      if let key { places[key] = glossary.concepts.count }
      if concept.id.isEmpty { concept.id = names.name(for: concept.terms.first { $0.language == .en }?.text ?? "") }
      glossary.concepts.append(concept)
    }
  }
}
