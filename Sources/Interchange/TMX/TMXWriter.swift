import Bitext
import XML

/// Writes translation memories as TMX 1.4b, the format every translation memory reads (LISA/ETSI GS LIS 002).
///
/// Only beads with both sides are translations; omissions and additions stay out. What a person confirmed stands first, since a
/// program that finds two translations of one text shows the first. How sure a unit is, and by whom, stands in `prop` elements of the
/// project's own (`x-probability`, `x-bead`, `x-checked`, `x-previous`, `x-next`).
package enum TMXWriter {
  package static func write(_ pair: ExchangePair, _ style: ExchangeStyle = ExchangeStyle()) -> String {
    write([pair], from: pair.from, tool: pair.tool, style)
  }

  /// Several pairs in one memory.
  package static func write(
    _ pairs: [ExchangePair], from: Language, tool: (name: String, version: String), _ style: ExchangeStyle = ExchangeStyle()
  ) -> String {
    var xml = XMLWriter(doctype: "tmx SYSTEM \"tmx14.dtd\"")
    xml.element("tmx", ["version": "1.4"]) { xml in
      xml.element(
        "header",
        [
          "creationtool": tool.name, "creationtoolversion": tool.version, "segtype": "sentence", "o-tmf": "taiyaku", "adminlang": "en",
          "srclang": style.languages[from], "datatype": "plaintext", "creationdate": style.date, "creationid": style.author,
        ])
      xml.element("body") { xml in
        let units = pairs.flatMap { pair in pair.units.filter(\.isTwoSided).map { (pair, $0) } }
        for rank in Rank.allCases {
          for (pair, unit) in units where Rank(unit) == rank { write(unit, of: pair, in: from, style, to: &xml) }
        }
        for pair in pairs {
          for unit in pair.joined { write(unit, of: pair, in: from, style, isPart: true, to: &xml) }
        }
        if style.codes == .source {
          for pair in pairs { for line in pair.lines { write(line, of: pair, in: from, style, to: &xml) } }
        }
      }
    }
    return xml.text
  }

  /// How much a unit may be relied on.
  private enum Rank: CaseIterable {
    case checked, pinned, aligned

    init(_ unit: ExchangeUnit) { self = unit.mark.isChecked ? .checked : unit.mark.isPinned ? .pinned : .aligned }
  }

  private static func write(
    _ unit: ExchangeUnit, of pair: ExchangePair, in from: Language, _ style: ExchangeStyle, isPart: Bool = false, to xml: inout XMLWriter
  ) {
    let id = "\(ExchangePair.hash(unit.text))-\(unit.number)"
    for (index, segments) in segments(of: unit, from: from, style).enumerated() {
      xml.element(
        "tu",
        [
          "tuid": index == 0 ? id : "\(id)-\(index + 1)", "creationdate": style.date, "creationid": style.author,
          "changedate": style.date, "changeid": style.author,
        ]
      ) { xml in
        describe(unit, pair.files[from], to: &xml)
        if index > 0 || isPart { xml.element("prop", ["type": "x-part"], text: "yes") }
        for language in [from, from.other] {
          xml.element("tuv", ["xml:lang": style.languages[language]]) { xml in xml.element("seg", markup: segments[language]) }
        }
      }
    }
  }

  private static func write(
    _ line: BothLanguages<String>, of pair: ExchangePair, in from: Language, _ style: ExchangeStyle, to xml: inout XMLWriter
  ) {
    xml.element("tu", ["tuid": "\(ExchangePair.hash(line))-line", "creationdate": style.date, "creationid": style.author]) { xml in
      xml.element("prop", ["type": "x-file"], text: pair.files[from])
      xml.element("prop", ["type": "x-part"], text: "yes")
      for language in [from, from.other] {
        xml.element("tuv", ["xml:lang": style.languages[language]]) { xml in xml.element("seg", text: line[language]) }
      }
    }
  }

  private static func describe(_ unit: ExchangeUnit, _ file: String, to xml: inout XMLWriter) {
    if let note = unit.mark.note { xml.element("note", text: note) }
    for comment in unit.mark.comments { xml.element("note", text: comment.line) }
    xml.element("prop", ["type": "x-file"], text: file)
    xml.element("prop", ["type": "x-bead"], text: unit.bead.type)
    xml.element("prop", ["type": "x-probability"], text: Decimals.short(unit.probability))
    if unit.mark.isChecked { xml.element("prop", ["type": "x-checked"], text: "yes") }
    if let state = unit.state { xml.element("prop", ["type": "x-state"], text: state) }
    if !unit.previous.isEmpty { xml.element("prop", ["type": "x-previous"], text: unit.previous) }
    if !unit.next.isEmpty { xml.element("prop", ["type": "x-next"], text: unit.next) }
  }

  /// The unit's texts as content of `seg`; more than one where a program may cut off what stands at the head.
  private static func segments(of unit: ExchangeUnit, from: Language, _ style: ExchangeStyle) -> [BothLanguages<String>] {
    switch style.codes {
    case .none: return SentenceLabel.variants(unit.text.map { [.text($0)] }, from: from).map { $0.map(CodeMarkup.tmx) }
    case .tags: return SentenceLabel.variants(unit.coded.sides, from: from).map { $0.map(CodeMarkup.tmx) }
    case .source:
      guard let ja = unit.written.ja, let en = unit.written.en else { return [] }
      let lines = BothLanguages(ja: ja, en: en)
      var forms = SentenceLabel.variants(lines.map { [.text($0.whole)] }, from: from)
      if let number = lines[from].number {
        forms += SentenceLabel.variants(lines.map { [.text($0.text)] }, from: from)
        forms.append(lines.map { [.text($0.number ?? number)] })
      }
      return forms.map { $0.map(CodeMarkup.tmx) }
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
