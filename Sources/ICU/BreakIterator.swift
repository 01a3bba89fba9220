internal import CICU

/// ICU's text boundaries over UTF-8, in bytes. Not shared between tasks: open one each, it costs microseconds.
package final class BreakIterator {
  package enum Kind: Sendable { case character, word, line, sentence }

  private let handle: OpaquePointer

  /// - Parameter locale: an ICU locale, such as "ja" or "en".
  package init(_ kind: Kind, locale: String) throws(ICUError) {
    var status: cicu_status = 0
    let opened = cicu_breaker_open(Self.code(of: kind), locale, &status)
    try ICUError.check(status, "open the \(kind) breaker for \(locale)")
    guard let opened else { throw ICUError(code: status, action: "open the \(kind) breaker") }
    handle = opened
  }

  deinit { cicu_breaker_close(handle) }

  /// Calls `body` with each boundary after the first (which is always 0) and its rule status tag.
  /// For words, a tag of 100 or more marks a word: 100… a number, 200… letters, 300… kana, 400… ideographs.
  package func forEachBoundary(in utf8: UnsafeBufferPointer<UInt8>, _ body: (_ offset: Int, _ tag: Int32) -> Void) {
    var status: cicu_status = 0
    cicu_breaker_set_text(handle, utf8.baseAddress, Int64(utf8.count), &status)
    defer { cicu_breaker_set_text(handle, nil, 0, &status) }
    guard status <= 0 else { return body(utf8.count, 0) }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 512) { room in
      guard let base = room.baseAddress else { return }
      let (offsets, tags) = (base, base + 256)
      while true {
        let count = Int(cicu_breaker_fill(handle, offsets, tags, 256))
        for i in 0..<count { body(Int(offsets[i]), tags[i]) }
        if count < 256 { return }
      }
    }
  }

  /// All boundaries after the first, in UTF-8 bytes.
  package func boundaries(in text: String) -> [Int] {
    var text = text
    var result: [Int] = []
    text.withUTF8 { forEachBoundary(in: $0) { offset, _ in result.append(offset) } }
    return result
  }

  private static func code(of kind: Kind) -> Int32 {
    switch kind {
    case .character: Int32(CICU_BREAK_CHARACTER)
    case .word: Int32(CICU_BREAK_WORD)
    case .line: Int32(CICU_BREAK_LINE)
    case .sentence: Int32(CICU_BREAK_SENTENCE)
    }
  }
}
