/// Names of functions and macros that end in a mark, where what stands beside them says that they are such: `panic!マクロ`, the empty? method,
/// call save! or.
enum MarkedCall {
  static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ mark: Int) -> Range<Int>? {
    var start = mark
    while start > 0, mark - start < 40, isNameByte(bytes[start - 1]) { start -= 1 }
    guard mark - start >= 2, bytes[start] &- 0x61 < 26,
      start == 0 || bytes[start - 1] <= 0x20 || bytes[start - 1] >= 0x80 || bytes[start - 1] == 0x23
    else { return nil }
    if start > 1, bytes[start - 1] == 0x23 {
      // Array#map!
      var receiver = start - 1
      while receiver > 0, start - receiver < 40, isNameByte(bytes[receiver - 1]) || bytes[receiver - 1] == 0x3A { receiver -= 1 }
      guard receiver < start - 1 else { return nil }
      return receiver..<mark + 1
    }
    let rest = UnsafeBufferPointer(rebasing: bytes[(mark + 1)...].prefix(32))
    return nouns.contains { rest.starts(with: $0) } || isObject(bytes, start..<mark, rest) ? start..<mark + 1 : nil
  }

  /// Call save! with: the object of a verb of programs, and the sentence goes on.
  private static func isObject(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>, _ rest: UnsafeBufferPointer<UInt8>) -> Bool {
    guard rest.count > 1, rest[0] == 0x20, rest[1] &- 0x61 < 26, name.lowerBound > 3, bytes[name.lowerBound - 1] == 0x20 else {
      return false
    }
    var start = name.lowerBound - 1
    while start > 0, name.lowerBound - start < 12, (bytes[start - 1] | 0x20) &- 0x61 < 26 { start -= 1 }
    let verb = String(decoding: bytes[start..<name.lowerBound - 1], as: UTF8.self).lowercased()
    if verbs.contains(verb) { return !pronouns.contains(String(decoding: bytes[name], as: UTF8.self)) }
    // Call foo? or bar! with: the second of two.
    guard verb == "or" || verb == "and", start > 2, bytes[start - 1] == 0x20 else { return false }
    return bytes[start - 2] == 0x3F || bytes[start - 2] == 0x21
  }

  private static let verbs: Set<String> = ["use", "uses", "using", "call", "calls", "calling", "called", "invoke", "invokes", "invoking"]
  private static let pronouns: Set<String> = [
    "me", "you", "him", "her", "us", "them", "it", "this", "that", "now", "again", "one", "some", "these", "those", "mine", "yours",
  ]
  private static let nouns: [[UInt8]] = [
    "マクロ", "メソッド", "関数", "コマンド", "演算子", " macro", " method", " function", " command", " operator", " predicate", " callback",
  ].map { Array($0.utf8) }

  private static func isNameByte(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
}

/// Code between ticks in text that is no Markdown: ``Press `:q!` twice.``
enum TickedCode {
  /// In bytes; longer runs are not code that somebody wrote into a sentence.
  private static let longest = 160

  /// The end of the code that a tick opens, on its line; nil where it opens none: `quoted' and accents.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let inner = endOfRun(bytes, start)
    guard start == 0 || !isWord(bytes[start - 1]), inner < bytes.count, bytes[inner] > 0x20 else { return nil }
    var i = inner
    while i < bytes.count, i - start < longest, bytes[i] != 0x0A {
      if bytes[i] == 0x60 {
        let end = endOfRun(bytes, i)
        if end - i == inner - start { return bytes[i - 1] > 0x20 && (end == bytes.count || !isWord(bytes[end])) ? end : nil }
        i = end
      } else {
        i += 1
      }
    }
    return nil
  }

  /// The end of the run of ticks that begins here.
  static func endOfRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < bytes.count, bytes[i] == 0x60 { i += 1 }
    return i
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 }
}
