import AlignmentEngine
import Bitext
import Foundation
import Reading
import Workspace

/// Links between places of public documents in both languages; their text is theirs, and stays where it is.
///
/// A file of links names, for each document, its two files with their digests, and then its beads, `12-40:11-35`: the bytes of either file that
/// stand for each other, one side empty where the other has nothing. What stands in no bead is left out of both sides.
struct DocumentGold {
  var ja: Recipe.File
  var en: Recipe.File
  var beads: [BothLanguages<Range<Int>>]

  /// The files of links, in order of name.
  static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
  }

  static func read(_ path: String) throws -> [DocumentGold] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 5 else { throw Refusal(description: "\(path): a line without five columns") }
      return DocumentGold(
        ja: Recipe.File(path: columns[0], sha256: columns[1]), en: Recipe.File(path: columns[2], sha256: columns[3]),
        beads: columns[4].split(separator: " ").map { bead in
          let sides = bead.split(separator: ":", omittingEmptySubsequences: false).map { side in
            side.split(separator: "-").compactMap { Int($0) }
          }
          func range(_ k: Int) -> Range<Int> { k < sides.count && sides[k].count == 2 ? sides[k][0]..<sides[k][1] : 0..<0 }
          return BothLanguages(ja: range(0), en: range(1))
        })
    }
  }

  var line: String {
    func shown(_ range: Range<Int>) -> String { range.isEmpty ? "" : "\(range.lowerBound)-\(range.upperBound)" }
    let links = beads.map { shown($0.ja) + ":" + shown($0.en) }.joined(separator: " ")
    return [ja.path, ja.sha256, en.path, en.sha256, links].joined(separator: "\t")
  }

  /// The beads over the sentences as they are cut today; those the search does not know are left out of both sides.
  func text(_ documents: BothLanguages<Document>, set: String, use: Text.Use) -> Text {
    let units = documents.map(\.alignmentUnits)
    var text = Text(set: set, name: ja.path, use: use, units: BothLanguages(ja: [], en: []), gold: [])
    var from = BothLanguages(ja: 0, en: 0)
    for bead in beads {
      var sides = BothLanguages<[AlignmentUnit]>(ja: [], en: [])
      for language in [Language.ja, .en] {
        let sentences = documents[language].sentences
        while from[language] < sentences.count, sentences[from[language]].range.lowerBound < bead[language].upperBound {
          if sentences[from[language]].range.lowerBound >= bead[language].lowerBound {
            sides[language].append(units[language][from[language]])
          }
          from[language] += 1
        }
      }
      let isNull = sides.ja.isEmpty || sides.en.isEmpty
      if isNull || TrainingPair.knowsBead(ja: sides.ja.count, en: sides.en.count) { text.append(ja: sides.ja, en: sides.en) }
    }
    return text.inOrder
  }
}

extension Recipe.DocumentSet {
  func isPresent(in sets: String) -> Bool { FileManager.default.fileExists(atPath: "\(sets)/\(folder)") }

  /// Its documents and their copies with omissions. Those that are fitted are cut into parts: short ones fit fastest.
  func texts(in sets: String, _ recipe: Recipe, links: String) throws -> [Text] {
    try DocumentGold.read("\(links)/\(self.links)").flatMap { gold in
      let paths = BothLanguages(ja: "\(sets)/\(folder)/\(gold.ja.path)", en: "\(sets)/\(englishFolder ?? folder)/\(gold.en.path)")
      for (path, file) in [(paths.ja, gold.ja), (paths.en, gold.en)] {
        guard SHA256.digest([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))).hex == file.sha256 else {
          throw Refusal(description: "\(path): not the file of \(source); take that one")
        }
      }
      let whole = gold.text(
        try ArticleLoader().documents(.pair(ja: paths.ja, en: paths.en)), set: name, use: recipe.use(use, of: gold.ja.path))
      let parts = whole.use == .fit ? whole.parts(of: recipe.longestText) : [whole]
      return parts.flatMap { text in
        let moved = text.use == .fit ? [] : recipe.moves.map { text.moved($0, recipe) }
        return [text] + recipe.variants.map { text.leavingOut($0, seed: recipe.seed) } + moved
      }
    }
  }
}
