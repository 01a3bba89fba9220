import Bitext
import Terminology

/// Glossaries with a column for each language and others beside them, known by the words of their heading: Google, Weblate, memoQ, UTX,
/// and what people keep in Excel. A row is a concept, or a pair of terms; a term that comes again has alternatives.
package enum GlossaryColumns {
  enum Column: Equatable {
    /// nil where the heading says "source" and "target" only.
    case term(Language?, isSource: Bool)
    case id, domain, definition, note, partOfSpeech, status, isUnfinished
    /// memoQ's of the term before it.
    case info
    /// Kept, not understood.
    case other(String)
  }

  private static let names: [String: Column] = [
    "id": .id, "concept": .id, "concept id": .id, "entry_id": .id, "entry": .id, "domain": .domain, "entry_domain": .domain,
    "subject": .domain, "分野": .domain, "entry_subject": .other("subject"), "definition": .definition, "定義": .definition, "note": .note,
    "notes": .note, "comment": .note, "comments": .note, "remark": .note, "description": .note, "備考": .note, "メモ": .note, "注": .note,
    "説明": .note,
    "entry_note": .note, "developer_comments": .note, "translator_comments": .note, "src:comment": .note, "tgt:comment": .note,
    "pos": .partOfSpeech,
    "part of speech": .partOfSpeech, "src:pos": .partOfSpeech, "品詞": .partOfSpeech, "status": .status, "term status": .status,
    "状態": .status, "fuzzy": .isUnfinished, "term_info": .info, "source": .term(nil, isSource: true), "src": .term(nil, isSource: true),
    "source term": .term(nil, isSource: true), "原語": .term(nil, isSource: true), "target": .term(nil, isSource: false),
    "tgt": .term(nil, isSource: false), "target term": .term(nil, isSource: false), "訳語": .term(nil, isSource: false),
  ]

  static func column(_ head: String) -> Column {
    let name = GlossaryCSV.trimmed(head).lowercased()
    if let known = names[name] { return known }
    if name.hasSuffix("_def") || name.hasSuffix(" definition") { return .definition }
    if let language = LanguageCode.language(of: name) { return .term(language, isSource: language == .ja) }
    return .other(GlossaryCSV.trimmed(head))
  }

  /// Whether a row is a heading with a column for each of the two languages, and others that mean something.
  static func isHeading(_ texts: [String]) -> Bool {
    let columns = texts.map(column)
    let known = Set(columns.compactMap { if case .term(let language?, _) = $0 { language } else { nil } })
    let isNamed = columns.contains(.term(nil, isSource: true)) && columns.contains(.term(nil, isSource: false))
    guard known.count == 2 || isNamed else { return false }
    // A row of DeepL's: two terms, and the languages they are in.
    if case .other? = columns.first, case .term? = columns.dropFirst(2).first, (4...5).contains(columns.count) { return false }
    let isPlain =
      !isNamed && texts.count <= 3 && GlossaryPairs.languages(texts) != nil && ![.partOfSpeech, .status, .id].contains(columns.last)
    return !isPlain
  }

  /// - Parameter languages: of source and target, where the heading does not say it; told by the script else
  static func read(_ source: SourceText, languages: (Language, Language)? = nil) throws(GlossaryError) -> Glossary {
    let (table, declared) = UTX.table(source)
    let dialect = SeparatedValues.declaration(of: source)?.dialect ?? SeparatedValues.dialect(of: GlossaryCSV.firstLine(of: table))
    var rows = try SeparatedValues.rows(of: table, dialect, comments: declared != nil)[...]
    guard let heading = rows.popFirst() else { return Glossary(name: source.name, concepts: []) }
    var columns = heading.texts.map(column)
    let unnamed = columns.indices.filter { if case .term(nil, _) = columns[$0] { true } else { false } }
    if !unnamed.isEmpty {
      guard let order = declared ?? languages ?? GlossaryPairs.guess(Array(rows), unnamed) else {
        throw GlossaryError(
          name: source.name, line: heading.line, column: 1, row: 1,
          problem: "which column is Japanese cannot be told; write ja and en over the columns, or name the first with --from")
      }
      for index in unnamed {
        if case .term(nil, let isSource) = columns[index] { columns[index] = .term(isSource ? order.0 : order.1, isSource: isSource) }
      }
    }
    var builder = Builder(name: source.name, columns: columns)
    for row in rows {
      if let extra = row.fields.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
        throw GlossaryError(
          name: source.name, at: extra.position, row: row.number,
          problem: "\(row.fields.count) fields where the heading has \(columns.count); put a field that holds a separator in quotes")
      }
      builder.add(row)
    }
    return builder.glossary
  }

  private struct Builder {
    var glossary: Glossary
    private let columns: [Column]
    private let first: Language
    private var places: [String: Int] = [:]
    private var names = ConceptNames()

    init(name: String, columns: [Column]) {
      glossary = Glossary(name: name, concepts: [])
      self.columns = columns
      first = columns.lazy.compactMap { if case .term(let language, _) = $0 { language } else { nil } }.first ?? .ja
    }

    mutating func add(_ row: SeparatedValues.Row) {
      var concept = Concept(id: "", terms: [])
      var extra: [String: String] = [:]
      var (part, status, notes): (Term.PartOfSpeech?, Term.Status?, [String]) = (nil, nil, [])
      for (column, field) in zip(columns, row.fields) {
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
          if status == nil { extra["status"] = text }
        case .isUnfinished: if ["true", "1", "yes"].contains(text.lowercased()) { status = .admitted }
        case .info:
          if !concept.terms.isEmpty { GlossaryMemoQ.read(text, into: &concept.terms[concept.terms.count - 1]) }
        case .other(let name): extra[name.lowercased()] = text
        }
      }
      if concept.terms.isEmpty { return }
      for index in concept.terms.indices {
        concept.terms[index].partOfSpeech = part
        if let status, concept.terms[index].language != first || concept.terms.count == 1 { concept.terms[index].status = status }
      }
      let last = concept.terms.count - 1
      concept.terms[last].note = notes.joined(separator: "\n")
      concept.terms[last].extra = extra
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

/// Words for how a term stands, as programs write them.
enum GlossaryStatus {
  static func status(_ text: String) -> Term.Status? {
    switch text.lowercased() {
    case "preferred", "approved", "standard", "推奨", "承認": .preferred
    case "admitted", "provisional", "proposed", "allowed", "許容", "仮": .admitted
    case "deprecated", "non-standard", "nonstandard", "obsolete", "非推奨": .deprecated
    case "forbidden", "prohibited", "do not use", "禁止", "使用禁止": .forbidden
    default: nil
    }
  }
}

/// UTX, the simple glossaries of AAMT: tabs, and comments that say the languages and name the columns.
enum UTX {
  static func isOne(_ source: SourceText) -> Bool {
    source[0..<min(source.bytes.count, 16)].drop { $0 == "\u{FEFF}" }.uppercased().hasPrefix("#UTX")
  }

  /// The table with its heading no comment, line for line, and the languages the file names.
  static func table(_ source: SourceText) -> (SourceText, (Language, Language)?) {
    guard isOne(source) else { return (source, nil) }
    var lines = source[0..<source.bytes.count].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if source.bytes.contains(0x0D) { lines = lines.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 } }
    let tags = lines[0].split(separator: ";").dropFirst().lazy.map { $0.split(separator: "/").map(String.init) }.first { $0.count == 2 }
    let languages = tags?.compactMap { Language(tag: GlossaryCSV.trimmed($0)) } ?? []
    if let heading = lines.firstIndex(where: { $0.hasPrefix("#src") || $0.hasPrefix("#tgt") }) { lines[heading].removeFirst() }
    let text = SourceText(name: source.name, text: lines.joined(separator: "\n"))
    return (text, languages.count == 2 ? (languages[0], languages[1]) : (.ja, .en))
  }

  /// Each pair of terms with the status of the translation.
  static func write(_ glossary: Glossary, from source: Language) -> String {
    var text = "#UTX 1.20; \(source.rawValue)/\(source.other.rawValue)\n"
    text += SeparatedValues.line(["#src", "tgt", "src:pos", "term status", "tgt:comment", "concept ID"], .plainTabs)
    for concept in glossary.concepts {
      let own = concept.terms(in: source).filter { $0.status.isAccepted && !$0.text.isEmpty }
      let others = concept.terms(in: source.other).filter { !$0.text.isEmpty }
      for term in own {
        // Which translations are not to be used is said once.
        for translation in others where term == own.first || translation.status.isAccepted {
          let status =
            ["preferred": "approved", "admitted": "provisional", "deprecated": "non-standard"][translation.status.rawValue] ?? "forbidden"
          text += SeparatedValues.line(
            [term.text, translation.text, term.partOfSpeech?.rawValue ?? "", status, translation.note, concept.id], .plainTabs)
        }
      }
    }
    return text
  }
}
