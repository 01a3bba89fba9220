import Bitext
import Terminology

extension GlossaryCSV {
  /// The glossary as a table. Columns it was read with keep their names and order; those its terms need besides are added.
  package static func write(_ glossary: Glossary, _ dialect: SeparatedValues.Dialect = .csv) -> String {
    var columns = glossary.columns.isEmpty ? required + ["status", "note"] : glossary.columns
    func add(_ column: String) {
      if !names(columns).contains(column) { columns.append(column) }
    }
    for column in required { add(column) }
    let rows = glossary.concepts.flatMap { concept in concept.terms.map { values(of: $0, in: concept) } }
    for column in optional where rows.contains(where: { $0[column]?.isEmpty == false && !isDefault($0[column] ?? "", column) }) {
      add(column)
    }
    for column in Set(rows.flatMap(\.keys)).subtracting(required + optional).sorted() { add(column) }
    return SeparatedValues.line(columns, dialect)
      + rows.map { row in SeparatedValues.line(names(columns).map { row[$0] ?? "" }, dialect) }.joined()
  }

  private static func isDefault(_ value: String, _ column: String) -> Bool { column == "status" && value == Term.Status.preferred.rawValue }

  private static func values(of term: Term, in concept: Concept) -> [String: String] {
    var values = term.extra
    values["concept"] = concept.id
    values["language"] = term.language.rawValue
    values["term"] = term.text
    values["status"] = term.status.rawValue
    values["note"] = term.note
    values["domain"] = concept.domain
    values["definition"] = concept.definition
    if let part = term.partOfSpeech { values["pos"] = part.rawValue }
    if term.casePolicy != .automatic { values["case"] = term.casePolicy.rawValue }
    values["forms"] = term.forms.joined(separator: "|")
    return values
  }
}
