import ArgumentParser
import Bitext
import Gate
import Project
import Terminology

/// Which terms are checked, and by which rules.
struct TermOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A glossary; may be given several times.", valueName: "file"))
  var glossary: [String] = []
  @Option(
    help: ArgumentHelp(
      "The source language: ja or en (not the order of the files). By default as in taiyaku.yml, else ja.", valueName: "language")
  )
  var from: Language?
  @Option(help: ArgumentHelp("A rule to leave out; may be given several times.", valueName: "rule"))
  var disable: [String] = []
  @Option(help: ArgumentHelp("A rule to run though it is off by default, such as meaning.polarity.", valueName: "rule"))
  var enable: [String] = []

  /// - Throws: for a rule that is not known
  func apply(to settings: inout Settings) throws {
    let disabled = disable.map { RuleID($0) }
    let enabled = enable.map { RuleID($0) }
    if let unknown = (disabled + enabled).first(where: { RuleCatalog[$0] == nil }) {
      throw ValidationError(said: RulesCommand.noRule(unknown.rawValue))
    }
    settings.take(from: from, glossaries: glossary)
    var options = settings.checking
    options.disabled = options.disabled.subtracting(enabled).union(disabled)
    settings.checking = options
  }
}
