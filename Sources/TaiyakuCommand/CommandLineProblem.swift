import ArgumentParser
import Bitext
import Workspace

/// What someone is told whose line cannot be parsed: which word is wrong, and which one is meant.
struct CommandLineProblem {
  let tree: CommandTree
  /// Without the program's name.
  let words: [String]

  /// - Returns: nil where the parser's own words say it
  var message: Message? {
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

  private func unknown(_ word: String, of command: CommandTree, _ path: String) -> Message {
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

  private func unknown(option: String, of command: CommandTree, _ path: String) -> Message {
    let own = command.options.flatMap(\.spellings)
    let text: Message = "\"\(path)\" has no option \(option)"
    let longer = own.filter { option.hasPrefix("--") && option.count > 4 && $0.hasPrefix(option) }
    let meant =
      Self.otherNames[option].flatMap { own.contains($0) ? $0 : nil }
      ?? (longer.count == 1 ? longer[0] : Suggestion.nearest(to: option, among: own.filter { $0.count > 2 }))
    if let meant { return "\(text); did you mean \(meant)? See \"\(path) --help\"." }
    var hints: [Message] = [text]
    let homes = tree.leaves().filter { $0.command.options.contains { $0.spellings.contains(option) } }.map(\.name)
    let named = homes.prefix(4).joined(separator: ", ")
    switch homes.count {
    case 0: break
    case 1: hints.append("\(named) has one")
    case 2...4: hints.append("\(named) have one")
    default: hints.append("\(named) and others have one")
    }
    if ["-o", "--output", "--out"].contains(option) { hints.append("to keep what is printed: \(path) … > FILE") }
    return "\(Message.all(of: hints, between: "; ")). See \"\(path) --help\"."
  }
}
