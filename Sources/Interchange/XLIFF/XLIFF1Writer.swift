import Bitext
import XML

/// Writes XLIFF 1.2 (OASIS, 2008), which older editors read: a `trans-unit` for each bead with text in the language translated from.
package enum XLIFF1Writer {
  package static func write(_ pair: ExchangePair, _ style: ExchangeStyle = ExchangeStyle()) -> String {
    let (source, target) = (pair.from, pair.from.other)
    var xml = XMLWriter()
    xml.element("xliff", ["xmlns": "urn:oasis:names:tc:xliff:document:1.2", "version": "1.2"]) { xml in
      xml.element(
        "file",
        [
          "original": pair.files[source], "source-language": style.languages[source], "target-language": style.languages[target],
          "datatype": "plaintext",
          "tool-id": "taiyaku",
        ]
      ) { xml in
        xml.element("header") { xml in
          if let skeleton = pair.skeleton {
            xml.element("skl") { $0.element("internal-file", ["form": ArticleSkeleton.form], text: skeleton.encoded()) }
          }
          xml.element("tool", ["tool-id": "taiyaku", "tool-name": pair.tool.name, "tool-version": pair.tool.version])
        }
        xml.element("body") { xml in
          for unit in pair.units where !unit.bead[source].isEmpty { write(unit, source, target, style, to: &xml) }
        }
      }
    }
    return xml.text
  }

  private static func write(_ unit: ExchangeUnit, _ source: Language, _ target: Language, _ style: ExchangeStyle, to xml: inout XMLWriter) {
    let isTranslated = !unit.bead[target].isEmpty
    let isStale = ["stale", "missing"].contains(unit.state)
    let state =
      !isTranslated ? "needs-translation" : isStale ? "needs-review-translation" : unit.mark.isChecked ? "signed-off" : "translated"
    xml.element(
      "trans-unit",
      [
        "id": "\(unit.number)", "approved": unit.mark.isChecked && !isStale ? "yes" : "no", "xml:space": "preserve",
        "extradata": ExchangePair.hash(unit.text),
      ]
    ) {
      xml in
      let texts = style.codes == .tags ? unit.coded.sides.map(CodeMarkup.xliff1) : unit.text.map { XMLText.escape($0) }
      xml.element("source", ["xml:lang": style.languages[source]], markup: texts[source])
      if isTranslated { xml.element("target", ["xml:lang": style.languages[target], "state": state], markup: texts[target]) }
      if let note = unit.mark.note { xml.element("note", ["from": "reviewer"], text: note) }
      for comment in unit.mark.comments { xml.element("note", ["from": comment.by ?? "comment"], text: comment.text) }
      for finding in unit.findings { xml.element("note", ["from": "taiyaku", "priority": "1"], text: finding.english) }
      if isTranslated {
        xml.element("note", ["from": "taiyaku"], text: "bead \(unit.bead.type), probability \(Decimals.short(unit.probability))")
      }
    }
  }
}
