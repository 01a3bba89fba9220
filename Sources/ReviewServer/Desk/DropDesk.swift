import Bitext
import FoundationEssentials
import Host
import Interchange
import Project
import Reporting
import Synchronization
import Workspace

/// Articles that are dropped on a page: copies in a folder of this run, each with its own pins. Nothing of them stays when it ends.
package final class DropDesk: ReviewDesk, Intake {
  /// Opens an article in a folder.
  package typealias Open = @Sendable (_ paths: [String], _ folder: String, _ from: Language) throws -> ProjectDesk

  private let folder: TemporaryFolder
  private let open: Open
  package let words: PageWords?
  private let desks = Mutex<[ProjectDesk]>([])

  package init(_ folder: TemporaryFolder, words: PageWords?, open: @escaping Open) {
    (self.folder, self.words, self.open) = (folder, words, open)
  }

  package var count: Int { desks.withLock { $0.count } }

  package func take(_ files: [DroppedFile], from: Language) async throws -> Int {
    let place = OutputGuard(root: folder.path)
    // A folder of its own for each try: a refused one leaves nothing that the next would find.
    guard let own = TemporaryFolder(named: folder.path.dropFirst(TemporaryFile.folder.count + 1) + "/article") else {
      throw DropProblem.noFolder
    }
    do {
      var paths: [String] = []
      for (index, file) in files.enumerated() {
        var name = Self.name(file.name)
        if paths.contains("\(own.path)/\(name)") { name = "\(index + 1)-\(name)" }
        let path = "\(own.path)/\(name)"
        try place.write(Array(file.data), to: path, named: path)
        paths.append(path)
      }
      let desk = try open(paths, own.path, from)
      // What cannot be read is said now.
      let pair = try await desk.page(0).page.pair
      for language in Language.allCases where pair[language].sentences.isEmpty {
        throw DropProblem.noText(language, pair[language].source.name)
      }
      return desks.withLock {
        $0.append(desk)
        return $0.count - 1
      }
    } catch {
      own.remove()
      throw DropProblem.refused(Message(saying: error), own.path + "/")
    }
  }

  /// A name for a file here, whatever it was called: its ending tells its format.
  static func name(_ given: String) -> String {
    let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
    let plain = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
    let visible = String(plain.drop { $0 == "." }.suffix(80))
    return visible.isEmpty ? "text" : visible
  }

  private func desk(_ pair: Int) -> ProjectDesk { desks.withLock { $0[pair] } }

  package func page(_ pair: Int) async throws -> (page: ReportPage, revision: String) { try await desk(pair).page(0) }

  package func revision(of pair: Int) async throws -> String { try await desk(pair).revision(of: 0) }

  package func keep(
    _ decisions: ReviewDecisions, for pair: Int, onto revision: String
  ) async throws -> (page: ReportPage, revision: String)? { try await desk(pair).keep(decisions, for: 0, onto: revision) }

  package func edit(
    _ edits: [WordingEdits.Edit], of pair: Int, onto revision: String
  ) async throws -> (page: ReportPage, revision: String)? { try await desk(pair).edit(edits, of: 0, onto: revision) }

  package func download(
    _ download: Download, of pair: Int, in language: Language
  ) async throws -> (name: String, bytes: [UInt8])? {
    try await desk(pair).download(download, of: 0, in: language)
  }
}

/// Files that did not become a page.
enum DropProblem: SaidError {
  case noFolder
  case noText(Language, String)
  /// What was wrong, and the folder of this run, which nobody knows.
  case refused(Message, String)

  /// - Parameter book: the words of the page that dropped them
  func text(in book: Phrasebook) -> String {
    switch self {
    case .noFolder, .noText: message.text(in: book)
    case .refused(let problem, let folder): problem.text(in: book).split(separator: folder).joined()
    }
  }

  var message: Message {
    switch self {
    case .noFolder: "no folder for the files can be made; set TMPDIR to one that can be written"
    case .noText(let language, let name): "\(name): holds no \(language) text; was another file meant?"
    case .refused: Message(verbatim: text(in: .english))
    }
  }
}
