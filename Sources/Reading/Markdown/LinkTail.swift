import Bitext

/// Finds the end of what follows the text of a link: `](destination "title")`, `][label]`, `][]` or `]` alone.
enum LinkTail {
  /// - Parameter offset: the closing bracket of the link's text
  /// - Returns: the byte after the link, and the place of a destination written here
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, limit: Int) -> (end: Int, destination: ByteRange?) {
    let after = offset + 1
    guard after < limit else { return (min(after, limit), nil) }
    if bytes[after] == 0x28, let link = inline(bytes, after, limit) { return link }
    if bytes[after] == 0x5B, let end = label(bytes, after, limit) { return (end, nil) }
    return (after, nil)
  }

  private static func inline(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) -> (end: Int, destination: ByteRange?)? {
    var i = skipSpace(bytes, open + 1, limit)
    guard let afterDestination = destination(bytes, i, limit) else { return nil }
    let isAngled = bytes[i] == 0x3C && afterDestination > i + 1
    let place = isAngled ? i + 1..<afterDestination - 1 : i..<afterDestination
    i = skipSpace(bytes, afterDestination, limit)
    if i > afterDestination, i < limit, let close = closer(of: bytes[i]) {
      guard let afterTitle = title(bytes, i + 1, close, limit) else { return nil }
      i = skipSpace(bytes, afterTitle, limit)
    }
    return i < limit && bytes[i] == 0x29 ? (i + 1, place.isEmpty ? nil : place) : nil
  }

  private static func destination(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var i = start
    if i < limit, bytes[i] == 0x3C {
      i += 1
      while i < limit, bytes[i] != 0x3E {
        if bytes[i] == 0x0A || bytes[i] == 0x3C { return nil }
        i += bytes[i] == 0x5C ? 2 : 1
      }
      return i < limit ? i + 1 : nil
    }
    var depth = 0
    while i < limit {
      switch bytes[i] {
      case 0x5C where i + 1 < limit && bytes[i + 1] > 0x20: i += 1
      case 0x28: depth += 1
      case 0x29:
        if depth == 0 { return i }
        depth -= 1
      case 0...0x20: return i
      default: break
      }
      i += 1
    }
    return nil
  }

  private static func closer(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x22, 0x27: byte
    case 0x28: 0x29
    default: nil
    }
  }

  private static func title(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ close: UInt8, _ limit: Int) -> Int? {
    var i = start
    while i < limit, bytes[i] != close { i += bytes[i] == 0x5C ? 2 : 1 }
    return i < limit ? i + 1 : nil
  }

  private static func label(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int, _ limit: Int) -> Int? {
    var i = open + 1
    // The specification's limit on labels.
    let limit = min(limit, open + 1001)
    while i < limit, bytes[i] != 0x5D {
      if bytes[i] == 0x5B { return nil }
      i += bytes[i] == 0x5C ? 2 : 1
    }
    return i < limit ? i + 1 : nil
  }

  private static func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var i = start
    while i < limit, bytes[i] == 0x20 || (0x09...0x0D).contains(bytes[i]) || bytes[i] == 0x3E && isLineStart(bytes, i) { i += 1 }
    return i
  }

  /// Whether only white space and quotation marks of an enclosing quotation stand between the line's start and here.
  private static func isLineStart(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    var i = offset - 1
    while i >= 0, bytes[i] == 0x20 || bytes[i] == 0x3E { i -= 1 }
    return i >= 0 && bytes[i] == 0x0A
  }
}
