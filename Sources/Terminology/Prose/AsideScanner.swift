/// Finds what shows by its letters that it is no prose: `code`, {#anchor}, {{ macro }}, {% tag %}, <b>, addresses, file and variable
/// names.
struct AsideScanner {
  private let bytes: [UInt8]
  /// Lengths of runs of backticks that no later run closes, so that none of them is looked for again.
  private var unclosed: Set<Int> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func asides() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      if let end = end(at: i), end > i {
        found.append(i..<end)
        i = end
      } else {
        i += bytes[i] == UInt8(ascii: "`") ? ticks(at: i) : Self.isName(bytes[i]) ? nameLength(at: i) : 1
      }
    }
    return found
  }

  private mutating func end(at i: Int) -> Int? {
    switch bytes[i] {
    case UInt8(ascii: "`"): codeEnd(at: i)
    case UInt8(ascii: "{"): braceEnd(at: i)
    case UInt8(ascii: "$"): i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "{") ? braceEnd(at: i + 1) : nil
    case UInt8(ascii: "%"): placeholderEnd(at: i)
    case UInt8(ascii: "<"): tagEnd(at: i)
    case UInt8(ascii: "]"): i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "(") ? find(")", from: i + 2) : nil
    case let byte where Self.isName(byte): addressEnd(at: i) ?? identifierEnd(at: i)
    default: nil
    }
  }

  private func ticks(at i: Int) -> Int { bytes[i...].prefix { $0 == UInt8(ascii: "`") }.count }

  private mutating func codeEnd(at i: Int) -> Int? {
    let count = ticks(at: i)
    if unclosed.contains(count) { return nil }
    var k = i + count
    while k < bytes.count {
      guard bytes[k] == UInt8(ascii: "`") else {
        k += 1
        continue
      }
      let closing = ticks(at: k)
      if closing == count { return k + closing }
      k += closing
    }
    unclosed.insert(count)
    return nil
  }

  /// {#anchor}, {:.class}, {* include *}, {% tag %}, {{ value }}, {count}.
  private func braceEnd(at i: Int) -> Int? {
    var k = i + 1
    guard k < bytes.count else { return nil }
    switch bytes[k] {
    case UInt8(ascii: "{"): return find("}}", from: k)
    case UInt8(ascii: "%"): return find("%}", from: k)
    case UInt8(ascii: "*"): return find("*}", from: k)
    default: break
    }
    while k < bytes.count, bytes[k] == UInt8(ascii: " ") { k += 1 }
    if k < bytes.count, bytes[k] == UInt8(ascii: "#") || bytes[k] == UInt8(ascii: ":") { return find("}", from: k) }
    while k < bytes.count, Self.isName(bytes[k]) || bytes[k] == UInt8(ascii: " ") { k += 1 }
    return k < bytes.count && bytes[k] == UInt8(ascii: "}") ? k + 1 : nil
  }

  /// %s, %1$d, %(name)s; no 50%.
  private func placeholderEnd(at i: Int) -> Int? {
    guard i == 0 || !(bytes[i - 1] >= 0x30 && bytes[i - 1] <= 0x39) else { return nil }
    var k = i + 1
    if k < bytes.count, bytes[k] == UInt8(ascii: "("), let end = find(")", from: k) { k = end }
    while k < bytes.count, bytes[k] >= 0x30 && bytes[k] <= 0x39 || bytes[k] == UInt8(ascii: "$") || bytes[k] == UInt8(ascii: ".") { k += 1 }
    guard k < bytes.count, Self.conversions[bytes[k]] else { return nil }
    // %1$s and %(name)s are nothing else.
    if k > i + 1 { return k + 1 }
    // "%date" is no date, and "100 %sure" a slip.
    return k + 1 < bytes.count && Self.isLetter(bytes[k + 1]) ? nil : k + 1
  }

  private func tagEnd(at i: Int) -> Int? {
    guard i + 1 < bytes.count, Self.isLetter(bytes[i + 1]) || bytes[i + 1] == UInt8(ascii: "/") else { return nil }
    let end = find(">", from: i + 1)
    guard let end, !bytes[i + 1..<end].contains(UInt8(ascii: "<")) else { return nil }
    return end
  }

  /// The end of the next closing mark, on this line and not too far away to belong.
  private func find(_ mark: StaticString, from: Int) -> Int? {
    let mark = mark.withUTF8Buffer { Array($0) }
    var k = from
    while k + mark.count <= bytes.count, k - from < 400, bytes[k] != 0x0A {
      if bytes[k..<k + mark.count].elementsEqual(mark) { return k + mark.count }
      k += 1
    }
    return nil
  }

  private func addressEnd(at i: Int) -> Int? {
    let starts = ["http://", "https://", "ftp://", "mailto:", "www."].contains { start in bytes[i...].starts(with: start.utf8) }
    guard starts else { return nil }
    var k = i
    while k < bytes.count, bytes[k] > 0x20, bytes[k] < 0x7F, !Self.closing[bytes[k]] { k += 1 }
    while k > i, Self.stops[bytes[k - 1]] { k -= 1 }
    return k
  }

  /// snake_case, @scope/name, --option, docs/src/main.py, call().
  private func identifierEnd(at i: Int) -> Int? {
    let length = nameLength(at: i)
    var name = bytes[i..<i + length]
    while let last = name.last, Self.stops[last] || last == UInt8(ascii: "-") { name = name.dropLast() }
    guard name.count > 2, name.contains(where: Self.isLetter) else { return nil }
    let slashes = name.count { $0 == UInt8(ascii: "/") }
    let inner = name.dropFirst().dropLast()
    let isCalled = bytes[name.endIndex...].starts(with: "()".utf8)
    let isIdentifier =
      inner.contains(UInt8(ascii: "_")) || name.starts(with: "--".utf8) || name.first == UInt8(ascii: "@") && slashes > 0
      || slashes >= 2 && inner.contains(UInt8(ascii: ".")) || slashes >= 1 && (name.first == UInt8(ascii: "/") || hasExtension(name))
      || isCalled || hasExtension(name) && !Self.isCapital(name[name.startIndex])
    return isIdentifier ? name.endIndex + (isCalled ? 2 : 0) : nil
  }

  private func hasExtension(_ name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return false }
    return Self.extensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self))
  }

  private func nameLength(at i: Int) -> Int { bytes[i...].prefix(while: Self.isName).count }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x39 || marks[byte]
  }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static let marks = ByteSet("_@/.-")
  private static let closing = ByteSet("<>\"'`)]}|\\^")
  private static let stops = ByteSet(".,;:!?/_")
  private static let conversions = ByteSet("sdif@u")
  private static let extensions: Set<String> = [
    "py", "js", "ts", "tsx", "jsx", "vue", "md", "json", "yml", "yaml", "toml", "html", "css", "txt", "sh", "rs", "go", "java", "c", "h",
    "cpp", "swift", "xml", "csv", "tsv", "png", "jpg", "svg", "pdf", "ini", "cfg", "lock", "sql", "rb", "php", "mjs", "cjs",
  ]
}
