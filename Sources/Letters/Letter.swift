/// A letter as it is written in code, compared with the code points texts are read as: `text[i] == "割"`. It compiles to the compare of two
/// numbers, in other modules as well: there what is not `@usableFromInline` is called, `@inlinable` or not.
@frozen @usableFromInline
package struct Letter: ExpressibleByUnicodeScalarLiteral, Hashable, Sendable {
  @usableFromInline package let value: UInt32

  @inlinable @inline(__always)
  package init(unicodeScalarLiteral scalar: Unicode.Scalar) { value = scalar.value }

  @inlinable @inline(__always)
  package static func == (code: UInt32, letter: Letter) -> Bool { code == letter.value }

  @inlinable @inline(__always)
  package static func >= (code: UInt32, letter: Letter) -> Bool { code >= letter.value }

  @inlinable @inline(__always)
  package static func != (code: UInt32, letter: Letter) -> Bool { code != letter.value }

  @inlinable @inline(__always)
  package static func ~= (letter: Letter, code: UInt32) -> Bool { code == letter.value }
}

/// All letters from one to another, in the order of their code points: `case Letter("ア")...Letter("ン"):`.
@frozen @usableFromInline
package struct LetterRange: Sendable {
  @usableFromInline let first: UInt32
  @usableFromInline let last: UInt32

  @inlinable @inline(__always)
  init(first: UInt32, last: UInt32) { (self.first, self.last) = (first, last) }

  @inlinable @inline(__always)
  package static func ~= (range: LetterRange, code: UInt32) -> Bool { code >= range.first && code <= range.last }
}

extension Letter {
  @inlinable @inline(__always)
  package static func ... (first: Letter, last: Letter) -> LetterRange { LetterRange(first: first.value, last: last.value) }
}

extension [Letter] {
  package func contains(_ code: UInt32) -> Bool { contains { code == $0 } }
}
