import Bitext
import FoundationEssentials
import Reporting

/// Help in another language than English, made from what the parser knows of a command: its commands and options are always those the tool
/// has, and only their words come from the phrasebook.
struct HelpPage {
  let command: CommandTree
  /// Such as "taiyaku glossary lint".
  let path: String
  let book: Phrasebook
  var width = 80

  /// Cells before the descriptions of options.
  private static let margin = 26

  /// What may stand in text as it is, such as lines of examples, begins with so many spaces.
  private static let indent = "  "

  var text: String {
    var parts = [wrapped(book[command.abstract ?? ""], first: book["OVERVIEW: "])]
    if let discussion = command.discussion { parts.append(self.discussion(discussion)) }
    parts.append(book["USAGE: "] + usage)
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay ?? true }
    parts.append(section("ARGUMENTS", arguments.filter { $0.kind == "positional" }))
    parts.append(section("OPTIONS", arguments.filter { $0.kind != "positional" && $0.sectionTitle == nil }))
    var titles: [String] = []
    for argument in arguments { if let title = argument.sectionTitle, !titles.contains(title) { titles.append(title) } }
    for title in titles { parts.append(section(title, arguments.filter { $0.sectionTitle == title })) }
    if !command.commands.isEmpty {
      let rows = command.commands.map { row(([$0.commandName] + ($0.aliases ?? [])).joined(separator: ", "), book[$0.abstract ?? ""]) }
      parts.append(([book["SUBCOMMANDS"] + ":"] + rows).joined(separator: "\n"))
      parts.append(Self.indent + ("See \"\(path) <subcommand> --help\" for each." as Message).text(in: book))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var usage: String {
    if !command.commands.isEmpty { return path + " <subcommand>" }
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay ?? true }
    let values = arguments.filter { $0.kind == "positional" }.map { argument in
      let name = "<\(argument.valueName ?? "")>" + (argument.isRepeating == true ? " ..." : "")
      return argument.isOptional == true ? "[\(name)]" : name
    }
    return ([path, "[<options>]"] + values).joined(separator: " ")
  }

  private func section(_ title: String, _ arguments: [CommandTree.Argument]) -> String {
    if arguments.isEmpty { return "" }
    return ([book[title] + ":"] + arguments.map(row)).joined(separator: "\n")
  }

  private func row(_ argument: CommandTree.Argument) -> String {
    let value = "<\(argument.valueName ?? "")>"
    let names = argument.spellings.sorted { $0.count < $1.count }.joined(separator: ", ")
    let head = argument.kind == "positional" ? value : argument.takesValue ? names + " " + value : names
    var facts: [Message] = []
    if let values = argument.allValues, !values.isEmpty { facts.append("values: \(values.joined(separator: ", "))") }
    if argument.takesValue, let usual = argument.defaultValue { facts.append("default: \(usual)") }
    let said = book[argument.abstract ?? ""]
    let more: Message = facts.isEmpty ? "" : " (\(Message.all(of: facts, between: "; ")))"
    return row(head, said + more.text(in: book))
  }

  private func row(_ head: String, _ words: String) -> String {
    let lines = TextFitting.wrap(words, to: width - Self.margin)
    let room = Self.margin - Self.indent.count
    let margin = String(repeating: " ", count: Self.margin)
    guard DisplayWidth.of(head) < room else { return Self.indent + head + lines.map { "\n" + margin + $0 }.joined() }
    return Self.indent + TextFitting.pad(head, to: room) + lines.joined(separator: "\n" + margin)
  }

  private func wrapped(_ text: String, first: String = "") -> String { TextFitting.wrap(first + text, to: width).joined(separator: "\n") }

  // MARK: What is said at length

  private func discussion(_ text: String) -> String { Self.pieces(of: text).map(said).joined(separator: "\n") }

  /// A piece of a discussion.
  enum Piece: Equatable {
    /// Prose, on one line however it was wrapped.
    case prose(String)
    case blank
    /// A line that stays as it is: a head in capitals, or what is indented.
    case line(String)
    /// A line of an example with its comment.
    case example(String, comment: String)
  }

  /// What there is to say, in the order of the text.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        pieces.append(.blank)
      } else if line.hasPrefix(" ") {
        pieces.append(indented(String(line)))
      } else if line.allSatisfy({ $0.isUppercase }) {
        pieces.append(.line(String(line)))
      } else if case .prose(let before)? = pieces.last {
        pieces[pieces.count - 1] = .prose(before + " " + line)
      } else {
        pieces.append(.prose(String(line)))
      }
    }
    return pieces
  }

  private static func indented(_ line: String) -> Piece {
    guard let sign = line.range(of: "# ") else { return .line(line) }
    return .example(String(line[..<sign.upperBound]), comment: String(line[sign.upperBound...]))
  }

  private func said(_ piece: Piece) -> String {
    switch piece {
    case .blank: ""
    case .prose(let text): wrapped(book[text])
    case .line(let line): line.hasPrefix(" ") ? columns(line) : book[line]
    case .example(let command, let comment): command + book[comment]
    }
  }

  /// A row of a table in a discussion: its last column may be known to the phrasebook.
  private func columns(_ line: String) -> String {
    guard let last = line.range(of: "  ", options: .backwards), last.upperBound > line.startIndex else { return line }
    let words = String(line[last.upperBound...])
    let other = book[words]
    if other == words { return line }
    let head = line[..<last.upperBound]
    let margin = String(repeating: " ", count: min(DisplayWidth.of(head), width - 20))
    return head + TextFitting.wrap(other, to: max(20, width - DisplayWidth.of(head))).joined(separator: "\n" + margin)
  }
}

extension HelpPage {
  /// The page that a command line asks for; nil where it asks for none, or for one of no command.
  static func asked(by words: [String], _ tree: CommandTree, _ book: Phrasebook, width: Int) -> HelpPage? {
    var rest = words[...]
    let isAsked = rest.first == "help" || rest.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
    if rest.first == "help" { rest.removeFirst() }
    var (command, path) = (tree, "taiyaku")
    while let word = rest.first, let next = command.command(word) {
      (command, path) = (next, path + " " + next.commandName)
      rest.removeFirst()
    }
    // A misspelt command is told of, not explained.
    if !command.commands.isEmpty, let word = rest.first, !word.hasPrefix("-") { return nil }
    // A group of commands without one of them is explained as well.
    guard isAsked || !command.commands.isEmpty && rest.isEmpty else { return nil }
    return HelpPage(command: command, path: path, book: book, width: width)
  }
}
