import AlignmentEngine
import Bitext
import Foundation
import Workspace

/// Articles with an alignment by hand beside them, `NAME.gold.tsv` (`corpus/README.md` describes the form).
enum CorpusGold {
  /// The files of the articles of a folder, gold included, in order of name.
  static func files(of folder: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let articles = names.filter { $0.hasSuffix(".gold.tsv") }.map { $0.dropLast("gold.tsv".count) }
    return names.filter { name in articles.contains { name.hasPrefix($0) } }.map { "\(folder)/\($0)" }
  }

  static func texts(in folder: String, set: String, use: Text.Use) throws -> [Text] {
    let files = try files(of: folder)
    return try files.filter { $0.hasSuffix(".gold.tsv") }.map { gold in
      let stem = gold.dropLast("gold.tsv".count)
      let own = files.filter { $0.hasPrefix(stem) && $0 != gold }
      // "x.en.md" sorts before "x.ja.md"; Japanese comes first.
      guard let article = ArticleFiles(paths: own.count == 2 ? [own[1], own[0]] : own) else {
        throw Refusal(description: "\(gold): no article beside it")
      }
      let units = try ArticleLoader().documents(article).map(\.alignmentUnits)
      let beads = try String(contentsOfFile: gold, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map(GoldBead.init)
      return Text(set: set, name: String(stem), use: use, units: units, gold: alignment(beads, units)).inOrder
    }
  }

  private struct GoldBead {
    var isMoved: Bool
    var sentences: BothLanguages<[String]>

    init(_ line: Substring) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func sentences(_ k: Int) -> [String] { k < columns.count && !columns[k].isEmpty ? columns[k].components(separatedBy: " ‖ ") : [] }
      isMoved = columns[0] == "moved"
      self.sentences = BothLanguages(ja: sentences(1), en: sentences(2))
    }
  }

  /// The gold over the sentences as they are cut today. Text that moved has no counterpart where it stands.
  private static func alignment(_ gold: [GoldBead], _ units: BothLanguages<[AlignmentUnit]>) -> [Bead] {
    let places = BothLanguages(ja: places(gold, units.ja, .ja), en: places(gold, units.en, .en))
    var beads: [Bead] = []
    var (i, j) = (0, 0)
    func alone(_ ja: Int, _ en: Int) {
      if i < ja { beads.append(Bead(ja: i..<ja, en: j..<j, probability: 1)) }
      if j < en { beads.append(Bead(ja: i..<i, en: j..<en, probability: 1)) }
      (i, j) = (max(i, ja), max(j, en))
    }
    for k in gold.indices where !gold[k].isMoved {
      guard let ja = places.ja[k], let en = places.en[k], ja.lowerBound >= i, en.lowerBound >= j else { continue }
      alone(ja.lowerBound, en.lowerBound)
      beads.append(Bead(ja: ja, en: en, probability: 1))
      (i, j) = (ja.upperBound, en.upperBound)
    }
    alone(units.ja.count, units.en.count)
    return beads
  }

  /// By bead, the sentences that its text covers: those that begin in it.
  private static func places(_ gold: [GoldBead], _ units: [AlignmentUnit], _ language: Language) -> [Range<Int>?] {
    var starts: [Int] = []
    var letters: [Character] = []
    for unit in units {
      starts.append(letters.count)
      letters += unit.text.filter { !$0.isWhitespace }
    }
    var taken = Set<Int>()
    var cursor = 0
    var spans = [Range<Int>?](repeating: nil, count: gold.count)
    // What stands in its place first: what moved may repeat its words.
    for k in gold.indices.filter({ !gold[$0].isMoved }) + gold.indices.filter({ gold[$0].isMoved }) {
      let wanted = gold[k].sentences[language].joined().filter { !$0.isWhitespace }.map { $0 }
      guard !wanted.isEmpty, letters.count >= wanted.count else { continue }
      let from = gold[k].isMoved ? 0 : cursor
      guard from <= letters.count - wanted.count,
        let at = (from...letters.count - wanted.count).first(where: {
          letters[$0] == wanted[0] && !taken.contains($0) && letters[$0..<$0 + wanted.count].elementsEqual(wanted)
        })
      else { continue }
      taken.formUnion(at..<at + wanted.count)
      if !gold[k].isMoved { cursor = at + wanted.count }
      let inside = starts.indices.filter { (at..<at + wanted.count).contains(starts[$0]) }
      if let first = inside.first, let last = inside.last { spans[k] = first..<last + 1 }
    }
    return spans
  }
}
