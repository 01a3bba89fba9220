import Letters
import Structure
import Yams

extension ConfigurationReader {
  /// `structure:`, what of addresses and settings is one language's own. All of it comes on top of what is built in.
  mutating func structure(_ node: Node, _ options: inout StructureOptions) {
    for (key, value) in entries(of: node, allowing: ["locales", "domains", "front-matter"], in: "structure") {
      switch key {
      case "locales":
        for (language, parts) in entries(of: value, allowing: ["ja", "en"], in: "locales") {
          let names = strings(of: parts).map { $0.lowercased() }
          if language == "ja" { options.locales.ja.formUnion(names) } else { options.locales.en.formUnion(names) }
        }
      case "domains": options.locales.domains = domains(value)
      default:
        for (kind, names) in entries(of: value, allowing: ["translated", "own"], in: "front-matter") {
          let keys = strings(of: names).map { $0.lowercased() }
          if kind == "own" { options.frontMatter.ofOneSide.formUnion(keys) } else { options.frontMatter.translated.formUnion(keys) }
        }
      }
    }
  }

  /// `style:`, how the house writes.
  mutating func style(_ node: Node, _ options: inout StructureOptions) {
    for (_, value) in entries(of: node, allowing: ["spacing"], in: "style") {
      options.spacing = choice(value, Spacing.allCases, "a way of spacing")
    }
  }

  /// `docs.example.jp: docs.example.com`
  private mutating func domains(_ node: Node) -> [String: String] {
    guard case .mapping(let mapping) = node else {
      report(node, "domains are a list of \"Japanese host: English host\"")
      return [:]
    }
    var domains: [String: String] = [:]
    for (key, value) in mapping {
      guard let ja = string(key), let en = string(value) else { continue }
      if ja.contains("/") || en.contains("/") { report(key, "a host stands without https:// and without a path") }
      domains[ja.lowercased()] = en.lowercased()
    }
    return domains
  }
}
