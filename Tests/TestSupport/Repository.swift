import Foundation

/// The checkout the tests were built from.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  package static func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  /// Paths of a folder's files, in order of name.
  package static func files(in folder: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(suffix) }.sorted().map {
      path("\(folder)/\($0)")
    }
  }
}
