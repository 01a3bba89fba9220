import Glibc

/// The bytes of a regular file where they were read to: for what is too large to be copied on the way.
final class LoadedFile: @unchecked Sendable {
  /// Never changed after init, so tasks may share it.
  private let bytes: UnsafeRawBufferPointer

  /// - Parameter limit: files over this many bytes are refused
  init(_ path: String, limit: Int) throws(FileReadingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileReadingError(path, .init(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileReadingError(path, .init(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileReadingError(path, .directory)
    default: throw FileReadingError(path, .special)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileReadingError(path, .tooLarge(limit: limit)) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, size), alignment: 16)
    var done = 0
    while done < size {
      let count = read(descriptor, room.baseAddress?.advanced(by: done), size - done)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let code = errno
        room.deallocate()
        throw FileReadingError(path, .init(code))
      }
      // Cut while it was read.
      if count == 0 { break }
      done += count
    }
    bytes = UnsafeRawBufferPointer(rebasing: room[..<done])
    base = room
  }

  private let base: UnsafeMutableRawBufferPointer

  deinit { base.deallocate() }

  /// Whoever keeps the bytes keeps the file as well.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try withExtendedLifetime(self) { try body(bytes) }
  }
}
