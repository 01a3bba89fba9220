import Bitext

/// A look at the tags of a file before it is parsed.
enum HTMLTags {
  /// libxml2 compares each attribute of an element with all those before it: endless ones would take endless time.
  static let mostAttributes = 1000

  /// The parts of start tags that follow the last attribute that is read, up to the end of the tag.
  static func excessAttributes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> [ByteRange] {
    var excess: [ByteRange] = []
    var i = range.lowerBound
    while i + 1 < range.upperBound {
      guard bytes[i] == 0x3C, (bytes[i + 1] | 0x20) &- 0x61 < 26 else {
        i += 1
        continue
      }
      var from: Int?
      (i, from) = end(ofTagAt: i, bytes, range.upperBound)
      if let from { excess.append(from..<i) }
    }
    return excess
  }

  /// Where a start tag ends, its `>` left out, and where its attributes became too many.
  private static func end(ofTagAt start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> (end: Int, excess: Int?) {
    var words = 0
    var excess: Int?
    var isValue = false
    var i = start + 1
    while i < limit, bytes[i] != 0x3E {
      let byte = bytes[i]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        i += 1
        continue
      }
      if isValue, byte == 0x22 || byte == 0x27 {
        i += 1
        while i < limit, bytes[i] != byte { i += 1 }
        i = min(limit, i + 1)
        isValue = false
        continue
      }
      if byte == 0x3D {
        isValue = true
        i += 1
        continue
      }
      isValue = false
      words += 1
      if words == mostAttributes, excess == nil { excess = i }
      while i < limit, bytes[i] != 0x3E, bytes[i] != 0x3D, bytes[i] != 0x20, !(0x09...0x0D).contains(bytes[i]) { i += 1 }
    }
    return (i, excess)
  }

  /// The ampersands of `&#` and `&#x` that no digit follows.
  static func unnumberedReferences(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> [Int] {
    range.filter { i in
      guard bytes[i] == 0x26, i + 1 < range.upperBound, bytes[i + 1] == 0x23 else { return false }
      guard i + 2 < range.upperBound else { return true }
      if bytes[i + 2] | 0x20 != 0x78 { return bytes[i + 2] &- 0x30 > 9 }
      guard i + 3 < range.upperBound else { return true }
      return bytes[i + 3] &- 0x30 > 9 && (bytes[i + 3] | 0x20) &- 0x61 > 5
    }
  }

  /// `<![if !supportLists]>` and `<![endif]>` as Word writes them: comments to every browser but text to libxml2. In a comment
  /// (`<!--[if lt IE 9]>…<![endif]-->`) they are part of it.
  static func conditions(_ bytes: UnsafeBufferPointer<UInt8>, _ range: ByteRange) -> [ByteRange] {
    var found: [ByteRange] = []
    var i = range.lowerBound
    while i + 3 < range.upperBound {
      guard bytes[i] == 0x3C, bytes[i + 1] == 0x21 else {
        i += 1
        continue
      }
      if bytes[i + 2] == 0x2D, bytes[i + 3] == 0x2D {
        i = commentEnd(bytes, i + 4, range.upperBound)
        continue
      }
      guard bytes[i + 2] == 0x5B, bytes[i + 3] != 0x43 else {
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, bytes[i] != 0x3E, i - start < 256 { i += 1 }
      if i < range.upperBound, bytes[i] == 0x3E { found.append(start..<i + 1) }
    }
    return found
  }

  /// Behind the comment whose text begins here; the end of the part where nothing closes it.
  private static func commentEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var i = start
    while i + 2 < limit {
      if bytes[i] == 0x2D, bytes[i + 1] == 0x2D, bytes[i + 2] == 0x3E { return i + 3 }
      i += 1
    }
    return limit
  }

  /// The attributes of a start tag as they are written, names in lower case; values without their quotation marks, nil where there is none.
  static func attributes(_ bytes: UnsafeBufferPointer<UInt8>, _ tag: ByteRange) -> [(name: String, value: ByteRange?)] {
    var result: [(name: String, value: ByteRange?)] = []
    let limit = tag.upperBound
    var i = tag.lowerBound + 1
    while i < limit, bytes[i] > 0x20, bytes[i] != 0x3E, bytes[i] != 0x2F { i += 1 }
    while i < limit, result.count < mostAttributes {
      while i < limit, bytes[i] <= 0x20 || bytes[i] == 0x2F { i += 1 }
      let start = i
      while i < limit, bytes[i] > 0x20, bytes[i] != 0x3D, bytes[i] != 0x3E, bytes[i] != 0x2F { i += 1 }
      if i == start { return result }
      let name = String(decoding: bytes[start..<i], as: UTF8.self).lowercased()
      while i < limit, bytes[i] <= 0x20 { i += 1 }
      guard i < limit, bytes[i] == 0x3D else {
        result.append((name, nil))
        continue
      }
      i += 1
      while i < limit, bytes[i] <= 0x20 { i += 1 }
      result.append((name, value(bytes, &i, limit)))
    }
    return result
  }

  /// What a start tag says of what it shows.
  enum Note {
    /// Where a link or an image leads.
    case target(ByteRange)
    case text(Block.Attribute)
  }

  /// The notes of a start tag, in order; values as they are written.
  static func notes(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String, _ tag: ByteRange) -> [Note] {
    guard tag.count > name.utf8.count + 2 else { return [] }
    return attributes(bytes, tag).compactMap { key, value in
      guard let value, !value.isEmpty else { return nil }
      if name == "img" && key == "src" || name == "a" && key == "href" { return .target(value) }
      return HTMLElement.textAttributes.contains(key) ? .text(Block.Attribute(element: name, name: key, range: value)) : nil
    }
  }

  private static func value(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ limit: Int) -> ByteRange? {
    guard i < limit else { return nil }
    if bytes[i] == 0x22 || bytes[i] == 0x27 {
      let quote = bytes[i]
      let start = i + 1
      i = start
      while i < limit, bytes[i] != quote { i += 1 }
      defer { i += 1 }
      return start..<min(i, limit)
    }
    let start = i
    while i < limit, bytes[i] > 0x20, bytes[i] != 0x3E { i += 1 }
    return start..<i
  }
}
