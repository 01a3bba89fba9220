import Bitext
import Letters

/// Finds names of programs and placeholders in running text: addresses, paths, files, variables, options, calls, keys; and names that hold a
/// mark (Node.js, .NET, README.md).
enum IdentifierFinder {
  /// Spans of a block's visible text beside those that its format gave it.
  static func spans(in block: Block) -> [Span] {
    let found = block.text.utf8.withUnsafeBufferPointer { find(in: $0) }
    if found.isEmpty { return [] }
    // Both stand in order: how far the marked text reaches says whether a name lies in it.
    let marked = block.spans.filter { !$0.kind.isProse && !$0.visible.isEmpty }
    var (next, reach) = (0, 0)
    return found.compactMap { kind, visible in
      while next < marked.count, marked[next].visible.lowerBound < visible.upperBound {
        reach = max(reach, marked[next].visible.upperBound)
        next += 1
      }
      return reach > visible.lowerBound ? nil : Span(kind: kind, range: block.text.sourceRange(of: visible), visible: visible)
    }
  }

  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [(kind: Span.Kind, visible: Range<Int>)] {
    var result: [(kind: Span.Kind, visible: Range<Int>)] = []
    var i = 0
    // Where the last name ended: what was read is not read again.
    var last = 0
    let triggers = Self.triggers
    while true {
      i = nextTrigger(bytes, from: i, triggers)
      guard i < bytes.count else { break }
      if bytes[i] == 0x2E {
        // A full stop, as a rule; in a path, an address or a call their other marks tell.
        if i + 1 < bytes.count, (bytes[i + 1] | 0x20) &- 0x61 < 26, !bytes[token(bytes, around: i)].contains(where: { outer[Int($0)] }),
          let place = MarkedName.place(bytes, i, from: last)
        {
          result.append((.name, place))
          last = place.upperBound
          i = place.upperBound
        } else {
          i += 1
        }
        continue
      }
      if bytes[i] == 0x5C, let end = Formula.end(bytes, from: i, before: bytes.count) {
        if i >= last { result.append((.math, i..<end)) }
        (i, last) = (end, end)
        continue
      }
      if bytes[i] == 0x60 {
        let end = TickedCode.end(bytes, i)
        if let end, i >= last { result.append((.identifier, i..<end)) }
        i = end ?? TickedCode.endOfRun(bytes, i)
        last = max(last, end ?? last)
        continue
      }
      if bytes[i] == 0x21 || bytes[i] == 0x3F {
        if let call = Identifier.macro(bytes, i) ?? MarkedCall.place(bytes, i), call.lowerBound >= last {
          result.append((.identifier, call))
          (i, last) = (call.upperBound, call.upperBound)
          continue
        }
        // Only !x.y? begins with its mark.
        if bytes[i] == 0x3F || i + 1 >= bytes.count || (bytes[i + 1] | 0x20) &- 0x61 >= 26 {
          i += 1
          continue
        }
      }
      let around = token(bytes, around: i)
      let token = max(last, around.lowerBound)..<around.upperBound
      if let place = Placeholder.place(bytes, token) {
        result.append((.placeholder, place))
        i = max(i + 1, place.upperBound)
        last = place.upperBound
      } else if let place = Identifier.place(bytes, token).map({ Identifier.whole(bytes, Identifier.address(bytes, $0), from: last) }) {
        result.append((.identifier, place))
        i = max(i + 1, place.upperBound)
        last = place.upperBound
      } else {
        i = max(i + 1, token.upperBound)
        last = i
      }
    }
    return result
  }

  private static let outer: [Bool] = (0..<256).map { "/@(\\:".utf8.contains(UInt8($0)) }

  /// A bit for each of the first 128 characters: whether a name may be found at it.
  private static let triggers: SIMD2<UInt64> = {
    var bits = SIMD2<UInt64>(0, 0)
    for byte in "_/\\@({$%+:!?.`".utf8 { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    return bits
  }()

  /// The next character that a name may be found at; the end where there is none. Letters beyond ASCII are passed over eight bytes at a time.
  private static func nextTrigger(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ triggers: SIMD2<UInt64>) -> Int {
    var i = start
    let raw = UnsafeRawBufferPointer(bytes)
    while i < bytes.count {
      let byte = bytes[i]
      if byte >= 0x80 {
        i += 1
        while i + 8 <= bytes.count, raw.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 {
          i += 8
        }
      } else if (byte < 64 ? triggers[0] : triggers[1]) >> UInt64(byte & 63) & 1 != 0 {
        return i
      } else {
        i += 1
      }
    }
    return i
  }

  /// The run of ASCII without white space around a byte; no longer than such names are.
  private static func token(_ bytes: UnsafeBufferPointer<UInt8>, around i: Int) -> Range<Int> {
    func isPart(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    var (start, end) = (i, i)
    while start > 0, i - start < 256, isPart(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, end - i < 2048, isPart(bytes[end]) { end += 1 }
    return start..<end
  }
}

/// `{name}`, `%s`, `%(name)s`, `${NAME}`
enum Placeholder {
  static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Range<Int>? {
    for i in token {
      switch bytes[i] {
      case 0x7B:
        guard let end = PlaceholderGrammar.braced(bytes, i, token.upperBound), bytes[end - 1] == 0x7D else { continue }
        return (i > token.lowerBound && bytes[i - 1] == 0x24 ? i - 1 : i)..<end
      case 0x25: if let end = PlaceholderGrammar.format(bytes, i, token.upperBound) { return i..<end }
      default: break
      }
    }
    return nil
  }
}

/// One name among ASCII without white space.
enum Identifier {
  static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Range<Int>? {
    var (start, end) = (token.lowerBound, token.upperBound)
    while start < end, [0x28, 0x22, 0x27, 0x5B, 0x3C].contains(bytes[start]) { start += 1 }
    if let whole = withMark(bytes, start..<end) { return whole }
    // Marks that end the sentence, and brackets that close what opened before.
    while end > start, isOuter(bytes, start, end) { end -= 1 }
    let name = start..<end
    guard name.count >= 3, isName(bytes, name) else { return nil }
    return name
  }

  /// `println!("…")`: the call of a macro, around its exclamation mark.
  static func macro(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Range<Int>? {
    guard mark > 0, bytes[mark] == 0x21, mark + 2 < bytes.count, bytes[mark + 1] == 0x28, bytes[mark + 2] == 0x22 || bytes[mark + 2] == 0x29
    else { return nil }
    var start = mark
    while start > 0, mark - start < 40, bytes[start - 1] &- 0x61 < 26 || bytes[start - 1] == 0x5F || bytes[start - 1] == 0x3A { start -= 1 }
    var end = mark + 2
    var isQuoted = false
    while end < bytes.count, end - mark < 256, bytes[end] != 0x0A {
      if bytes[end] == 0x22 { isQuoted.toggle() }
      if bytes[end] == 0x29, !isQuoted { return start < mark ? start..<end + 1 : nil }
      end += 1
    }
    return nil
  }

  /// An address goes on through letters that are not ASCII where marks of addresses stand behind them: `https://例え.jp/日本語?page=2`.
  static func address(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Range<Int> {
    guard let colon = bytes[place].firstIndex(of: 0x3A), bytes[colon..<place.upperBound].starts(with: "://".utf8) else { return place }
    var end = place.upperBound
    while end < bytes.count, bytes[end] >= 0xE3, end - place.lowerBound < 1024 {
      if bytes[end - 1] == 0x3D, let value = valueEnd(bytes, end) { return place.lowerBound..<value }
      var next = end
      while next < bytes.count, bytes[next] >= 0x80, next - end < 120 {
        // Marks of Japanese end an address: 、。「」
        if bytes[next] == 0xE3, next + 2 < bytes.count, bytes[next + 1] == 0x80, bytes[next + 2] < 0x90 { return place.lowerBound..<end }
        next += UTF8Scalar.length(bytes[next])
      }
      guard next + 1 < bytes.count, Self.inAddress.contains(bytes[next]), bytes[next + 1] > 0x20 else { break }
      end = next
      while end < bytes.count, bytes[end] > 0x20, bytes[end] < 0x7F { end += 1 }
      while end > next + 1, isOuter(bytes, place.lowerBound, end) { end -= 1 }
    }
    return place.lowerBound..<end
  }

  /// A value in a query that begins with Japanese (`?q=あ!い`) goes on through marks of ASCII to a blank, a bracket or a Japanese mark; nil where
  /// there is none of those marks in it.
  private static func valueEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var (i, isMarked) = (start, false)
    while i < bytes.count, i - start < 512, bytes[i] > 0x20, !"\"'<>()[]`".utf8.contains(bytes[i]) {
      let value = UTF8Scalar.at(i, in: bytes).value
      if value >= 0x80, JapaneseScript(value) == nil { break }
      // A mark that ends the value ends the sentence, too.
      if bytes[i] == 0x21 || bytes[i] == 0x3F { isMarked = isMarked || i + 1 < bytes.count && bytes[i + 1] >= 0xE3 }
      i += UTF8Scalar.length(bytes[i])
    }
    while i > start, isOuter(bytes, start, i) { i -= 1 }
    return isMarked ? i : nil
  }

  private static let inAddress = Array("/?&=#.%-_".utf8)

  /// With the letters of its first and last word that are Latin and not ASCII: `/home/müller`.
  static func whole(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, from start: Int) -> Range<Int> {
    func isLatinPair(_ i: Int) -> Bool { (0xC3...0xC9).contains(bytes[i]) && i + 1 < bytes.count }
    var (lower, upper) = (place.lowerBound, place.upperBound)
    if isWord(bytes[upper - 1]), upper < bytes.count, isLatinPair(upper) {
      while upper < bytes.count {
        if isWord(bytes[upper]) {
          upper += 1
        } else if isLatinPair(upper) {
          upper += 2
        } else if "/._-".utf8.contains(bytes[upper]), upper + 1 < bytes.count, isWord(bytes[upper + 1]) || isLatinPair(upper + 1) {
          upper += 1
        } else {
          break
        }
      }
    }
    if isWord(bytes[lower]), lower >= start + 2, isLatinPair(lower - 2) {
      while lower > start {
        if isWord(bytes[lower - 1]) { lower -= 1 } else if lower >= start + 2, isLatinPair(lower - 2) { lower -= 2 } else { break }
      }
    }
    return lower..<upper
  }

  private static func isOuter(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    switch bytes[end - 1] {
    case 0x2E, 0x2C, 0x21, 0x3F, 0x3A, 0x3B, 0x22, 0x27, 0x5D, 0x3E, 0x2A: true
    case 0x29: end - 2 < start || !bytes[start..<end - 1].contains(0x28)
    default: false
    }
  }

  /// Names that end in a mark: `:q!`, `Ctrl+.`, `!x.y?`.
  private static func withMark(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Range<Int>? {
    guard token.count >= 2 else { return nil }
    let first = bytes[token.lowerBound]
    var i = token.lowerBound + 1
    switch first {
    case 0x3A:
      while i < token.upperBound, i < token.lowerBound + 5, bytes[i] &- 0x61 < 26 { i += 1 }
      guard i > token.lowerBound + 1 else { return nil }
      if i < token.upperBound, bytes[i] == 0x21 { i += 1 }
      return i == token.upperBound && bytes[i - 1] == 0x21 ? token.lowerBound..<i : nil
    case 0x21:
      guard (bytes[i] | 0x20) &- 0x61 < 26, bytes[token].contains(0x2E) || bytes[token].contains(0x5F) else { return nil }
      while i < token.upperBound, MarkdownScanner.isNameByte(bytes[i]) || bytes[i] == 0x2E { i += 1 }
      if i < token.upperBound, bytes[i] == 0x3F || bytes[i] == 0x21 { i += 1 }
      return token.lowerBound..<i
    default:
      guard let plus = bytes[token.prefix(40)].firstIndex(of: 0x2B),
        modifiers.contains(String(decoding: bytes[token.lowerBound..<plus], as: UTF8.self).lowercased())
      else { return nil }
      var end = token.upperBound
      // A mark after a plus is the key.
      while end > token.lowerBound + 1, isOuter(bytes, token.lowerBound, end), bytes[end - 2] != 0x2B { end -= 1 }
      return token.lowerBound..<end
    }
  }

  private static let modifiers: Set<String> = ["ctrl", "control", "cmd", "command", "alt", "option", "shift", "meta", "super", "win"]

  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    let text = bytes[name]
    // a_b, FOO_BAR; a line to fill in has no letters beside it
    if let at = text.dropFirst().firstIndex(of: 0x5F), at + 1 < name.upperBound, isWord(text[at - 1]), isWord(text[at + 1]) { return true }
    // A token is ASCII throughout, and at least three bytes long.
    let (first, second) = (text[name.lowerBound], text[name.lowerBound + 1])
    if begins(text, "www.") || text.indices.contains(where: { text[$0] == 0x3A && begins(text[$0...], "://") }) { return true }
    if let at = text.firstIndex(of: 0x40), at > name.lowerBound, text[at...].contains(0x2E), !text.contains(0x28) { return true }
    if text[name.upperBound - 2] == 0x28, text[name.upperBound - 1] == 0x29 { return true }
    if begins(text, "./") || begins(text, "../") || begins(text, "~/") { return true }
    if first == 0x2F, isLetter(second), text.dropFirst().contains(0x2F) || text.contains(0x2E) { return true }
    if first == 0x40, text.contains(0x2F) { return true }
    if first == 0x24, isLetter(second) { return true }
    if name.count > 3, second == 0x3A, text[name.lowerBound + 2] == 0x5C { return true }
    // src/a.ts, not and/or
    guard let slash = text.lastIndex(of: 0x2F), let dot = text.lastIndex(of: 0x2E), slash < dot else { return false }
    return dot + 1 < name.upperBound && text[(dot + 1)...].allSatisfy(isWord)
  }

  private static func begins(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
    text.starts(with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
