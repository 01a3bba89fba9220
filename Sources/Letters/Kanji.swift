/// Kanji by code point. Two questions, no more: has it readings of its own, and does it stand in words as kanji do.
@usableFromInline
package enum Kanji {
  /// A character with readings and a meaning of its own: the unified ideographs with all extensions, and those for compatibility.
  @inlinable
  package static func isIdeograph(_ c: UInt32) -> Bool {
    c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0xF900 && c <= 0xFAFF || c >= 0x20000 && c <= 0x3FFFF
  }

  /// An ideograph, or a mark that stands in words as one does: 々 (人々), 〆 (〆切), 〇 (二〇二六).
  @inlinable
  package static func isKanji(_ c: UInt32) -> Bool { isIdeograph(c) || c >= 0x3005 && c <= 0x3007 }
}
