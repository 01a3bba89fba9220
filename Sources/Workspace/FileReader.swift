import Bitext
import Glibc
import Reading

/// Reads whole files as UTF-8 text.
public struct FileReader: Sendable {
  /// Files over this many bytes are refused.
  public var limit: Int

  public init(limit: Int = 1 << 30) { self.limit = limit }

  /// - Parameter path: "-" reads standard input.
  public func read(_ path: String) throws(FileReadingError) -> SourceText {
    try Self.text(name: path, bytes: try bytes(path))
  }

  /// An article. What holds no text, Markdown or HTML is refused by its own name.
  /// - Parameter format: how the user says it is written; nil leaves it to the name and the first bytes
  public func article(_ path: String, as format: ArticleFormat? = nil) throws(FileReadingError) -> SourceText {
    try Self.article(name: path, bytes: try bytes(path), as: format)
  }

  static func article(name: String, bytes: [UInt8], as format: ArticleFormat?) throws(FileReadingError) -> SourceText {
    if let foreign = ForeignFormat(bytes, name: name, isNamed: format != nil) { throw FileReadingError(name, .foreign(foreign)) }
    return try text(name: name, bytes: bytes)
  }

  /// The bytes of a file, whatever they are.
  public func bytes(_ path: String) throws(FileReadingError) -> [UInt8] {
    if path == "-" { return try contents(of: STDIN_FILENO, expected: 0, name: path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileReadingError(path, .init(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileReadingError(path, .init(errno)) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileReadingError(path, .directory) }
    if status.st_size > limit { throw FileReadingError(path, .tooLarge(limit: limit)) }
    return try contents(of: descriptor, expected: Int(status.st_size), name: path)
  }

  /// Bytes as text, or what is wrong with them.
  static func text(name: String, bytes: [UInt8]) throws(FileReadingError) -> SourceText {
    if let encoding = ForeignEncoding(markedIn: bytes) { throw FileReadingError(name, .encoding(encoding)) }
    let source: SourceText
    do {
      source = try SourceText(name: name, bytes: bytes)
    } catch {
      if let encoding = ForeignEncoding(guessing: bytes) { throw FileReadingError(name, .encoding(encoding)) }
      throw FileReadingError(name, .invalidUTF8(error))
    }
    if let zero = bytes.firstIndex(of: 0) {
      throw FileReadingError(name, .binary(offset: zero, position: SourceText.position(of: zero, in: bytes)))
    }
    return source
  }

  private func contents(of descriptor: Int32, expected: Int, name: String) throws(FileReadingError) -> [UInt8] {
    // One byte more than expected lets the end of the file show without another allocation.
    var buffer = [UInt8](repeating: 0, count: max(expected + 1, 1 << 16))
    var filled = 0
    while true {
      if filled == buffer.count { buffer.append(contentsOf: repeatElement(0, count: buffer.count)) }
      let count = buffer[filled...].withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileReadingError(name, .init(errno))
      }
      if count == 0 { break }
      filled += count
      if filled > limit { throw FileReadingError(name, .tooLarge(limit: limit)) }
    }
    buffer.removeLast(buffer.count - filled)
    return buffer
  }
}
