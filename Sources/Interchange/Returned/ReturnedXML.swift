import Bitext
import XML

/// Reads the text of a `source`, a `target` or a `seg` with the codes in it.
struct ReturnedXML {
  let reader: XMLReader
  /// What stands for a reference of XLIFF 2.
  var data: [String: String] = [:]

  /// The content of an element whose start was just read.
  mutating func parts(of element: XMLReader.Element) throws(XMLReadingError) -> [ReturnedUnit.Part] {
    var parts: [ReturnedUnit.Part] = []
    // What closes the pairs that are open, by their depth.
    var ends: [Int: ReturnedUnit.Part] = [:]
    while let event = try reader.next() {
      switch event {
      case .text(let text): parts.append(.text(text))
      case .end(_, let depth):
        if depth == element.depth { return parts.evened }
        if let end = ends.removeValue(forKey: depth) { parts.append(end) }
      case .start(let inner):
        switch inner.name {
        case "bpt", "ept", "it", "ut": parts.append(.code(try reader.text(of: inner)))
        case "ph":
          let text = try reader.text(of: inner)
          parts.append(.code(inner.attributes["dataRef"].map { data[$0] } ?? (text.isEmpty ? nil : text)))
        case "x", "bx", "ex": parts.append(.code(nil))
        case "sc", "ec": parts.append(.code(inner.attributes["dataRef"].flatMap { data[$0] }))
        case "g":
          parts.append(.code(nil))
          ends[inner.depth] = .code(nil)
        case "pc":
          parts.append(.code(inner.attributes["dataRefStart"].flatMap { data[$0] }))
          ends[inner.depth] = .code(inner.attributes["dataRefEnd"].flatMap { data[$0] })
        case "cp":
          let scalar = inner.attributes["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
          if let scalar { parts.append(.text(String(Character(scalar)))) }
        default: break
        }
      }
    }
    return parts.evened
  }

  /// What the number and the hash of a unit were, from "u12" or "1a2b3c4d-12".
  static func name(_ id: String?) -> (number: Int?, hash: String?) {
    guard let id else { return (nil, nil) }
    let parts = id.split(separator: "-")
    if parts.count >= 2, parts[0].count == 8, let number = Int(parts[1]) { return (number, String(parts[0])) }
    return (Int(id.drop { $0 == "u" }), nil)
  }
}

extension ReturnedFile {
  /// - Throws: `ReturnedFileError` for XML that is broken, and for files of another kind
  package init(xml bytes: [UInt8], name: String) throws(ReturnedFileError) {
    do throws(XMLReadingError) {
      let reader = try XMLReader(bytes, name: name)
      guard case .start(let root) = try reader.next() else { throw XMLReadingError(name: name, line: 1, problem: "not XML") }
      switch root.name {
      case "tmx": self = try ReturnedTMX.read(reader, name)
      case "xliff" where root.attributes["version"]?.hasPrefix("2") == true: self = try ReturnedXLIFF2.read(reader, name, root)
      case "xliff": self = try ReturnedXLIFF1.read(reader, name)
      default:
        throw XMLReadingError(
          name: name, line: root.line, problem: "the outermost element is <\(root.name)>; an XLIFF or TMX file is expected")
      }
    } catch { throw ReturnedFileError(name: name, line: error.line, problem: "\(error.problem)") }
  }
}
