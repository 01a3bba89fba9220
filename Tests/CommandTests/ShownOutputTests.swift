import Foundation
import Testing

/// What README and guides show in `console` blocks is what the tool prints. " …" stands for lines left out.
@Suite struct ShownOutputTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var page: String
    var arguments: [String]
    var shown: [String]

    var testDescription: String { "\(page): taiyaku \(arguments.joined(separator: " "))" }

    /// Tutorials, which go on from file to file, are `TutorialTests`'s.
    static let all = ["docs", "docs/how-to", "docs/ja/how-to"].reduce(["README.md", "README.ja.md", "CONTRIBUTING.md"]) { pages, folder in
      pages + ((try? Manual.pages(in: folder)) ?? [])
    }.flatMap(examples(in:))

    private static func examples(in page: String) -> [Example] {
      let text = (try? String(contentsOfFile: page, encoding: .utf8)) ?? ""
      return text.components(separatedBy: "```console\n").dropFirst().flatMap { block in
        (block.components(separatedBy: "```").first ?? "").replacing("\\\n", with: "").components(separatedBy: "$ ").compactMap { command in
          var lines = command.split(separator: "\n").map(String.init)
          guard let line = lines.first, line.hasPrefix("taiyaku ") else { return nil }
          lines.removeFirst()
          let arguments = line.split(separator: " ").dropFirst().map(String.init)
          // Examples about files of the reader's own show the form only.
          let isAboutCorpus = arguments.contains { $0.hasPrefix("corpus/") }
          return isAboutCorpus ? Example(page: page, arguments: arguments, shown: lines) : nil
        }
      }
    }
  }

  @Test func thereAreExamples() { #expect(Example.all.count >= 4) }

  @Test(arguments: Example.all)
  func isPrinted(_ example: Example) throws {
    let outcome = try BuiltTool().run(example.arguments)
    var printed = (outcome.output + outcome.error).split(separator: "\n").map(String.init)[...]
    for line in example.shown where line != " …" {
      let place = try #require(printed.firstIndex(of: line), "not printed, or not there: \(line)")
      printed = printed[(place + 1)...]
    }
  }
}
