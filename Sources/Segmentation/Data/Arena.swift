/// Memory for tables that are built once and only read: plain pointers into it cost no reference counting where marks are judged.
final class Arena {
  private var blocks: [UnsafeMutableRawPointer] = []

  /// A copy that lives as long as the arena.
  func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
    let room = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, array.count))
    _ = room.initialize(from: array)
    if let base = room.baseAddress { blocks.append(UnsafeMutableRawPointer(base)) }
    return UnsafeBufferPointer(rebasing: room[..<array.count])
  }

  deinit { for block in blocks { block.deallocate() } }
}
