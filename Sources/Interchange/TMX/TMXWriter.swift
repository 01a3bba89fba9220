import Bitext
import XML

/// Writes translation memories as TMX 1.4b, the format every translation memory reads (LISA/ETSI GS LIS 002).
///
/// Only beads with both sides are translations; omissions and additions stay out. How sure a unit is, and by whom, stands in
/// `prop` elements of the project's own (`x-probability`, `x-bead`, `x-checked`, `x-previous`, `x-next`).
package enum TMXWriter {
  package static func write(_ pair: ExchangePair) -> String { write([pair], from: pair.from, tool: pair.tool) }

  /// Several pairs in one memory.
  package static func write(_ pairs: [ExchangePair], from: Language, tool: (name: String, version: String)) -> String {
    var xml = XMLWriter(doctype: "tmx SYSTEM \"tmx14.dtd\"")
    xml.element("tmx", ["version": "1.4"]) { xml in
      xml.element(
        "header",
        [
          "creationtool": tool.name, "creationtoolversion": tool.version, "segtype": "sentence", "o-tmf": "taiyaku", "adminlang": "en",
          "srclang": from.rawValue, "datatype": "plaintext",
        ])
      xml.element("body") { xml in
        for pair in pairs {
          for unit in pair.units where unit.isTwoSided { write(unit, of: pair, in: from, to: &xml) }
        }
      }
    }
    return xml.text
  }

  private static func write(_ unit: ExchangeUnit, of pair: ExchangePair, in from: Language, to xml: inout XMLWriter) {
    xml.element("tu", ["tuid": "\(ExchangePair.hash(unit.text))-\(unit.number)"]) { xml in
      if let note = unit.mark.note { xml.element("note", text: note) }
      xml.element("prop", ["type": "x-file"], text: pair.files[from])
      xml.element("prop", ["type": "x-bead"], text: unit.bead.type)
      xml.element("prop", ["type": "x-probability"], text: Decimals.short(unit.probability))
      if unit.mark.isChecked { xml.element("prop", ["type": "x-checked"], text: "yes") }
      if let state = unit.state { xml.element("prop", ["type": "x-state"], text: state) }
      if !unit.previous.isEmpty { xml.element("prop", ["type": "x-previous"], text: unit.previous) }
      if !unit.next.isEmpty { xml.element("prop", ["type": "x-next"], text: unit.next) }
      for language in [from, from.other] {
        xml.element("tuv", ["xml:lang": language.rawValue]) { xml in xml.element("seg", text: unit.text[language]) }
      }
    }
  }
}

/// Numbers as they are written in files: never in the user's locale.
enum Decimals {
  /// Four decimals at most.
  static func short(_ value: Double) -> String {
    let tenThousandths = Int((min(1, max(0, value.isFinite ? value : 0)) * 10_000).rounded())
    if tenThousandths == 10_000 { return "1" }
    var digits = String(tenThousandths)
    digits = String(repeating: "0", count: 4 - digits.count) + digits
    while digits.hasSuffix("0"), digits.count > 1 { digits.removeLast() }
    return digits == "0" ? "0" : "0.\(digits)"
  }
}
