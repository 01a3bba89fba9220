import Bitext
import XML

/// Writes XLIFF 2.1 (OASIS, 2018): a unit for each bead that has text in the language translated from.
///
/// An omission is a segment still to be translated (`initial`), what a person checked is `reviewed`, what a revision made stale goes
/// back to `initial` with the sub-state `taiyaku:stale`; everything else is `translated`.
package enum XLIFF2Writer {
  package static func write(_ pair: ExchangePair, _ style: ExchangeStyle = ExchangeStyle()) -> String {
    let (source, target) = (pair.from, pair.from.other)
    var xml = XMLWriter()
    xml.element(
      "xliff",
      [
        "xmlns": "urn:oasis:names:tc:xliff:document:2.0", "xmlns:mda": "urn:oasis:names:tc:xliff:metadata:2.0", "version": "2.1",
        "srcLang": style.languages[source], "trgLang": style.languages[target],
      ]
    ) { xml in
      xml.element("file", ["id": "f1", "original": pair.files[source]]) { xml in
        if let skeleton = pair.skeleton { xml.element("skeleton", text: skeleton.encoded()) }
        for unit in pair.units where !unit.bead[source].isEmpty { write(unit, source, target, style, to: &xml) }
      }
    }
    return xml.text
  }

  private static func write(_ unit: ExchangeUnit, _ source: Language, _ target: Language, _ style: ExchangeStyle, to xml: inout XMLWriter) {
    let isTranslated = !unit.bead[target].isEmpty
    let isStale = ["stale", "missing"].contains(unit.state)
    let state = !isTranslated || isStale ? "initial" : unit.mark.isChecked ? "reviewed" : "translated"
    var codes = XLIFF2Codes()
    let texts = [source, target].map { style.codes == .tags ? codes.markup(unit.coded.sides[$0]) : XMLText.escape(unit.text[$0]) }
    xml.element("unit", ["id": "u\(unit.number)"]) { xml in
      xml.element("mda:metadata") { xml in
        xml.element("mda:metaGroup", ["category": "taiyaku"]) { xml in
          if isTranslated {
            xml.element("mda:meta", ["type": "bead"], text: unit.bead.type)
            xml.element("mda:meta", ["type": "probability"], text: Decimals.short(unit.probability))
          }
          // By which it is known, when the file comes back, whether the article is still the one that was exported.
          xml.element("mda:meta", ["type": "hash"], text: ExchangePair.hash(unit.text))
        }
      }
      if unit.mark.note != nil || !unit.findings.isEmpty || !unit.mark.comments.isEmpty {
        xml.element("notes") { xml in
          if let note = unit.mark.note { xml.element("note", text: note) }
          for comment in unit.mark.comments { xml.element("note", ["category": "comment"], text: comment.line) }
          for finding in unit.findings { xml.element("note", ["category": "taiyaku"], text: finding.english) }
        }
      }
      if !codes.data.isEmpty {
        xml.element("originalData") { xml in for (id, text) in codes.data { xml.element("data", ["id": id], text: text) } }
      }
      xml.element("segment", ["id": "s1", "state": state, "subState": isStale ? "taiyaku:\(unit.state ?? "stale")" : nil]) { xml in
        xml.element("source", ["xml:space": "preserve"], markup: texts[0])
        if isTranslated { xml.element("target", ["xml:space": "preserve"], markup: texts[1]) }
      }
    }
  }
}
