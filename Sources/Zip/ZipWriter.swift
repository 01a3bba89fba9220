internal import CLibZip

/// A ZIP archive made in memory. The same parts give the same bytes: no time of writing stands in it.
package enum ZipWriter {
  /// - Throws: `ZipProblem.notWritten` where there is no memory for it
  package static func archive(_ parts: [(name: String, contents: [UInt8])]) throws(ZipProblem) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw .notWritten }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { throw .notWritten }
    for part in parts {
      guard add(part.name, part.contents, to: archive) else {
        zip_discard(archive)
        throw .notWritten
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      throw .notWritten
    }
    return try contents(of: target)
  }

  private static func add(_ name: String, _ contents: [UInt8], to archive: OpaquePointer) -> Bool {
    // libzip frees what it is given, with malloc's own free.
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: max(1, contents.count), alignment: 1)
    contents.withUnsafeBytes { if let base = $0.baseAddress { buffer.copyMemory(from: base, byteCount: contents.count) } }
    guard let source = zip_source_buffer(archive, buffer, zip_uint64_t(contents.count), 1) else { return false }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    // The first day that ZIP knows.
    return zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0) == 0
  }

  private static func contents(of source: OpaquePointer) throws(ZipProblem) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw .notWritten }
    defer { zip_source_close(source) }
    zip_source_seek(source, 0, 2)
    var bytes = [UInt8](repeating: 0, count: Int(max(0, zip_source_tell(source))))
    zip_source_seek(source, 0, 0)
    let count = bytes.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
    guard Int(count) == bytes.count else { throw .notWritten }
    return bytes
  }
}
