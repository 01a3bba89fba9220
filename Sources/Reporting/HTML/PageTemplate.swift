/// A page with places written `{{name}}`. Filled in one pass: what is filled in is never looked at again.
struct PageTemplate {
  private let parts: [Substring]

  init(_ text: String) {
    var parts: [Substring] = []
    var rest = text[...]
    while let open = Self.find("{{", in: rest), let close = Self.find("}}", in: rest[open.upperBound...]) {
      parts.append(rest[..<open.lowerBound])
      parts.append(rest[open.upperBound..<close.lowerBound])
      rest = rest[close.upperBound...]
    }
    self.parts = parts + [rest]
  }

  /// - Parameter values: markup for each place; a place without a value stays empty
  func filled(_ values: [String: String]) -> String {
    parts.enumerated().map { index, part in index % 2 == 0 ? String(part) : values[String(part)] ?? "" }.joined()
  }

  private static func find(_ mark: String, in text: Substring) -> Range<String.Index>? {
    var at = text.startIndex
    while let start = text[at...].firstIndex(of: mark[mark.startIndex]) {
      if text[start...].hasPrefix(mark) { return start..<text.index(start, offsetBy: mark.count) }
      at = text.index(after: start)
    }
    return nil
  }
}
