/// A sentence as the checks read it: what of it is prose, and what is code, an address, an anchor, a macro or a tag.
package struct ProseText: Sendable, Equatable {
  package let text: String
  /// What is no prose, as UTF-8 bytes of the text: sorted, apart from each other.
  package let asides: [Range<Int>]
  /// Those of them that are marked as code, not told by their letters.
  package let code: [Range<Int>]
  /// The text with its asides blanked byte for byte: places are those of the text, and where an aside ends a word ends.
  package let prose: String

  /// - Parameters:
  ///   - known: asides that the text itself does not show, such as code whose marks are gone
  ///   - code: those of them that are marked as code
  package init(_ text: String, known: [Range<Int>] = [], code: [Range<Int>] = []) {
    self.code = code
    let bytes = Array(text.utf8)
    var scanner = AsideScanner(bytes)
    let asides = Self.joined(known.filter { !$0.isEmpty && $0.upperBound <= bytes.count } + scanner.asides())
    self.text = text
    self.asides = asides
    guard !asides.isEmpty else {
      prose = text
      return
    }
    var blanked = bytes
    for aside in asides { for i in aside { blanked[i] = Self.blank } }
    prose = String(decoding: blanked, as: UTF8.self)
  }

  /// A mark that is in no word, no number and no term, and stands between those of both sides.
  private static let blank = UInt8(ascii: "|")

  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  var asideTexts: [String] { asides.map(string) }

  func string(_ range: Range<Int>) -> String { String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self) }
}
