import Glibc

/// Read-only words of an index. Never changes after init, so tasks may share it. A file is read and not mapped: another process may
/// cut it at any time, and a page that is gone is a signal, not an error.
final class LexiconStorage: @unchecked Sendable {
  let words: UnsafeBufferPointer<UInt32>

  init(_ contents: [UInt32]) {
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: contents.count)
    _ = copy.initialize(from: contents)
    words = UnsafeBufferPointer(copy)
  }

  /// - Returns: nil when there is no such file, or nothing in it.
  init?(reading path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, (64...Self.limit).contains(Int(status.st_size)) else {
      return nil
    }
    let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: Int(status.st_size) / 4)
    var done = 0
    let bytes = UnsafeMutableRawBufferPointer(room)
    while done < bytes.count {
      let count = read(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      done += count
    }
    words = UnsafeBufferPointer(room)
    // Cut while it was read.
    if done < bytes.count { return nil }
  }

  /// More than any index needs.
  private static let limit = 1 << 30

  deinit { words.deallocate() }

  func withBytes<R>(from word: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[min(word, words.count)...]))
    return body(UnsafeBufferPointer(start: rest.baseAddress?.assumingMemoryBound(to: UInt8.self), count: rest.count))
  }
}
