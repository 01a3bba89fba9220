import Bitext
import Terminology

/// What is wrong with a glossary file, and where.
public struct GlossaryError: Error, Equatable, CustomStringConvertible {
  public let name: String
  /// From 1.
  public let line: Int
  public let problem: String

  public init(name: String, line: Int, problem: String) {
    self.name = name
    self.line = line
    self.problem = problem
  }

  public var description: String { "\(name):\(line): \(problem)" }
}

/// A glossary as a table with one row a term: `concept,language,term,status,note`.
public enum GlossaryCSV {
  static let known: Set<String> = ["concept", "language", "term", "status", "note", "domain", "pos", "case", "forms"]

  /// - Throws: `GlossaryError` naming the line that cannot be understood.
  public static func read(_ source: SourceText) throws(GlossaryError) -> Glossary {
    var rows = SeparatedValues.rows(of: source.bytes)[...]
    guard let header = rows.popFirst() else {
      throw GlossaryError(name: source.name, line: 1, problem: "the file is empty; begin it with concept,language,term,status,note")
    }
    let columns = header.fields.map { $0.lowercased() }
    guard columns.contains("concept"), columns.contains("language"), columns.contains("term") else {
      throw GlossaryError(
        name: source.name, line: 1, problem: "no columns concept, language and term; begin the file with concept,language,term,status,note")
    }
    var glossary = Glossary(name: source.name, concepts: [], columns: header.fields)
    var places: [String: Int] = [:]
    for row in rows {
      var values: [String: String] = [:]
      for (column, field) in zip(columns, row.fields) { values[column] = field }
      let term = try term(values, at: row.line, of: source.name)
      let id = values["concept"] ?? ""
      let place = places[id] ?? glossary.concepts.count
      if place == glossary.concepts.count {
        places[id] = place
        glossary.concepts.append(Concept(id: id, domain: values["domain"] ?? "", terms: []))
      }
      glossary.concepts[place].terms.append(term)
    }
    return glossary
  }

  private static func term(_ values: [String: String], at line: Int, of name: String) throws(GlossaryError) -> Term {
    guard let language = Language(rawValue: (values["language"] ?? "").lowercased()) else {
      throw GlossaryError(name: name, line: line, problem: "the language is \"\(values["language"] ?? "")\"; write ja or en")
    }
    let written = values["status"] ?? ""
    guard let status = written.isEmpty ? .preferred : Term.Status(rawValue: written.lowercased()) else {
      throw GlossaryError(
        name: name, line: line, problem: "the status is \"\(written)\"; write preferred, admitted, deprecated or forbidden")
    }
    return Term(
      values["term"] ?? "", language, status: status, partOfSpeech: Term.PartOfSpeech(rawValue: values["pos"] ?? ""),
      casePolicy: Term.CasePolicy(rawValue: values["case"] ?? "") ?? .automatic,
      forms: (values["forms"] ?? "").split(separator: "|").map(String.init), note: values["note"] ?? "",
      extra: values.filter { !known.contains($0.key) }, line: line)
  }
}
