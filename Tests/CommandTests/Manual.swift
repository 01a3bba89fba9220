import Foundation
import TestSupport

/// The pages of the manual, as paths from the root of the checkout.
enum Manual {
  static func pages(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.path(folder)).filter { $0.hasSuffix(".md") }.sorted().map {
      "\(folder)/\($0)"
    }
  }

  /// All of them, with those at the root.
  static func everyPage() throws -> [String] {
    let below =
      FileManager.default.enumerator(atPath: Repository.path("docs"))?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
    return try FileManager.default.contentsOfDirectory(atPath: Repository.path("")).filter { $0.hasSuffix(".md") }.sorted()
      + below.sorted().map { "docs/" + $0 }
  }

  static func text(_ page: String) throws -> String { try String(contentsOfFile: Repository.path(page), encoding: .utf8) }
}
