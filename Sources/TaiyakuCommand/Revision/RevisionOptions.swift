import ArgumentParser
import Bitext
import Interchange
import Project
import Reporting
import Revision
import Workspace

/// States as somebody names them: "stale", or several with commas between.
struct StateNames: ExpressibleByArgument {
  let states: [Change.State]

  init(_ states: [Change.State]) { self.states = states }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map { Change.State(rawValue: String($0)) }
    guard !names.contains(nil) else { return nil }
    states = names.compactMap { $0 }
  }

  var defaultValueDescription: String { states.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { Change.State.allCases.map(\.rawValue) }
}

extension [StateNames] {
  var states: Set<Change.State> { Set(flatMap(\.states)) }
}

enum RevisionFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, html, markdown, csv, xlsx, sarif, junit, github, gitlab, checkstyle, rdjson

  /// The formats findings of every kind are written in.
  var ofFindings: FindingsFormat? { [.text, .json, .markdown].contains(self) ? nil : FindingsFormat(rawValue: rawValue) }
}

/// What the commands that compare states understand.
struct RevisionOptions: ParsableArguments {
  @OptionGroup var output: RevisionOutputOptions

  @Option(
    help: ArgumentHelp(
      "The source language: ja or en (not the order of the files). By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("States that make the exit status 1; by default stale, missing, orphaned and drifted.", valueName: "state"))
  var failOn: [StateNames] = [StateNames([.stale, .missing, .orphaned, .drifted])]

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?
}

/// How a revision is written.
struct RevisionOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, json, html, markdown (for a pull request), csv or xlsx (a translator's to-do list), sarif, junit, github, gitlab, checkstyle, rdjson.",
      valueName: "format"))
  var format: RevisionFormat = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file, which appears whole or not at all.", valueName: "file"))
  var output: String?

  @Flag(help: "In text: show changes that ask for nothing too (updated, added, removed, cosmetic, moved), as the other formats do.")
  var changes = false

  @Flag(help: "Show unchanged sentences too.")
  var all = false

  func validate() throws {
    if format == .xlsx, output == nil { throw ValidationError(said: "an Excel workbook is no text; name a file for it with --output") }
  }

  func write(
    _ articles: [ComparedArticle], isSingle: Bool, failing: Set<Change.State> = [], terms: any TermFinder = NoTerms(),
    words: any WordPairFinder = NoWordPairs(),
    terminal: TerminalOptions, guard place: OutputGuard
  ) throws {
    if let output { try place.check(output, named: output) }
    let views =
      format == .json
      ? [] : articles.map { RevisionView($0.revision, paths: $0.new.paths, oldPaths: $0.old.paths, terms: terms, words: words) }
    let result = try bytes(articles, views, isSingle: isSingle, failing: failing, terminal: terminal)
    if let output {
      try place.write(result, to: output, named: output)
    } else {
      [.text, .markdown].contains(format)
        ? StandardOutput.write(String(decoding: result, as: UTF8.self)) : StandardOutput.write(data: result)
    }
  }

  private func bytes(
    _ articles: [ComparedArticle], _ views: [RevisionView], isSingle: Bool, failing: Set<Change.State>, terminal: TerminalOptions
  ) throws -> [UInt8] {
    if format == .json {
      let answers = articles.map { RevisionJSON($0.revision, files: $0.new.paths, oldFiles: $0.old.paths) }
      return Array((isSingle ? try answers[0].encoded() : try RevisionJSON.encoded(answers)).utf8)
    }
    if let format = format.ofFindings {
      return Array(try RevisionFindings.report(views, tool: .current).write(format, style: terminal.style).utf8)
    }
    switch format {
    case .html: return Array(RevisionHTML(all: all, generator: Taiyaku.generator).render(views).utf8)
    case .markdown: return Array(RevisionMarkdown(all: all).render(views).utf8)
    case .csv: return Array(TableFile(name: "Revision", columns: TodoList.columns, rows: TodoList.rows(views)).csv().utf8)
    case .xlsx: return try TableFile(name: "Revision", columns: TodoList.columns, rows: TodoList.rows(views)).xlsx()
    default:
      let style = output == nil ? terminal.style : .plain
      var text = RevisionText(width: terminal.cells, style: style, shown: all ? .all : changes ? .changes : .attention, book: Spoken.book)
      (text.isQuiet, text.failing) = (terminal.quiet, failing)
      return Array(text.render(views).utf8)
    }
  }
}
