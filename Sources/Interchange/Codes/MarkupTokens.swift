import Bitext

/// What stands between the words of a text in a markup language, cut into codes. It knows the shapes that Markdown, HTML and their kin
/// share; what it does not know is a code by itself.
struct MarkupTokens {
  enum Role: Equatable {
    case opening, closing, alone
    /// Opens or closes, as what stands before it says: the asterisks of Markdown.
    case either
    case space
    /// Markup of a block, not of words: a tag of a paragraph, the mark of a list.
    case edge
  }

  struct Token: Equatable {
    var role: Role
    /// The same for what opens and what closes it.
    var name: String
    var kind: InlineCode.Kind
    var range: ByteRange
  }

  private let bytes: [UInt8]
  private var at: Int
  private let end: Int
  /// What closes something and does not come any more: looked for once, however much is open.
  private var gone: Set<String> = []

  private init(bytes: [UInt8], at: Int, end: Int) { (self.bytes, self.at, self.end) = (bytes, at, end) }

  /// Bytes that the target of a link may have.
  private static let longestTarget = 1 << 12

  /// The next place of what closes something.
  private mutating func next(_ mark: String) -> Range<Int>? {
    if gone.contains(mark) { return nil }
    if let range = bytes[at..<end].firstRange(of: Array(mark.utf8)) { return range }
    gone.insert(mark)
    return nil
  }

  /// - Parameter range: of the file, without a letter that a reader sees
  static func tokens(_ bytes: [UInt8], _ range: ByteRange) -> [Token] {
    var scanner = MarkupTokens(bytes: bytes, at: range.lowerBound, end: range.upperBound)
    var tokens: [Token] = []
    while scanner.at < scanner.end {
      let start = scanner.at
      let (role, name, kind) = scanner.next()
      scanner.at = min(scanner.end, max(start + 1, scanner.at))
      tokens.append(Token(role: role, name: name, kind: kind, range: start..<scanner.at))
    }
    return tokens
  }

  private mutating func next() -> (Role, String, InlineCode.Kind) {
    switch bytes[at] {
    case 0x09, 0x0A, 0x0D, 0x20: return space()
    case UInt8(ascii: "<"): return tag()
    case UInt8(ascii: ">"):
      at += 1
      return (.closing, "<", .link)
    case UInt8(ascii: "!") where at + 1 < end && bytes[at + 1] == UInt8(ascii: "["):
      at += 2
      return (.opening, "[", .image)
    case UInt8(ascii: "["): return bracket()
    case UInt8(ascii: "]"): return closingBracket()
    case UInt8(ascii: "{"):
      if let close = next("}") {
        at = close.upperBound
        return (.alone, "", .note)
      }
      return other()
    case UInt8(ascii: "}"):
      at += 1
      return (.closing, "{", .other)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"): return run()
    default: return other()
    }
  }

  private mutating func space() -> (Role, String, InlineCode.Kind) {
    var isNewLine = false
    while at < end {
      let byte = bytes[at]
      if byte == 0x0A { isNewLine = true }
      // On a new line the marks of a quotation come again.
      guard [0x09, 0x0A, 0x0D, 0x20].contains(byte) || isNewLine && byte == UInt8(ascii: ">") else { break }
      at += 1
    }
    return (.space, isNewLine ? "\n" : " ", .other)
  }

  private mutating func run() -> (Role, String, InlineCode.Kind) {
    let start = at
    while at < end, bytes[at] == bytes[start] { at += 1 }
    let kind: InlineCode.Kind =
      switch bytes[start] {
      case UInt8(ascii: "`"): .code
      case UInt8(ascii: "~"): .deleted
      default: at - start == 1 ? .italic : .bold
      }
    return (.either, String(decoding: bytes[start..<at], as: UTF8.self), kind)
  }

  private mutating func bracket() -> (Role, String, InlineCode.Kind) {
    let rest = bytes[at..<end]
    if rest.starts(with: Array("[^".utf8)), let close = next("]") {
      at = close.upperBound
      if at < end, bytes[at] == UInt8(ascii: ":") {
        at += 1
        return (.edge, "", .note)
      }
      return (.alone, "", .note)
    }
    // The box of a task.
    if rest.count >= 3, rest[at + 2] == UInt8(ascii: "]"), [0x20, 0x58, 0x78].contains(rest[at + 1]) {
      at += 3
      return (.edge, "", .other)
    }
    at += 1
    return (.opening, "[", .link)
  }

  private mutating func closingBracket() -> (Role, String, InlineCode.Kind) {
    at += 1
    if at < end, let close = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")][bytes[at]] {
      let open = bytes[at]
      var (depth, i) = (0, at)
      while i < min(end, at + Self.longestTarget) {
        if bytes[i] == open { depth += 1 } else if bytes[i] == close { depth -= 1 }
        i += 1
        if depth == 0 { break }
      }
      if depth == 0 { at = i }
    }
    return (.closing, "[", .link)
  }

  private mutating func tag() -> (Role, String, InlineCode.Kind) {
    let rest = bytes[at..<end]
    if rest.starts(with: Array("<!--".utf8)) {
      at = next("-->")?.upperBound ?? end
      return (.alone, "", .note)
    }
    guard let close = next(">")?.lowerBound else {
      at += 1
      return (.opening, "<", .link)
    }
    let inside = rest[(at + 1)..<close]
    at = close + 1
    let isClose = inside.first == UInt8(ascii: "/")
    let letters = (isClose ? inside.dropFirst() : inside).prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x2F].contains($0) }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    let kind = HTMLNames.kinds[name] ?? .other
    if HTMLNames.blocks.contains(name) { return (.edge, name, kind) }
    if HTMLNames.empty.contains(name) || inside.last == UInt8(ascii: "/") { return (.alone, name, kind) }
    return (isClose ? .closing : .opening, name, kind)
  }

  private mutating func other() -> (Role, String, InlineCode.Kind) {
    at += 1
    while at < end, !"\t\n\r <>![]{}*_~`".utf8.contains(bytes[at]) { at += 1 }
    // A command of TeX with its brace.
    if at < end, bytes[at] == UInt8(ascii: "{"), next("}") == nil {
      at += 1
      return (.opening, "{", .other)
    }
    return (.alone, "", .other)
  }
}

private enum HTMLNames {
  static let kinds: [String: InlineCode.Kind] = [
    "b": .bold, "strong": .bold, "i": .italic, "em": .italic, "s": .deleted, "del": .deleted, "code": .code, "kbd": .code, "samp": .code,
    "a": .link, "img": .image, "br": .lineBreak,
  ]

  static let empty: Set<String> = ["br", "img", "wbr", "hr", "input", "embed", "source", "track", "area", "col", "link", "meta"]

  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main",
    "nav", "ol", "option", "p", "pre", "script", "section", "select", "style", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul",
  ]
}
