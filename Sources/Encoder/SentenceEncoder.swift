import Glibc
import Host
import Letters

/// Gives sentences of either language vectors that point the same way where they mean the same.
package final class SentenceEncoder: Sendable {
  private let file: Int32
  private let path: String
  private let head: EncoderCache.Head
  private let parts: EncoderParts

  /// Takes over the descriptor of an unpacked encoder.
  /// - Returns: nil where it is damaged, or another's
  init?(_ file: Int32, path: String, stamp: UInt64?) {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, let head = EncoderCache.head(of: file),
      stamp.map({ $0 == head.stamp }) ?? true,
      Int(status.st_size) > head.residentStart
    else {
      close(file)
      return nil
    }
    var reader = ListReader(file, at: head.residentStart)
    guard let parts = try? EncoderParts(&reader, rows: head.rows), parts.weights.width == head.width else {
      close(file)
      return nil
    }
    (self.file, self.path, self.head, self.parts) = (file, path, head, parts)
  }

  deinit { close(file) }

  /// Tells one encoder from another: a hash of what its file holds.
  package var mark: String { String(head.stamp, radix: 16) }

  /// Elements of a vector.
  package var dimension: Int { parts.weights.dimension }

  /// Pieces it knows.
  package var pieceCount: Int { head.rows }

  /// The ids of a text's pieces, with those of begin and end.
  func pieces(of text: String) -> [UInt32] { parts.tokenizer.ids(of: text) }

  /// A vector of length 1. Of a very long text (more than 512 pieces) its beginning counts.
  package func vector(of text: String) throws(EncoderFailure) -> [Float] {
    let ids = pieces(of: text)
    let (width, chunks) = (head.width, parts.weights.scale.count)
    var rows = [Float](repeating: 0, count: ids.count * width)
    var row = [UInt8](repeating: 0, count: head.rowLength)
    for (k, id) in ids.enumerated() {
      let isWhole = row.withUnsafeMutableBytes { bytes in
        guard Descriptor.read(bytes, from: file, at: EncoderCache.headLength + Int(id) * bytes.count) else { return false }
        let body = UnsafeRawBufferPointer(rebasing: bytes[..<width])
        return ContentHash.value(of: body) == bytes.loadUnaligned(fromByteOffset: width, as: UInt64.self)
      }
      guard isWhole else { throw .cacheChanged(path: path) }
      let (scale, lo) = (parts.weights.scale[Int(id) % chunks], parts.weights.lo[Int(id) % chunks])
      for j in 0..<width { rows[k * width + j] = Float(row[j]) * scale + lo }
    }
    return ForwardPass(weights: parts.weights).vector(of: rows)
  }
}
