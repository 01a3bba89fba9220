import Bitext
import Letters

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
        !pair.options.frontMatter.isOfOneSide(key.name)
      else { return nil }
      // Of a whole group of keys the group is lacking.
      if let group = key.name.split(separator: ".").first, key.name.contains("."), !known.contains(where: { $0.hasPrefix(group + ".") }),
        !seen.insert(String(group)).inserted
      {
        return nil
      }
      return pair.finding(
        .frontMatter, "the key \"\(key.name)\" is lacking in the \(pair.to)",
        pair.places(pair.from, [pair[pair.from].place(ofBlocks: key.block..<key.block + 1)]),
        context: pair.context(pair.to, pair[pair.to].place(ofBlocks: first.block..<first.block + 1)))
    }
  }

  static let frontMatterDiffers: StructureRule = .init(
    "front-matter.differs", .warning, "A setting at the head of the file that is another on the other side.",
    why: "The page is shown in another way, in another place or not at all.",
    fix: "Write the value of the original, or name the key under structure: translated: in taiyaku.yml.",
    example: "\"draft: true\" and draft: false"
  ) { pair in
    let values = BothLanguages(ja: pair.values(.ja), en: pair.values(.en))
    return values[pair.from].sorted { $0.value[0] < $1.value[0] }.compactMap { name, own in
      guard let other = values[pair.to][name], own.count == other.count, !pair.options.frontMatter.isOfOneSide(name),
        !pair.options.frontMatter.isTranslated(name)
      else { return nil }
      let differing = zip(own, other).first { !pair.isSameSetting(pair[pair.from].blocks[$0], pair[pair.to].blocks[$1]) }
      guard let (a, b) = differing else { return nil }
      let (mine, theirs) = (pair[pair.from].blocks[a].text.string, pair[pair.to].blocks[b].text.string)
      let (shown, others) = Excerpt.ofBoth(mine, theirs)
      return pair.finding(
        .frontMatterDiffers, "\(name) is \(others), in the \(pair.from) \(shown)",
        pair.places(
          pair.from, [pair[pair.from].place(ofBlocks: a..<a + 1)], [pair[pair.to].place(ofBlocks: b..<b + 1)]),
        suggestion: mine)
    }
  }
}

/// Which settings at the head of a file are one language's own.
package struct FrontMatterKeys: Sendable, Equatable {
  /// Values that are text for readers, besides those that show it by their words.
  package var translated: Set<String> = [
    "title", "description", "site_name", "summary", "subtitle", "heading", "tagline", "label", "name", "text", "details", "alt", "keywords",
    "tags",
    "categories", "authors", "author", "excerpt", "caption", "linktitle", "sidebar_label", "lead", "abstract", "permalink",
  ]
  /// Keys that say something of one file, not of the article.
  package var ofOneSide: Set<String> = [
    "lang", "locale", "language", "translator", "translators", "translated", "source", "original", "slug", "date", "updated", "lastmod",
    "aliases", "redirect",
  ]

  package init() {}

  func isTranslated(_ name: String) -> Bool {
    translated.contains(name.lowercased()) || name.lowercased().split(separator: ".").contains { translated.contains(String($0)) }
  }

  /// With what is built on them: `date_modified`, `sourceCommit`.
  func isOfOneSide(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ofOneSide.contains { name.lowercased().hasPrefix($0) || last.hasPrefix($0) }
  }
}

extension ComparedPair {
  fileprivate func keys(_ language: Language) -> [(name: String, block: Int)] {
    self[language].blocks.enumerated().filter { $0.element.kind == .frontMatter }.map { ($0.element.info, $0.offset) }
  }

  /// The blocks of the values of each key, in order.
  fileprivate func values(_ language: Language) -> [String: [Int]] {
    Dictionary(grouping: keys(language), by: \.name).mapValues { $0.map(\.block) }
  }

  /// Whether two values are one, or text for the readers of either language.
  fileprivate func isSameSetting(_ a: Block, _ b: Block) -> Bool {
    let (own, other) = (a.text.string, b.text.string)
    if own.lowercased() == other.lowercased() || JapaneseLetters.stand(in: own + other) { return true }
    let (one, two) = (target(own), target(other))
    return one.page == two.page && one.anchor == two.anchor
  }
}
