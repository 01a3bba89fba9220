import Glibc

/// Read-only words of an index: a mapped file, or memory. Never changes after init, so tasks may share it.
final class LexiconStorage: @unchecked Sendable {
  let words: UnsafeBufferPointer<UInt32>
  private let isMapped: Bool

  init(_ contents: [UInt32]) {
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: contents.count)
    _ = copy.initialize(from: contents)
    words = UnsafeBufferPointer(copy)
    isMapped = false
  }

  /// - Returns: nil when there is no such file, or nothing in it.
  init?(mapping path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= 64,
      let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0), base != MAP_FAILED
    else { return nil }
    words = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt32.self), count: Int(status.st_size) / 4)
    isMapped = true
  }

  deinit {
    if isMapped, let base = words.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), words.count * 4)
    } else {
      words.deallocate()
    }
  }

  func withBytes<R>(from word: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[min(word, words.count)...]))
    return body(UnsafeBufferPointer(start: rest.baseAddress?.assumingMemoryBound(to: UInt8.self), count: rest.count))
  }
}
