import Bitext
import Terminology
import XML

/// A dialect of TBX 3 and the style it is written in.
package struct TBXDialect: Sendable, Hashable {
  /// Which data categories there are: none; subject field, part of speech and status; definitions, contexts and sources too.
  package enum Level: String, Sendable, CaseIterable {
    case core = "TBX-Core"
    case min = "TBX-Min"
    case basic = "TBX-Basic"
  }

  /// How a data category is written: as the `type` of a general element, or as an element of its own.
  package enum Style: String, Sendable, CaseIterable { case dca, dct }

  package var level: Level
  package var style: Style

  /// - Parameter style: Core, which has no categories, is written as DCA whatever it is
  package init(_ level: Level, _ style: Style) {
    self.level = level
    self.style = level == .core ? .dca : style
  }

  /// A data category and the general element that carries it.
  struct Category {
    var name: String
    var element: String
    /// The least dialect that has it.
    var level: Level

    static let subjectField = Category(name: "subjectField", element: "descrip", level: .min)
    static let definition = Category(name: "definition", element: "descrip", level: .basic)
    static let partOfSpeech = Category(name: "partOfSpeech", element: "termNote", level: .min)
    static let status = Category(name: "administrativeStatus", element: "termNote", level: .min)
    static let context = Category(name: "context", element: "descrip", level: .basic)
    static let source = Category(name: "source", element: "admin", level: .basic)
  }

  func has(_ category: Category) -> Bool {
    switch level {
    case .core: false
    case .min: category.level == .min
    case .basic: true
    }
  }
}

extension GlossaryTBX {
  /// Version 3.
  package static func write(_ glossary: Glossary, _ dialect: TBXDialect = TBXDialect(.basic, .dca)) -> String {
    var xml = XMLWriter()
    let isDCT = dialect.style == .dct
    let attributes: XMLWriter.Attributes = [
      "type": dialect.level.rawValue, "style": dialect.style.rawValue, "xml:lang": "en", "xmlns": "urn:iso:std:iso:30042:ed-2",
      "xmlns:min": isDCT ? "http://www.tbxinfo.net/ns/min" : nil,
      "xmlns:basic": isDCT && dialect.level == .basic ? "http://www.tbxinfo.net/ns/basic" : nil,
    ]
    let writer = TBXWriter(dialect: dialect, entry: "conceptEntry", section: "langSec", term: "termSec")
    xml.element("tbx", attributes) { xml in
      xml.element("tbxHeader") { writer.sourceDescription(glossary, &$0) }
      writer.body(glossary, &xml)
    }
    return xml.text
  }

  /// Version 2.
  package static func writeVersion2(_ glossary: Glossary) -> String {
    var xml = XMLWriter(doctype: "martif SYSTEM \"TBXcoreStructV02.dtd\"")
    let writer = TBXWriter(dialect: TBXDialect(.basic, .dca), entry: "termEntry", section: "langSet", term: "tig")
    xml.element("martif", ["type": "TBX", "xml:lang": "en"]) { xml in
      xml.element("martifHeader") { writer.sourceDescription(glossary, &$0) }
      writer.body(glossary, &xml)
    }
    return xml.text
  }
}

/// What the dialect has no data category for stands in notes of a fixed form (`TBXNote`).
private struct TBXWriter {
  let dialect: TBXDialect
  /// The names of the structure's elements.
  let entry: String
  let section: String
  let term: String

  func sourceDescription(_ glossary: Glossary, _ xml: inout XMLWriter) {
    xml.element("fileDesc") { xml in
      xml.element("sourceDesc") { xml in
        xml.element("p", text: "Written by taiyaku from \(glossary.name.isEmpty ? "a glossary" : glossary.name)")
      }
    }
  }

  func body(_ glossary: Glossary, _ xml: inout XMLWriter) {
    var ids = Identifiers()
    xml.element("text") { xml in
      xml.element("body") { xml in
        for concept in glossary.concepts where !concept.terms.isEmpty {
          xml.element(entry, ["id": ids.identifier(for: concept.id)]) { write(concept, &$0) }
        }
      }
    }
  }

  private func write(_ concept: Concept, _ xml: inout XMLWriter) {
    if !concept.domain.isEmpty { write(.subjectField, concept.domain, &xml) }
    if !concept.definition.isEmpty { write(.definition, concept.definition, &xml) }
    if !concept.note.isEmpty { xml.element("note", text: concept.note) }
    for language in Language.allCases where !concept.terms(in: language).isEmpty {
      xml.element(section, ["xml:lang": language.rawValue]) { xml in
        for one in concept.terms(in: language) { xml.element(term) { write(one, &$0) } }
      }
    }
  }

  private func write(_ term: Term, _ xml: inout XMLWriter) {
    xml.element("term", text: term.text)
    // No picklist has proper nouns.
    if let part = term.partOfSpeech { write(.partOfSpeech, part == .properNoun ? "other" : part.rawValue, &xml) }
    let status =
      switch term.status {
      case .preferred: "preferredTerm-admn-sts"
      case .admitted: "admittedTerm-admn-sts"
      case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
      }
    write(.status, status, &xml)
    if let context = term.extra["context"] { write(.context, context, &xml) }
    if let source = term.extra["source"] { write(.source, source, &xml) }
    // Notes come after the categories, or the schema minds.
    if term.partOfSpeech == .properNoun { note(TBXDialect.Category.partOfSpeech.name, Term.PartOfSpeech.properNoun.rawValue, &xml) }
    if term.status == .forbidden { note("status", term.status.rawValue, &xml) }
    if term.casePolicy != .automatic { note("case", term.casePolicy.rawValue, &xml) }
    if !term.forms.isEmpty { note("forms", term.forms.joined(separator: "|"), &xml) }
    if !term.note.isEmpty { xml.element("note", text: term.note) }
  }

  private func write(_ category: TBXDialect.Category, _ value: String, _ xml: inout XMLWriter) {
    if !dialect.has(category) { return note(category.name, value, &xml) }
    switch dialect.style {
    case .dca: xml.element(category.element, ["type": category.name], text: value)
    case .dct: xml.element("\(category.level == .min ? "min" : "basic"):\(category.name)", text: value)
    }
  }

  private func note(_ key: String, _ value: String, _ xml: inout XMLWriter) {
    xml.element("note", text: TBXNote.text(key, value))
  }

  /// XML identifiers for concepts: a letter first, no spaces, none twice.
  private struct Identifiers {
    private var taken: Set<String> = []

    mutating func identifier(for id: String) -> String {
      var name = String(id.map { $0.isLetter || $0.isNumber || "-._".contains($0) ? $0 : "_" })
      if name.first?.isLetter != true && name.first != "_" { name = "c" + name }
      var (unique, number) = (name, 2)
      while !taken.insert(unique).inserted { (unique, number) = ("\(name)-\(number)", number + 1) }
      return unique
    }
  }
}
