import AlignmentEngine
import Bitext
import Gate
import Reading
import Revision
import Segmentation
import Terminology
import Workspace

/// Everything that decides how articles are worked on: what `taiyaku.yml` says, with what the caller says instead. Total: nothing in
/// it means "as elsewhere".
package struct Settings: Sendable {
  /// What is written in `taiyaku.yml`; paths are seen from where the process runs (`located`).
  package var configuration: Configuration
  /// The language articles are written in first.
  package var from: Language { didSet { checking.from = from } }
  /// The direction that the caller named: it holds for every article.
  package var givenFrom: Language?
  /// How files are read and cut into sentences.
  package var reading: ArticleReader.Options
  package var glossaries: [String]
  /// Further files that are read: words and rules of the command line.
  package var inputs: [String] = []
  package var dictionary: Configuration.DictionaryChoice
  /// Who is asked what sentences mean.
  package var encoder: Configuration.EncoderChoice
  /// Files of words used beside the dictionary.
  package var lexicons: [String]
  /// The file of beads a person decided, which need not be there yet; nil where nobody keeps one.
  package var pins: String?
  package var lock: String
  /// The file of findings that were there before; nil where nobody keeps one.
  package var baseline: String?
  package var checking: CheckOptions
  /// From which severity on findings are a failure.
  package var failOn: FailLevel
  /// The day waivers are held against.
  package var today: Day
  /// Whether text that stands elsewhere in the other version is looked for.
  package var findsMoves = true
  /// Articles, or parts of a long one, worked on side by side; the result is the same for any number.
  package var jobs: Int

  /// The language an article is written in first.
  /// - Parameter path: its Japanese file, or its page
  package func from(ofJapanese path: String) -> Language { givenFrom ?? configuration.direction(ofJapanese: path) ?? from }

  /// The same where somebody said it of this article or on the command line: that goes before what was recorded.
  package func saidFrom(ofJapanese path: String) -> Language? { givenFrom ?? configuration.direction(ofJapanese: path) }

  /// Where decisions are written.
  package var pinsPath: String { pins ?? configuration.pinsPath }

  /// Rules whose findings nobody wants: left out by the caller, or off in the configuration.
  package var silentRules: Set<RuleID> {
    checking.disabled.union(configuration.rules.filter { $0.value == .off && !configuration.isWanted($0.key) }.keys)
  }

  /// The findings that were there before; nil where nobody keeps them.
  /// - Throws: what is wrong with the file
  package func readBaseline() throws -> Baseline? {
    try baseline.map { try Baseline(reading: FileReader().bytes($0), path: $0).mapPaths(configuration.located) }
  }

  /// What a project does when nobody says otherwise.
  /// - Throws: what is wrong with the files of `segmentation:`
  package init(_ configuration: Configuration, today: Day, jobs: Int = 1) throws {
    self.configuration = configuration
    from = configuration.from ?? .ja
    reading = ArticleReader.Options(rules: try SegmentationRules(configuration.segmentationSources()))
    glossaries = configuration.glossaries.map(configuration.located)
    dictionary =
      switch configuration.dictionary {
      case .file(let path): .file(configuration.located(path))
      case let choice: choice
      }
    encoder =
      switch configuration.encoder {
      case .file(let path): .file(configuration.located(path))
      case let choice: choice
      }
    lexicons = configuration.lexicons.map(configuration.located)
    pins = configuration.pinsPath
    lock = configuration.lockPath
    baseline = configuration.baseline.map(configuration.located)
    checking = CheckOptions()
    checking.from = from
    checking.disabled = RuleCatalog.optIn.filter { !configuration.isWanted($0) }
    failOn = configuration.failOn.map { FailLevel($0) } ?? .error
    self.today = today
    self.jobs = jobs
  }
}

/// From which severity on findings are a failure.
package enum FailLevel: String, CaseIterable, Sendable {
  case never, info, warning, error

  package init(_ severity: Finding.Severity) {
    self =
      switch severity {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
  }

  package func isReached(by severity: Finding.Severity) -> Bool { Finding.Severity(rawValue: rawValue).map { severity >= $0 } ?? false }
}
