import Bitext
import Gate
import Segmentation
import Structure

/// The JSON Schema (draft 7, which editors know) of `taiyaku.yml`. A test holds its keys against those the reader takes.
package enum ConfigurationSchema {
  package static let document: SchemaNode = {
    var root = SchemaNode.object("What taiyaku knows of a project.", [:])
    root.schema = "http://json-schema.org/draft-07/schema#"
    root.id = Home.url + "/raw/main/docs/taiyaku.schema.json"
    root.title = "taiyaku.yml"
    root.properties = [
      "pairs": .array(of: pair, "The articles: pairs of files, or pages that hold both languages."),
      "glossary": .strings("Glossaries: CSV, TSV, TBX and others."),
      "from": .choice(Language.allCases.map(\.rawValue), "The language articles are written in first; by default ja."),
      "rules": .any(of: [rules(edition: true), .choice(RuleEdition.all.map(\.description), "The edition whose severities are kept.")]),
      "paths": .array(of: pathRules, "Severities for some articles; the last entry that speaks of a rule counts."),
      "exclude": .strings("Files that are no articles, though a pattern finds them: patterns."),
      "fail-on": .choice(Severity.allCases.map(\.rawValue), "From which severity on check exits with 1; by default error."),
      "baseline": .string("Findings that were there before (taiyaku check --write-baseline)."),
      "waivers": .array(of: waiver, "Findings that someone looked at and lets stand."),
      "segmentation": segmentation,
      "structure": structure,
      "style": .object(
        "How the house writes.",
        ["spacing": .choice(Spacing.allCases.map(\.rawValue), "Between Latin letters and Japanese ones; turns style.spacing on.")]),
      "dictionary": .string("A Japanese-English dictionary: system (EDICT, where it is installed), none, or a file."),
      "encoder": .string(
        "Who is asked what sentences mean where words leave the alignment in doubt: system (the encoder that scripts/install-encoder brought), none, or a file; by default none."
      ),
      "lexicon": .strings("Files of words used beside the dictionary."),
      "pins": .string("The file of alignments a person decided; by default taiyaku.pins.jsonl."),
      "lock": .string("The file that keeps which source each translation was last right for; by default taiyaku.lock."),
    ]
    return root
  }()

  private static let pair: SchemaNode = .object(
    "A pair of files, or a page. What * and **/ stand for in one path they stand for in the other.",
    [
      "ja": .string("The Japanese files, a pattern."), "en": .string("The English files, a pattern."),
      "page": .string("Files that hold both languages, a pattern."),
      "from": .choice(Language.allCases.map(\.rawValue), "The language these articles were written in first; by default as for all."),
      "completeness": .choice(
        StructureOptions.Completeness.allCases.map(\.rawValue), "How much the translation is meant to say; by default full."),
    ])

  private static func rules(edition: Bool) -> SchemaNode {
    var node = SchemaNode.object(
      "A severity for each rule.",
      Dictionary(RuleCatalog.rules.map { ($0.id.rawValue, severity($0.summary)) }, uniquingKeysWith: { first, _ in first }))
    if edition {
      node.properties?["edition"] = .choice(RuleEdition.all.map(\.description), "The edition whose severities are kept.")
    }
    return node
  }

  private static let pathRules: SchemaNode = {
    var node = SchemaNode.object(
      "Severities for some articles.", ["files": .string("The files, a pattern."), "rules": rules(edition: false)])
    node.required = ["files"]
    return node
  }()

  private static let waiver: SchemaNode = {
    var waiver = SchemaNode.object(
      "A finding that may stand.",
      [
        "rule": .choice(["*"] + RuleCatalog.names.map(\.rawValue), "The rule, or * for all."),
        "concept": .string("The concept of the glossary."), "term": .string("The term as it stands in the article."),
        "text": .string("Text of the sentence, of either language."), "file": .string("The files, a pattern."),
        "fingerprint": .string("The beginning of the finding's fingerprint."), "reason": .string("Why it may stand."),
        "until": .string("The last day, such as 2027-01-31."),
      ])
    waiver.required = ["rule", "reason"]
    return waiver
  }()

  private static let segmentation: SchemaNode = {
    var words = SchemaNode.object("How sentences are cut, beside the built-in rules.", ["files": .strings("Files of words or SRX rules.")])
    for kind in WordClass.allCases { words.properties?[kind.rawValue] = .strings("Words of the class \(kind.rawValue).") }
    return .any(of: [words, .strings("Files of words or SRX rules.")])
  }()

  private static let structure: SchemaNode = {
    var domains = SchemaNode.object("Hosts in Japanese, each with the English one it answers.", [:])
    domains.additionalProperties = nil
    return .object(
      "What of addresses and of the settings at the head of a file is one language's own, beside what is built in.",
      [
        "domains": domains,
        "locales": .object(
          "Parts of paths and hosts that only name a language.", ["ja": .strings("Such as ja."), "en": .strings("Such as en.")]),
        "front-matter": .object(
          "Keys of settings.",
          [
            "translated": .strings("Keys whose values are text for readers."),
            "own": .strings("Keys that say something of one file, not of the article."),
          ]),
      ])
  }()

  private static func severity(_ summary: String) -> SchemaNode {
    // YAML 1.1 reads off as false.
    .any(of: [.choice(["off"] + Severity.allCases.map(\.rawValue), summary), .no])
  }
}

/// A part of a JSON Schema, as far as `taiyaku.yml` needs one.
package struct SchemaNode: Encodable, Sendable {
  var schema: String?
  var id: String?
  var title: String?
  package var type: String?
  var description: String?
  package var properties: [String: SchemaNode]?
  var required: [String]?
  package var additionalProperties: Bool?
  var `enum`: [String]?
  var const: Bool?
  /// At most one: an array is what lets a value hold its own kind.
  package var items: [SchemaNode]?
  package var anyOf: [SchemaNode]?

  static func string(_ text: String) -> SchemaNode { SchemaNode(type: "string", description: text) }
  static func choice(_ names: [String], _ text: String) -> SchemaNode { SchemaNode(type: "string", description: text, enum: names) }
  static func object(_ text: String, _ properties: [String: SchemaNode]) -> SchemaNode {
    SchemaNode(type: "object", description: text, properties: properties, additionalProperties: false)
  }
  static func array(of item: SchemaNode, _ text: String? = nil) -> SchemaNode {
    SchemaNode(type: "array", description: text, items: [item])
  }
  /// One, or a list of them.
  static func strings(_ text: String) -> SchemaNode {
    var node = any(of: [SchemaNode(type: "string"), array(of: SchemaNode(type: "string"))])
    node.description = text
    return node
  }
  static func any(of nodes: [SchemaNode]) -> SchemaNode { SchemaNode(anyOf: nodes) }
  static let no = SchemaNode(const: false)

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case id = "$id"
    case title, type, description, properties, required, additionalProperties, `enum`, const, items, anyOf
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(schema, forKey: .schema)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(type, forKey: .type)
    try container.encodeIfPresent(description, forKey: .description)
    try container.encodeIfPresent(properties, forKey: .properties)
    try container.encodeIfPresent(required, forKey: .required)
    try container.encodeIfPresent(additionalProperties, forKey: .additionalProperties)
    try container.encodeIfPresent(`enum`, forKey: .enum)
    try container.encodeIfPresent(const, forKey: .const)
    try container.encodeIfPresent(items?.first, forKey: .items)
    try container.encodeIfPresent(anyOf, forKey: .anyOf)
  }
}
