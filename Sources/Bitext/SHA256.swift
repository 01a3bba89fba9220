/// SHA-256 (FIPS 180-4), where it must be: a content security policy names the script it allows by this digest, and what weights were
/// fitted to is named by it.
package struct SHA256 {
  package private(set) var bytes: [UInt8]

  package static func digest(_ message: [UInt8]) -> SHA256 {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var padded = message + [0x80]
    padded += repeatElement(0, count: (120 - padded.count % 64) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (UInt64(message.count) * 8) >> UInt64(shift)))
    }
    var schedule = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: padded.count, by: 64) {
      for t in 0..<16 { schedule[t] = (0..<4).reduce(0) { $0 << 8 | UInt32(padded[block + 4 * t + $1]) } }
      for t in 16..<64 {
        let (a, b) = (schedule[t - 15], schedule[t - 2])
        let small = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
        schedule[t] = schedule[t - 16] &+ small &+ schedule[t - 7] &+ (rotated(b, 17) ^ rotated(b, 19) ^ b >> 10)
      }
      mix(schedule, into: &state)
    }
    return SHA256(bytes: state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } })
  }

  private static func mix(_ schedule: [UInt32], into state: inout [UInt32]) {
    var w = state
    for t in 0..<64 {
      let choice = w[4] & w[5] ^ ~w[4] & w[6]
      let first = w[7] &+ (rotated(w[4], 6) ^ rotated(w[4], 11) ^ rotated(w[4], 25)) &+ choice &+ constants[t] &+ schedule[t]
      let majority = w[0] & w[1] ^ w[0] & w[2] ^ w[1] & w[2]
      let second = (rotated(w[0], 2) ^ rotated(w[0], 13) ^ rotated(w[0], 22)) &+ majority
      w = [first &+ second, w[0], w[1], w[2], w[3] &+ first, w[4], w[5], w[6]]
    }
    for k in 0..<8 { state[k] &+= w[k] }
  }

  private static func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var constants: [UInt32] = []
    var candidate: UInt64 = 2
    while constants.count < 64 {
      if (2..<candidate).allSatisfy({ candidate % $0 != 0 }) { constants.append(cubeRootFraction(of: candidate)) }
      candidate += 1
    }
    return constants
  }()

  /// floor(2^32 · cbrt(n)) without its whole part, by bisection over whole numbers.
  private static func cubeRootFraction(of n: UInt64) -> UInt32 {
    let target = UInt128(n) << 96
    var (low, high): (UInt128, UInt128) = (0, 8 << 32)
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle * middle * middle <= target { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }

  package var hex: String {
    bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  package var base64: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | (start + $1 < bytes.count ? UInt32(bytes[start + $1]) : 0) }
      for k in 0..<4 { text.append(k <= group.count ? alphabet[Int(bits >> (18 - 6 * UInt32(k)) & 63)] : "=") }
    }
    return text
  }
}
