/// Read-only words of an index. Never changes after init, so tasks may share it.
final class LexiconStorage: @unchecked Sendable {
  let words: UnsafeBufferPointer<UInt32>

  init(_ contents: [UInt32]) {
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: contents.count)
    _ = copy.initialize(from: contents)
    words = UnsafeBufferPointer(copy)
  }

  /// The bytes of an index as a file keeps them; a last word that is cut off is left out.
  init(bytes: [UInt8]) {
    let room = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: bytes.count / 4)
    bytes.withUnsafeBytes {
      UnsafeMutableRawBufferPointer(room).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<(room.count * 4)]))
    }
    words = UnsafeBufferPointer(room)
  }

  deinit { words.deallocate() }

  func withBytes<R>(from word: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[min(word, words.count)...]))
    return body(UnsafeBufferPointer(start: rest.baseAddress?.assumingMemoryBound(to: UInt8.self), count: rest.count))
  }
}
