import Bitext

/// Messages in JSON, and lists of pairs.
package enum JSONFormat: ContentReader {
  package static let format = ArticleFormat.json
  package static let extensions = ["json"]

  package static func claims(_ head: FileHead) -> Bool {
    head.opening.hasPrefix("{\"") || head.opening == "{" && head.second.hasPrefix("\"")
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    let root = try JSONText.read(source)
    if let pairs = pairs(in: root, source) { return ArticleContent(blocks: pairs, isBilingual: true) }
    // One object for each language, side by side.
    let sides = root.members.compactMap { member in Language(tag: member.key).map { (language: $0, node: member.value) } }
    if sides.count >= 2, sides.count == root.members.count, Set(sides.map(\.language)).count == 2 {
      let blocks = sides.flatMap { side in MessageTree(side.node, source)?.blocks(language: side.language) ?? [] }
      return ArticleContent(blocks: blocks, isBilingual: true)
    }
    guard let (tree, language) = MessageTree(root, source)?.unwrapped else { return ArticleContent(blocks: []) }
    return ArticleContent(blocks: tree.blocks(language: language))
  }

  /// A list, or a table, of objects each of which holds a text in both languages.
  private static func pairs(in root: JSONNode, _ source: SourceText) -> [Block]? {
    var rows: [(key: String, node: JSONNode)] = root.elements.enumerated().map { (String($0 + 1), $1) }
    if rows.isEmpty { rows = root.members.map { ($0.key, $0.value) } }
    let told = rows.filter { sides(of: $0.node).count == 2 }
    guard !told.isEmpty, told.count * 2 > rows.count else { return nil }
    var blocks: [Block] = []
    for (number, node) in rows {
      let id = ["id", "key", "name"].lazy.compactMap { node[$0]?.place }.first.map { JSONText.text($0, source).string }
      for (language, place) in sides(of: node).sorted(by: { $0.value.lowerBound < $1.value.lowerBound }) {
        blocks += Block.messages(JSONText.text(place, source), place, key: id ?? number, language: language)
      }
    }
    return blocks
  }

  private static func sides(of node: JSONNode) -> [Language: ByteRange] {
    node.members.reduce(into: [:]) { sides, member in
      if let language = Language(named: member.key), let place = member.value.place, sides[language] == nil { sides[language] = place }
    }
  }
}

/// Messages of Flutter.
package enum ARBFormat: ContentReader {
  package static let format = ArticleFormat.arb
  package static let extensions = ["arb"]

  package static func claims(_ head: FileHead) -> Bool { head.lines.prefix(3).contains { $0.hasPrefix("\"@@locale\"") } }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    let root = try JSONText.read(source)
    let language = root["@@locale"]?.place.flatMap { Language(tag: JSONText.text($0, source).string) }
    return ArticleContent(blocks: MessageTree(root, source)?.blocks(language: language) { $0.hasPrefix("@") } ?? [])
  }
}

/// String catalogues of Xcode: all languages in one file.
package enum XCStringsFormat: ContentReader {
  package static let format = ArticleFormat.xcstrings
  package static let extensions = ["xcstrings"]

  package static func claims(_ head: FileHead) -> Bool { head.lines.prefix(3).contains { $0.hasPrefix("\"sourceLanguage\"") } }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    let root = try JSONText.read(source)
    let original = root["sourceLanguage"]?.place.flatMap { Language(tag: source[$0]) }
    var blocks: [Block] = []
    for message in root["strings"]?.members ?? [] {
      if case .word("false")? = message.value["shouldTranslate"] { continue }
      let localizations = message.value["localizations"]?.members ?? []
      // A message without a text in its first language is its own key.
      if let original, !localizations.contains(where: { Language(tag: $0.key) == original }) {
        blocks += Block.messages(JSONText.text(message.place, source), message.place, key: message.key, language: original)
      }
      for localization in localizations {
        guard let language = Language(tag: localization.key) else { continue }
        blocks += values(of: localization.value).flatMap {
          Block.messages(JSONText.text($0, source), $0, key: message.key, language: language)
        }
      }
    }
    return ArticleContent(blocks: blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }, isBilingual: true, original: original)
  }

  /// The texts of a localization, plain or by number and device.
  private static func values(of node: JSONNode) -> [ByteRange] {
    if let value = node["stringUnit"]?["value"]?.place { return [value] }
    return node.members.filter { $0.key != "stringUnit" }.flatMap { member in values(of: member.value) }
  }
}
