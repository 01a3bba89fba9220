import AlignmentEngine
import Bitext
import Foundation
import Reading
import Workspace

/// Proposes links between the places of two versions of a document, for a person to read: where a whole section has the same blocks in both,
/// code and links alike, its blocks stand for each other whatever words say. Within a block the sentences are aligned by themselves.
struct DocumentLinks {
  let aligner: Aligner
  /// Probability of a bead of a block with several sentences on both sides from which it is believed unread.
  var sure = 0.9

  struct Proposal {
    var beads: [BothLanguages<Range<Int>>] = []
    /// What a person should read: both texts, and why.
    var doubtful: [String] = []
    var leftOut = 0
  }

  func proposal(_ documents: BothLanguages<Document>) -> Proposal {
    var proposal = Proposal()
    let (ja, en) = (sections(documents.ja), sections(documents.en))
    guard ja.map(\.level) == en.map(\.level) else { return proposal }
    for (a, b) in zip(ja, en) {
      guard a.signature == b.signature else {
        proposal.leftOut += 1
        continue
      }
      for (x, y) in zip(a.blocks, b.blocks) { add(x, y, documents, &proposal) }
    }
    return proposal
  }

  private struct Section {
    var level: Int
    var signature: [String] = []
    /// Sentences of its blocks that have any.
    var blocks: [Range<Int>] = []
  }

  private func sections(_ document: Document) -> [Section] {
    var sections = [Section(level: 0)]
    var k = 0
    for (number, block) in document.blocks.enumerated() {
      if case .heading(let level) = block.kind { sections.append(Section(level: level)) }
      if case .frontMatter = block.kind { continue }
      let first = k
      while k < document.sentences.count, document.sentences[k].block == number { k += 1 }
      let images = block.linkPlaces.filter(\.isImage).count
      sections[sections.count - 1].signature.append("\(block.kind) \(k > first) \(block.links.count) \(images)")
      if k > first { sections[sections.count - 1].blocks.append(first..<k) }
    }
    return sections
  }

  private func add(_ x: Range<Int>, _ y: Range<Int>, _ documents: BothLanguages<Document>, _ proposal: inout Proposal) {
    func place(_ side: Range<Int>, _ language: Language) -> Range<Int> {
      let sentences = documents[language].sentences
      return sentences[side.lowerBound].range.lowerBound..<sentences[side.upperBound - 1].range.upperBound
    }
    func text(_ side: Range<Int>, _ language: Language) -> [String] { documents[language].sentences[side].map(\.text) }
    var plain = aligner
    plain.findsMoves = false
    let units = (text(x, .ja).map { AlignmentUnit($0) }, text(y, .en).map { AlignmentUnit($0) })
    let beads = plain.align(ja: units.0, en: units.1).beads
    // One sentence of a side has nothing to choose between; and yet two versions drift apart.
    let isWhole = x.count == 1 || y.count == 1
    let least = beads.map { $0.isNull ? 0 : $0.probability }.min() ?? 0
    let words = x.count + y.count == 2 && text(x, .ja).joined().count <= 12 ? 1 : least
    if isWhole ? words < 0.3 : least < sure {
      proposal.doubtful.append(
        "\(place(x, .ja).lowerBound)\t\(isWhole ? "whole" : "inside")\t\(String(format: "%.2f", least))\t"
          + text(x, .ja).joined(separator: " ‖ ") + "\t" + text(y, .en).joined(separator: " ‖ ") + "\t"
          + beads.map { "\($0.ja.count)-\($0.en.count)" }.joined(separator: " "))
    }
    if isWhole {
      proposal.beads.append(BothLanguages(ja: place(x, .ja), en: place(y, .en)))
    } else if !beads.contains(where: \.isNull) {
      // Nothing says whether a sentence without counterpart inside a block has none; such blocks are left out of both sides.
      func shifted(_ bead: Range<Int>, _ side: Range<Int>) -> Range<Int> {
        bead.lowerBound + side.lowerBound..<bead.upperBound + side.lowerBound
      }
      for bead in beads {
        proposal.beads.append(
          BothLanguages(
            ja: bead.ja.isEmpty ? 0..<0 : place(shifted(bead.ja, x), .ja), en: bead.en.isEmpty ? 0..<0 : place(shifted(bead.en, y), .en)))
      }
    }
  }

  /// Proposes for every pair of files of a list, `JA<TAB>EN` below two folders; what should be read goes beside it.
  static func propose(_ list: String, ja: String, en: String, to out: String, _ aligner: Aligner) throws {
    var (lines, doubts): ([String], [String]) = ([], [])
    for row in try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n") {
      let names = row.split(separator: "\t").map(String.init)
      guard names.count == 2 else { continue }
      let paths = (ja: "\(ja)/\(names[0])", en: "\(en)/\(names[1])")
      guard let documents = try? ArticleLoader().documents(.pair(ja: paths.ja, en: paths.en)) else { continue }
      let proposal = DocumentLinks(aligner: aligner).proposal(documents)
      guard proposal.beads.count >= 15 else { continue }
      func file(_ name: String, _ path: String) throws -> Recipe.File {
        Recipe.File(path: name, sha256: SHA256.digest([UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))).hex)
      }
      lines.append(DocumentGold(ja: try file(names[0], paths.ja), en: try file(names[1], paths.en), beads: proposal.beads).line)
      doubts += proposal.doubtful.map { "\(names[0])\t\($0)" }
      note("\(names[0]): \(proposal.beads.count) beads, \(proposal.doubtful.count) to be read, \(proposal.leftOut) sections left out")
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: out, atomically: true, encoding: .utf8)
    try (doubts.joined(separator: "\n") + "\n").write(toFile: out + ".doubts", atomically: true, encoding: .utf8)
  }
}
