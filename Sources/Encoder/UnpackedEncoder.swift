import Host
import Letters

/// Writes a package as the cache has it.
struct UnpackedEncoder {
  private let package: EncoderPackage
  private let head: EncoderCache.Head

  init(_ package: EncoderPackage, _ stamp: UInt64) {
    self.package = package
    head = EncoderCache.Head(stamp: stamp, rows: package.rows, width: package.width)
  }

  /// The head comes last: a file without one is none.
  /// - Returns: false where the disk is full
  func write(to file: Int32) throws(EncoderFailure) -> Bool {
    let chunks = package.parts.weights.scale.count
    // Rows of a chunk lie `chunks` apart; a band of the table is put together in memory and written at once.
    var table = [UInt8](repeating: 0, count: head.rows * head.rowLength)
    for chunk in 0..<chunks {
      let octets = try package.chunk(chunk)
      table.withUnsafeMutableBytes { table in
        octets.withUnsafeBytes { octets in
          for row in 0..<head.rows / chunks {
            let place = (row * chunks + chunk) * head.rowLength
            let source = UnsafeRawBufferPointer(rebasing: octets[row * head.width..<(row + 1) * head.width])
            table[place..<place + head.width].copyBytes(from: source)
            table.storeBytes(of: ContentHash.value(of: source), toByteOffset: place + head.width, as: UInt64.self)
          }
        }
      }
    }
    return table.withUnsafeBytes { Descriptor.write($0, to: file, at: EncoderCache.headLength) }
      && package.parts.written().withUnsafeBytes { Descriptor.write($0, to: file, at: head.residentStart) }
      && head.words.withUnsafeBytes { Descriptor.write($0, to: file, at: 0) }
  }
}
