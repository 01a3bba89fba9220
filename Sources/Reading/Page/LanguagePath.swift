import Bitext

/// The likeliest run of languages over the blocks of a page: what each block's letters say, against a price for every change of
/// language. Weak blocks (a name, "SNS", a link) thereby go with their neighbours, sure ones stand by themselves.
/// A two-state Viterbi search, linear in the number of blocks.
enum LanguagePath {
  /// The weight of a block whose language is known: no price outweighs it.
  static let told = 1000.0

  static func best(scores: [Double], blocks: [Block]) -> [Language] {
    guard !scores.isEmpty else { return [] }
    let price = changePrice(scores)
    // Best score of a path that ends in Japanese or English, and whether it changed on the way into each block.
    var ja = 0.0, en = 0.0
    var changed: [(intoJa: Bool, intoEn: Bool)] = []
    changed.reserveCapacity(scores.count)
    for (index, score) in scores.enumerated() {
      let cost = index == 0 ? 0 : price + (abs(score) >= told ? 0 : hesitation(before: blocks[index], score))
      let (intoJa, intoEn) = (en - cost > ja, ja - cost > en)
      let weight = abs(score) >= told ? score : max(-ScriptEvidence.sure, min(ScriptEvidence.sure, score))
      (ja, en) = ((intoJa ? en - cost : ja) + weight, (intoEn ? ja - cost : en) - weight)
      changed.append((intoJa, intoEn))
    }
    var language: Language = ja >= en ? .ja : .en
    var result: [Language] = []
    for index in scores.indices.reversed() {
      result.append(language)
      if language == .ja ? changed[index].intoJa : changed[index].intoEn { language = language.other }
    }
    return result.reversed()
  }

  /// A page in which sure blocks alternate changes language cheaply; one in two halves does so once.
  private static func changePrice(_ scores: [Double]) -> Double {
    let sure = scores.filter { abs($0) >= ScriptEvidence.sure }
    guard sure.count > 1 else { return 3 }
    let changes = zip(sure, sure.dropFirst()).count { ($0 > 0) != ($1 > 0) }
    let rate = Double(changes) / Double(sure.count - 1)
    return changes >= 3 && rate > 0.3 ? 0.4 : 5
  }

  /// A change comes sooner before a heading or a number than before an address or a link, which close what stands above them.
  private static func hesitation(before block: Block, _ score: Double) -> Double {
    switch block.kind {
    case .heading: return -0.2
    case .listItem, .tableCell: return 0.1
    case .code, .frontMatter, .directive: return 0.2
    case .title: return -0.2
    case .paragraph, .quotation, .footnote: break
    }
    let text = block.text.utf8
    let isLink = text.starts(with: Array("http".utf8)) || text.starts(with: Array("www.".utf8)) || text.contains(0x40)
    if isLink { return 0.3 }
    let digits = text.count { (0x30...0x39).contains($0) }
    // A number with letters of one language may well begin what is in that language.
    return digits * 2 > text.count ? (score == 0 ? 0.3 : 0.2) : 0
  }
}
