import Bitext
import Glibc
import Letters
import Reading

/// Reads whole files as text.
package struct FileReader: Sendable {
  /// Files over this many bytes are refused.
  package var limit: Int
  /// Whether pipes and devices are read too: where a person named them.
  package var readsPipes: Bool
  /// Told of files that are not in UTF-8.
  package var notes: ReadingNotes?

  /// Bytes a pipe or a device may give: nothing says beforehand whether it ever ends.
  static let pipeLimit = 1 << 27
  /// Seconds it may give nothing.
  static let patience = 10

  package init(limit: Int = 1 << 30, readsPipes: Bool = true, notes: ReadingNotes? = nil) {
    self.limit = limit
    self.readsPipes = readsPipes
    self.notes = notes
  }

  /// A file in UTF-8, such as those this tool writes itself.
  /// - Parameters:
  ///   - path: "-" reads standard input.
  ///   - allowsConflicts: for files that know what to do with the marks of a merge
  package func read(_ path: String, allowsConflicts: Bool = false) throws(FileReadingError) -> SourceText {
    try Self.text(name: path, bytes: try allowsConflicts ? bytes(path) : keptBytes(path))
  }

  /// An article. What holds no text, Markdown or HTML is refused by its own name.
  /// - Parameter format: how the user says it is written; nil leaves it to the name and the first bytes
  package func article(_ path: String, as format: ArticleFormat? = nil) throws(FileReadingError) -> SourceText {
    let source = try Self.article(name: path, bytes: try bytes(path), as: format)
    notes?.saw(source)
    return source
  }

  /// A table or a list that another program may have written, in its own encoding; of a workbook its first sheet, in tabs.
  package func table(_ path: String) throws(FileReadingError) -> SourceText {
    let bytes = try keptBytes(path)
    do throws(ContentProblem) {
      if let sheet = try SheetTable.text(bytes, name: path) { return sheet }
    } catch { throw FileReadingError(path, .content(error)) }
    // By its first bytes: tables have many endings.
    if let foreign = ForeignFormat(table: bytes, name: path) { throw FileReadingError(path, .foreign(foreign)) }
    let source = try Self.foreignOrUTF8(name: path, bytes)
    notes?.saw(source)
    return source
  }

  static func article(name: String, bytes: [UInt8], as format: ArticleFormat?) throws(FileReadingError) -> SourceText {
    if let foreign = ForeignFormat(bytes, name: name, isNamed: format != nil) { throw FileReadingError(name, .foreign(foreign)) }
    do throws(ContentProblem) {
      if (format ?? ArticleFormat(name: name, bytes: bytes)) == .pdf { return try PDFText.source(bytes, name: name) }
      if let container = format?.container ?? ArticleFormat(container: bytes, name: name)?.container {
        return try container.unpack(bytes, name: name)
      }
    } catch { throw FileReadingError(name, .content(error)) }
    var source = try foreignOrUTF8(name: name, bytes)
    let format = format ?? ArticleFormat(of: source)
    // Before a parser stumbles over them; formats without one ask the article's reader, which knows code.
    if format == .yaml || format.content != nil { try checkConflicts(source.bytes, name) }
    do throws(ContentProblem) {
      source.content = format == .yaml ? try YAMLMessages.content(of: source) : try format.content?.content(of: source)
    } catch { throw FileReadingError(name, .content(error)) }
    return source
  }

  private static func foreignOrUTF8(name: String, _ bytes: [UInt8]) throws(FileReadingError) -> SourceText {
    // What is UTF-8 and nothing else is looked at once; a file that may be in ISO-2022-JP or in UTF-16 holds one of these two bytes.
    if !bytes.holds(0x00), !bytes.holds(0x1B), let source = try? SourceText(name: name, bytes: bytes) { return source }
    if let source = ForeignText.source(name: name, bytes) { return source }
    return try text(name: name, bytes: bytes)
  }

  /// The bytes of a file that people keep under version control: one in which a merge left both sides is refused.
  package func keptBytes(_ path: String) throws(FileReadingError) -> [UInt8] {
    let bytes = try bytes(path)
    try Self.checkConflicts(bytes, path)
    return bytes
  }

  static func checkConflicts(_ bytes: [UInt8], _ name: String) throws(FileReadingError) {
    do throws(ConflictLeft) { try ConflictLeft.check(bytes, name: name) } catch { throw FileReadingError(name, .conflict(error)) }
  }

  /// The bytes of a file, whatever they are.
  package func bytes(_ path: String) throws(FileReadingError) -> [UInt8] {
    // Standard input waits for a person.
    if path == "-" { return try contents(of: STDIN_FILENO, expected: 0, limit: min(limit, Self.pipeLimit), name: path) }
    // A pipe nobody writes to would block even the opening.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      let code = errno
      throw FileReadingError(path, code == ENOENT && LinkOutOfProject.isLink(path) ? .dangling : .init(code))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileReadingError(path, .init(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileReadingError(path, .directory)
    case S_IFREG:
      if status.st_size > limit { throw FileReadingError(path, .tooLarge(limit: limit)) }
      return try contents(of: descriptor, expected: Int(status.st_size), limit: limit, name: path)
    default:
      guard readsPipes else { throw FileReadingError(path, .special) }
      return try contents(of: descriptor, expected: 0, limit: min(limit, Self.pipeLimit), name: path, patience: Self.patience)
    }
  }

  /// Bytes as text in UTF-8, or what is wrong with them.
  static func text(name: String, bytes: [UInt8]) throws(FileReadingError) -> SourceText {
    if let encoding = ForeignEncoding(markedIn: bytes) { throw FileReadingError(name, .encoding(encoding)) }
    let source: SourceText
    do {
      source = try SourceText(name: name, bytes: bytes)
    } catch {
      if error.isCutOff { throw FileReadingError(name, .invalidUTF8(error)) }
      if let encoding = ForeignEncoding(guessing: bytes) { throw FileReadingError(name, .encoding(encoding)) }
      throw FileReadingError(name, .invalidUTF8(error))
    }
    if bytes.holds(0), let zero = bytes.firstIndex(of: 0) {
      throw FileReadingError(name, .binary(offset: zero, position: SourceText.position(of: zero, in: bytes)))
    }
    return source
  }

  /// - Parameter patience: seconds to wait for something to read
  private func contents(
    of descriptor: Int32, expected: Int, limit: Int, name: String, patience: Int? = nil
  ) throws(FileReadingError) -> [UInt8] {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(expected)
    while true {
      if let patience, !Self.isReady(descriptor, within: patience) { throw FileReadingError(name, .silent(seconds: patience)) }
      let (count, code) = withUnsafeTemporaryAllocation(byteCount: Self.readSize, alignment: 1) { room in
        let count = Glibc.read(descriptor, room.baseAddress, room.count)
        if count > 0 { buffer.append(contentsOf: room[..<count]) }
        return (count, errno)
      }
      if count == 0 { return buffer }
      if count < 0 {
        if code == EAGAIN { _ = Self.isReady(descriptor, within: nil) } else if code != EINTR { throw FileReadingError(name, .init(code)) }
      }
      if buffer.count > limit { throw FileReadingError(name, .tooLarge(limit: limit)) }
    }
  }

  private static let readSize = 1 << 20

  /// Whether there is something to read, or the end.
  /// - Parameter seconds: nil waits for ever
  private static func isReady(_ descriptor: Int32, within seconds: Int?) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, seconds.map { Int32($0 * 1000) } ?? -1) != 0
  }
}
