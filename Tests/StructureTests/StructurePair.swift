import Bitext
import Reading
import Structure

/// A pair of Markdown articles, aligned by hand.
struct StructurePair {
  var pair: AlignedPair

  /// - Parameter beads: sentences by number as "ja-en", "" for none on a side: "0-0 -1 1-2"; one by one where it is not given
  init(ja: String, en: String, _ beads: String? = nil) throws {
    let reader = ArticleReader()
    let japanese = try reader.document(SourceText(name: "a.ja.md", text: ja), language: .ja)
    let english = try reader.document(SourceText(name: "a.en.md", text: en), language: .en)
    let given = beads?.split(separator: " ").map { bead in
      let sides = bead.split(separator: "-", omittingEmptySubsequences: false).map { part in
        let numbers = part.split(separator: ",").compactMap { Int($0) }
        return numbers.isEmpty ? 0..<0 : (numbers.first ?? 0)..<(numbers.last ?? 0) + 1
      }
      return Bead(ja: sides[0], en: sides[1], probability: 0.99)
    }
    let oneByOne = (0..<max(japanese.sentences.count, english.sentences.count)).map {
      Bead(
        ja: $0 < japanese.sentences.count ? $0..<$0 + 1 : 0..<0, en: $0 < english.sentences.count ? $0..<$0 + 1 : 0..<0, probability: 0.99)
    }
    pair = AlignedPair(ja: japanese, en: english, alignment: Alignment(beads: given ?? oneByOne))
  }

  /// "rule: message" of each finding; the English is the original.
  func findings(
    _ completeness: StructureOptions.Completeness = .full, files: (any LinkedFiles)? = nil,
    _ change: (inout StructureOptions) -> Void = { _ in }
  ) -> [String] {
    var options = StructureOptions(from: .en, completeness: completeness)
    change(&options)
    return StructureChecker(options, files: files).findings(in: pair).map { "\($0.rule): \($0.message)" }
  }

  var rules: [String] {
    StructureChecker(StructureOptions(from: .en)).findings(in: pair).map(\.rule.rawValue)
  }
}
