import Bitext

extension StructureRule {
  static let image: StructureRule = .init(
    "image.differs", .warning, "An image that is another than on the other side, or is lacking.",
    why: "The text speaks of a picture that is not there.",
    fix: "Show the image of the original, or its translated copy with the language in its name.",
    example: "\"![](a.png)\" and nothing"
  ) {
    pair in
    let images = BothLanguages(ja: pair.images(.ja), en: pair.images(.en))
    let matches = pair.matches(images.ja.map(\.item), images.en.map(\.item))
    return matches.compactMap { match -> Finding? in
      if let a = match.ja, let b = match.en {
        let (ja, en) = (images.ja[a], images.en[b])
        if ja.item.key == en.item.key || isLocalized(ja.target, en.target, pair) { return nil }
        let (own, other) = pair.from == .ja ? (ja, en) : (en, ja)
        // Names that a store of files has made tell nothing: it may be the same picture with its words translated.
        let isOpaque = isOpaque(ja.target) && isOpaque(en.target)
        let (shown, others) = Excerpt.ofBoth(own.target, other.target)
        return pair.finding(
          .image, isOpaque ? .info : .warning, "the image is \(others), in the \(pair.from) \(shown)",
          BothLanguages(ja: [ja.place], en: [en.place]))
      }
      // What a translator added is no loss.
      guard let index = match[pair.from] else { return nil }
      let own = images[pair.from][index]
      return pair.lacking(.image, "the image \(Excerpt.of(own.target))", own.place, of: own.item.block)
    }
  }

  /// Whether a file is called by a digest or a number: `d468cf996f591b4b.png`.
  private static func isOpaque(_ target: String) -> Bool {
    let name = (target.split(separator: "/").last ?? "").prefix { $0 != "." && $0 != "?" }.filter { $0 != "-" && $0 != "_" }
    return name.count >= 12 && name.allSatisfy(\.isHexDigit) && name.contains(where: \.isNumber)
  }

  /// A picture with its words translated has a name of its own, most often with the language in it.
  private static func isLocalized(_ ja: String, _ en: String, _ pair: ComparedPair) -> Bool {
    let words = ja.lowercased().split { !$0.isLetter && !$0.isNumber }
    return pair.target(ja).isJapanese && !pair.target(en).isJapanese
      || words.contains { ["ja", "jp", "jpn", "japanese"].contains($0) }
        && !en.lowercased().split { !$0.isLetter && !$0.isNumber }.contains { ["ja", "jp", "jpn", "japanese"].contains($0) }
  }
}

private struct Image {
  var item: MatchedItem
  var target: String
  var place: Finding.Place
}

extension ComparedPair {
  fileprivate func images(_ language: Language) -> [Image] {
    let side = self[language]
    return side.blocks.enumerated().flatMap { index, block -> [Image] in
      if block.isBoilerplate { return [] }
      return block.linkPlaces.filter(\.isImage).map { link in
        let key = target(link.target).page
        return Image(
          item: MatchedItem(block: index, key: key, words: key.split { !$0.isLetter && !$0.isNumber }), target: link.target,
          place: Finding.Place(range: ImagePlaces.place(of: link, in: block, side.document.source), text: link.target))
      }
    }
  }
}
