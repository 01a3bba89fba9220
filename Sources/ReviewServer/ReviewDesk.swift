import Bitext
import FoundationEssentials
import Interchange
import Reporting

/// What the server serves: the pairs under review, and where decisions are kept. The server itself knows no file.
package protocol ReviewDesk: Sendable {
  /// How many pairs there are; they are numbered from 0.
  var count: Int { get }

  /// What pages say in Japanese; nil where they speak English only.
  var words: PageWords? { get }

  /// A pair as it stands now, with the revision that names this state of articles and decisions.
  func page(_ pair: Int) async throws -> (page: ReportPage, revision: String)

  /// The revision alone, for a page that asks whether it is still the newest.
  func revision(of pair: Int) async throws -> String

  /// Keeps decisions: on disk before it returns, or not at all.
  /// - Parameter revision: the state the decisions were made on
  /// - Returns: the pair realigned around them, or nil where the articles or earlier decisions have changed since, and nothing was kept
  func keep(_ decisions: ReviewDecisions, for pair: Int, onto revision: String) async throws -> (page: ReportPage, revision: String)?

  /// Corrects wording in the article's files, under the same conditions.
  func edit(_ edits: [WordingEdits.Edit], of pair: Int, onto revision: String) async throws -> (page: ReportPage, revision: String)?

  /// What a page gives to be kept as a file; nil where there is nothing of the kind.
  /// - Parameter language: of its heads and findings
  func download(_ download: Download, of pair: Int, in language: Language) async throws -> (name: String, bytes: [UInt8])?
}

/// What a page gives to be kept as a file.
package enum Download: String, CaseIterable, Sendable {
  case report = "report.html"
  case pins = "pins.jsonl"
  case memory = "memory.tmx"
  case table = "table.xlsx"
  case columns = "columns.docx"
  case ja, en
}

/// Takes files that were dropped on a page.
package protocol Intake: Sendable {
  /// - Parameter from: the language the article was written in first
  /// - Returns: the number of the pair they became
  func take(_ files: [DroppedFile], from: Language) async throws -> Int
}

package struct DroppedFile: Codable, Sendable {
  package var name: String
  package var data: Data
}

extension ReviewDesk {
  package var words: PageWords? { nil }

  package func download(
    _ download: Download, of pair: Int, in language: Language
  ) async throws -> (name: String, bytes: [UInt8])? { nil }

  /// The words in which a page of a language is spoken to.
  func book(_ language: Language) -> Phrasebook { language == .ja ? words?.book ?? .english : .english }

  package func edit(_ edits: [WordingEdits.Edit], of pair: Int, onto revision: String) async throws -> (page: ReportPage, revision: String)?
  {
    throw WordingProblem.off
  }
}
