import ArgumentParser
import Workspace

/// What someone is told whose line cannot be parsed: which word is wrong, and which one is meant.
struct CommandLineProblem {
  let tree: CommandTree
  /// Without the program's name.
  let words: [String]

  /// - Returns: nil where the parser's own words say it
  var text: String? {
    var (command, path, rest) = (tree, "taiyaku", words[...])
    // "help" asks about what follows.
    if rest.first == "help" { rest.removeFirst() }
    while let word = rest.first, let next = command.command(word) {
      (command, path) = (next, path + " " + word)
      rest.removeFirst()
    }
    if !command.commands.isEmpty, let word = rest.first, !word.hasPrefix("-"), word != "help" { return unknown(word, of: command, path) }
    return Self.unknownOption(in: rest, of: command).map { unknown(option: $0, of: command, path) }
  }

  private func unknown(_ word: String, of command: CommandTree, _ path: String) -> String {
    if let near = Suggestion.nearest(to: word, among: command.names) {
      return "there is no command \"\(word)\"; did you mean \"\(path) \(near)\"?"
    }
    if let home = tree.leaves().first(where: { $0.name.hasSuffix(" " + word) }) {
      return "there is no command \"\(word)\"; did you mean \"taiyaku \(home.name)\"?"
    }
    return "there is no command \"\(word)\"; \"\(path) --help\" lists them"
  }

  /// The first option that the command does not have.
  private static func unknownOption(in words: ArraySlice<String>, of command: CommandTree) -> String? {
    var words = words
    while let word = words.popFirst() {
      if word == "--" { return nil }
      guard word.hasPrefix("-"), word != "-", Double(word) == nil else { continue }
      let name = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
      if let option = command.options.first(where: { $0.spellings.contains(name) }) {
        if option.takesValue, name == word { words = words.dropFirst() }
        continue
      }
      if !word.hasPrefix("--"), word.count > 2, command.options.contains(where: { $0.spellings.contains(String(word.prefix(2))) }) {
        continue
      }
      return name
    }
    return nil
  }

  /// What others call it.
  private static let otherNames = [
    "--format": "--to", "--to": "--format", "--before": "--old", "--after": "--new", "--encoding": "--input", "--language": "--only",
    "--ignore": "--disable", "--exclude": "--disable", "--verbose": "--explain", "--silent": "--quiet", "--out": "--output",
    "--terms": "--glossary", "--output-file": "--output",
  ]

  private func unknown(option: String, of command: CommandTree, _ path: String) -> String {
    let own = command.options.flatMap(\.spellings)
    var text = "\"\(path)\" has no option \(option)"
    let longer = own.filter { option.hasPrefix("--") && option.count > 4 && $0.hasPrefix(option) }
    if let other = Self.otherNames[option], own.contains(other) {
      text += "; did you mean \(other)?"
    } else if let near = longer.count == 1 ? longer[0] : Suggestion.nearest(to: option, among: own.filter { $0.count > 2 }) {
      text += "; did you mean \(near)?"
    } else {
      let homes = tree.leaves().filter { $0.command.options.contains { $0.spellings.contains(option) } }.map(\.name)
      if !homes.isEmpty {
        text +=
          "; \(homes.prefix(4).joined(separator: ", "))\(homes.count > 4 ? " and others have" : homes.count == 1 ? " has" : " have") one"
      }
      if ["-o", "--output", "--out"].contains(option) { text += "; to keep what is printed: \(path) … > FILE" }
    }
    return text + (text.hasSuffix("?") ? "" : ".") + " See \"\(path) --help\"."
  }
}
