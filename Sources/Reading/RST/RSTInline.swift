import Bitext

/// Inline markup of reStructuredText, with the roles of Sphinx.
struct RSTInline {
  /// What `|name|` stands for.
  let substitutions: [String: String]

  func read(_ raw: MappedText) -> InlineOutput {
    var walk = Walk(raw, substitutions)
    walk.run()
    return walk.output
  }

  private struct Walk: InlineWalk {
    var output: InlineOutput
    let text: MarkupNeighbours
    private let substitutions: [String: String]
    var at = 0
    var kept = 0

    init(_ raw: MappedText, _ substitutions: [String: String]) {
      output = InlineOutput(raw)
      text = MarkupNeighbours(bytes: raw.utf8)
      self.substitutions = substitutions
    }

    mutating func step() {
      switch bytes[at] {
      case 0x5C: escape()
      case 0x60: backquote()
      case 0x3A: role()
      case 0x2A: stars()
      case 0x7C: substitution()
      case 0x5F: underscore()
      case 0x5B: note()
      default: break
      }
    }

    private mutating func escape() {
      guard at + 1 < bytes.count else { return skip(to: at + 1) }
      // An escaped space divides markup from letters and is no text.
      let isSpace = bytes[at + 1] == 0x20 || bytes[at + 1] == 0x0A
      skip(to: at + (isSpace ? 2 : 1))
      if !isSpace { at += 1 }
    }

    private func starts(_ i: Int, _ length: Int) -> Bool {
      guard i + length < bytes.count, let next = text.at(i + length), !next.properties.isWhitespace else { return false }
      guard let before = text.before(i) else { return true }
      return before.properties.isWhitespace || "-:/'\"<([{".unicodeScalars.contains(before)
        || before.value >= 0x80 && Self.isPunctuation(before)
    }

    private func ends(_ i: Int, _ length: Int) -> Bool {
      guard let before = text.before(i), !before.properties.isWhitespace else { return false }
      guard let after = text.at(i + length) else { return true }
      return after.properties.isWhitespace || "'\")]}>-/\\:.,;!?".unicodeScalars.contains(after)
        || after.value >= 0x80 && Self.isPunctuation(after)
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation, .otherPunctuation: true
      default: false
      }
    }

    private mutating func backquote() {
      if text.has("``", at: at) {
        guard starts(at, 2), let end = text.find("``", from: at + 2, where: { ends($0, 2) }) else { return }
        let inner = at + 2..<end
        skip(to: inner.lowerBound)
        output.mark(.code, inner)
        output.keep(inner)
        (at, kept) = (end + 2, end + 2)
        return
      }
      guard starts(at, 1) else { return }
      interpreted(from: at, role: "")
    }

    /// `:role:` before a text in backquotes.
    private mutating func role() {
      guard starts(at, 1) else { return }
      var i = at + 1
      while i < bytes.count, Self.isName(bytes[i]) || [0x3A, 0x2E, 0x2B, 0x2D].contains(bytes[i]), i - at < 60 { i += 1 }
      guard i > at + 2, i < bytes.count, bytes[i] == 0x60, bytes[i - 1] == 0x3A else { return }
      interpreted(from: i, role: text.string(at + 1..<i - 1))
    }

    private static func isName(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80 }

    /// A text in backquotes, with a role or as a reference.
    private mutating func interpreted(from open: Int, role: String) {
      guard
        let end = text.find(
          "`", from: open + 1,
          where: { i in
            bytes[i - 1] != 0x5C && (ends(i, 1) || text.has("`_", at: i) || text.has("`:", at: i))
          })
      else { return }
      var after = end + 1
      var role = role
      while after < bytes.count, after < end + 3, bytes[after] == 0x5F { after += 1 }
      if role.isEmpty, after == end + 1, after < bytes.count, bytes[after] == 0x3A,
        let close = bytes[(after + 1)...].prefix(40).firstIndex(of: 0x3A),
        bytes[(after + 1)..<close].allSatisfy({ Self.isName($0) || $0 == 0x2D })
      {
        role = text.string(after + 1..<close)
        after = close + 1
      }
      var shown = open + 1..<end
      if bytes[end - 1] == 0x3E, let angle = bytes[shown].lastIndex(of: 0x3C), role != "code", role != "math" {
        output.link(text.string(angle + 1..<end - 1), at: at)
        shown = angle == open + 1 ? angle + 1..<end - 1 : open + 1..<angle
      } else if !role.isEmpty {
        shown = Self.shown(shown, role, text)
      }
      while shown.upperBound > shown.lowerBound, bytes[shown.upperBound - 1] == 0x20 { shown = shown.lowerBound..<shown.upperBound - 1 }
      skip(to: shown.lowerBound)
      if let kind = Self.kind(of: role) { output.mark(kind, shown) }
      output.keep(shown)
      (at, kept) = (after, after)
    }

    /// `~package.name` shows the name, `!name` leads nowhere, `LIFO (last in …)` is an abbreviation with its meaning.
    private static func shown(_ range: Range<Int>, _ role: String, _ text: MarkupNeighbours) -> Range<Int> {
      guard let first = range.isEmpty ? nil : text.bytes[range.lowerBound] else { return range }
      // A dot before a name of a program says where to look for it.
      if first == 0x2E, kind(of: role) == .code { return range.drop { text.bytes[$0] == 0x2E } }
      if first == 0x21 { return range.lowerBound + 1..<range.upperBound }
      if first == 0x7E {
        let dot = text.bytes[range].lastIndex(of: 0x2E) ?? range.lowerBound
        return dot + 1..<range.upperBound
      }
      if role == "abbr", let open = text.bytes[range].lastIndex(of: 0x28), open > range.lowerBound { return range.lowerBound..<open }
      return range
    }

    private static func kind(of role: String) -> Span.Kind? {
      switch role {
      case "math": .math
      case "emphasis": .emphasis
      case "strong": .strong
      case "code", "literal", "kbd", "file", "command", "program", "option", "envvar", "samp", "makevar", "mimetype", "regexp", "token",
        "keyword", "mod", "func", "data", "const", "class", "meth", "attr", "type", "exc", "obj", "deco":
        .code
      default: role.contains(":") && !role.hasPrefix("std:") ? .code : nil
      }
    }

    private mutating func stars() {
      let length = text.has("**", at: at) ? 2 : 1
      let mark = length == 2 ? "**" : "*"
      guard starts(at, length), let end = text.find(mark, from: at + length + 1, where: { ends($0, length) && bytes[$0 - 1] != 0x5C })
      else {
        at += length
        return
      }
      let inner = at + length..<end
      skip(to: inner.lowerBound)
      output.mark(length == 2 ? .strong : .emphasis, inner)
      output.keep(inner)
      (at, kept) = (end + length, end + length)
    }

    private mutating func substitution() {
      guard starts(at, 1), let end = text.find("|", from: at + 2, where: { ends($0, 1) || text.has("|_", at: $0) }) else { return }
      let name = text.string(at + 1..<end)
      var after = end + 1
      while after < bytes.count, after < end + 3, bytes[after] == 0x5F { after += 1 }
      let place = at..<after
      skip(to: after)
      if let shown = substitutions[name.lowercased()] { output.replace(place, by: shown) } else { output.keep(place) }
    }

    /// `name_` leads somewhere; `_` before a backquote names a place.
    private mutating func underscore() {
      if text.has("_`", at: at), starts(at, 2), let end = text.find("`", from: at + 2, where: { ends($0, 1) }) {
        let inner = at + 2..<end
        skip(to: inner.lowerBound)
        output.keep(inner)
        (at, kept) = (end + 1, end + 1)
        return
      }
      let length = text.has("__", at: at) ? 2 : 1
      guard at > 0, Self.isName(bytes[at - 1]), bytes[at - 1] != 0x5F, ends(at, length) else {
        at += length
        return
      }
      skip(to: at + length)
    }

    /// `[1]_`, `[#name]_`, `[*]_`
    private mutating func note() {
      guard let close = bytes[at...].prefix(60).firstIndex(of: 0x5D), text.has("]_", at: close), ends(close, 2), close > at + 1,
        !bytes[at..<close].contains(0x20)
      else { return }
      output.mark(.footnoteReference, at..<close + 2)
      // The space that the sign needs before it is none of the sentence.
      if at > kept, bytes[at - 1] == 0x20 { at -= 1 }
      skip(to: close + 2)
    }
  }
}
