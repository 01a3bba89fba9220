import Foundation
import TestSupport
import Testing

/// The manual holds together: links lead somewhere, both languages say the same, what is made from the tool is what it makes today.
@Suite struct ManualTests {
  @Test func linksLeadSomewhere() throws {
    for page in try Manual.everyPage() {
      let folder = page.lastIndex(of: "/").map { page[...$0] } ?? ""
      for target in Self.links(in: try Manual.text(page)) {
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].isEmpty ? page : folder + parts[0]
        guard FileManager.default.fileExists(atPath: Repository.path(path)) else {
          Issue.record("\(page): \(target) leads nowhere")
          continue
        }
        if parts.count == 2, path.hasSuffix(".md") {
          #expect(try Self.anchors(in: Manual.text(path)).contains(parts[1]), "\(page): \(target): there is no such heading")
        }
      }
    }
  }

  /// From the index a reader comes to every page.
  @Test func everyPageIsReachedFromTheReadme() throws {
    var (known, waiting): (Set<String>, [String]) = (["README.md"], ["README.md"])
    while let page = waiting.popLast() {
      let folder = URL(fileURLWithPath: Repository.path(page)).deletingLastPathComponent()
      for target in Self.links(in: try Manual.text(page)) {
        let file = folder.appendingPathComponent(String(target.prefix { $0 != "#" })).standardizedFileURL.path
        let path = String(file.dropFirst(Repository.path("").count)).trimmingPrefix("/")
        if path.hasSuffix(".md"), known.insert(String(path)).inserted { waiting.append(String(path)) }
      }
    }
    #expect(try Manual.everyPage().filter { !known.contains($0) } == [])
  }

  /// A page made from help texts and the schema (`scripts/reference` writes them).
  @Test func theReferenceIsWhatTheToolSays() throws {
    let tool = BuiltTool(directory: Repository.root)
    #expect(try tool.run("schema", "--format", "markdown").output == Manual.text("docs/reference/taiyaku-yml.md"), "run scripts/reference")
    let commands = try Manual.text("docs/reference/commands.md")
    for name in try Self.commands(tool) { #expect(commands.contains("\n## taiyaku \(name)\n"), "run scripts/reference") }
    let help = try tool.run("check", "--help").output
    for option in ["--fail-on", "--write-baseline", "--changed-since"] where help.contains(option) {
      #expect(commands.contains("`\(option)`"), "run scripts/reference")
    }
  }

  /// The Japanese pages are kept beside the English ones as any project's are.
  @Test func bothLanguagesOfTheManualAgree() throws {
    let tool = BuiltTool(directory: Repository.root)
    let outcome = try tool.run("check", "--config", "manual.yml")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.error)")
  }

  private static func commands(_ tool: BuiltTool) throws -> [String] {
    try tool.run("--help").output.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().compactMap { line in
      // "  rules, explain   List the rules …"; what is not written small is no command.
      line.prefixMatch(of: #/  ([a-z]+)/#).map { String($0.1) }
    }
  }

  /// Where links and pictures lead that stay in the repository; code is none of them.
  private static func links(in text: String) -> [String] {
    let prose = text.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined()
      .replacing(/`[^`\n]*`/, with: "")
    return prose.matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }.filter { !$0.contains("://") && !$0.hasPrefix("mailto:") }
  }

  /// As GitHub makes them from headings.
  private static func anchors(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" }.trimmingPrefix(" ").lowercased().compactMap { character -> Character? in
            character == " " ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
          })
      })
  }
}
