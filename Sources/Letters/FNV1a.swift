/// The hash of Fowler, Noll and Vo, variant 1a: stable over runs, machines and versions. Quick for short keys; not for secrets.
@usableFromInline
package enum FNV1a {
  @inlinable
  package static var basis: UInt64 { 0xCBF2_9CE4_8422_2325 }

  @inlinable
  package static func step(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x0000_0100_0000_01B3 }

  /// The low bits of the plain hash take little from its high ones; a table of a power of two in size wants them mixed.
  @inlinable
  package static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ hash >> 32) }
}

/// FNV-1a with 128 bits, of texts one after another, each ended by a byte that UTF-8 does not have: a name for what is written in files
/// and must be the same tomorrow. Texts of any size meet by accident never.
package struct Fingerprint: Sendable {
  private var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d

  package init() {}

  package mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// 32 hexadecimal digits.
  package var digits: String {
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 32 - text.count) + text
  }

  private mutating func add(_ byte: UInt8) {
    hash ^= UInt128(byte)
    hash &*= 0x0000_0000_0100_0000_0000_0000_0000_013B
  }
}
