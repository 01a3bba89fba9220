import Bitext

/// Tags of template languages in HTML (Liquid, Jinja, Twig, Django): `{% if x %}`, `{# remark #}`. They are filled in before a page is one.
enum TemplateTags {
  /// Where they stand, in order and apart, comments with what is between their tags; none outside of templates. Code is left alone:
  /// there they are what the page is about.
  /// - Parameter isTemplate: whether something else says that the file is one, as settings at its head do
  static func places(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange, isTemplate: Bool) -> [ByteRange] {
    var found: [ByteRange] = []
    var isTemplate = isTemplate
    // What no later place of the file closes is looked for once.
    var unclosed: Set<String> = []
    var i = range.lowerBound
    while i + 3 < range.upperBound {
      if bytes[i] == 0x3C, let end = codeEnd(bytes, i, range.upperBound, &unclosed) {
        i = end
      } else if bytes[i] == 0x7B, bytes[i + 1] == 0x25 || bytes[i + 1] == 0x23, let close = end(bytes, i, range.upperBound) {
        let name = bytes[i + 1] == 0x25 ? word(bytes, i + 2..<close) : ""
        isTemplate = isTemplate || words.contains(name)
        let last = name == "comment" ? closing("endcomment", bytes, close, range.upperBound, &unclosed) : close
        found.append(i..<last)
        i = last
      } else {
        i += 1
      }
    }
    return isTemplate ? found : []
  }

  /// Words of tags by which a template is known.
  private static let words: Set<String> = [
    "extends", "block", "include", "if", "for", "assign", "layout", "load", "macro", "set", "import", "from", "unless", "capture",
    "comment", "render", "trans", "blocktrans", "translate", "blocktranslate", "with", "url", "endif", "endfor", "endblock",
  ]

  /// Behind `%}` or `#}`, where it stands on this line or one of the next few.
  private static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    let sign = bytes[start + 1]
    var i = start + 2
    while i + 1 < limit, i - start < 2048 {
      if bytes[i] == sign, bytes[i + 1] == 0x7D { return i + 2 }
      i += 1
    }
    return nil
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: ByteRange) -> String {
    let text = bytes[tag].drop { $0 <= 0x20 || $0 == 0x2D || $0 == 0x2B }
    return String(decoding: text.prefix { ($0 | 0x20) &- 0x61 < 26 }, as: UTF8.self)
  }

  /// Behind the tag of a name; where the search began when there is none.
  private static func closing(
    _ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ unclosed: inout Set<String>
  ) -> Int {
    if unclosed.contains(name) { return start }
    var i = start
    while i + 3 < limit {
      if bytes[i] == 0x7B, bytes[i + 1] == 0x25, let close = end(bytes, i, limit), word(bytes, i + 2..<close) == name { return close }
      i += 1
    }
    unclosed.insert(name)
    return start
  }

  /// Behind the code that begins at a tag; nil for any other tag.
  private static func codeEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int, _ unclosed: inout Set<String>
  ) -> Int? {
    for name in ["pre", "code", "script", "style"] {
      let after = start + 1 + name.utf8.count
      guard after < limit, bytes[start + 1..<after].elementsEqual(name.utf8), bytes[after] <= 0x20 || bytes[after] == 0x3E else { continue }
      if unclosed.contains(name) { return nil }
      let closer = Array("</\(name)".utf8)
      var i = after
      while i + closer.count <= limit {
        if bytes[i] == 0x3C, bytes[i..<i + closer.count].elementsEqual(closer) { return i + closer.count }
        i += 1
      }
      unclosed.insert(name)
      return nil
    }
    return nil
  }
}
