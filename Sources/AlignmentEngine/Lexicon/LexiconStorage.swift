/// Read-only words of an index. Never changes after init, so tasks may share it.
final class LexiconStorage: @unchecked Sendable {
  let words: UnsafeBufferPointer<UInt32>
  /// What the words belong to; nil where they are its own.
  private let owner: (any AnyObject & Sendable)?

  init(_ contents: [UInt32]) {
    let copy = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: contents.count)
    _ = copy.initialize(from: contents)
    words = UnsafeBufferPointer(copy)
    owner = nil
  }

  /// The bytes of an index as a file keeps them, where they lie; a last word that is cut off is left out.
  init(bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable) {
    words = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count & ~3)]).bindMemory(to: UInt32.self)
    self.owner = owner
  }

  deinit { if owner == nil { words.deallocate() } }

  func withBytes<R>(from word: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: words[min(word, words.count)...]))
    return body(UnsafeBufferPointer(start: rest.baseAddress?.assumingMemoryBound(to: UInt8.self), count: rest.count))
  }
}
