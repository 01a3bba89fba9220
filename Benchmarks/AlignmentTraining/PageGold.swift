import AlignmentEngine
import Bitext
import Foundation
import Workspace

/// Pages that hold both languages, with their links between places of the page (`Tests/AlignmentPages/one-file`).
enum PageGold {
  /// Pages and links, in order of name.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".page.txt") || $0.hasSuffix(".links.tsv") }
      .sorted().map { "\(folder)/\($0)" }
  }

  static func texts(in folder: String, weight: Double) throws -> [Text] {
    try files(in: folder).filter { $0.hasSuffix(".page.txt") }.map { page in
      guard let article = ArticleFiles(paths: [page]) else { throw Refusal(description: "\(page): no article") }
      let documents = try ArticleLoader().documents(article)
      let units = AlignmentUnit.of(documents)
      // The halves of a line are pairs before anything is aligned.
      let twins = BothLanguages(ja: Set(units.twins.flatMap(\.ja)), en: Set(units.twins.flatMap(\.en)))
      let kept = BothLanguages(
        ja: units.ja.indices.filter { !twins.ja.contains($0) }, en: units.en.indices.filter { !twins.en.contains($0) })
      let links = try String(contentsOfFile: page.dropLast("page.txt".count) + "links.tsv", encoding: .utf8)
      let gold = links.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line -> Bead? in
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        func sentences(_ language: Language, _ column: Int) -> Range<Int>? {
          let places = columns[column].split(separator: " ").map { $0.split(separator: "-").compactMap { Int($0) } }
          let found = kept[language].indices.filter { k in
            let own = documents[language].sentences[kept[language][k]].range
            return places.contains { $0.count == 2 && covers($0[0]..<$0[1], own) }
          }
          guard let first = found.first, let last = found.last, last - first + 1 == found.count else { return nil }
          return first..<last + 1
        }
        guard columns.count == 3, let ja = sentences(.ja, 1), let en = sentences(.en, 2) else { return nil }
        return Bead(ja: ja, en: en, probability: 1)
      }
      var text = Text(
        set: "pages", name: page, use: .calibrate,
        units: BothLanguages(ja: kept.ja.map { units.ja[$0] }, en: kept.en.map { units.en[$0] }), gold: gold, weight: weight)
      for (language, count) in [(Language.ja, kept.ja.count), (.en, kept.en.count)] {
        let linked = Set(gold.flatMap { $0[language] })
        text.gold += (0..<count).filter { !linked.contains($0) }.map {
          language == .ja ? Bead(ja: $0..<$0 + 1, en: 0..<0, probability: 1) : Bead(ja: 0..<0, en: $0..<$0 + 1, probability: 1)
        }
      }
      return text
    }
  }

  /// Whether a place of the gold and a sentence are the same but for how the page is cut.
  private static func covers(_ place: Range<Int>, _ sentence: Range<Int>) -> Bool {
    place.overlaps(sentence) && 2 * place.clamped(to: sentence).count >= min(place.count, sentence.count)
  }
}
