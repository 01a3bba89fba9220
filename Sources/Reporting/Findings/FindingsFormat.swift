/// The forms a report can be written in.
package enum FindingsFormat: String, Sendable, CaseIterable {
  case text, json, sarif, junit, github, gitlab, checkstyle, rdjson, markdown

  package var summary: String {
    switch self {
    case .text: "for people, as compilers write"
    case .json: "every detail, for scripts"
    case .sarif: "SARIF 2.1.0, for code scanning and editors"
    case .junit: "JUnit XML, for test reports"
    case .github: "annotations of a GitHub Actions run"
    case .gitlab: "GitLab code quality"
    case .checkstyle: "Checkstyle XML"
    case .rdjson: "rdjson, for reviewdog"
    case .markdown: "a table, for the comment of a pull request or the summary of a run"
    }
  }
}

extension FindingsReport {
  /// The whole report in a format; machine formats end in a newline.
  package func write(_ format: FindingsFormat, style: TerminalStyle = .plain) throws -> String {
    switch format {
    case .text: TextReport(self, style: style).write()
    case .json: try JSONReport.write(self)
    case .sarif: try SARIFReport.write(self)
    case .junit: JUnitReport.write(self)
    case .github: GitHubAnnotations.write(self)
    case .gitlab: try GitLabCodeQuality.write(self)
    case .checkstyle: CheckstyleReport.write(self)
    case .rdjson: try ReviewdogReport.write(self)
    case .markdown: MarkdownReport.write(self)
    }
  }
}
