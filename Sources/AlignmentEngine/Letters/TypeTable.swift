import Letters

/// Gives every distinct byte string a small number, in order of first sight.
struct TypeTable {
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int = 256) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { hashes.count }

  mutating func intern(_ key: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = ByteHash.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, equals(slots[slot], key) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = Int32(hashes.count)
    slots[slot] = id
    hashes.append(hash)
    bytes.append(contentsOf: key)
    starts.append(Int32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  mutating func intern(_ key: [UInt8]) -> Int32 { key.withUnsafeBufferPointer { intern($0) } }
  mutating func intern(_ key: String) -> Int32 { intern(Array(key.utf8)) }

  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = ByteHash.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if hashes[Int(slots[slot])] == hash, equals(slots[slot], key) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func find(_ key: [UInt8]) -> Int32? { key.withUnsafeBufferPointer { find($0) } }

  func withBytes<R>(of id: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let range = Int(starts[Int(id)])..<Int(starts[Int(id) + 1])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func string(of id: Int32) -> String { withBytes(of: id) { String(decoding: $0, as: UTF8.self) } }

  private func equals(_ id: Int32, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[Int(id)])
    guard Int(starts[Int(id) + 1]) - start == key.count else { return false }
    for k in 0..<key.count where bytes[start + k] != key[k] { return false }
    return true
  }

  private mutating func grow() {
    var larger = [Int32](repeating: -1, count: slots.count * 2)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] >= 0 { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = Int32(id)
    }
    slots = larger
  }
}

/// A 64-bit hash of bytes, the same on every machine and run: the dictionary's index on disk is addressed by it.
enum ByteHash {
  @inline(__always)
  static func start() -> UInt64 { FNV1a.basis }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { FNV1a.step(hash, UInt64(byte)) }

  /// FNV-1a mixes its high bits badly; one multiply and shift more spreads them.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = start()
    for byte in key { hash = step(hash, byte) }
    return finish(hash)
  }
}
