import Bitext
import Terminology
import XML

extension GlossaryTBX {
  /// Version 3, dialect Basic, style DCA.
  public static func write(_ glossary: Glossary) -> String {
    var xml = XMLWriter()
    let attributes: XMLWriter.Attributes = ["type": "TBX-Basic", "style": "dca", "xml:lang": "en", "xmlns": "urn:iso:std:iso:30042:ed-2"]
    xml.element("tbx", attributes) { xml in
      xml.element("tbxHeader") { xml in sourceDescription(&xml, glossary) }
      body(&xml, glossary, entry: "conceptEntry", section: "langSec", term: "termSec")
    }
    return xml.text
  }

  /// Version 2.
  public static func writeVersion2(_ glossary: Glossary) -> String {
    var xml = XMLWriter(doctype: "martif SYSTEM \"TBXcoreStructV02.dtd\"")
    xml.element("martif", ["type": "TBX", "xml:lang": "en"]) { xml in
      xml.element("martifHeader") { xml in sourceDescription(&xml, glossary) }
      body(&xml, glossary, entry: "termEntry", section: "langSet", term: "tig")
    }
    return xml.text
  }

  private static func sourceDescription(_ xml: inout XMLWriter, _ glossary: Glossary) {
    xml.element("fileDesc") { xml in
      xml.element("sourceDesc") { xml in
        xml.element("p", text: "Written by taiyaku from \(glossary.name.isEmpty ? "a glossary" : glossary.name)")
      }
    }
  }

  private static func body(_ xml: inout XMLWriter, _ glossary: Glossary, entry: String, section: String, term: String) {
    var ids = Identifiers()
    xml.element("text") { xml in
      xml.element("body") { xml in
        for concept in glossary.concepts where !concept.terms.isEmpty {
          xml.element(entry, ["id": ids.identifier(for: concept.id)]) { xml in
            if !concept.domain.isEmpty { xml.element("descrip", ["type": "subjectField"], text: concept.domain) }
            if !concept.definition.isEmpty { xml.element("descrip", ["type": "definition"], text: concept.definition) }
            if !concept.note.isEmpty { xml.element("note", text: concept.note) }
            for language in Language.allCases where !concept.terms(in: language).isEmpty {
              xml.element(section, ["xml:lang": language.rawValue]) { xml in
                for one in concept.terms(in: language) { xml.element(term) { xml in write(one, &xml) } }
              }
            }
          }
        }
      }
    }
  }

  private static func write(_ term: Term, _ xml: inout XMLWriter) {
    xml.element("term", text: term.text)
    if let part = term.partOfSpeech {
      xml.element("termNote", ["type": "partOfSpeech"], text: part == .properNoun ? "other" : part.rawValue)
    }
    let status =
      switch term.status {
      case .preferred: "preferredTerm-admn-sts"
      case .admitted: "admittedTerm-admn-sts"
      case .deprecated, .forbidden: "deprecatedTerm-admn-sts"
      }
    xml.element("termNote", ["type": "administrativeStatus"], text: status)
    if let context = term.extra["context"] { xml.element("descrip", ["type": "context"], text: context) }
    if let source = term.extra["source"] { xml.element("admin", ["type": "source"], text: source) }
    if term.status == .forbidden { xml.element("note", text: TBXNote.text("status", term.status.rawValue)) }
    if term.casePolicy != .automatic { xml.element("note", text: TBXNote.text("case", term.casePolicy.rawValue)) }
    if !term.forms.isEmpty { xml.element("note", text: TBXNote.text("forms", term.forms.joined(separator: "|"))) }
    if !term.note.isEmpty { xml.element("note", text: term.note) }
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
