import Bitext
import Terminology

/// A glossary as a table with one row a term: `concept,language,term,status,note`, in commas or tabs. The columns `domain`,
/// `definition`, `pos`, `case` and `forms` (separated by `|`) are understood too; others are kept and ignored.
package enum GlossaryCSV {
  static let required = ["concept", "language", "term"]
  static let optional = ["status", "note", "domain", "definition", "pos", "case", "forms"]

  /// Whether a row names columns of a table with one row a term.
  static func isHeading(_ texts: [String]) -> Bool {
    let names = texts.compactMap { GlossaryColumn($0).name }
    return texts.count >= 3 && names.count >= 2 && names.contains(where: required.contains)
  }

  /// Headings by the names of this form: what is called otherwise keeps its own where the name stands beside it.
  static func names(_ heads: [String]) -> [String] {
    let own = heads.map { trimmed($0).lowercased() }
    var taken = Set(own.filter { (required + optional).contains($0) })
    return own.map { head in
      if (required + optional).contains(head) { return head }
      guard let name = GlossaryColumn(head).name, taken.insert(name).inserted else { return head }
      return name
    }
  }

  /// - Throws: `GlossaryError` naming the place that cannot be understood.
  package static func read(_ source: SourceText) throws(GlossaryError) -> Glossary {
    var rows = try SeparatedValues.rows(of: source, SeparatedValues.dialect(of: source))[...]
    guard let header = rows.popFirst() else {
      throw GlossaryError(name: source.name, line: 1, problem: "the file is empty; begin it with concept,language,term,status,note")
    }
    let columns = try columns(header, source.name)
    var glossary = Glossary(name: source.name, concepts: [], columns: header.texts.map(trimmed))
    var places: [String: Int] = [:]
    var unread = UnreadColumns(header, columns.indices.filter { !(required + optional).contains(columns[$0]) })
    for row in rows {
      unread.see(row)
      let values = try Values(row, columns, source.name)
      let id = values["concept"]
      if id.isEmpty {
        throw values.error("concept", "the concept is empty; give every row the id of its concept, the same for all its terms")
      }
      let place = places[id] ?? glossary.concepts.count
      if place == glossary.concepts.count {
        places[id] = place
        glossary.concepts.append(Concept(id: id, terms: []))
      }
      if glossary.concepts[place].domain.isEmpty { glossary.concepts[place].domain = values["domain"] }
      if glossary.concepts[place].definition.isEmpty { glossary.concepts[place].definition = values["definition"] }
      glossary.concepts[place].terms.append(try term(values))
    }
    glossary.unread = unread.found
    return glossary
  }

  /// Whether a file begins with the columns of this form.
  static func recognises(_ source: SourceText) -> Bool {
    let first = firstLine(of: source)
    let dialect = SeparatedValues.declaration(of: source)?.dialect ?? SeparatedValues.dialect(of: first)
    guard let header = try? SeparatedValues.rows(of: first, dialect).first else { return false }
    let own = header.texts.map { trimmed($0).lowercased() }
    return own.contains("concept") && own.contains("term") || Set(required).isSubset(of: names(header.texts))
  }

  /// The first line with something on it that is no comment.
  static func firstLine(of source: SourceText) -> SourceText {
    var rest = source.bytes[(SeparatedValues.declaration(of: source)?.length ?? 0)...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while let byte = rest.first, byte == 0x23 || byte == 0x0A || byte == 0x0D {
      rest = rest.drop { $0 != 0x0A }.dropFirst()
    }
    let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
    return SourceText(name: source.name, text: source[rest.startIndex..<end])
  }

  private static func columns(_ header: SeparatedValues.Row, _ name: String) throws(GlossaryError) -> [String] {
    let columns = names(header.texts)
    if let missing = required.first(where: { !columns.contains($0) }) {
      throw GlossaryError(
        name: name, at: TextPosition(line: header.line, column: 1), row: 1,
        problem: "there is no column \"\(missing)\"; begin the file with concept,language,term,status,note")
    }
    for (index, column) in columns.enumerated() where !column.isEmpty && columns[..<index].contains(column) {
      throw GlossaryError(
        name: name, at: header.fields[index].position, row: 1, problem: "the column \"\(column)\" stands twice; rename or remove one")
    }
    return columns
  }

  private static func term(_ values: Values) throws(GlossaryError) -> Term {
    guard let language = LanguageCode.language(of: values["language"]) else {
      throw values.error("language", "the language is \"\(values["language"])\"; write ja or en")
    }
    let written = values["status"]
    guard let status = written.isEmpty ? .preferred : GlossaryStatus.status(written) else {
      throw values.error("status", "the status is \"\(values["status"])\"; write preferred, admitted, deprecated or forbidden")
    }
    var term = Term(values["term"], language, status: status, note: values["note"], line: values.row.line)
    // A column of one of these names with words of its own is somebody else's: kept, not understood.
    if let part = Term.PartOfSpeech(rawValue: values["pos"]) { term.partOfSpeech = part } else { term.keep("pos", values) }
    if let policy = Term.CasePolicy(rawValue: values["case"]) { term.casePolicy = policy } else { term.keep("case", values) }
    term.forms = values["forms"].split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    for column in values.columns where !(required + optional).contains(column) { term.keep(column, values) }
    return term
  }

  static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The fields of a row by column.
  struct Values {
    let row: SeparatedValues.Row
    let columns: [String]
    let name: String

    init(_ row: SeparatedValues.Row, _ columns: [String], _ name: String) throws(GlossaryError) {
      self.row = row
      self.columns = columns
      self.name = name
      // A spreadsheet may end every row in empty fields.
      if let extra = row.fields.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
        throw GlossaryError(
          name: name, at: extra.position, row: row.number,
          problem: "\(row.fields.count) fields where the heading has \(columns.count); put a field that holds a separator in quotes")
      }
      if row.fields.count < columns.count, let missing = required.first(where: { (columns.firstIndex(of: $0) ?? 0) >= row.fields.count }) {
        throw GlossaryError(
          name: name, at: row.fields.last?.position ?? TextPosition(line: row.line, column: 1), row: row.number,
          problem: "\(row.fields.count) fields where the heading has \(columns.count): no \(missing); fill the row")
      }
    }

    subscript(column: String) -> String {
      guard let index = columns.firstIndex(of: column), index < row.fields.count else { return "" }
      return trimmed(row.fields[index].text)
    }

    func error(_ column: String, _ problem: Message) -> GlossaryError {
      let index = columns.firstIndex(of: column) ?? 0
      let position = index < row.fields.count ? row.fields[index].position : TextPosition(line: row.line, column: 1)
      return GlossaryError(name: name, at: position, row: row.number, problem: problem)
    }
  }
}

extension Term {
  fileprivate mutating func keep(_ column: String, _ values: GlossaryCSV.Values) {
    let text = values[column]
    if !text.isEmpty { extra[column] = text }
  }
}

/// Codes and names of the two languages as glossary files write them.
enum LanguageCode {
  private static let names: [String: Language] = [
    "日本語": .ja, "和文": .ja, "和": .ja, "和訳": .ja, "邦訳": .ja, "jp": .ja, "jpn": .ja, "英語": .en, "英文": .en, "英": .en, "英訳": .en, "eng": .en,
  ]
  /// What Japanese headings say behind the name of a language.
  private static let endings = ["の用語", "用語", "表記", "表現", "訳", "名"]

  /// "ja", "JA-jp", "en_US", "English", "English (United States)", "英語".
  static func language(of text: String) -> Language? {
    var code = text.lowercased()
    if let ending = endings.first(where: code.hasSuffix), names[String(code.dropLast(ending.count))] != nil {
      code.removeLast(ending.count)
    }
    if let name = code.split(whereSeparator: { " _(".contains($0) }).first.map(String.init), name != code,
      let language = Language.allCases.first(where: { $0.name.lowercased() == name })
    {
      return language
    }
    if let language = names[code] ?? Language.allCases.first(where: { $0.name.lowercased() == code }) { return language }
    return Language(rawValue: String(code.prefix { $0 != "-" && $0 != "_" }))
  }
}
