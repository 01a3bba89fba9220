import Bitext

/// Inline markup of AsciiDoc.
struct AsciiDocInline {
  let attributes: [String: String]

  func read(_ raw: MappedText) -> InlineOutput {
    var walk = Walk(raw, attributes)
    walk.run()
    return walk.output
  }

  private struct Walk: InlineWalk {
    var output: InlineOutput
    let text: MarkupNeighbours
    private let attributes: [String: String]
    var at = 0
    var kept = 0
    /// Marks that were opened, and where their ends stand.
    private var ends: [Int: Int] = [:]
    /// Where text begins that a line goes through.
    private var struck: Int?

    init(_ raw: MappedText, _ attributes: [String: String]) {
      output = InlineOutput(raw)
      text = MarkupNeighbours(bytes: raw.utf8)
      self.attributes = attributes
    }

    mutating func step() {
      if let length = ends.removeValue(forKey: at) { return skip(to: at + length) }
      switch bytes[at] {
      case 0x5C: escape()
      case 0x2A, 0x5F, 0x60, 0x23: quoted(bytes[at])
      case 0x5E, 0x7E: script(bytes[at])
      case 0x2B: pass()
      case 0x7B: attribute()
      case 0x3C: reference()
      case 0x5B: anchor()
      case 0x28: index()
      case 0x22, 0x27: curved()
      case 0x2D: dash()
      case 0x2E: if text.has("...", at: at) { replace(3, "…") }
      case 0x26: entity()
      case 0x3A: macro()
      default: break
      }
    }

    private mutating func escape() {
      guard at + 1 < bytes.count,
        [0x2A, 0x5F, 0x60, 0x23, 0x7B, 0x3C, 0x5B, 0x28, 0x5E, 0x7E, 0x68, 0x2B, 0x27, 0x22].contains(bytes[at + 1])
      else { return }
      let isWord = bytes[at + 1] == 0x68
      if isWord, !text.has("http", at: at + 1) { return }
      skip(to: at + 1)
      at += 1
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" } ?? false
    }

    /// `*b*` between words, `**b**` anywhere.
    private mutating func quoted(_ sign: UInt8) {
      let one = String(UnicodeScalar(sign))
      let two = one + one
      let kind: Span.Kind? = sign == 0x2A ? .strong : sign == 0x5F ? .emphasis : sign == 0x60 ? .code : nil
      if text.has(two, at: at), let end = text.find(two, from: at + 3), !bytes[(at + 2)..<end].allSatisfy({ $0 == sign }) {
        return open(2, end, kind)
      }
      guard !isWord(text.before(at)), let next = text.at(at + 1), !next.properties.isWhitespace, bytes[at + 1] != sign,
        let end = text.find(
          one, from: at + 2,
          where: { i in
            guard let before = text.before(i), !before.properties.isWhitespace else { return false }
            return !isWord(text.at(i + 1)) && bytes[i - 1] != 0x5C
          })
      else { return }
      open(1, end, kind)
    }

    private mutating func open(_ length: Int, _ end: Int, _ kind: Span.Kind?) {
      let inner = at + length..<end
      if let kind = kind ?? (struck == at ? .deleted : nil) { output.mark(kind, inner) }
      skip(to: inner.lowerBound)
      // Inside code nothing else is markup but attributes.
      ends[end] = length
    }

    private mutating func script(_ sign: UInt8) {
      let one = String(UnicodeScalar(sign))
      guard let end = text.find(one, from: at + 1, where: { i in !bytes[at + 1..<i].contains(0x20) }), end > at + 1, end - at < 60 else {
        return
      }
      skip(to: at + 1)
      ends[end] = 1
    }

    /// `+as written+`, `++as written++`, `+++raw+++`
    private mutating func pass() {
      let length = text.has("+++", at: at) ? 3 : text.has("++", at: at) ? 2 : 1
      let mark = String(repeating: "+", count: length)
      if length == 1, isWord(text.before(at)) || text.at(at + 1)?.properties.isWhitespace ?? true { return }
      guard let end = text.find(mark, from: at + length + 1, where: { length > 1 || !isWord(text.at($0 + 1)) }) else { return }
      let inner = at + length..<end
      skip(to: inner.lowerBound)
      output.keep(inner)
      (at, kept) = (end + length, end + length)
    }

    private mutating func attribute() {
      guard let close = bytes[at...].prefix(80).firstIndex(of: 0x7D), close > at + 1 else { return }
      let name = text.string(at + 1..<close).lowercased()
      guard let value = attributes[name] ?? Self.intrinsic[name] else {
        // An address that the settings of a whole site hold.
        if ["url", "uri"].contains(where: { name.hasPrefix($0) || name.hasSuffix($0) }) {
          _ = linkBegins(with: "link:{\(name)}", close + 1)
        }
        return
      }
      if !linkBegins(with: value, close + 1) { replace(close + 1 - at, value) }
    }

    /// `{url}/page[text]`, where the attribute holds the beginning of an address.
    private mutating func linkBegins(with value: String, _ after: Int) -> Bool {
      guard ["http://", "https://", "ftp://", "mailto:", "link:", "{url", "{uri"].contains(where: value.hasPrefix),
        let open = bytes[after...].prefix(2048).firstIndex(where: { $0 <= 0x20 || $0 == 0x3C || $0 == 0x5B }), bytes[open] == 0x5B,
        let close = closing(open)
      else { return false }
      let inner = textOfLink(open + 1..<close)
      if inner.isEmpty { return false }
      output.link((value.hasPrefix("link:") ? String(value.dropFirst(5)) : value) + text.string(after..<open), at: at)
      skip(to: inner.lowerBound)
      ends[inner.upperBound] = close + 1 - inner.upperBound
      return true
    }

    /// What stands behind a comma, and a circumflex, say how the link opens.
    private func textOfLink(_ inner: Range<Int>) -> Range<Int> {
      var inner = inner
      if let comma = attributesStart(inner) { inner = inner.lowerBound..<comma }
      while !inner.isEmpty, bytes[inner.upperBound - 1] == 0x5E { inner = inner.lowerBound..<inner.upperBound - 1 }
      return inner
    }

    private static let intrinsic = [
      "nbsp": "\u{A0}", "zwsp": "\u{200B}", "apos": "'", "quot": "\"", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°",
      "plus": "+", "brvbar": "¦", "vbar": "|", "amp": "&", "lt": "<", "gt": ">", "startsb": "[", "endsb": "]", "caret": "^",
      "asterisk": "*",
      "tilde": "~", "backslash": "\\", "backtick": "`", "two-colons": "::", "two-semicolons": ";;", "cpp": "C++", "empty": "", "sp": " ",
      "blank": "", "pp": "++", "wj": "\u{2060}",
    ]

    /// `<<id,text>>`, and `<1>`, the sign of a callout.
    private mutating func reference() {
      guard text.has("<<", at: at), let close = text.find(">>", from: at + 2) else { return }
      let inner = at + 2..<close
      let comma = bytes[inner].firstIndex(of: 0x2C)
      var shown = (comma.map { $0 + 1 } ?? inner.lowerBound)..<close
      while !shown.isEmpty, bytes[shown.lowerBound] == 0x20 { shown = shown.lowerBound + 1..<shown.upperBound }
      output.link("#" + text.string(inner.lowerBound..<(comma ?? close)), at: at)
      skip(to: shown.lowerBound)
      ends[close] = 2
    }

    /// `[[id]]`, `[.role]#text#`
    private mutating func anchor() {
      if text.has("[[", at: at), let close = text.find("]]", from: at + 2) { return skip(to: close + 2) }
      guard let close = bytes[at...].prefix(80).firstIndex(of: 0x5D), close + 1 < bytes.count,
        [0x23, 0x2A, 0x5F, 0x60].contains(bytes[close + 1]),
        close > at + 1
      else { return }
      let role = text.string(at + 1..<close)
      skip(to: close + 1)
      if role.contains("line-through") { struck = at }
    }

    /// `(((a,b)))` is for the index alone, `((a))` is seen, too.
    private mutating func index() {
      if text.has("(((", at: at), let close = text.find(")))", from: at + 3) { return skip(to: close + 3) }
      for (sign, shown) in [("(C)", "©"), ("(R)", "®"), ("(TM)", "™")] where text.has(sign, at: at) {
        return replace(sign.utf8.count, shown)
      }
      guard text.has("((", at: at), let close = text.find("))", from: at + 2) else { return }
      skip(to: at + 2)
      ends[close] = 2
    }

    /// `"`quoted`"`
    private mutating func curved() {
      let quote = bytes[at]
      let (open, close) = quote == 0x22 ? ("“", "”") : ("‘", "’")
      if at + 1 < bytes.count, bytes[at + 1] == 0x60, !isWord(text.before(at)),
        text.find("`" + String(UnicodeScalar(quote)), from: at + 2) != nil
      {
        replace(2, open)
      } else if at > 0, bytes[at - 1] == 0x60, kept <= at - 1, !isWord(text.at(at + 1)) {
        at -= 1
        replace(2, close)
      }
    }

    private mutating func dash() {
      if text.has("->", at: at) { return replace(2, "→") }
      guard text.has("--", at: at), !text.has("---", at: at), at == 0 || bytes[at - 1] != 0x2D else { return }
      let isSpaced = at > 0 && bytes[at - 1] == 0x20 && at + 2 < bytes.count && bytes[at + 2] == 0x20
      if isSpaced || isWord(text.before(at)) && isWord(text.at(at + 2)) { replace(2, "—") }
    }

    private mutating func entity() {
      var references = CharacterReferences()
      let found = bytes.withUnsafeBufferPointer { references.decode($0, at: at, end: bytes.count) }
      if let found { replace(found.length, found.text) }
    }

    /// `link:url[text]`, `https://url[text]`, `footnote:[text]`, `kbd:[Ctrl]`
    private mutating func macro() {
      var start = at
      while start > kept, at - start < 24, bytes[start - 1] &- 0x61 < 26 || bytes[start - 1] &- 0x30 < 10 { start -= 1 }
      var name = text.string(start..<at)
      // A footnote is called right behind the word.
      for call in ["footnote", "footnoteref"] where name.hasSuffix(call) { (name, start) = (call, at - call.utf8.count) }
      guard !name.isEmpty, let open = bytes[at...].prefix(2048).firstIndex(of: 0x5B),
        !bytes[at..<open].contains(where: { $0 <= 0x20 || $0 == 0x3C }),
        let close = closing(open)
      else { return }
      let target = text.string(at + 1..<open)
      var inner = open + 1..<close
      switch name {
      case "http", "https", "ftp", "irc", "mailto", "link", "xref":
        guard name != "http" && name != "https" || target.hasPrefix("//") else { return }
        if name != "xref" { inner = textOfLink(inner) }
        let isScheme = !["link", "xref"].contains(name)
        at = start
        output.link((isScheme ? name + ":" : name == "xref" ? "#" : "") + target, at: start)
        if inner.isEmpty {
          // The address itself is shown.
          let shown = (isScheme && name != "mailto" ? start : start + name.utf8.count + 1)..<open
          skip(to: shown.lowerBound)
          output.keep(shown)
          (at, kept) = (close + 1, close + 1)
          return
        }
        skip(to: inner.lowerBound)
        ends[inner.upperBound] = close + 1 - inner.upperBound
      case "footnote", "footnoteref":
        at = start
        output.mark(.footnoteReference, start..<close + 1)
        skip(to: close + 1)
        if !inner.isEmpty { output.notes.append(output.raw[inner]) }
      case "kbd", "btn", "pass", "stem", "latexmath", "asciimath":
        guard target.isEmpty || name == "pass" else { return }
        at = start
        skip(to: inner.lowerBound)
        output.mark(name == "kbd" || name == "btn" ? .code : name == "pass" ? .prose : .math, inner)
        output.keep(inner)
        (at, kept) = (close + 1, close + 1)
      case "menu":
        at = start
        skip(to: start + 5)
        output.keep(start + 5..<open)
        if !inner.isEmpty {
          output.replace(open..<open + 1, by: " › ")
          output.keep(inner)
        }
        (at, kept) = (close + 1, close + 1)
      case "image", "icon":
        at = start
        output.link(target, at: start, isImage: true)
        skip(to: close + 1)
      case "indexterm", "anchor":
        at = start
        skip(to: close + 1)
      default: break
      }
    }

    private func attributesStart(_ inner: Range<Int>) -> Int? {
      guard let equals = bytes[inner].firstIndex(of: 0x3D) else { return nil }
      return bytes[inner.lowerBound..<equals].lastIndex(of: 0x2C)
    }

    private func closing(_ open: Int) -> Int? {
      var depth = 0
      for i in open..<min(bytes.count, open + 4096) {
        if bytes[i] == 0x5B { depth += 1 }
        if bytes[i] == 0x5D, bytes[i - 1] != 0x5C {
          depth -= 1
          if depth == 0 { return i }
        }
      }
      return nil
    }
  }
}
