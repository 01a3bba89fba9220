import Bitext

extension StructureRule {
  static let frontMatter: StructureRule = .init(
    "front-matter.missing", .warning, "A key at the head of the file that the translation does not have.",
    why: "The site may leave the page out or show it otherwise.",
    fix: "Copy the key from the original.",
    example: "\"draft: true\" and nothing"
  ) { pair in
    let (original, translation) = (pair.keys(pair.from), pair.keys(pair.to))
    // A translation without any settings is kept by other means.
    guard let first = translation.first, !original.isEmpty else { return [] }
    let known = Set(translation.map(\.name))
    var seen: Set<String> = []
    return original.compactMap { key in
      guard !known.contains(where: { $0 == key.name || $0.hasPrefix(key.name + ".") }), seen.insert(key.name).inserted,
        !isOfOneSide(key.name)
      else { return nil }
      // Of a whole group of keys the group is lacking.
      if let group = key.name.split(separator: ".").first, key.name.contains("."), !known.contains(where: { $0.hasPrefix(group + ".") }),
        !seen.insert(String(group)).inserted
      {
        return nil
      }
      return pair.finding(
        .frontMatter, "the key \"\(key.name)\" is lacking in the \(pair.to.name)",
        pair.places(pair.from, [pair[pair.from].place(ofBlocks: key.block..<key.block + 1)]),
        context: pair.context(pair.to, pair[pair.to].place(ofBlocks: first.block..<first.block + 1)))
    }
  }

  /// Keys that say something of one file, not of the article.
  private static func isOfOneSide(_ name: String) -> Bool {
    ["lang", "locale", "language", "translator", "translators", "translated", "source", "original", "slug", "date", "updated", "lastmod"]
      .contains { name.lowercased().hasPrefix($0) }
  }
}

extension ComparedPair {
  fileprivate func keys(_ language: Language) -> [(name: String, block: Int)] {
    self[language].blocks.enumerated().filter { $0.element.kind == .frontMatter }.map { ($0.element.info, $0.offset) }
  }
}
