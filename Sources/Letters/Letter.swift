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

extension [Letter] {
  package func contains(_ code: UInt32) -> Bool { contains { code == $0 } }
}
