import Bitext
import Gate
import Segmentation
import Structure
import Yams

extension Configuration {
  /// Reads the text of a `taiyaku.yml`.
  /// - Parameters:
  ///   - path: the file's name for messages; its folder is the root of the paths inside
  /// - Throws: `ConfigurationError` with every problem found
  package init(yaml text: String, path: String) throws(ConfigurationError) {
    var reader = ConfigurationReader(path: path)
    let configuration = reader.read(text)
    if !reader.problems.isEmpty { throw ConfigurationError(path: path, problems: reader.problems) }
    self = configuration
  }
}

/// Walks the YAML tree. Problems are gathered, so that one run shows them all.
struct ConfigurationReader {
  let path: String
  var problems: [ConfigurationError.Problem] = []

  static let keys = [
    "pairs", "exclude", "paths", "glossary", "from", "rules", "fail-on", "baseline", "waivers", "segmentation", "dictionary", "encoder",
    "lexicon", "pins", "lock", "structure", "style",
  ]

  private static let ruleNames = RuleCatalog.names.map(\.rawValue)

  init(path: String) { self.path = path }

  mutating func read(_ text: String) -> Configuration {
    var configuration = Configuration(path: path, root: path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "")
    guard let root = compose(text) else { return configuration }
    for (key, value) in entries(of: root, allowing: Self.keys, in: "the configuration") {
      switch key {
      case "pairs": configuration.pairs = elements(of: value).compactMap { pair($0, &configuration) }
      case "glossary": configuration.glossaries = strings(of: value)
      case "from": configuration.from = choice(value, Language.allCases, "a language")
      case "exclude":
        configuration.excluded = strings(of: value).flatMap { [PathPattern($0)] + ($0.hasSuffix("*") ? [] : [PathPattern(below: $0)]) }
      case "paths": configuration.pathRules = elements(of: value).compactMap { pathRules($0) }
      case "rules": configuration.rules = rules(value, &configuration.edition)
      case "fail-on": configuration.failOn = choice(value, Finding.Severity.allCases, "a severity")
      case "baseline": configuration.baseline = string(value)
      case "waivers": configuration.waivers = elements(of: value).compactMap { waiver($0) }
      case "segmentation": configuration.segmentation = segmentation(value)
      case "dictionary":
        configuration.dictionary = dictionary(value) ?? configuration.dictionary
      case "encoder": configuration.encoder = encoder(value)
      case "lexicon": configuration.lexicons = strings(of: value)
      case "pins": configuration.pins = string(value)
      case "structure": structure(value, &configuration.structure)
      case "style": style(value, &configuration.structure)
      default: configuration.lock = string(value)
      }
    }
    // Who says which style is the house's asks for the rule.
    if configuration.structure.spacing != nil, !configuration.isWanted(StructureRule.spacingID) {
      configuration.rules[StructureRule.spacingID] = configuration.rules[StructureRule.spacingID] ?? .severity(.warning)
    }
    return configuration
  }

  /// Nobody's texts are sent to an address because a file of the project says so.
  private mutating func encoder(_ node: Node) -> Configuration.EncoderChoice {
    guard let name = string(node) else { return .unsaid }
    let choice = Configuration.EncoderChoice(name)
    if case .address = choice {
      report(node, "an encoder's address is named on the command line alone (--encoder URL); write system, none or a file here")
      return .unsaid
    }
    return choice
  }

  private mutating func pair(_ node: Node, _ configuration: inout Configuration) -> PairPattern? {
    var patterns: [String: PathPattern] = [:]
    var setting: StructureOptions.Completeness?
    var from: Language?
    for (key, value) in entries(of: node, allowing: ["ja", "en", "page", "completeness", "from"], in: "a pair") {
      if key == "completeness" {
        setting = completenessSetting(value)
      } else if key == "from" {
        from = choice(value, Language.allCases, "a language")
      } else {
        patterns[key] = string(value).map { PathPattern($0) }
      }
    }
    if let setting, let ja = patterns["ja"] { configuration.completeness.append(.init(ja: ja, setting: setting)) }
    if let from, let ja = patterns["ja"] ?? patterns["page"] { configuration.directions.append(.init(ja: ja, from: from)) }
    switch (patterns["ja"], patterns["en"], patterns["page"]) {
    case (let ja?, let en?, nil):
      if ja == en {
        report(node, "ja and en name the same files; write page: \(ja) for files that hold both languages")
        return nil
      }
      if ja.wildcardCount != en.wildcardCount {
        report(node, "\(ja) and \(en) do not have the same number of wildcards; give each * of one a * in the other")
        return nil
      }
      return .pair(ja: ja, en: en)
    case (nil, nil, let page?): return .page(page)
    default:
      report(node, "a pair has either ja and en, or page for files that hold both languages")
      return nil
    }
  }

  /// `off` is false in YAML 1.1.
  private mutating func completenessSetting(_ node: Node) -> StructureOptions.Completeness? {
    guard let name = string(node) else { return nil }
    if let setting = StructureOptions.Completeness(rawValue: name) { return setting }
    report(node, "\"\(name)\" says nothing of completeness; write full, summary or off")
    return nil
  }

  /// Files, or `files:` and words by class: `names: [Westward Ho!]`.
  private mutating func segmentation(_ node: Node) -> Configuration.SegmentationSetting {
    guard case .mapping = node else { return Configuration.SegmentationSetting(files: strings(of: node)) }
    var setting = Configuration.SegmentationSetting()
    for (key, value) in entries(of: node, allowing: ["files"] + WordClass.allCases.map(\.rawValue), in: "segmentation") {
      if let kind = WordClass(rawValue: key) { setting.words.add(strings(of: value), to: kind) } else { setting.files = strings(of: value) }
    }
    return setting
  }

  /// An edition alone, or settings by rule with the edition among them.
  private mutating func rules(_ node: Node, _ edition: inout RuleEdition) -> [RuleID: Configuration.RuleSetting] {
    if isNull(node) { return [:] }
    if case .scalar = node, let text = string(node) {
      edition = self.edition(text, node)
      return [:]
    }
    var settings: [RuleID: Configuration.RuleSetting] = [:]
    for (key, value) in entries(of: node, allowing: Self.ruleNames + ["edition"], in: "rules") {
      if key == "edition" {
        if let text = string(value) { edition = self.edition(text, value) }
      } else {
        settings[RuleID(key)] = ruleSetting(value)
      }
    }
    return settings
  }

  private mutating func edition(_ text: String, _ node: Node) -> RuleEdition {
    if let edition = RuleEdition(text), RuleEdition.all.contains(edition) { return edition }
    report(node, "there is no edition \"\(text)\" of the rules; known are \(RuleEdition.all.map(\.description).joined(separator: ", "))")
    return .first
  }

  private mutating func ruleSetting(_ node: Node) -> Configuration.RuleSetting? {
    guard let name = string(node) else { return nil }
    if name == "off" { return .off }
    if let severity = Finding.Severity(rawValue: name) { return .severity(severity) }
    report(node, "\"\(name)\" is not a severity; write off, info, warning or error")
    return nil
  }

  /// `files:` and `rules:` of some articles.
  private mutating func pathRules(_ node: Node) -> Configuration.PathRules? {
    var files: PathPattern?
    var settings: [RuleID: Configuration.RuleSetting] = [:]
    for (key, value) in entries(of: node, allowing: ["files", "rules"], in: "an entry of paths") {
      if key == "files" {
        files = string(value).map { PathPattern($0) }
      } else {
        for (rule, value) in entries(of: value, allowing: Self.ruleNames, in: "rules") { settings[RuleID(rule)] = ruleSetting(value) }
      }
    }
    if files == nil { report(node, "an entry of paths names no files; add \"files: blog/**/*.md\" or another pattern") }
    return files.map { .init(files: $0, rules: settings) }
  }

  private mutating func waiver(_ node: Node) -> Waiver? {
    let known = ["rule", "concept", "term", "text", "fingerprint", "file", "reason", "until"]
    var values: [String: String] = [:]
    var until: Day?
    for (key, value) in entries(of: node, allowing: known, in: "a waiver") {
      guard let text = string(value) else { continue }
      values[key] = text
      if key == "until" {
        until = Day(text)
        if until == nil { report(value, "\"\(text)\" is not a day; write it as 2027-01-31") }
      }
      if key == "rule", text != "*", !Self.ruleNames.contains(text) {
        report(value, unknown(text, Self.ruleNames, "rule"))
      }
    }
    guard let rule = values["rule"] else {
      report(node, "the waiver names no rule; add \"rule: term.missing\" or another")
      return nil
    }
    guard let reason = values["reason"], !reason.isEmpty else {
      report(node, "the waiver gives no reason; add \"reason: …\" for those who come after")
      return nil
    }
    return Waiver(
      rule: RuleID(rule), subject: values["concept"] ?? values["term"], text: values["text"], fingerprint: values["fingerprint"],
      scope: values["file"].map { .files(pattern: $0) } ?? .project, reason: reason, until: until,
      origin: Waiver.Origin(file: path, position: position(of: node)))
  }
}
