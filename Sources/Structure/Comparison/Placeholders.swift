import Bitext
import Letters

/// Finds what is filled in when a text is used: `{{ x }}`, `${x}`, `{0}`, `%s`, `%(name)s`, `:name`.
enum Placeholders {
  /// Their places in the visible text of a block; code is skipped.
  static func find(in block: Block) -> [Range<Int>] {
    let code = block.spans.filter { $0.kind == .code || $0.kind == .math }.map(\.visible)
    return block.text.utf8.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var i = 0
      while i < bytes.count {
        if let end = end(bytes, i) {
          if let span = code.first(where: { $0.contains(i) }) {
            i = span.upperBound
            continue
          }
          found.append(i..<end)
          i = end
        } else {
          i += 1
        }
      }
      return found
    }
  }

  private static func end(_ bytes: PlaceholderGrammar.Bytes, _ i: Int) -> Int? {
    switch bytes[i] {
    case 0x7B: return braces(bytes, i)
    case 0x24: return i + 1 < bytes.count && bytes[i + 1] == 0x7B ? braces(bytes, i + 1) : nil
    case 0x25: return PlaceholderGrammar.format(bytes, i, bytes.count)
    case 0x3A: return colon(bytes, i)
    default: return nil
    }
  }

  /// `{name}`, `{0}`, `{{ anything }}`; of `{n, plural, …}` the name.
  private static func braces(_ bytes: PlaceholderGrammar.Bytes, _ start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x7B else { return PlaceholderGrammar.braced(bytes, start, bytes.count) }
    var i = start + 2
    while i + 1 < bytes.count, i - start < 200 {
      if bytes[i] == 0x7D, bytes[i + 1] == 0x7D { return i + 2 }
      i += 1
    }
    return nil
  }

  /// `:name` after a blank.
  private static func colon(_ bytes: PlaceholderGrammar.Bytes, _ start: Int) -> Int? {
    guard start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] >= 0x80 else { return nil }
    var i = start + 1
    while i < bytes.count, bytes[i] &- 0x61 < 26 || bytes[i] == 0x5F { i += 1 }
    guard i - start > 3 else { return nil }
    return i < bytes.count && (bytes[i] == 0x3A || bytes[i] == 0x2D || PlaceholderGrammar.isName(bytes[i])) ? nil : i
  }
}
