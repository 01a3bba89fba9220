import FoundationEssentials
import Testing

/// Output kept in `Golden/` beside the tests, under its true extension. Run with UPDATE_GOLDEN=1 to write it anew; then read the difference.
package enum GoldenFile {
  package static func expect(
    _ text: String, _ name: String, file: String = #filePath, _ location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Golden/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
    let expected = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    #expect(text == expected, "\(name) differs; UPDATE_GOLDEN=1 writes it anew", sourceLocation: location)
  }
}
