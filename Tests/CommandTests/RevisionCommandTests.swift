import Foundation
import Testing

/// diff, sync, status and confirm as a user runs them.
@Suite struct RevisionCommandTests {
  let folder: TemporaryFolder
  var tool = BuiltTool()

  init() throws {
    folder = try TemporaryFolder()
    tool.directory = folder.url
    try folder.write("pairs:\n  - ja: articles/*.ja.md\n    en: articles/*.en.md\n", to: "taiyaku.yml")
    try write(Self.japanese, Self.english)
  }

  static let japanese = "# 夜間開館\n\n夏のあいだ、金曜日は夜9時まで開館します。入館料は500円です。館内で写真を撮れます。\n"
  static let english =
    "# Late opening\n\nIn summer the museum is open until 9 p.m. on Fridays. Admission is 500 yen. You may take photographs inside.\n"
  static let edited = japanese.replacingOccurrences(of: "500円", with: "600円")

  func write(_ ja: String, _ en: String, name: String = "a") throws {
    try folder.write(ja, to: "articles/\(name).ja.md")
    try folder.write(en, to: "articles/\(name).en.md")
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "init.defaultBranch=main"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  @Test func diffOfTwoFolders() throws {
    try folder.write(Self.edited, to: "new/a.ja.md")
    try folder.write(Self.english, to: "new/a.en.md")
    try folder.write(Self.japanese, to: "old/a.ja.md")
    try folder.write(Self.english, to: "old/a.en.md")
    try folder.write("", to: "taiyaku.yml")
    let outcome = try tool.run("diff", "--old", "old", "--new", "new")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("new/a.en.md:3:55: stale: the Japanese was edited (a number), the English was not: 500 → 600"))
    #expect(outcome.output.contains("«500"))
    #expect(outcome.output.hasSuffix("1 stale, 3 unchanged\n"))
  }

  @Test func diffWithTheOldStateOfGitLeavesEverythingAsItIs() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    try write(Self.edited, Self.english)
    let outcome = try tool.run("diff", "--since", "HEAD")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("articles/a.en.md:3:55: stale"))
    #expect(try tool.run("diff", "--since", "HEAD", "--fail-on", "missing").status == 0)
    #expect(try tool.run("diff", "--since", "HEAD..HEAD").output == "4 unchanged\n")
  }

  @Test func diffFollowsRenames() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    for language in ["ja", "en"] { try git("mv", "articles/a.\(language).md", "articles/b.\(language).md") }
    try write(Self.edited, Self.english, name: "b")
    let outcome = try tool.run("diff", "--since", "HEAD")
    #expect(outcome.output.hasSuffix("1 stale, 3 unchanged\n"), "\(outcome.output)")
  }

  /// What a branch did, not what the others did since.
  @Test func diffSinceTheFork() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    try git("branch", "topic")
    try write(Self.edited, Self.english)
    try git("commit", "-am", "on main")
    try git("checkout", "topic")
    try write(Self.japanese.replacingOccurrences(of: "夜9時", with: "夜10時"), Self.english)
    try git("commit", "-am", "on topic")
    #expect(try tool.run("diff", "--since", "main...topic").output.hasSuffix("1 stale, 3 unchanged\n"))
    // What main edited is as the English has it still.
    #expect(try tool.run("diff", "--since", "main..topic").output.contains("\n1 stale, 1 answered, 2 unchanged\n"))
  }

  /// A finished project: what `check` doubts waits, until somebody looks at it.
  @Test func theFirstSyncTrustsWhatCheckDoesNotDoubt() throws {
    let english = Self.english.replacingOccurrences(of: "500 yen", with: "700 yen")
    try write(Self.japanese.replacingOccurrences(of: "写真を撮れます。\n", with: "写真を撮れます。\n\n雨の日は傘を貸します。🌂\n"), english)
    let first = try tool.run("sync")
    #expect(first.output.contains("3 recorded for the first time") || first.output.contains("4 recorded for the first time"))
    #expect(first.error.contains("--trust-all"), "without a terminal it says what it took")
    let status = try tool.run("status").output
    #expect(status.contains("stale: recorded before anybody confirmed it") && status.contains("700 yen"))
    #expect(status.contains("missing: Japanese text without English"), "that it is new nobody can know")
    #expect(!status.contains("+ 🌂"))
    // Every place that is printed can be confirmed.
    for place in status.split(separator: "\n").filter({ $0.hasPrefix("articles/") }).map({ $0.prefix { $0 != " " }.dropLast() }) {
      #expect(try tool.run("confirm", String(place)).status == 0, "\(place)")
    }
    #expect(try tool.run("status").status == 0)
  }

  @Test(arguments: ["--all", "--trust-all"]) func theFirstSyncTakesAllWhereItIsTold(_ flag: String) throws {
    try write(Self.japanese + "\n雨の日は傘を貸します。\n", Self.english.replacingOccurrences(of: "500 yen", with: "700 yen"))
    let outcome = try tool.run("sync", flag)
    #expect(!outcome.output.contains("waiting") && outcome.error.isEmpty)
    #expect(try tool.run("status").output == "5 unchanged\n")
  }

  @Test func aNumberThatAgreesNowIsNoDoubtAnyMore() throws {
    try write(Self.japanese, Self.english.replacingOccurrences(of: "500 yen", with: "700 yen"))
    _ = try tool.run("sync", "--trust-checked")
    #expect(try tool.run("status").status == 1)
    try write(Self.japanese, Self.english)
    #expect(try tool.run("status").status == 0)
  }

  @Test func aReportOfChangesNeedsARecord() throws {
    let outcome = try tool.run("report", "--status")
    #expect(outcome.status == 2 && outcome.error.contains("taiyaku.lock is not there yet"), "\(outcome.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku-report")))
  }

  @Test func aFileThatNeverWasIsAFailure() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    let outcome = try tool.run("diff", "--since", "HEAD", "articles/x.ja.md", "articles/x.en.md")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("articles/x.ja.md: no such file, now or in HEAD"))
  }

  @Test func aLinkThatLeadsElsewhereIsNamed() throws {
    func article(_ year: Int) -> String { "申込書は[こちら](form-\(year).pdf)です。郵送もできます。\n" }
    try write(article(2024), "The form is [here](form-2024.pdf). You may post it.\n")
    _ = try tool.run("sync")
    try folder.write(article(2025), to: "b.ja.md")
    let outcome = try tool.run(
      "diff", "--old", "articles/a.ja.md", "articles/a.en.md", "--new", "b.ja.md", "articles/a.en.md")
    #expect(outcome.output.contains("stale: the Japanese was edited (a link), the English was not: form-2024.pdf → form-2025.pdf"))
    try write(article(2025), "The form is [here](form-2024.pdf). You may post it.\n")
    #expect(try tool.run("status").status == 1)
  }

  @Test func anUnknownRevisionIsAFailure() throws {
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    let outcome = try tool.run("diff", "--since", "nowhere")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nowhere: git knows no such revision"))
    #expect(outcome.output.isEmpty)
  }

  @Test func outsideOfARepositoryThereIsNoHistory() throws {
    let outcome = try tool.run("diff", "--since", "HEAD")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("git"))
  }

  @Test func statusFailsUntilTheTranslatorHasLooked() throws {
    #expect(try tool.run("status").status == 2)
    #expect(try tool.run("sync").status == 0)
    #expect(try tool.run("status").status == 0)
    try write(Self.edited, Self.english)
    let stale = try tool.run("status")
    #expect(stale.status == 1)
    #expect(stale.output.contains("articles/a.en.md:3:55: stale"))
    // What is stale is not recorded by the way.
    #expect(try tool.run("sync").output.contains("1 waiting for a translator"))
    #expect(try tool.run("status").status == 1)
    #expect(try tool.run("confirm", "articles/a.ja.md:3").output.contains("1 sentence confirmed"))
    #expect(try tool.run("status").status == 0)
    try write(Self.japanese.replacingOccurrences(of: "500円", with: "700円"), Self.english)
    #expect(try tool.run("status").status == 1)
  }

  /// A paragraph stands on one line; a column names one sentence of it, as status prints it.
  @Test func oneSentenceOfALineIsConfirmed() throws {
    _ = try tool.run("sync")
    try write(Self.edited.replacingOccurrences(of: "撮れます", with: "撮れません"), Self.english)
    #expect(try tool.run("status").output.hasSuffix("2 stale, 2 unchanged\n"))
    #expect(try tool.run("confirm", "articles/a.en.md:3:55").output.contains("1 sentence confirmed"))
    #expect(try tool.run("status").output.hasSuffix("1 stale, 3 unchanged\n"))
    #expect(try tool.run("confirm", "articles/a.en.md:3").output.contains("1 sentence confirmed"))
    #expect(try tool.run("status").output == "4 unchanged\n")
  }

  @Test(arguments: ["articles/a.en.md:99", "articles/a.en.md:3:999", "articles/a.en.md:x", "elsewhere.md:1"])
  func aPlaceWithoutASentenceCannotBeConfirmed(_ place: String) throws {
    _ = try tool.run("sync")
    let outcome = try tool.run("confirm", place)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(place.hasPrefix("elsewhere") ? "elsewhere.md" : place))
  }

  /// What .gitattributes with merge=union makes of two branches that confirmed neighbouring sentences.
  @Test func aMergedLockHoldsTheLinesOfBothSides() throws {
    try folder.write("taiyaku.lock merge=union\n", to: ".gitattributes")
    _ = try tool.run("sync")
    try git("init")
    try git("add", ".")
    try git("commit", "-m", "first")
    let photographs = Self.japanese.replacingOccurrences(of: "撮れます", with: "撮ることができます")
    try git("checkout", "-b", "ours")
    try write(Self.edited, Self.english)
    _ = try tool.run("sync", "--all")
    try git("commit", "-am", "ours")
    try git("checkout", "-b", "theirs", "HEAD~1")
    try write(photographs, Self.english)
    _ = try tool.run("sync", "--all")
    try git("commit", "-am", "theirs")
    try git("merge", "-X", "theirs", "ours")
    try write(photographs.replacingOccurrences(of: "500円", with: "600円"), Self.english)
    #expect(try tool.run("status").output == "4 unchanged\n")
  }

  @Test func aTranslationThatFollowedIsRecorded() throws {
    _ = try tool.run("sync")
    try write(Self.edited, Self.english.replacingOccurrences(of: "500 yen", with: "600 yen"))
    #expect(try tool.run("status").status == 0)
    #expect(try tool.run("sync").output.contains("1 recorded"))
    #expect(try tool.run("status").output == "4 unchanged\n")
  }

  @Test func theLockSurvivesARename() throws {
    _ = try tool.run("sync")
    try FileManager.default.removeItem(atPath: folder.path("articles"))
    try write(Self.edited, Self.english, name: "z")
    #expect(try tool.run("status").output.contains("articles/z.en.md:3:55: stale"))
  }

  /// An article much like another that is still there is one of its own, not the other under a new name.
  @Test func anArticleLikeAnotherIsRecordedBesideIt() throws {
    try write(Self.japanese, Self.english, name: "z")
    _ = try tool.run("sync", "articles/a.ja.md", "articles/a.en.md")
    #expect(try tool.run("sync", "articles/z.ja.md", "articles/z.en.md").output.contains("4 recorded for the first time"))
    let lock = try String(contentsOfFile: folder.path("taiyaku.lock"), encoding: .utf8)
    #expect(lock.split(separator: "\n").count { $0.hasPrefix("article\t") } == 2)
  }

  @Test(arguments: ["text", "json", "html", "markdown", "csv", "sarif", "junit", "github", "gitlab", "checkstyle", "rdjson"])
  func everyFormatIsWritten(_ format: String) throws {
    try folder.write(Self.edited, to: "b.ja.md")
    let outcome = try tool.run(
      "diff", "--old", "articles/a.ja.md", "articles/a.en.md", "--new", "b.ja.md", "articles/a.en.md", "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("stale"))
    #expect(outcome.error.isEmpty)
  }

  @Test func aWorkbookNeedsAFile() throws {
    try folder.write(Self.edited, to: "b.ja.md")
    let states = ["--old", "articles/a.ja.md", "articles/a.en.md", "--new", "b.ja.md", "articles/a.en.md"]
    #expect(try tool.run(["diff"] + states + ["--format", "xlsx"]).status == 2)
    #expect(try tool.run(["diff"] + states + ["--format", "xlsx", "--output", "todo.xlsx"]).status == 1)
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("todo.xlsx")).prefix(2) == Data("PK".utf8))
  }

  /// Copies of a site: its pages with both languages are articles, too, wherever the folders lie.
  @Test func diffOfTwoFoldersFindsPages() throws {
    func page(_ day: Int) -> String {
      "<div lang=\"ja\"><h1>休みのお知らせ</h1><p>8月11日から\(day)日まで休みます。急ぎの方は電話をください。</p></div>\n"
        + "<div lang=\"en\"><h1>Holiday notice</h1><p>We are closed from 11 to 15 August. If it is urgent, please call us.</p></div>\n"
    }
    try folder.write(page(15), to: "old/notice.html")
    try folder.write(page(16), to: "new/notice.html")
    try folder.write("One.\n", to: "old/x.md")
    try folder.write("Two.\n", to: "new/x.md")
    let outcome = try tool.run("diff", "--old", "old", "--new", "new")
    #expect(outcome.output.contains("new/notice.html:2:"), "\(outcome.output)")
    #expect(outcome.error.contains("1 file not compared: new/x.md"))
  }

  @Test func filesOfOtherPairsAreNotRecordedTogether() throws {
    try write(Self.japanese, Self.english, name: "b")
    let outcome = try tool.run("sync", "articles/a.ja.md", "articles/b.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("belongs to"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku.lock")))
  }

  @Test func whatWaitsIsNotForgotten() throws {
    try write(Self.japanese, Self.english, name: "b c")
    _ = try tool.run("sync")
    try write(Self.edited, Self.english)
    let refused = try tool.run("sync", "--forget", "articles/a.ja.md")
    #expect(refused.status == 2 && refused.error.contains("is still there, with 1 sentence waiting"))
    for language in ["ja", "en"] { try FileManager.default.removeItem(atPath: folder.path("articles/b c.\(language).md")) }
    #expect(try tool.run("status").error.contains("taiyaku sync --forget 'articles/b c.ja.md'"), "as a shell takes it")
    #expect(try tool.run("sync", "--forget", "b c.ja.md").error.contains("did you mean 'articles/b c.ja.md'?"))
    #expect(try tool.run("sync", "--forget", "articles/b c.ja.md").output.contains("forgotten: articles/b c.ja.md = articles/b c.en.md"))
  }

  @Test func confirmSaysWhat() throws {
    _ = try tool.run("sync")
    try write(Self.edited, Self.english)
    #expect(try tool.run("confirm", "articles/a.en.md:3:55").output.contains("(they say different numbers)"))
    #expect(try tool.run("confirm").error.contains("which sentence?"))
    #expect(try tool.run("confirm", "articles/a.en.md:1:2:3").error.contains("a place is FILE:LINE"))
  }

  @Test func quietLeavesOutTheSummary() throws {
    _ = try tool.run("sync")
    #expect(try tool.run("status", "-q").output.isEmpty)
  }

  @Test func statesToFailOnAreShown() throws {
    _ = try tool.run("sync")
    try write(Self.edited, Self.english.replacingOccurrences(of: "500 yen", with: "600 yen"))
    let outcome = try tool.run("status", "--fail-on", "stale,updated")
    #expect(outcome.status == 1 && outcome.output.contains("articles/a.en.md:3:55: updated"), "\(outcome.output)")
  }

  @Test func theDoctorReadsLockAndArticles() throws {
    _ = try tool.run("sync")
    try folder.write("", to: "taiyaku.lock")
    #expect(try tool.run("doctor").output.contains("the file is empty; restore it from git"))
    try write(Self.japanese + "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", Self.english)
    #expect(try tool.run("doctor").output.contains("BAD articles"))
  }
}
