import Bitext
import Letters

extension StructureRule {
  static let link: StructureRule = .init(
    "link.differs", .warning, "A link that leads elsewhere than on the other side, or is lacking.",
    why: "The reader ends up elsewhere, or nowhere.",
    fix: "Lead where the original leads, or to its translation.",
    example: "\"[guide](/en/guide/)\" and [案内](/ja/gide/)"
  ) {
    pair in
    let anchors = pair.headingAnchors
    return pair.groups.filter(\.isPaired).flatMap { group -> [Finding] in
      let (original, translation) = (pair.links(pair.from, group), pair.links(pair.to, group))
      if original.isEmpty { return [] }
      let comparison = MarkComparison(original: original, translation: translation) { a, b in
        a.bead == b.bead || Likeness.of(a.key, b.key) >= 0.6
      }
      var found: [Finding] = []
      for (own, other) in comparison.changed where !isSame(own, other, pair, anchors) {
        let (shown, others) = Excerpt.ofBoth(own.text, other.text)
        found.append(
          pair.finding(
            .link, isDetail(own, other, pair) ? .info : .warning,
            "the link leads to \(others), in the \(pair.from) to \(shown)",
            pair.places(pair.from, [own.place], [other.place])))
      }
      for mark in comparison.missing where !translation.contains(where: { $0.key == mark.key }) && !mark.key.isEmpty {
        found.append(
          pair.finding(
            .link, "the link to \(Excerpt.of(mark.text)) is lacking in the \(pair.to)", pair.places(pair.from, [mark.place]),
            context: pair.context(pair.to, pair.sentences(of: mark.bead, pair.to))))
      }
      return found
    }
  }

  /// Whether a link leads to a place on the page that it stands on, named or not.
  private static func isOwnPage(_ target: LinkTarget, _ language: Language, _ pair: ComparedPair) -> Bool {
    let own = pair.target(pair[language].document.source.name).page
    return target.page.isEmpty || own == target.page || target.page.hasPrefix("/") && own.hasSuffix(target.page)
  }

  /// Whether only one of two links to a page names a place on it.
  private static func isDetail(_ a: Mark, _ b: Mark, _ pair: ComparedPair) -> Bool {
    let (one, other) = (pair.target(a.text), pair.target(b.text))
    return one.page == other.page && !one.page.isEmpty && one.anchor.isEmpty != other.anchor.isEmpty
  }

  /// Whether one address is written from the root of the site, or with its host, and the other from where its page lies. Where the site's root is
  /// among the folders nobody says: what the two have in common decides, more of it where a host is named, which may be another site's.
  private static func isSamePlace(_ a: Mark, _ one: LinkTarget, _ b: Mark, _ two: LinkTarget, _ pair: ComparedPair) -> Bool {
    guard isRelative(a.text) != isRelative(b.text) else { return false }
    let isFirst = isRelative(a.text)
    let (address, relative, rooted) = isFirst ? (a.text, one, two) : (b.text, two, one)
    let path = String(rooted.page.drop { $0 != "/" })
    let names = relative.page.split(separator: "/").filter { $0 != ".." }
    if rooted.page.hasPrefix("/"), !names.isEmpty, path.hasSuffix("/" + names.joined(separator: "/")) { return true }
    var resolved = pair.target(pair[isFirst ? pair.from : pair.to].document.source.name).page.split(separator: "/")
    if !address.hasPrefix("#") { resolved = resolved.dropLast() }
    for name in relative.page.split(separator: "/") {
      if name == ".." { _ = resolved.popLast() } else { resolved.append(name) }
    }
    let enough = rooted.page.hasPrefix("/") ? 1 : 2
    return path.split(separator: "/").count >= enough && ("/" + resolved.joined(separator: "/")).hasSuffix(path)
  }

  private static func isRelative(_ address: String) -> Bool { !address.hasPrefix("/") && !address.contains(":") }

  /// Whether two links lead to the same page and place for the readers of either language.
  private static func isSame(_ a: Mark, _ b: Mark, _ pair: ComparedPair, _ anchors: BothLanguages<[String: Int]>) -> Bool {
    let (original, translation) = (pair.target(a.text), pair.target(b.text))
    let japanese = pair.to == .ja ? translation : original
    let other = pair.to == .ja ? original : translation
    if original.page != translation.page, !isOwnPage(original, pair.from, pair) || !isOwnPage(translation, pair.to, pair),
      !isSamePlace(a, original, b, translation, pair)
    {
      // Another site for readers of Japanese: a translated book, an encyclopedia.
      return japanese.isJapanese && !other.isJapanese && japanese.page.prefix { $0 != "/" } != other.page.prefix { $0 != "/" }
        || JapaneseLetters.stand(in: japanese.page)
    }
    if original.anchor == translation.anchor { return true }
    // Anchors are made of headings, which are translated.
    if JapaneseLetters.stand(in: japanese.anchor) { return true }
    if !isOwnPage(original, pair.from, pair) { return isSameElsewhere(a.text, b.text, pair) }
    guard let own = anchors[pair.from][original.anchor], let counterpart = anchors[pair.to][translation.anchor]
    else {
      return false
    }
    return pair.groupOf[pair.from][own] == pair.groupOf[pair.to][counterpart]
  }
}

extension StructureRule {
  /// Whether two links find the same heading of another file of the project, in one language each.
  private static func isSameElsewhere(_ own: String, _ other: String, _ pair: ComparedPair) -> Bool {
    func place(_ target: String, _ language: Language) -> (number: Int, count: Int)? {
      let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
      guard parts.count == 2, let path = LinkedPath.resolve(parts[0], from: pair[language].document.source.name),
        let anchors = pair.files?.anchors(of: path), let number = anchors.heading(LinkTarget.decoded(parts[1]))
      else { return nil }
      return (number, anchors.headingCount)
    }
    guard let one = place(own, pair.from), let two = place(other, pair.to) else { return false }
    return one == two
  }
}

extension ComparedPair {
  func target(_ address: String) -> LinkTarget { LinkTarget(address, options.locales) }

  /// The links of a group but for images, and for those in sentences without a counterpart.
  fileprivate func links(_ language: Language, _ group: Group) -> [Mark] {
    let side = self[language]
    return group[language].flatMap { index -> [Mark] in
      let block = side.blocks[index]
      return block.linkPlaces.compactMap { link in
        guard !link.isImage, let sentence = side.sentence(of: index, at: link.offset), !beads[side.beads[sentence]].isNull else {
          return nil
        }
        let target = self.target(link.target)
        return Mark(
          key: target.page + "#" + target.anchor, text: link.target,
          range: ImagePlaces.place(of: link, in: block, side.document.source), bead: side.beads[sentence])
      }
    }
  }
}
