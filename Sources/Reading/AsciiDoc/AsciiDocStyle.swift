import Bitext

/// A line of signs that opens and closes a block.
struct AsciiDocDelimiter {
  enum Kind { case comment, code, pass, table, compound, quotation }

  let kind: Kind
  /// What closes the block.
  let line: [UInt8]
  /// Of the cells of a table.
  let separator: UInt8

  init?(_ line: ArraySlice<UInt8>) {
    guard let first = line.first, line.count >= 2, let kind = Self.kind(line, first) else { return nil }
    self.kind = kind
    separator = first
    // What stands behind a fence names a language; its end has none.
    self.line = first == 0x60 ? Array("```".utf8) : Array(line)
  }

  private static func kind(_ line: ArraySlice<UInt8>, _ first: UInt8) -> Kind? {
    if line.count == 4, line.dropFirst().elementsEqual("===".utf8), [0x7C, 0x2C, 0x3A, 0x21].contains(first) { return .table }
    if line.starts(with: "```".utf8) { return line.dropFirst(3).contains(0x60) ? nil : .code }
    if line.elementsEqual("--".utf8) { return .compound }
    guard line.count >= 4, line.allSatisfy({ $0 == first }) else { return nil }
    switch first {
    case 0x2F: return .comment
    case 0x2D, 0x2E: return .code
    case 0x2B: return .pass
    case 0x3D, 0x2A: return .compound
    case 0x5F: return .quotation
    default: return nil
    }
  }
}

/// What lines in brackets say of the block below them.
struct AsciiDocStyle {
  private var words: [String] = []
  /// Who is quoted, and where.
  private(set) var credit: [ByteRange] = []
  private(set) var separator: UInt8?
  private(set) var isSet = false
  private(set) var columns: Int?

  var isCode: Bool { words.contains { ["source", "listing", "literal"].contains($0) } || isMath }
  var isMath: Bool { words.contains { ["stem", "latexmath", "asciimath"].contains($0) } }
  var isComment: Bool { words.first == "comment" }
  var isVerse: Bool { words.first == "verse" }
  var isQuotation: Bool { words.first == "quote" }
  var isPlain: Bool { words.isEmpty }
  var language: String { words.first == "source" && words.count > 1 ? words[1] : isMath ? "math" : "" }

  static func isLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x5B, line.last == 0x5D, line.count >= 2 else { return false }
    let inner = line.dropFirst().dropLast()
    guard let first = inner.first else { return true }
    return first != 0x20 && first != 0x5D
  }

  /// Takes a line up if it is one in brackets.
  mutating func take(_ line: ArraySlice<UInt8>, _ source: SourceText) -> Bool {
    guard Self.isLine(line) else { return false }
    isSet = true
    if line.dropFirst().first == 0x5B { return true }
    var start = line.startIndex + 1
    var isQuoted = false
    var position = 0
    for i in start..<line.endIndex {
      if line[i] == 0x22 { isQuoted.toggle() }
      guard i == line.endIndex - 1 || line[i] == 0x2C && !isQuoted else { continue }
      let part = VisibleText.trimming(source.bytes, start..<i)
      note(source[part], part, position, source)
      position += 1
      start = i + 1
    }
    return true
  }

  private mutating func note(_ text: String, _ place: ByteRange, _ position: Int, _ source: SourceText) {
    if let equals = text.firstIndex(of: "=") {
      let value = text[text.index(after: equals)...].filter { $0 != "\"" }
      switch text[..<equals] {
      case "cols": columns = Self.columns(value)
      case "separator": separator = value == "\\t" ? 0x09 : value.utf8.first
      case "format": separator = value == "csv" ? 0x2C : value == "tsv" ? 0x09 : value == "dsv" ? 0x3A : separator
      default: break
      }
    } else if position == 0 {
      words = [String(text.prefix { $0 != "%" && $0 != "." && $0 != "#" })].filter { !$0.isEmpty }
    } else if words.first == "source" {
      words.append(text)
    } else if isVerse || isQuotation {
      let isQuoted = text.count >= 2 && text.hasPrefix("\"") && text.hasSuffix("\"")
      credit.append(isQuoted ? place.lowerBound + 1..<place.upperBound - 1 : place)
    }
  }

  /// `1,2a,1`, `3*`, `2*a,1`
  private static func columns(_ value: String) -> Int {
    value.split(whereSeparator: { $0 == "," || $0 == ";" }).reduce(0) { sum, part in
      let part = part.drop { $0 == " " }
      guard let star = part.firstIndex(of: "*") else { return sum + 1 }
      return sum + min(1000, Int(part[..<star]) ?? 1)
    }
  }
}
