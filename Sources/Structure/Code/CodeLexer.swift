/// What a line of code is made of, as far as a translator cares: words, signs, and text for people in strings and comments.
enum CodeToken: Hashable, Sendable {
  case word(String)
  case sign(UInt8)
  case string(String)
  case comment(String)
}

/// Cuts lines of code into tokens without knowing the language: strings end on their line, comments begin with the marks that most
/// languages use.
struct CodeLexer {
  /// The end mark of a comment of several lines that is open.
  private var open: [UInt8]?
  /// Whether "#" behind a blank begins a comment whatever follows.
  private let isHashComment: Bool

  /// Whether text between three quotation marks is for readers of the program.
  private let hasDocstrings: Bool

  /// - Parameter info: what stands after the fence
  init(info: String = "") {
    let name = info.prefix { $0.isLetter }.lowercased()
    isHashComment = Self.withHashComments.contains(name)
    hasDocstrings = name == "python" || name == "py"
  }

  private static let withHashComments: Set<String> = [
    "sh", "bash", "shell", "zsh", "console", "yaml", "yml", "python", "py", "toml", "ini", "ruby", "rb", "dockerfile", "makefile", "r",
    "perl", "nginx", "properties", "conf", "env",
  ]

  private static let slashes: [UInt8] = Array("*/".utf8)
  private static let angle: [UInt8] = Array("-->".utf8)

  mutating func tokens(_ line: some Collection<UInt8>) -> [CodeToken] {
    let bytes = Array(line)
    var tokens: [CodeToken] = []
    var i = 0
    if let end = open {
      let close = Self.find(end, in: bytes, from: 0)
      tokens.append(comment(bytes[..<(close ?? bytes.count)]))
      guard let close else { return tokens }
      open = nil
      i = close + end.count
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x20 || byte == 0x09 {
        i += 1
      } else if let (start, end) = commentStart(bytes, i) {
        let close = end.flatMap { Self.find($0, in: bytes, from: start) }
        tokens.append(comment(bytes[start..<(close ?? bytes.count)]))
        if let end {
          guard let close else {
            open = end
            return tokens
          }
          i = close + end.count
        } else {
          i = bytes.count
        }
      } else if byte == 0x22 || byte == 0x27 || byte == 0x60, let close = Self.stringEnd(bytes, i) {
        tokens.append(.string(String(decoding: bytes[i + 1..<close], as: UTF8.self)))
        i = close + 1
      } else if Self.isWord(byte) {
        let start = i
        while i < bytes.count, Self.isWord(bytes[i]) { i += 1 }
        tokens.append(.word(String(decoding: bytes[start..<i], as: UTF8.self)))
      } else {
        tokens.append(.sign(byte))
        i += 1
      }
    }
    return tokens
  }

  private func comment(_ bytes: ArraySlice<UInt8>) -> CodeToken {
    .comment(String(decoding: bytes.drop { $0 == 0x20 || $0 == 0x2A }, as: UTF8.self))
  }

  /// Where the text of a comment begins, and what ends it; nil for those that end with the line.
  private func commentStart(_ bytes: [UInt8], _ i: Int) -> (start: Int, end: [UInt8]?)? {
    func has(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      return i + count <= bytes.count && (0..<count).allSatisfy { bytes[i + $0] == text.utf8Start[$0] }
    }
    let isAfterBlank = i == 0 || bytes[i - 1] == 0x20 || bytes[i - 1] == 0x09
    if has("<!--") { return (i + 4, Self.angle) }
    if hasDocstrings, has("\"\"\"") || has("'''"), bytes[..<i].allSatisfy({ $0 <= 0x20 }) { return (i + 3, Array(bytes[i..<i + 3])) }
    if has("/*") { return (i + 2, Self.slashes) }
    if has("//"), i == 0 || bytes[i - 1] != 0x3A { return (i + 2, nil) }
    let isFollowedByBlank = { (k: Int) in k >= bytes.count || bytes[k] == 0x20 }
    if isAfterBlank, has("#"), isHashComment || isFollowedByBlank(i + 1) { return (i + 1, nil) }
    if isAfterBlank, has("--"), isFollowedByBlank(i + 2) { return (i + 2, nil) }
    if i == 0, has(";") || has("%"), isFollowedByBlank(i + 1) { return (i + 1, nil) }
    return nil
  }

  private static func stringEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    // An apostrophe: don't.
    if bytes[start] == 0x27, start > 0, isWord(bytes[start - 1]) { return nil }
    var i = start + 1
    while i < bytes.count {
      if bytes[i] == 0x5C { i += 1 } else if bytes[i] == bytes[start] { return i }
      i += 1
    }
    return nil
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    while i + mark.count <= bytes.count {
      if bytes[i..<i + mark.count].elementsEqual(mark) { return i }
      i += 1
    }
    return nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F || byte == 0x24 || byte >= 0x80
  }
}
