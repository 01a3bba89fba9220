import Bitext

/// Messages of ICU that have forms for numbers or cases: `{count, plural, one {# file} other {# files}}`.
enum ICUMessage {
  /// The texts of a message that a reader may get to see: those of its forms where it is all forms; where there is text around them,
  /// the text with the form of "other"; the message itself where it has none.
  static func texts(of text: MappedText, depth: Int = 0) -> [MappedText] {
    guard depth < 8, let argument = argument(in: text.utf8) else { return [text] }
    let before = text[0..<argument.place.lowerBound]
    let after = text[argument.place.upperBound..<text.utf8.count]
    let isAll = [before, after].allSatisfy { VisibleText.trimming($0.utf8, 0..<$0.utf8.count).isEmpty }
    if isAll { return argument.forms.flatMap { texts(of: text[$0.text], depth: depth + 1) } }
    guard let other = argument.forms.first(where: { $0.name == "other" }) ?? argument.forms.last else { return [text] }
    var whole = before
    whole.append(text[other.text])
    whole.append(after)
    return texts(of: whole, depth: depth + 1).prefix(1).map { $0 }
  }

  private struct Argument {
    var place: Range<Int>
    var forms: [(name: String, text: Range<Int>)]
  }

  /// The first argument that has forms.
  private static func argument(in bytes: [UInt8]) -> Argument? {
    var i = 0
    while let open = bytes[i...].firstIndex(of: 0x7B) {
      if let argument = argument(bytes, at: open) { return argument }
      i = open + 1
    }
    return nil
  }

  private static func argument(_ bytes: [UInt8], at open: Int) -> Argument? {
    guard let first = bytes[open...].firstIndex(of: 0x2C), first - open < 80, let second = bytes[(first + 1)...].firstIndex(of: 0x2C),
      second - first < 24
    else { return nil }
    let kind = String(decoding: bytes[(first + 1)..<second].filter { $0 > 0x20 }, as: UTF8.self)
    guard ["plural", "select", "selectordinal"].contains(kind) else { return nil }
    var forms: [(name: String, text: Range<Int>)] = []
    var i = second + 1
    while i < bytes.count {
      while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
      guard i < bytes.count else { return nil }
      if bytes[i] == 0x7D { return forms.isEmpty ? nil : Argument(place: open..<i + 1, forms: forms) }
      let start = i
      while i < bytes.count, bytes[i] > 0x20, bytes[i] != 0x7B, bytes[i] != 0x7D { i += 1 }
      let name = String(decoding: bytes[start..<i], as: UTF8.self)
      while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
      if name.hasPrefix("offset:") { continue }
      guard i < bytes.count, bytes[i] == 0x7B, let close = close(bytes, i) else { return nil }
      forms.append((name, i + 1..<close))
      i = close + 1
    }
    return nil
  }

  /// The brace that closes the one at an offset; braces in apostrophes are text.
  private static func close(_ bytes: [UInt8], _ open: Int) -> Int? {
    var (depth, i) = (0, open)
    while i < bytes.count {
      switch bytes[i] {
      case 0x27 where i + 1 < bytes.count && (bytes[i + 1] == 0x7B || bytes[i + 1] == 0x7D):
        if let end = bytes[(i + 1)...].firstIndex(of: 0x27) { i = end }
      case 0x7B: depth += 1
      case 0x7D:
        depth -= 1
        if depth == 0 { return i }
      default: break
      }
      i += 1
    }
    return nil
  }
}
