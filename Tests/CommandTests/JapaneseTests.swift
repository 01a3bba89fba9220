import Bitext
import Foundation
import Gate
import Phrases
import Reporting
import TestSupport
import Testing

@testable import TaiyakuCommand

/// A person with a Japanese system, or with `--lang ja`, is spoken to in Japanese; programs are not.
@Suite struct JapaneseTests {
  static let demo = """
    # 手引き

    申し込みは12日までに行います。費用は500円です。
    """

  func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.demo, to: "a.ja.md")
    try folder.write("# A guide\n\nApply by the 12th. It costs 600 yen.\n", to: "a.en.md")
    return folder
  }

  @Test func findingsAndTheirSummary() throws {
    let folder = try folder()
    let tool = BuiltTool(directory: folder.url)
    let outcome = try tool.run("--lang", "ja", "check", "a.ja.md", "a.en.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("エラー: 日本語では 500円、英語では 600 yen"), "\(outcome.output)")
    #expect(outcome.output.contains("参考: 日本語"))
    #expect(outcome.error.contains("用語集がないので") && outcome.error.contains("1 件の指摘: エラー 1 件。調べたもの: 記事 1 件、日本語 3 文"), "\(outcome.error)")
  }

  @Test(arguments: [
    (["LC_ALL": "ja_JP.UTF-8"], true), (["LC_ALL": "", "LANG": "ja"], true), (["LC_ALL": "", "LC_MESSAGES": "ja_JP", "LANG": "C"], true),
    (["LC_ALL": "C", "LANG": "ja_JP.UTF-8"], false), (["LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "ja_JP"], false),
  ])
  func theLocaleDecides(_ environment: [String: String], _ isJapanese: Bool) throws {
    let folder = try folder()
    let outcome = try BuiltTool(environment: environment, directory: folder.url).run("align", "a.ja.md", "nothing.md")
    #expect(outcome.error.contains("そのファイルはありません") == isJapanese && outcome.status == 2, "\(outcome.error)")
  }

  @Test func whatIsAskedForComesBeforeTheLocale() throws {
    let tool = BuiltTool(environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(try tool.run("rules", "--lang", "en").output == BuiltTool().run("rules").output)
    #expect(try tool.run("rules", "--lang=ja").output.contains("もう片方にない数、日付、時刻、量。"))
    let wrong = try tool.run("rules", "--lang", "fr")
    #expect(wrong.status == 2 && wrong.error.contains("--lang は ja か en です(fr は使えません)"), "\(wrong.error)")
    #expect(try tool.run("rules", "--lang").status == 2)
    // Behind "--" it is the name of a file.
    #expect(try tool.run("segment", "--", "--lang").error.contains("--lang: そのファイルはありません"))
  }

  @Test(arguments: ["json", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson", "markdown"])
  func programsAreToldInEnglish(_ format: String) throws {
    let folder = try folder()
    let arguments = ["check", "--quiet", "--format", format, "a.ja.md", "a.en.md"]
    let english = try BuiltTool(directory: folder.url).run(arguments)
    let japanese = try BuiltTool(environment: ["LC_ALL": "ja_JP.UTF-8"], directory: folder.url).run(arguments)
    #expect(english.output == japanese.output && english.output.contains("500円"))
  }

  @Test func statesOfTranslations() throws {
    let folder = try folder()
    let tool = BuiltTool(environment: ["LC_ALL": "ja_JP.UTF-8"], directory: folder.url)
    let first = try tool.run("sync", "a.ja.md", "a.en.md")
    #expect(first.output.contains("taiyaku.lock: 記事 1 件、初めて記録した文 3"), "\(first.output)")
    try folder.write(Self.demo.replacing("500", with: "700"), to: "a.ja.md")
    let status = try tool.run("status", "a.ja.md", "a.en.md")
    #expect(status.output.contains("要更新: 日本語が編集されたが、英語はそのまま"), "\(status.output)")
    #expect(status.output.contains("要更新 1、変更なし 2"), "\(status.output)")
  }

  @Test func alignmentsInColumnsOfTheirWidth() throws {
    let folder = try folder()
    let output = try BuiltTool(directory: folder.url).run("--lang", "ja", "align", "--width", "80", "a.ja.md", "a.en.md").output
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.first?.contains("型") == true && lines.last?.hasPrefix("日本語 3 文、英語 3 文。対応 3 件") == true, "\(output)")
    let place = lines.first.flatMap { head in head.range(of: "英語").map { DisplayWidth.of(head[..<$0.lowerBound]) } }
    let other = lines.dropFirst().first.flatMap { row in row.range(of: "A guide").map { DisplayWidth.of(row[..<$0.lowerBound]) } }
    #expect(place != nil && place == other, "\(output)")
  }

  @Test func aMistypedCommandLine() throws {
    let tool = BuiltTool(environment: ["LC_ALL": "ja_JP.UTF-8"])
    #expect(try tool.run("chek").error.contains("コマンド \"chek\" はありません。\"taiyaku check\" ですか"))
    #expect(try tool.run("check", "--glosary", "x").error.contains("\"taiyaku check\" に --glosary というオプションはありません。--glossary ですか"))
    #expect(try tool.run("align", "--width", "3", "a", "b").error.contains("--width は 40 から 10000 まで"))
    // The parser's own words, and its trailer.
    #expect(
      try tool.run("demo").error == """
        taiyaku: 引数 <folder> がありません
        説明:  <folder>  作るフォルダー。まだないものを指定します。
        使い方: taiyaku demo <folder>
          詳細は 'taiyaku demo --help' で見られます。

        """)
    #expect(
      try tool.run("align", "--format", "x", "a", "b").error.contains(
        "--format <format> に 'x' は使えません。'text', 'json' or 'tsv' のどれかを指定してください"))
    #expect(try tool.run("check", "--jobs", "x").error.contains("--jobs <n> に 'x' は使えません\n"))
  }
}

/// Help in Japanese is made from the commands and options there are; only the words come from `Sources/Phrases/Tables/ja.po`.
@Suite struct JapaneseHelpTests {
  static let book = Phrasebook.japanese

  /// Every command with its full name.
  static func commands() throws -> [(name: String, command: CommandTree)] {
    let tree = try #require(CommandTree.ofTaiyaku())
    func below(_ command: CommandTree, _ path: String) -> [(String, CommandTree)] {
      [(path, command)] + command.commands.flatMap { below($0, path + " " + $0.commandName) }
    }
    return below(tree, "taiyaku").map { (name: $0.0, command: $0.1) }
  }

  @Test func itIsAskedForAsInEnglish() throws {
    let tool = BuiltTool(environment: ["LC_ALL": "ja_JP.UTF-8"])
    for words in [["check", "--help"], ["help", "check"], ["check", "-h"]] {
      let outcome = try tool.run(words)
      #expect(outcome.status == 0 && outcome.output.hasPrefix("概要: 両方の言語を用語集と"), "\(words): \(outcome.output.prefix(200))")
    }
    #expect(try tool.run("--help").output.contains("サブコマンド:\n  segment                 文章を文に分けます。"))
    #expect(try tool.run("--lang", "en", "--help").output.hasPrefix("OVERVIEW: "))
    #expect(try tool.run("glossary").output.contains("使い方: taiyaku glossary <subcommand>"))
    #expect(try tool.run("help", "chek").status == 2)
  }

  @Test func everyCommandAndOptionIsThere() throws {
    for (name, command) in try Self.commands() {
      let page = HelpPage(command: command, path: name, book: Self.book).text
      for option in command.options where option.shouldDisplay ?? true {
        for spelling in option.spellings { #expect(page.contains(spelling), "\(name): \(spelling)") }
      }
      for next in command.commands { #expect(page.contains("\n  " + next.commandName), "\(name): \(next.commandName)") }
    }
  }

  @Test func everyExplanationIsInJapanese() throws {
    var missing: Set<String> = []
    func need(_ words: String?) { if let words, !words.isEmpty, Self.book.words[words] == nil { missing.insert(words) } }
    for (_, command) in try Self.commands() {
      need(command.abstract)
      for argument in command.arguments ?? [] where argument.shouldDisplay ?? true {
        need(argument.abstract)
        need(argument.sectionTitle)
      }
      for piece in HelpPage.pieces(of: command.discussion ?? "") {
        switch piece {
        case .prose(let text): need(text)
        case .example(_, let comment) where !comment.contains("$schema"): need(comment)
        default: break
        }
      }
    }
    #expect(missing.isEmpty, "write these into Sources/Phrases/Tables/ja.po: \(missing.sorted().joined(separator: "\n"))")
  }

  @Test func noLineIsWiderThanTheTerminal() throws {
    for (name, command) in try Self.commands() {
      let page = HelpPage(command: command, path: name, book: Self.book, width: 72).text
      // Examples, and what has no place to break, stay whole.
      let wide = page.split(separator: "\n").filter { DisplayWidth.of($0) > 72 && !$0.contains("taiyaku") && !$0.contains("{\"") }
      #expect(wide.isEmpty, "\(name): \(wide.joined(separator: "\n"))")
    }
  }
}

/// The table of Japanese words.
@Suite struct PhrasebookTests {
  static let words = Phrasebook.japanese.words

  @Test func everyRuleIsExplained() {
    let missing = RuleCatalog.rules.flatMap { [$0.summary, $0.why, $0.fix] }.filter { !$0.isEmpty && Self.words[$0] == nil }
    #expect(missing.isEmpty, "write these into Sources/Phrases/Tables/ja.po: \(missing.joined(separator: "\n"))")
  }

  /// A value that a translation leaves out is lost; one that it makes up stands there in braces.
  @Test func everyValueIsKept() {
    func values(_ text: String) -> Set<Substring> { Set(text.matches(of: /\{[0-9]+\}/).map { text[$0.range] }) }
    for (english, japanese) in Self.words { #expect(values(english) == values(japanese), "\(english)") }
  }

  @Test func itIsJapanese() {
    let others = Self.words.filter { english, japanese in
      english.count(where: \.isLetter) > 12
        && !japanese.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || $0.value >= 0x4E00 }
    }
    #expect(others.isEmpty, "\(others)")
  }

  /// What no source says any more is taken out (`scripts/untranslated --stale`); what has no Japanese yet is listed by `scripts/untranslated`.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is not here"))
  func nothingIsStale() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [Repository.path("scripts/untranslated"), "--stale"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "not said any more: \(output)")
  }
}
