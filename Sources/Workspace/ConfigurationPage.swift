/// The manual's page of `taiyaku.yml` (docs/reference/taiyaku-yml.md), made from the schema.
package enum ConfigurationPage {
  package static var markdown: String {
    let root = ConfigurationSchema.document
    let head = """
      # taiyaku.yml

      Every key; `scripts/reference` writes this page from the schema that editors use ([taiyaku.schema.json](../taiyaku.schema.json), \
      `taiyaku schema`). All keys are optional. Paths are relative to the file; options of the command line go before it. `taiyaku init` writes \
      a first one with remarks, `taiyaku doctor` says what is wrong with one.


      """
    let properties = root.properties ?? [:]
    let rows = order(properties).map { name, node in
      "| [`\(name)`](#\(name)) | \(kind(node)) | \(cell(says(node))) |"
    }
    var text = head + "| key | value | what it says |\n|---|---|---|\n" + rows.joined(separator: "\n") + "\n"
    for (name, node) in order(properties) {
      text += "\n## \(name)\n\n\(says(node))\n"
      if let example = examples[name] { text += "\n```yaml\n\(example)\n```\n" }
      if name == "rules" {
        text += "\nThe rules, each with a page: [docs/rules](../rules/README.md).\n"
      } else if let inner = inner(node) {
        text += "\n| key | value | what it says |\n|---|---|---|\n"
        text += inner.map { "| `\($0)` | \(kind($1)) | \(cell($1.description)) |" }.joined(separator: "\n") + "\n"
      }
    }
    return text
  }

  /// As a reader meets them: what is looked at, how it is judged, what is kept beside it.
  private static let places = [
    "pairs", "exclude", "glossary", "from", "rules", "paths", "structure", "style", "fail-on", "baseline", "waivers", "dictionary",
    "encoder",
    "lexicon",
    "segmentation", "pins", "lock",
  ]

  /// One for each key.
  static let examples = [
    "pairs":
      "pairs:\n  - ja: \"articles/*.ja.md\"\n    en: \"articles/*.en.md\"\n  - page: \"notices/**/*.txt\"    # both languages in one file\n  - ja: \"news/*.ja.md\"\n    en: \"news/*.en.md\"\n    completeness: summary     # the English says the main things only",
    "glossary": "glossary: glossary/terms.csv    # or a list of files",
    "exclude": "exclude: [\"docs/**/release-notes.md\"]",
    "from": "from: ja",
    "paths": "paths:\n  - files: \"blog/**\"\n    rules: {term.missing: off}",
    "rules": "rules:\n  term.unsourced: off\n  text.missing: error",
    "fail-on": "fail-on: warning",
    "baseline": "baseline: taiyaku-baseline.json",
    "structure": "structure:\n  domains: {docs.example.jp: docs.example.com}\n  front-matter: {translated: [tagline]}",
    "style": "style: {spacing: none}    # Webサイト; or space: Web サイト",
    "waivers": "waivers:\n  - rule: term.forbidden\n    text: as the leaflet says\n    reason: a quotation\n    until: 2027-01-31",
    "dictionary": "dictionary: none",
    "encoder": "encoder: system",
    "lexicon": "lexicon: words/clinic.tsv",
    "segmentation": "segmentation:\n  files: [rules/words.txt]\n  never-final: [Dipl., Ing.]",
    "pins": "pins: taiyaku.pins.jsonl",
    "lock": "lock: taiyaku.lock",
  ]

  private static func order(_ nodes: [String: SchemaNode]) -> [(String, SchemaNode)] {
    nodes.sorted { (places.firstIndex(of: $0.key) ?? places.count, $0.key) < (places.firstIndex(of: $1.key) ?? places.count, $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// The keys of an object, of the items of a list, or of the first alternative that has some.
  private static func inner(_ node: SchemaNode) -> [(String, SchemaNode)]? {
    if let properties = node.properties { return order(properties) }
    return (node.items ?? []).lazy.compactMap(inner).first ?? (node.anyOf ?? []).lazy.compactMap(inner).first
  }

  private static func kind(_ node: SchemaNode) -> String {
    if let names = node.enum { return names.count <= 6 ? names.map { "`\($0)`" }.joined(separator: ", ") : "one of many" }
    if let choices = node.anyOf {
      return choices.filter { $0.const == nil }.map(kind).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: " or ")
    }
    return switch node.type {
    case "array": "a list"
    case "object": "keys"
    default: "text"
    }
  }

  /// What it is about; a choice of forms has it in one of them.
  private static func says(_ node: SchemaNode) -> String {
    node.description ?? (node.anyOf ?? []).lazy.compactMap(\.description).first ?? ""
  }

  private static func cell(_ text: String?) -> String { (text ?? "").replacing("|", with: "\\|") }
}
