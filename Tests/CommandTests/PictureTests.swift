import Foundation
import TestSupport
import Testing

/// The pictures of docs/ show what the tool of today shows: `scripts/screenshots` takes them and counts what is in them.
@Suite struct PictureTests {
  struct Picture: Decodable {
    var articles: Int
    var beads: Int
    var findings: Int
    /// The one article that is shown; empty for a picture of all of them.
    var pages: [String]
  }

  static let counts = Repository.path("docs/pictures.json")
  static let isCounted = FileManager.default.fileExists(atPath: counts)

  @Test(.enabled(if: isCounted, "the pictures were not counted when they were taken: run scripts/screenshots, which needs Chromium"))
  func showWhatIsThereToday() throws {
    let folder = try TemporaryFolder()
    #expect(try BuiltTool(directory: Repository.root).run("report", "-q", "-o", folder.path("out")).status == 0)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter {
      $0.hasSuffix(".html") && $0 != "index.html"
    }
    let today = try Dictionary(uniqueKeysWithValues: pages.map { ($0.dropLast(5).description, try Self.counts(folder.path("out/" + $0))) })
    let pictures = try JSONDecoder().decode([String: Picture].self, from: Data(contentsOf: URL(fileURLWithPath: Self.counts)))
    #expect(pictures.count >= 4)
    for (name, picture) in pictures {
      let shown = picture.pages.isEmpty ? Array(today.values) : picture.pages.compactMap { today[$0] }
      let now = [shown.count, shown.reduce(0) { $0 + $1.beads }, shown.reduce(0) { $0 + $1.findings }]
      #expect(now == [picture.articles, picture.beads, picture.findings], "docs/\(name).png is of another day: run scripts/screenshots")
    }
  }

  /// Of a report's page.
  private static func counts(_ path: String) throws -> (beads: Int, findings: Int) {
    let html = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(html.range(of: "type=\"application/json\""))
    let open = try #require(html[start.upperBound...].firstIndex(of: ">"))
    let end = try #require(html[open...].range(of: "</script>"))
    let data = try JSONSerialization.jsonObject(with: Data(html[html.index(after: open)..<end.lowerBound].utf8)) as? [String: Any]
    return ((data?["beads"] as? [Any])?.count ?? 0, (data?["findings"] as? [Any])?.count ?? 0)
  }
}
