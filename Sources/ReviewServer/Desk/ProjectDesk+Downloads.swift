import Bitext
import Interchange
import Project
import Reporting
import Workspace

/// What a page gives to be kept as a file.
extension ProjectDesk {
  package func download(_ download: Download, of pair: Int, in language: Language) async throws -> (name: String, bytes: [UInt8])? {
    let project = try current()
    let paths = articles[pair].paths
    let name = ReportNames.name(of: articles[pair])
    switch download {
    case .report:
      var page = try await page(pair).page
      page.isEditable = false
      page.words = words
      return (name + ".html", Array(page.html().utf8))
    case .pins: return (name + ".pins.jsonl", project.pins(of: try documents(pair, project)).encoded())
    case .memory: return (name + ".tmx", Array(TMXWriter.write(try await exchanged(pair, project)).utf8))
    case .table: return (name + ".xlsx", try XLSXWriter.write(try await exchanged(pair, project), in: language, book(language)))
    case .columns: return (name + ".docx", try WordTableWriter.write(try await exchanged(pair, project), in: language, book(language)))
    case .ja, .en:
      // Files that somebody named lie where they lie.
      guard givesTexts else { return nil }
      let path = download == .ja ? paths.ja : paths.en
      return (path.split(separator: "/").last.map(String.init) ?? path, try FileReader(readsPipes: false).bytes(path))
    }
  }

  private func exchanged(_ pair: Int, _ project: Project) async throws -> ExchangePair {
    try await project.study(articles[pair], documents(pair, project), StudyRequest(), jobs: project.settings.jobs)
      .exchange(tool: ("taiyaku", ""))
  }
}
