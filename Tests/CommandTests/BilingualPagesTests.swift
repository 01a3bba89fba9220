import Foundation
import TestSupport
import Testing

/// The gate on pages that hold both languages (`Tests/AlignmentPages/one-file/held`): right links between places of the page, so that
/// another cut of the same text costs nothing.
@Suite struct BilingualPagesTests {
  /// A few points under what came out; nothing was settled with these pages in view.
  static let floor = 0.88
  let tool = BuiltTool()

  /// Stretches of the page of which one holds half the other are the same to a link.
  struct Link: Hashable { var ja, en: Range<Int> }

  @Test func pagesInBothLanguagesComeOutRight() throws {
    let folder = Repository.root.appending(path: "Tests/AlignmentPages/one-file/held")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".page.txt") }.sorted()
    #expect(names.count >= 4)
    var (right, given, found, wanted) = (0, 0, 0, 0)
    for name in names {
      let page = folder.appending(path: name)
      let outcome = try tool.run(["align", "--no-encoder", page.path, "--format", "json"])
      #expect(outcome.status == 0, "\(outcome.error)")
      let output = try JSONDecoder().decode(AlignOutput.self, from: Data(outcome.output.utf8))
      let lines = try String(contentsOf: folder.appending(path: name.replacing(".page.txt", with: ".links.tsv")), encoding: .utf8)
      let gold = Gold(lines)
      let links = Set(
        output.beads.flatMap { bead in
          bead.ja.flatMap { ja in
            bead.en.flatMap { en in gold.links(between: output.sentences.ja[ja].range, and: output.sentences.en[en].range) }
          }
        })
      given += links.count
      right += links.count { gold.sure.contains($0) || gold.possible.contains($0) }
      wanted += gold.sure.count
      found += links.count { gold.sure.contains($0) }
    }
    let (precision, recall) = (Double(right) / Double(given), Double(found) / Double(wanted))
    #expect(2 * precision * recall / (precision + recall) >= Self.floor, "P \(precision) R \(recall)")
  }

  struct Gold {
    private(set) var sure: Set<Link> = []
    private(set) var possible: Set<Link> = []
    private var ja: Set<Range<Int>> = []
    private var en: Set<Range<Int>> = []

    init(_ text: String) {
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let columns = line.split(separator: "\t")
        let (ja, en) = (Self.places(columns[1]), Self.places(columns[2]))
        let links = ja.flatMap { a in en.map { Link(ja: a, en: $0) } }
        if columns[0] == "sure" { sure.formUnion(links) } else { possible.formUnion(links) }
        self.ja.formUnion(ja)
        self.en.formUnion(en)
      }
    }

    private static func places(_ column: Substring) -> [Range<Int>] {
      column.split(separator: " ").compactMap { place in
        let ends = place.split(separator: "-").compactMap { Int($0) }
        return ends.count == 2 ? ends[0]..<ends[1] : nil
      }
    }

    /// The links of the gold two sentences touch; one of their own where there is none.
    func links(between ja: [Int], and en: [Int]) -> [Link] {
      let (ja, en) = (ja[0]..<ja[1], en[0]..<en[1])
      let (a, b) = (touched(ja, self.ja), touched(en, self.en))
      return (a.isEmpty ? [ja] : a).flatMap { ja in (b.isEmpty ? [en] : b).map { Link(ja: ja, en: $0) } }
    }

    private func touched(_ place: Range<Int>, _ places: Set<Range<Int>>) -> [Range<Int>] {
      places.filter { 2 * $0.clamped(to: place).count >= min($0.count, place.count) && $0.overlaps(place) }
    }
  }
}
