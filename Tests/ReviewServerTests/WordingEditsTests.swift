import Bitext
import Foundation
import Gate
import Host
import Interchange
import Project
import Reporting
import Testing
import Workspace

@testable import ReviewServer

/// Corrected wording is an edit of exactly these bytes, or nothing.
@Suite struct WordingEditsTests {
  private let text = Array("Make the stock. Serve.\n".utf8)

  private func edit(_ from: String, _ to: String, at start: Int) -> WordingEdits.Edit {
    WordingEdits.Edit(side: .en, range: [start, start + from.utf8.count], from: from, to: to)
  }

  @Test func theBytesOfAnEditAreReplacedAndNoOthers() throws {
    let edits = [edit("Serve", "Serve it", at: 16), edit("the", "出", at: 5)]
    let checked = try WordingEdits.checked(edits, in: text)
    #expect(String(decoding: checked.applied(to: text), as: UTF8.self) == "Make 出 stock. Serve it.\n")
    #expect(checked.moved(16) == 16 && checked.moved(22) == 25 && checked.moved(0) == 0)
  }

  @Test func whatSaysSomethingElseIsRefused() {
    #expect(throws: WordingProblem.otherText) { try WordingEdits.checked([edit("THE", "a", at: 5)], in: text) }
    #expect(throws: WordingProblem.otherText) { try WordingEdits.checked([edit("the", "a", at: 5), edit("the", "b", at: 5)], in: text) }
    #expect(throws: WordingProblem.otherText) { try WordingEdits.checked([edit("stock", "x", at: 4000)], in: text) }
    #expect(throws: WordingProblem.newLine) { try WordingEdits.checked([edit("the", "a\nb", at: 5)], in: text) }
    #expect(throws: WordingProblem.nothing) { try WordingEdits.checked([edit("the", " ", at: 5)], in: text) }
  }

  @Test(arguments: ["{}", "[]", #"{"edits":[]}"#, #"{"edits":[{"side":"en","range":[3,1],"from":"","to":""}]}"#])
  func otherBodiesAreNoEdits(_ body: String) {
    #expect(throws: (any Error).self) { try WordingEdits(json: Array(body.utf8)) }
  }

  /// A project of one article in a folder of its own.
  private struct Article {
    let folder: TemporaryFolder
    let desk: ProjectDesk

    init(takesWording: Bool) throws {
      folder = try #require(TemporaryFolder(named: "taiyaku-wording"))
      let place = folder.path
      let paths = ["\(place)/a.ja.md", "\(place)/a.en.md"]
      try Data("だしを取る。\n\n火を止める。\n".utf8).write(to: URL(fileURLWithPath: paths[0]))
      try Data("Make the stock.\n\nTurn it off.\n".utf8).write(to: URL(fileURLWithPath: paths[1]))
      @Sendable func settings() throws -> Settings {
        var settings = try Settings(Configuration(), today: Day(secondsSince1970: 0))
        (settings.dictionary, settings.encoder) = (.none, .none)
        (settings.pins, settings.lock) = ("\(place)/pins.jsonl", "\(place)/lock")
        return settings
      }
      let project = try Project(settings())
      desk = ProjectDesk(
        project, articles: [.pair(ja: paths[0], en: paths[1])], since: nil, generator: "test", takesWording: takesWording,
        signature: { Signature(by: "Hanako", at: "2027-01-31T00:00:00Z") }, settings: settings)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8) }

    func decisions(_ beads: [ReviewDecisions.DecidedBead], cuts: [SentenceCut] = []) -> ReviewDecisions {
      let file = ReviewDecisions.File(path: "", digest: "")
      return ReviewDecisions(files: BothLanguages(ja: file, en: file), from: .ja, beads: beads, cuts: cuts)
    }
  }

  @Test func theFileIsWrittenAndPinsFollow() async throws {
    let article = try Article(takesWording: true)
    defer { article.folder.remove() }
    let checked = article.decisions([.init(ja: ["だしを取る。"], en: ["Make the stock."], checked: true)])
    let revision = try #require(try await article.desk.keep(checked, for: 0, onto: article.desk.revision(of: 0))).revision
    let wording = [edit("Make the stock.", "Make stock.", at: 0)]
    #expect(try await article.desk.edit(wording, of: 0, onto: "old") == nil, "a page that is too old writes nothing")
    _ = try #require(try await article.desk.edit(wording, of: 0, onto: revision))
    #expect(try article.text("a.en.md") == "Make stock.\n\nTurn it off.\n")
    #expect(
      try article.text("pins.jsonl")
        == #"{"at":"2027-01-31T00:00:00Z","by":"Hanako","checked":true,"en":["Make stock."],"ja":["だしを取る。"]}"# + "\n")
  }

  @Test func nothingIsWrittenWithoutLeave() async throws {
    let article = try Article(takesWording: false)
    defer { article.folder.remove() }
    let revision = try await article.desk.revision(of: 0)
    await #expect(throws: WordingProblem.off) {
      try await article.desk.edit([edit("Make", "Take", at: 0)], of: 0, onto: revision)
    }
    #expect(try article.text("a.en.md").hasPrefix("Make"))
  }

  @Test func cutsAreKeptAndReadAtOnce() async throws {
    let article = try Article(takesWording: false)
    defer { article.folder.remove() }
    let cut = SentenceCut(language: .en, sentences: ["Make the", "stock."])
    let kept = try await article.desk.keep(
      article.decisions([], cuts: [cut]), for: 0, onto: article.desk.revision(of: 0))
    #expect(try #require(kept).page.pair.en.sentences.map(\.text) == ["Make the", "stock.", "Turn it off."])
    #expect(try article.text("pins.jsonl").contains(#""sentences":["Make the","stock."]"#))
    let undone = try await article.desk.keep(article.decisions([]), for: 0, onto: article.desk.revision(of: 0))
    #expect(try #require(undone).page.pair.en.sentences.count == 2)
    #expect(try article.text("pins.jsonl").isEmpty)
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\texts\\a.md", "a.md"), (".hidden", "hidden"), ("\u{7}/", "text"), ("本文.md", "本文.md"),
  ])
  func aDroppedFileHasAPlainName(_ given: String, _ name: String) { #expect(DropDesk.name(given) == name) }
}
