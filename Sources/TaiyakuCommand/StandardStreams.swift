import Bitext
import Glibc
import Reporting
import Synchronization

enum StandardStreams {
  /// Takes the numbers of streams that were closed, so that no file opened later is read or written as one of them.
  static func keepTaken() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) < 0 {
      // The lowest free number is this one. What is written to it fails, as it would to a closed one.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}

/// Results. Buffered; a reader that went away (`| head`) ends the program quietly.
enum StandardOutput {
  private static let buffer = Mutex<[UInt8]>([])

  /// Text for people, who may read it in the log of a runner.
  static func write(_ text: String) { write(Array(LogCommands.silenced(text).utf8)) }

  /// A line for people that quotes what others chose.
  static func say(_ line: String) { write(PrintableText.lines(line) + "\n") }

  /// What programs read, byte for byte; people at a terminal see control characters of articles instead of what they do.
  static func write(data bytes: [UInt8]) {
    isTerminal ? write(PrintableText.lines(String(decoding: bytes, as: UTF8.self))) : write(bytes)
  }

  static func write(data text: String) { write(data: Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    buffer.withLock { waiting in
      waiting.append(contentsOf: bytes)
      if waiting.count >= 1 << 16 { drain(&waiting) }
    }
  }

  static func flush() { buffer.withLock { drain(&$0) } }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  private static func drain(_ waiting: inout [UInt8]) {
    var done = 0
    while done < waiting.count {
      let written = waiting[done...].withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        // The reader has what it wanted.
        if errno == EPIPE { _exit(0) }
        StandardError.write("taiyaku: cannot write to standard output: \(String(cString: strerror(errno)))")
        _exit(2)
      }
      done += written
    }
    waiting.removeAll(keepingCapacity: true)
  }
}

/// Progress, warnings and errors.
enum StandardError {
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// One remark in the person's language, under the program's name.
  static func say(_ message: Message) { write("taiyaku: " + message.text(in: Spoken.book)) }

  static func write(_ line: String) {
    // Messages quote names and texts that others chose.
    let bytes = Array((LogCommands.silenced(PrintableText.lines(line)) + "\n").utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

enum StandardInput {
  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }
}

/// Standard input, line by line, with memory bounded by the longest line.
struct StandardInputLines {
  enum Step {
    case line([UInt8])
    /// A line beyond the limit was left out.
    case tooLong
    /// The sender has not written the rest of the line yet.
    case pause
    case end
  }

  /// In bytes: a sender that never ends its line must not fill the memory.
  static let limit = 1 << 29

  private static let readSize = 1 << 18

  private var buffer: [UInt8] = []
  private var start = 0
  private var scanned = 0
  private var atEnd = false
  /// The line being read is over the limit; what comes of it is dropped.
  private var isOverflowing = false

  /// - Parameter waiting: whether to wait for a sender that pauses
  mutating func next(waiting: Bool) -> Step {
    while true {
      if let newline = lineEnd {
        defer {
          start = newline + 1
          scanned = start
          isOverflowing = false
        }
        return isOverflowing ? .tooLong : .line(Array(buffer[start..<newline]))
      }
      scanned = buffer.count
      if isOverflowing || buffer.count - start > Self.limit {
        isOverflowing = !atEnd
        start = buffer.count
        if atEnd { return .tooLong }
      }
      if atEnd {
        guard start < buffer.count else { return .end }
        defer { start = buffer.count }
        return .line(Array(buffer[start...]))
      }
      if !waiting, !isReady { return .pause }
      fill()
    }
  }

  /// The first line end that was not looked at before.
  private var lineEnd: Int? {
    buffer.withUnsafeBytes { bytes in
      guard scanned < bytes.count, let start = bytes.baseAddress else { return nil }
      return memchr(start + scanned, 0x0A, bytes.count - scanned).map { UnsafeRawPointer($0) - start }
    }
  }

  /// Whether a read would return at once (the end of the input included).
  private var isReady: Bool {
    var state = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) != 0
  }

  private mutating func fill() {
    if start > 0 {
      buffer.removeFirst(start)
      scanned -= start
      start = 0
    }
    // A pipe gives little at a time, however much is asked for: what is done for a read must not grow with the line.
    withUnsafeTemporaryAllocation(byteCount: Self.readSize, alignment: 1) { room in
      var count = Glibc.read(STDIN_FILENO, room.baseAddress, room.count)
      while count < 0 && errno == EINTR { count = Glibc.read(STDIN_FILENO, room.baseAddress, room.count) }
      if count > 0 { buffer.append(contentsOf: room[..<count]) } else { atEnd = true }
    }
  }
}

enum Signals {
  static func ignoreBrokenPipe() { signal(SIGPIPE, SIG_IGN) }
}
