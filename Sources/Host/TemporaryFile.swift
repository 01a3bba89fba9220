import Glibc

/// New files with names that nobody else has.
package struct TemporaryFile {
  package let path: String
  /// Open for writing; whoever made the file closes it.
  package let descriptor: Int32

  /// The folder for files that are soon gone.
  package static var folder: String { Environment.value("TMPDIR") ?? "/tmp" }

  /// A file whose path begins so, readable by its owner alone; nil where it cannot be made, and `errno` says why.
  package init?(beginning start: String) {
    var template = Array((start + "XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    if descriptor < 0 { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Why there is none.
  package enum Failure: Error {
    /// With the error number of the system.
    case notMade(Int32)
    case notWritten(Int32)
  }

  /// Bytes as a file, for a program that wants a path.
  /// - Parameter name: what its name begins with
  /// - Returns: its path; whoever asked for it removes it
  package static func holding(_ bytes: [UInt8], name: String) throws(Failure) -> String {
    guard let file = TemporaryFile(beginning: "\(folder)/\(name)-") else { throw .notMade(errno) }
    defer { close(file.descriptor) }
    guard Descriptor.write(bytes, to: file.descriptor) else {
      let code = errno
      unlink(file.path)
      throw .notWritten(code)
    }
    return file.path
  }
}
