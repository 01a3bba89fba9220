/// A file, however its path is written: "a.md", "./a.md", "../docs/a.md" and "/home/me/docs/a.md" may be one.
package struct PathKey: Hashable, Sendable {
  /// A path is bytes: two names that differ only in how Unicode composes them are two files.
  private let bytes: [UInt8]

  package init(_ path: String) { bytes = Array((RealPath.of(path) ?? path).utf8) }
}
