import Bitext
import XML

/// XLIFF 1.2 that came back.
enum ReturnedXLIFF1 {
  static func read(_ reader: XMLReader, _ name: String) throws(XMLReadingError) -> ReturnedFile {
    var file = ReturnedFile(name: name, from: nil, units: [])
    var xml = ReturnedXML(reader: reader)
    var languages: (source: Language, target: Language)?
    var unit: ReturnedUnit?
    while let event = try reader.next() {
      switch event {
      case .text: break
      case .end("trans-unit", _):
        if let unit { file.units.append(unit) }
        unit = nil
      case .end: break
      case .start(let element):
        switch element.name {
        case "file":
          let from = element.attributes["source-language"].flatMap { Language(tag: $0) }
          let into = element.attributes["target-language"].flatMap { Language(tag: $0) } ?? from?.other
          languages = from.flatMap { from in into.map { (from, $0) } }
          file.from = file.from ?? from
        case "trans-unit":
          let id = ReturnedXML.name(element.attributes["id"])
          unit = ReturnedUnit(
            line: element.line, number: id.number, hash: element.attributes["extradata"] ?? id.hash,
            texts: BothLanguages(ja: [], en: []), isConfirmed: element.attributes["approved"] == "yes")
        case "source":
          if let languages { unit?.texts[languages.source] = try xml.parts(of: element) }
        case "target":
          if let languages { unit?.texts[languages.target] = try xml.parts(of: element) }
          if ["final", "signed-off"].contains(element.attributes["state"]) { unit?.isConfirmed = true }
          if element.attributes["state"]?.hasPrefix("needs-") == true { unit?.isConfirmed = false }
        case "note":
          let text = try reader.text(of: element)
          let from = element.attributes["from"]
          if from == nil || from == "reviewer", !text.isEmpty { unit?.note = text }
          if let from, !["taiyaku", "reviewer"].contains(from), !text.isEmpty {
            unit?.comments.append(BeadComment(text: text, by: from == "comment" ? nil : from))
          }
        case "internal-file":
          let text = try reader.text(of: element)
          if element.attributes["form"] == ArticleSkeleton.form { file.skeleton = ArticleSkeleton(text) }
        case "alt-trans", "seg-source", "bin-unit", "glossary", "reference": _ = try reader.text(of: element)
        default: break
        }
      }
    }
    return file
  }
}

/// XLIFF 2 that came back.
enum ReturnedXLIFF2 {
  static func read(_ reader: XMLReader, _ name: String, _ root: XMLReader.Element) throws(XMLReadingError) -> ReturnedFile {
    let from = root.attributes["srcLang"].flatMap { Language(tag: $0) }
    let into = root.attributes["trgLang"].flatMap { Language(tag: $0) } ?? from?.other
    var file = ReturnedFile(name: name, from: from, units: [])
    var xml = ReturnedXML(reader: reader)
    var unit: ReturnedUnit?
    while let event = try reader.next() {
      switch event {
      case .text: break
      case .end("unit", _):
        if let unit { file.units.append(unit) }
        unit = nil
        xml.data = [:]
      case .end: break
      case .start(let element):
        switch element.name {
        case "unit":
          let id = ReturnedXML.name(element.attributes["id"])
          unit = ReturnedUnit(
            line: element.line, number: id.number, hash: id.hash, texts: BothLanguages(ja: [], en: []), isConfirmed: true)
        case "data": if let id = element.attributes["id"] { xml.data[id] = try reader.text(of: element) }
        case "meta":
          let text = try reader.text(of: element)
          if element.attributes["type"] == "hash" { unit?.hash = text }
        case "segment":
          if !["reviewed", "final"].contains(element.attributes["state"]) { unit?.isConfirmed = false }
        case "source", "target":
          // A program may have cut the unit into segments.
          let parts = try xml.parts(of: element)
          if let language = element.name == "source" ? from : into, let before = unit?.texts[language] {
            unit?.texts[language] = (before + parts).evened
          }
        case "note":
          let text = try reader.text(of: element)
          switch element.attributes["category"] {
          case "taiyaku": break
          case "comment": unit?.comments.append(BeadComment(line: text))
          default: if !text.isEmpty { unit?.note = text }
          }
        case "skeleton":
          let text = try reader.text(of: element)
          file.skeleton = file.skeleton ?? ArticleSkeleton(text)
        case "matches", "glossary": _ = try reader.text(of: element)
        default: break
        }
      }
    }
    return file
  }
}

/// A translation memory that came back.
enum ReturnedTMX {
  static func read(_ reader: XMLReader, _ name: String) throws(XMLReadingError) -> ReturnedFile {
    var file = ReturnedFile(name: name, from: nil, units: [])
    var xml = ReturnedXML(reader: reader)
    var unit: ReturnedUnit?
    var language: Language?
    while let event = try reader.next() {
      switch event {
      case .text: break
      case .end("tu", _):
        if let unit { file.units.append(unit) }
        unit = nil
      case .end: break
      case .start(let element):
        switch element.name {
        case "header": file.from = element.attributes["srclang"].flatMap { Language(tag: $0) }
        case "tu":
          let id = ReturnedXML.name(element.attributes["tuid"])
          unit = ReturnedUnit(line: element.line, number: id.number, hash: id.hash, texts: BothLanguages(ja: [], en: []))
        case "tuv": language = (element.attributes["xml:lang"] ?? element.attributes["lang"]).flatMap { Language(tag: $0) }
        case "seg":
          let parts = try xml.parts(of: element)
          // A language may come again, as another dialect.
          if let language, unit?.texts[language].isEmpty == true { unit?.texts[language] = parts }
        case "prop":
          let text = try reader.text(of: element)
          if element.attributes["type"] == "x-checked", text == "yes" { unit?.isConfirmed = true }
          // A part of another unit, or a line that is no sentence.
          if element.attributes["type"] == "x-part" { unit = nil }
        case "note":
          let text = try reader.text(of: element)
          if unit?.note == nil, !text.isEmpty { unit?.note = text }
        default: break
        }
      }
    }
    return file
  }
}
