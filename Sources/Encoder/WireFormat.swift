/// The fields of a message in the wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding), as far as a SentencePiece
/// model needs it: numbers and bytes by their field's number, groups not at all. What is cut or malformed ends the message.
struct WireFormat: Sequence, IteratorProtocol {
  enum Value {
    case number(UInt64)
    /// Four bytes, as a float has.
    case fixed(UInt32)
    case bytes(ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>
  /// Whether something was found that is none of it.
  private(set) var isDamaged = false

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  mutating func next() -> (field: Int, value: Value)? {
    guard !rest.isEmpty, let tag = number(), let value = value(kind: tag & 7) else { return nil }
    return (Int(truncatingIfNeeded: tag >> 3), value)
  }

  private mutating func value(kind: UInt64) -> Value? {
    switch kind {
    case 0: return number().map { .number($0) }
    case 1: return take(8).map { .bytes($0) }
    case 2:
      guard let count = number(), count <= UInt64(rest.count) else { return damaged() }
      return take(Int(count)).map { .bytes($0) }
    case 5: return take(4).map { .fixed($0.reversed().reduce(0) { $0 << 8 | UInt32($1) }) }
    default: return damaged()
    }
  }

  private mutating func number() -> UInt64? {
    var result: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return damaged() }
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
    }
    return damaged()
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return damaged() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private mutating func damaged<T>() -> T? {
    (isDamaged, rest) = (true, [])
    return nil
  }
}
