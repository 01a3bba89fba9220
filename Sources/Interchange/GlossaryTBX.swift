import Bitext
import Terminology
import XML

/// TBX, the exchange format of term bases: version 3 (ISO 30042:2019; Core, Min and Basic, in both of its styles) and version 2
/// (`martif`).
///
/// Data categories may stand in a `type` attribute (style DCA, version 2) or as elements of their own (style DCT); here they are
/// read alike. Terms of other languages than Japanese and English are passed over.
package enum GlossaryTBX {
  /// - Throws: `GlossaryError` for XML that is broken or refused, and for documents that are not TBX
  package static func read(_ bytes: [UInt8], name: String) throws(GlossaryError) -> Glossary {
    do throws(XMLReadingError) {
      var document = try TBXDocument(XMLReader(bytes, name: name), name: name)
      return try document.read()
    } catch {
      throw GlossaryError(name: error.name, line: error.line, column: error.column, problem: "\(error.problem)")
    }
  }
}

/// Walks a TBX document from start to end once.
struct TBXDocument {
  private let reader: XMLReader
  private let name: String
  private var glossary: Glossary
  private var concept: Concept?
  private var language: Language?
  private var term: Term?

  init(_ reader: XMLReader, name: String) {
    self.reader = reader
    self.name = name
    glossary = Glossary(name: name, concepts: [])
  }

  mutating func read() throws(XMLReadingError) -> Glossary {
    guard case .start(let root) = try reader.next(), root.name == "tbx" || root.name == "martif" else {
      throw XMLReadingError(name: name, line: 1, problem: "not TBX: the outermost element is neither <tbx> nor <martif>")
    }
    while let event = try reader.next() {
      switch event {
      case .start(let element): try begin(element)
      case .end(let name, _): end(name)
      case .text: break
      }
    }
    return glossary
  }

  private mutating func begin(_ element: XMLReader.Element) throws(XMLReadingError) {
    switch element.name {
    case "conceptEntry", "termEntry":
      concept = Concept(id: element.attributes["id"] ?? "c\(glossary.concepts.count + 1)", terms: [])
    case "langSec", "langSet":
      language = LanguageCode.language(of: element.attributes["xml:lang"] ?? element.attributes["lang"] ?? "")
    case "termSec", "tig", "ntig":
      term = language.map { Term("", $0, line: element.line) }
    case "term":
      let line = element.line
      let text = Self.evened(try reader.text(of: element))
      if term == nil, concept != nil { glossary.passedOver += 1 }
      // A term may be mentioned in a note, too.
      if term?.text == "" {
        term?.text = text
        term?.line = line
      }
    case "termNote", "descrip", "admin", "note", "termNoteGrp", "descripGrp", "adminGrp", "transacGrp", "transac", "transacNote", "date",
      "xref", "ref", "termGrp", "text", "body", "tbxHeader", "martifHeader", "back", "fileDesc", "titleStmt", "sourceDesc", "encodingDesc",
      "revisionDesc", "change", "publicationStmt", "refObjectSec", "refObject", "itemSet", "itemGrp", "item", "p", "title":
      if let category = element.attributes["type"], ["termNote", "descrip", "admin"].contains(element.name) {
        try annotate(category, element)
      } else if element.name == "note" {
        note(Self.evened(try reader.text(of: element)))
      }
    default:
      // Style DCT: the element is the category.
      if concept != nil { try annotate(element.name, element) }
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "conceptEntry", "termEntry":
      if let done = concept, !done.terms.isEmpty { glossary.concepts.append(done) }
      concept = nil
    case "langSec", "langSet": language = nil
    case "termSec", "tig", "ntig":
      if let done = term { concept?.terms.append(done) }
      term = nil
    default: break
    }
  }

  private mutating func annotate(_ category: String, _ element: XMLReader.Element) throws(XMLReadingError) {
    annotate(category, Self.evened(try reader.text(of: element)))
  }

  private mutating func annotate(_ category: String, _ text: String) {
    if text.isEmpty { return }
    switch category {
    case "administrativeStatus", "usageStatus", "normativeAuthorization":
      if let status = Self.status(text) { term?.status = status }
    case "partOfSpeech": term?.partOfSpeech = Term.PartOfSpeech(rawValue: text) ?? (text == "proper noun" ? .properNoun : .other)
    case "subjectField" where concept?.domain.isEmpty == true: concept?.domain = text
    case "definition" where concept?.definition.isEmpty == true: concept?.definition = text
    default:
      if term != nil { term?.extra[category] = text }
    }
  }

  private mutating func note(_ text: String) {
    if let (key, value) = TBXNote.parse(text) {
      switch key {
      case "status":
        if let status = Term.Status(rawValue: value) { term?.status = status }
      case "case":
        if let policy = Term.CasePolicy(rawValue: value) { term?.casePolicy = policy }
      case "forms": term?.forms = value.split(separator: "|").map { GlossaryCSV.trimmed(String($0)) }.filter { !$0.isEmpty }
      default: annotate(key, value)
      }
    } else if term != nil {
      term?.note.appendLine(text)
    } else if language == nil {
      concept?.note.appendLine(text)
    }
  }

  /// The picklists of TBX v3, of v2 and of the files between.
  private static func status(_ text: String) -> Term.Status? {
    let word = text.hasSuffix("-admn-sts") ? String(text.dropLast(9)) : text
    switch word.lowercased() {
    case "preferredterm", "preferred", "standardizedterm", "legalterm", "regulatedterm", "approved": return .preferred
    case "admittedterm", "admitted", "proposed", "new": return .admitted
    case "deprecatedterm", "deprecated", "supersededterm", "superseded", "notrecommended", "not recommended", "obsolete": return .deprecated
    case "forbidden", "prohibited", "rejected", "donotuse": return .forbidden
    default: return nil
    }
  }

  private static func evened(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension String {
  fileprivate mutating func appendLine(_ text: String) { self += (isEmpty ? "" : "\n") + text }
}

/// What the dialect has no data category for stands in notes of a fixed form, such as `taiyaku forms: a|b`.
enum TBXNote {
  private static let start = "taiyaku "

  static func text(_ key: String, _ value: String) -> String { "\(start)\(key): \(value)" }

  /// Nil for a note a person wrote.
  static func parse(_ note: String) -> (key: String, value: String)? {
    guard note.hasPrefix(start), let colon = note.firstRange(of: ": ") else { return nil }
    let key = note[note.index(note.startIndex, offsetBy: start.count)..<colon.lowerBound]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter }) else { return nil }
    return (String(key), String(note[colon.upperBound...]))
  }
}
