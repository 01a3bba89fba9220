import ArgumentParser
import Bitext
import Gate
import Reporting
import Workspace

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List the rules of check, or say what one means and what to do about it.",
    discussion: """
      Every rule has a severity, which "rules:" in taiyaku.yml changes: off, info, warning or error.

      EXAMPLES
        taiyaku rules
        taiyaku explain term.missing
        taiyaku rules --format json
      """,
    aliases: ["explain"])

  @Argument(help: ArgumentHelp("A rule to explain; all are listed without one.", valueName: "rule"))
  var rule: String?

  @Option(help: ArgumentHelp("How to print: text, json or markdown.", valueName: "format"))
  var format: Format = .text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

  mutating func run() throws {
    var rules = RuleCatalog.rules
    if let rule {
      guard let known = RuleCatalog[RuleID(rule)] else {
        throw ValidationError(said: Self.noRule(rule))
      }
      rules = [known]
    }
    switch format {
    case .json: StandardOutput.write(data: try MachineJSON.encode(rules.map(Entry.init)))
    case .markdown: StandardOutput.write(data: rule == nil ? RulePage.index(rules) : RulePage.markdown(rules[0]))
    case .text: StandardOutput.write(data: rule == nil ? Self.list(in: Spoken.book) + "\n" : Self.page(rules[0], Spoken.book))
    }
  }

  /// One line a rule: name, severity, what it is about.
  static func list(in book: Phrasebook = .english) -> String {
    let width = (RuleCatalog.names.map(\.rawValue.count).max() ?? 0) + 2
    return RuleCatalog.rules.map { rule in
      "  \(padded(rule.id.rawValue, width))\(padded(book[rule.usual], 9))\(book[rule.summary])"
    }.joined(separator: "\n")
  }

  private static func page(_ rule: FindingRule, _ book: Phrasebook) -> String {
    let how: Message = rule.isOptIn ? "off by default; --enable \(rule.id), or a severity under rules: in taiyaku.yml" : ""
    let facts = [
      ("runs", how.text(in: book)), ("why", book[rule.why]), ("what to do", book[rule.fix]), ("example", rule.example),
      ("measured", book[rule.precision ?? ""]),
    ]
    let lines = facts.filter { !$0.1.isEmpty }.map { "  \(padded(book[$0.0], 12))\($0.1)" }
    return (["\(rule.id) (\(book[rule.usual])): \(book[rule.summary])", ""] + lines).joined(separator: "\n") + "\n"
  }

  private static func padded(_ text: String, _ width: Int) -> String { TextFitting.pad(text, to: max(width, DisplayWidth.of(text) + 1)) }

  private struct Entry: Encodable {
    var id: RuleID
    var severity: String
    var summary: String
    var why: String
    var fix: String
    var example: String
    var precision: String?
    var optIn: Bool?
    /// Its page in the manual.
    var url: String

    init(_ rule: FindingRule) {
      (id, severity, summary) = (rule.id, rule.usual, rule.summary)
      (why, fix, example, precision) = (rule.why, rule.fix, rule.example, rule.precision)
      optIn = rule.isOptIn ? true : nil
      url = rule.page
    }
  }

  /// What is said of a rule that there is not.
  static func noRule(_ rule: String) -> Message {
    let names = RuleCatalog.names.map(\.rawValue)
    return Suggestion.nearest(to: rule, among: names).map { "there is no rule \(rule); did you mean \($0)?" }
      ?? "there is no rule \(rule); the rules are \(names.joined(separator: ", "))"
  }
}
