import ArgumentParser
import FoundationEssentials

/// The commands with their options, as the parser describes them.
struct CommandTree: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      /// "short" or "long".
      var kind: String
      var name: String

      var spelled: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var discussion: String?
    var defaultValue: String?
    var isRepeating: Bool?
    var isOptional: Bool?
    var shouldDisplay: Bool?
    var sectionTitle: String?
    var allValues: [String]?

    var spellings: [String] { (names ?? []).map(\.spelled) }
    var takesValue: Bool { kind == "option" }
  }

  var commandName: String
  var aliases: [String]?
  var abstract: String?
  var discussion: String?
  var subcommands: [CommandTree]?
  var arguments: [Argument]?

  private struct Document: Decodable { var command: CommandTree }

  static func ofTaiyaku() -> CommandTree? {
    try? JSONDecoder().decode(Document.self, from: Data(Taiyaku._dumpHelp().utf8)).command
  }

  /// Those a person names, the parser's own `help` left out.
  var commands: [CommandTree] { (subcommands ?? []).filter { $0.commandName != "help" } }
  var names: [String] { commands.flatMap { [$0.commandName] + ($0.aliases ?? []) } }
  var options: [Argument] { (arguments ?? []).filter { $0.kind != "positional" } }

  func command(_ name: String) -> CommandTree? { commands.first { $0.commandName == name || ($0.aliases ?? []).contains(name) } }

  /// All commands below this one that are run themselves, with their full names.
  func leaves(_ path: String = "") -> [(name: String, command: CommandTree)] {
    commands.flatMap { command in
      let name = path.isEmpty ? command.commandName : path + " " + command.commandName
      return command.commands.isEmpty ? [(name, command)] : command.leaves(name)
    }
  }
}
