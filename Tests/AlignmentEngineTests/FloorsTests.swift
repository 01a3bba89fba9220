import Foundation
import TestSupport
import Testing

/// The engine's folders are floors: each uses what lies below it, none what lies above.
@Suite struct FloorsTests {
  static let floors = ["Letters", "Lexicon", "Tokens", "Evidence", "Search", "API"]

  private func files(_ floor: String) throws -> [String] {
    try Repository.files(in: "Sources/AlignmentEngine/\(floor)", suffix: ".swift").map { path in
      let text = try String(contentsOfFile: path, encoding: .utf8)
      return text.split(separator: "\n").map { line in line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? String(line) }
        .joined(separator: "\n")
    }
  }

  @Test func noFloorUsesOneAboveIt() throws {
    var above: Set<String> = []
    for floor in Self.floors.reversed() {
      let texts = try files(floor)
      #expect(!texts.isEmpty)
      for text in texts {
        let used = Set(text.matches(of: /\b[A-Z]\w+\b/).map { String($0.output) })
        #expect(used.isDisjoint(with: above), "\(floor) uses \(used.intersection(above).sorted())")
      }
      for text in texts {
        above.formUnion(
          text.matches(of: /(?m)^(?:package |public |final )*(?:struct|enum|class|protocol) (\w+)/).map { String($0.1) })
      }
    }
  }
}
