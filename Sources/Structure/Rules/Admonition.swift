import Bitext

extension StructureRule {
  static let admonition: StructureRule = .init(
    "admonition.differs", .warning, "A note, tip or warning that is of another kind on the other side, or is lacking.",
    why: "A warning that looks like a tip is not heeded.",
    fix: "Use the kind of the original.",
    example: "\":::danger\" and :::note"
  ) {
    pair in
    let admonitions = BothLanguages(ja: pair.admonitions(.ja), en: pair.admonitions(.en))
    return pair.matches(admonitions.ja, admonitions.en).compactMap { match -> Finding? in
      func place(_ language: Language, _ item: MatchedItem) -> Finding.Place {
        let block = pair[language].blocks[item.block]
        return Finding.Place(range: block.range, text: pair[language].document.source[block.range])
      }
      if let a = match.ja, let b = match.en {
        let (ja, en) = (admonitions.ja[a], admonitions.en[b])
        if ja.key == en.key { return nil }
        let (own, other) = pair.from == .ja ? (ja, en) : (en, ja)
        return pair.finding(
          .admonition, "\"\(other.key)\" stands for \"\(own.key)\"", BothLanguages(ja: [place(.ja, ja)], en: [place(.en, en)]),
          suggestion: own.key)
      }
      guard let index = match[pair.from] else { return nil }
      let own = admonitions[pair.from][index]
      return pair.lacking(.admonition, severity: .info, "the frame \"\(own.key)\"", place(pair.from, own), of: own.block)
    }
  }
}

extension ComparedPair {
  /// The fences that open an admonition, by its name.
  fileprivate func admonitions(_ language: Language) -> [MatchedItem] {
    self[language].blocks.enumerated().compactMap { index, block in
      guard block.kind == .directive, block.linkPlaces.isEmpty, block.info != "/", block.info != "option", block.info != "tab",
        let mark = block.text.utf8.first, Self.openers.contains(mark), !block.info.hasPrefix("["), block.info != "snippet",
        block.info != "toc"
      else { return nil }
      return MatchedItem(block: index, key: block.info, words: [])
    }
  }

  /// `:::`, `!!!`, `???`, `///`, `[!`.
  private static let openers: Set<UInt8> = [0x3A, 0x21, 0x3F, 0x2F, 0x5B]
}
