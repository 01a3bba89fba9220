import Bitext

/// Settings that no fence opens: lines of `Title: …` up to a blank line (MultiMarkdown, Pelican) or up to `---` (Hexo), a map of Elixir up to
/// `---` (NimblePublisher).
enum LooseFrontMatter {
  /// The lines that hold settings, and where what closes them ends; nil where the file begins with its text.
  static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (lines: [ByteRange], end: Int)? {
    let first = MarkdownScanner.Line(bytes, start)
    let head = VisibleText.trimming(bytes, first.start..<first.end)
    if bytes[head].elementsEqual("%{".utf8) { return map(bytes, first.next) }
    return headers(bytes, start)
  }

  private static func map(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (lines: [ByteRange], end: Int)? {
    var lines: [ByteRange] = []
    var isClosed = false
    var at = start
    while at < bytes.count, lines.count < most {
      let line = MarkdownScanner.Line(bytes, at)
      let text = VisibleText.trimming(bytes, line.start..<line.end)
      at = line.next
      if isClosed {
        if text.isEmpty { continue }
        return isRule(bytes, text) ? (lines, text.upperBound) : nil
      }
      isClosed = bytes[text].elementsEqual("}".utf8)
      if !isClosed { lines.append(line.start..<line.end) }
    }
    return nil
  }

  private static func headers(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (lines: [ByteRange], end: Int)? {
    var lines: [ByteRange] = []
    var keys: [String] = []
    var at = start
    while lines.count < most {
      let line = at < bytes.count ? MarkdownScanner.Line(bytes, at) : nil
      let text = line.map { VisibleText.trimming(bytes, $0.start..<$0.end) } ?? at..<at
      let closes = !text.isEmpty && isRule(bytes, text)
      if text.isEmpty || closes {
        // One line may be anything; two of which one is a title are settings.
        let names = keys.count { known.contains($0) }
        guard names >= (closes ? 1 : 2), keys.contains("title") || closes, let last = lines.last else { return nil }
        return (lines, closes ? text.upperBound : last.upperBound)
      }
      guard let line else { return nil }
      if let key = key(bytes, line.start..<line.end) {
        keys.append(key)
      } else if keys.isEmpty || bytes[line.start] > 0x20 && bytes[line.start] != 0x2D {
        return nil
      }
      lines.append(line.start..<line.end)
      at = line.next
    }
    return nil
  }

  private static let most = 200

  private static let known: Set<String> = [
    "title", "subtitle", "date", "author", "authors", "slug", "category", "categories", "tags", "keywords", "layout", "lang", "language",
    "summary", "description", "updated", "modified", "status", "permalink", "template", "copyright", "affiliation",
  ]

  /// The key a line begins with at its first column, in small letters.
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ line: ByteRange) -> String? {
    var i = line.lowerBound
    while i < line.upperBound, MarkdownScanner.isNameByte(bytes[i]) { i += 1 }
    guard i > line.lowerBound, i < line.upperBound, bytes[i] == 0x3A, i + 1 >= line.upperBound || bytes[i + 1] <= 0x20 else { return nil }
    return String(decoding: bytes[line.lowerBound..<i], as: UTF8.self).lowercased()
  }

  /// Three dashes or more.
  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ text: ByteRange) -> Bool {
    text.count >= 3 && bytes[text].allSatisfy { $0 == 0x2D }
  }
}
