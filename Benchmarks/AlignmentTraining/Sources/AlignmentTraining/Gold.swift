import AlignmentEngine
import Bitext
import Foundation
import Workspace

/// A line of a file of gold alignments: {"files":[PAGE] or [JA, EN],"counts":[sentences of ja, of en],"beads":[…]}, articles with their
/// layout, or {"ja":[sentence,…],"en":[…],"beads":[{"ja":2,"en":1},…]}: how many sentences of each side every bead takes, in order;
/// in a run of omissions the Japanese come first. Pieces of 10 to 50 beads train fastest.
struct Gold: Decodable {
  struct Size: Decodable {
    var ja: Int
    var en: Int
  }

  struct Stale: Error {
    let files: [String]
  }

  /// The name of the collection it belongs to.
  var set: String?
  var ja: [String]?
  var en: [String]?
  var files: [String]?
  var counts: [Int]?
  /// Sentences of the articles to be left out, since the gold does not say of them, or not in order.
  var skip: Skip?
  var beads: [Size]

  struct Skip: Decodable {
    var ja: [Int]
    var en: [Int]
  }

  static func read(_ path: String) throws -> [Gold] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Gold.self, from: Data($0.utf8))
    }
  }

  func units() throws -> BothLanguages<[AlignmentUnit]> {
    guard let files, let article = ArticleFiles(paths: files) else {
      return BothLanguages(ja: (ja ?? []).map { AlignmentUnit($0) }, en: (en ?? []).map { AlignmentUnit($0) })
    }
    let units = try ArticleLoader().documents(article).map(\.alignmentUnits)
    if let counts, counts != [units.ja.count, units.en.count] { throw Stale(files: files) }
    guard let skip else { return units }
    func kept(_ units: [AlignmentUnit], _ skip: [Int]) -> [AlignmentUnit] {
      units.enumerated().filter { !skip.contains($0.offset) }.map(\.element)
    }
    return BothLanguages(ja: kept(units.ja, skip.ja), en: kept(units.en, skip.en))
  }

  var alignment: [Bead] {
    var (i, j) = (0, 0)
    return beads.map { size in
      defer { (i, j) = (i + size.ja, j + size.en) }
      return Bead(ja: i..<i + size.ja, en: j..<j + size.en, probability: 1)
    }
  }
}
