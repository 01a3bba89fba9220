internal import CLibZip

/// A ZIP archive in memory, read by libzip. Not shared between tasks.
package final class ZipArchive {
  /// Bytes that one part may hold unpacked, and all that are read together: a few kilobytes of ZIP can unfold to gigabytes.
  package static let largestPart = 256 << 20
  package static let largestWhole = 1 << 30
  /// Parts in the archive.
  package static let mostParts = 100_000

  private let handle: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var taken = 0

  /// - Throws: `ZipProblem.notAnArchive`
  package init(_ contents: [UInt8]) throws(ZipProblem) {
    bytes = .allocate(capacity: max(1, contents.count))
    _ = bytes.update(fromContentsOf: contents)
    var error = zip_error_t()
    let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(contents.count), 0, &error)
    guard let source, let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      bytes.deallocate()
      throw .notAnArchive
    }
    handle = opened
  }

  deinit {
    zip_discard(handle)
    bytes.deallocate()
  }

  /// The names of its parts, in the archive's order.
  package var parts: [String] {
    let count = min(Self.mostParts, Int(max(0, zip_get_num_entries(handle, 0))))
    return (0..<count).compactMap { zip_get_name(handle, zip_uint64_t($0), 0).map { String(cString: $0) } }
  }

  /// - Returns: nil where there is no such part
  package func contents(of part: String) throws(ZipProblem) -> [UInt8]? {
    var status = zip_stat_t()
    guard zip_stat(handle, part, 0, &status) == 0 else { return nil }
    guard status.size <= Self.largestPart, taken + Int(status.size) <= Self.largestWhole else { throw .tooLarge(part) }
    guard status.encryption_method == 0 else { throw .encrypted(part) }
    guard let file = zip_fopen(handle, part, 0) else { throw .damaged(part) }
    defer { zip_fclose(file) }
    var contents = [UInt8](repeating: 0, count: Int(status.size))
    var done = 0
    while done < contents.count {
      let count = contents[done...].withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
      guard count > 0 else { throw .damaged(part) }
      done += Int(count)
    }
    taken += contents.count
    return contents
  }
}

/// Why an archive cannot be read.
package enum ZipProblem: Error, Equatable, CustomStringConvertible {
  case notAnArchive
  case tooLarge(String)
  case encrypted(String)
  case damaged(String)
  case notWritten

  package var description: String {
    switch self {
    case .notAnArchive: "is no ZIP archive, so it is damaged or has the wrong name"
    case .tooLarge(let part): "its part \(part) is too large unpacked (more than 256 MiB, or 1 GiB together)"
    case .encrypted(let part): "its part \(part) is encrypted; save it without a password"
    case .notWritten: "cannot be packed: no memory"
    case .damaged(let part): "its part \(part) is damaged; save it again"
    }
  }
}
