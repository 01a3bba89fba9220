import Glibc

/// Whole buffers written to and read from an open file, however many calls of the system it takes.
package enum Descriptor {
  /// Writes all bytes at the descriptor's place, or at `offset`.
  /// - Returns: false where it could not; `errno` says why
  package static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32, at offset: Int? = nil) -> Bool {
    var done = 0
    while done < bytes.count {
      let (start, rest) = (bytes.baseAddress?.advanced(by: done), bytes.count - done)
      let count = offset.map { pwrite(file, start, rest, off_t($0 + done)) } ?? Glibc.write(file, start, rest)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  package static func write(_ bytes: [UInt8], to file: Int32) -> Bool { bytes.withUnsafeBytes { write($0, to: file) } }

  /// Reads as many bytes as there is room for.
  /// - Returns: false where there are fewer
  package static func read(_ bytes: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(file, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      done += count
    }
    return true
  }
}
