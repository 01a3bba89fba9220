import Bitext
import Gate

/// SARIF 2.1.0. Columns are UTF-16 units; the other language's places are related locations; what the baseline knows or a waiver
/// lets stand is marked, not dropped, so that a viewer does not close and reopen it.
enum SARIFReport {
  static func write(_ report: FindingsReport) throws -> String {
    let rules = sortedRules(of: report)
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    let fingerprints = report.uniqueFingerprints()
    var results = zip(report.findings, fingerprints).map { result($0, $1, report, indices) }
    let hasBaseline = !report.fixed.isEmpty || report.findings.contains { $0.baselineState != nil }
    if hasBaseline { results += report.fixed.map { absent($0, report, indices) } }
    let driver = SARIF.Driver(
      name: report.tool.name, semanticVersion: report.tool.version,
      rules: rules.map {
        SARIF.ReportingDescriptor(
          id: $0.id.rawValue, shortDescription: .init(text: $0.summary),
          fullDescription: $0.why.isEmpty ? nil : .init(text: $0.why), help: $0.fix.isEmpty ? nil : .init(text: $0.fix),
          helpUri: RuleCatalog[$0.id]?.page,
          defaultConfiguration: .init(level: level($0.severity)))
      })
    return try MachineJSON.encode(
      SARIF.Log(runs: [
        SARIF.Run(
          tool: .init(driver: driver), artifacts: report.files.map { .init(location: artifact(named: $0.name, report)) }, results: results)
      ]))
  }

  private static func sortedRules(of report: FindingsReport) -> [FindingRule] {
    let known = Set(report.rules.map(\.id))
    let named = report.findings.map { ($0.rule, $0.severity) } + report.fixed.map { ($0.key.rule, Finding.Severity.warning) }
    var rules = report.rules
    var added: Set<RuleID> = []
    for (id, severity) in named where !known.contains(id) && added.insert(id).inserted {
      rules.append(.init(id: id, summary: id.rawValue, severity: severity))
    }
    return rules.sorted { $0.id < $1.id }
  }

  private static func result(
    _ finding: ReportedFinding, _ fingerprint: String, _ report: FindingsReport, _ rules: [RuleID: Int]
  ) -> SARIF.Result {
    let related = finding.related.enumerated().map { index, related in
      location(of: related.place, sentence: nil, report, id: index + 1, message: related.message.english)
    }
    let sentence = finding.side(finding.language).sentence
    return SARIF.Result(
      ruleId: finding.rule.rawValue, ruleIndex: rules[finding.rule], level: level(finding.severity),
      message: .init(text: finding.message.english),
      locations: finding.location.map { [location(of: $0, sentence: sentence, report)] } ?? [],
      relatedLocations: related.isEmpty ? nil : related, partialFingerprints: ["taiyakuFinding/v1": fingerprint],
      baselineState: finding.baselineState?.rawValue,
      suppressions: suppressions(of: finding, report), fixes: fix(of: finding, report).map { [$0] },
      properties: finding.concept == nil && finding.suggestion == nil
        ? nil : .init(concept: finding.concept, suggestion: finding.suggestion))
  }

  /// Viewers that know no baseline are told as well that a finding is known.
  private static func suppressions(of finding: ReportedFinding, _ report: FindingsReport) -> [SARIF.Suppression]? {
    if let waiver = finding.waiver { return [suppression(waiver, report)] }
    return finding.baselineState == .unchanged
      ? [SARIF.Suppression(kind: "external", justification: "known from the baseline")] : nil
  }

  /// The words to write instead, where that is certain.
  private static func fix(of finding: ReportedFinding, _ report: FindingsReport) -> SARIF.Fix? {
    let replacements = finding.replacements
    guard let first = replacements.first else { return nil }
    let file = report.files[first.place.file]
    return SARIF.Fix(
      description: .init(text: "write \"\(first.text)\""),
      artifactChanges: [
        .init(
          artifactLocation: artifact(named: file.name, report),
          replacements: replacements.map {
            .init(deletedRegion: region(of: $0.place.range, file), insertedContent: .init(text: $0.text))
          })
      ])
  }

  private static func absent(_ entry: Baseline.Entry, _ report: FindingsReport, _ rules: [RuleID: Int]) -> SARIF.Result {
    let name = entry.files.en ?? entry.files.ja
    return SARIF.Result(
      ruleId: entry.key.rule.rawValue, ruleIndex: rules[entry.key.rule], level: "none", message: .init(text: entry.message),
      locations: name.map { [.init(physicalLocation: .init(artifactLocation: artifact(named: $0, report)))] } ?? [],
      partialFingerprints: ["taiyakuFinding/v1": entry.key.fingerprint], baselineState: "absent")
  }

  private static func suppression(_ waived: Waiver, _ report: FindingsReport) -> SARIF.Suppression {
    let place = waived.origin.position
    return SARIF.Suppression(
      kind: waived.isInSource ? "inSource" : "external",
      justification: waived.reason + (waived.until.map { " (until \($0))" } ?? ""),
      location: .init(
        physicalLocation: .init(
          artifactLocation: artifact(named: waived.origin.file, report),
          region: .init(startLine: place.line, startColumn: place.column, endLine: place.line, endColumn: place.column))))
  }

  private static func location(
    of place: ReportedFinding.Place, sentence: ReportedFinding.Place?, _ report: FindingsReport, id: Int? = nil, message: String? = nil
  ) -> SARIF.Location {
    let file = report.files[place.file]
    var artifact = artifact(named: file.name, report)
    artifact.index = place.file
    let own = region(of: place.range, file)
    // The standard wants a context to be larger than the region.
    let context = sentence.flatMap { sentence -> SARIF.Region? in
      let isLarger =
        sentence.range != place.range && sentence.range.lowerBound <= place.range.lowerBound
        && sentence.range.upperBound >= place.range.upperBound
      return isLarger ? region(of: sentence.range, file) : nil
    }
    return SARIF.Location(
      id: id, physicalLocation: .init(artifactLocation: artifact, region: own, contextRegion: context),
      logicalLocations: logical(place.range, file),
      message: message.map { .init(text: $0) })
  }

  private static func region(of range: ByteRange, _ file: ReportedFile) -> SARIF.Region {
    let region = file.region(of: range, in: .utf16)
    return SARIF.Region(
      startLine: region.start.line, startColumn: region.start.column, endLine: region.end.line, endColumn: region.end.column,
      snippet: .init(text: file.source[range]))
  }

  private static func logical(_ range: ByteRange, _ file: ReportedFile) -> [SARIF.LogicalLocation]? {
    file.source.placeName(of: range).map { name in
      let part = file.source.partPlace(of: range)?.part
      return [.init(name: name.description, fullyQualifiedName: part.map { "\($0)#\(name.description)" }, kind: name.kind.rawValue)]
    }
  }

  private static func artifact(named name: String, _ report: FindingsReport) -> SARIF.ArtifactLocation {
    let path = report.path(name)
    return SARIF.ArtifactLocation(uri: path.uri, uriBaseId: path.isAbsolute ? nil : "%SRCROOT%")
  }

  static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
