internal import CICU

/// An ICU regular expression over UTF-8, with limits on work so that a user's pattern cannot hang. Not shared between tasks.
package final class RegularExpression {
  private let handle: OpaquePointer
  private let stackLimit: Int32

  /// - Parameters:
  ///   - timeLimit: steps of ICU's match engine for one match, roughly milliseconds; 0 means no limit
  ///   - stackLimit: bytes of back-tracking stack
  package init(_ pattern: String, caseInsensitive: Bool = false, timeLimit: Int32 = 500, stackLimit: Int32 = 8 << 20) throws(ICUError) {
    var status: cicu_status = 0
    var errorOffset: Int32 = 0
    var source = pattern
    let opened = source.withUTF8 { cicu_regex_open($0.baseAddress, Int64($0.count), caseInsensitive, &errorOffset, &status) }
    try ICUError.check(status, "compile the pattern \(pattern) (near position \(errorOffset + 1))")
    guard let opened else { throw ICUError(code: status, action: "compile the pattern \(pattern)") }
    handle = opened
    self.stackLimit = stackLimit
    cicu_regex_set_limits(handle, timeLimit, stackLimit, &status)
  }

  deinit { cicu_regex_close(handle) }

  /// Another limit on steps, for a text so long that an honest search needs more.
  package func setTimeLimit(_ limit: Int32) {
    var status: cicu_status = 0
    cicu_regex_set_limits(handle, limit, stackLimit, &status)
  }

  /// Calls `body` with the byte range of each match, in order; an empty match moves on by one byte. `body` returns where to
  /// search next, or nil to stop. Context before the match (look-behind) is the whole text.
  package func forEachMatch(
    in utf8: UnsafeBufferPointer<UInt8>, _ body: (_ match: Range<Int>) -> Int?
  ) throws(ICUError) {
    var status: cicu_status = 0
    cicu_regex_set_text(handle, utf8.baseAddress, Int64(utf8.count), &status)
    try ICUError.check(status, "set the text of a pattern")
    var from: Int64 = 0
    while from <= utf8.count {
      var (start, end): (Int64, Int64) = (0, 0)
      let found = cicu_regex_find(handle, from, &start, &end, &status)
      try ICUError.check(status, "match a pattern within its limits")
      guard found, let next = body(Int(start)..<Int(end)) else { return }
      from = max(Int64(next), from + 1)
    }
  }

  package func firstMatch(in text: String) throws(ICUError) -> Range<Int>? {
    var found: Range<Int>?
    var text = text
    // withUTF8 does not carry a typed throw through; the error is handed over by hand.
    var failure: ICUError?
    text.withUTF8 { utf8 in
      do throws(ICUError) {
        try forEachMatch(in: utf8) {
          found = $0
          return nil
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return found
  }
}
