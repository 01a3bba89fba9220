import Foundation
import TestSupport

/// An article of `corpus/` with its alignment by hand (format: corpus/README.md).
struct CorpusArticle: Sendable, CustomStringConvertible {
  struct GoldBead: Sendable {
    var isMoved: Bool
    var ja: [String]
    var en: [String]
  }

  var name: String
  /// What is given to the command: one page, or the Japanese and the English file.
  var files: [String]
  var gold: [GoldBead]

  var description: String { name }

  static let all = articles(in: "corpus")

  /// All articles of a folder of the repository that have their alignment by hand beside them.
  static func articles(in folder: String) -> [CorpusArticle] {
    let folder = Repository.path(folder)
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return names.filter { $0.hasSuffix(".gold.tsv") }.map { goldName in
      let name = String(goldName.dropLast(".gold.tsv".count))
      let own = names.filter { $0.hasPrefix(name + ".") && $0 != goldName }
      // "x.en.md" sorts before "x.ja.md"; the command takes Japanese first.
      let files = own.count == 2 ? [own[1], own[0]] : own
      let text = (try? String(contentsOfFile: folder + "/" + goldName, encoding: .utf8)) ?? ""
      return CorpusArticle(name: name, files: files.map { folder + "/" + $0 }, gold: beads(in: text))
    }
  }

  private static func beads(in text: String) -> [GoldBead] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      func sentences(_ column: Int) -> [String] {
        guard column < columns.count, !columns[column].isEmpty else { return [] }
        return columns[column].components(separatedBy: " ‖ ")
      }
      return GoldBead(isMoved: columns[0] == "moved", ja: sentences(1), en: sentences(2))
    }
  }
}

/// What `taiyaku align --format json` prints.
struct AlignOutput: Decodable {
  struct Sentence: Decodable {
    var range: [Int]
    var text: String
  }
  struct Sides<Value: Decodable>: Decodable {
    var ja: Value
    var en: Value
  }
  struct Bead: Decodable {
    var ja: [Int]
    var en: [Int]
    var probability: Double
    var moved: Bool?
  }
  var files: Sides<String>
  var sentences: Sides<[Sentence]>
  var beads: [Bead]
}

/// Compares beads with gold by the characters they cover (white space left out), so that another cut of the same text costs nothing.
struct CorpusScore {
  var right = 0
  var given = 0
  var wanted = 0
  var linked = 0
  var givenLinked = 0
  /// Gold sentences not found in the article's text, in order of appearance.
  var lost: [String] = []

  var strictF1: Double { f1(Double(right), Double(right)) }
  var laxF1: Double { f1(Double(givenLinked), Double(linked)) }

  private func f1(_ givenRight: Double, _ wantedRight: Double) -> Double {
    guard given > 0, wanted > 0 else { return 0 }
    let (p, r) = (givenRight / Double(given), wantedRight / Double(wanted))
    return p + r == 0 ? 0 : 2 * p * r / (p + r)
  }

  init(_ output: AlignOutput, against gold: [CorpusArticle.GoldBead]) {
    var ja = Side(output.sentences.ja.map(\.text))
    var en = Side(output.sentences.en.map(\.text))
    // English sentences that stand where the other version has them are placed first: a moved one may repeat their words.
    let ordered = gold.filter { !$0.isMoved } + gold.filter(\.isMoved)
    let goldSpans = ordered.map { bead in
      (ja: ja.take(bead.ja, inOrder: !bead.isMoved, lost: &lost), en: en.take(bead.en, inOrder: !bead.isMoved, lost: &lost))
    }.filter { !$0.ja.isEmpty && !$0.en.isEmpty }
    let spans = output.beads.map { bead in
      (
        ja: bead.ja.reduce(into: IndexSet()) { $0.insert(integersIn: ja.spans[$1]) },
        en: bead.en.reduce(into: IndexSet()) { $0.insert(integersIn: en.spans[$1]) }
      )
    }.filter { !$0.ja.isEmpty && !$0.en.isEmpty }
    given = spans.count
    wanted = goldSpans.count
    for span in goldSpans {
      let touching = spans.filter { !$0.ja.isDisjoint(with: span.ja) && !$0.en.isDisjoint(with: span.en) }
      if touching.contains(where: { $0.ja == span.ja && $0.en == span.en }) { right += 1 }
      if !touching.isEmpty { linked += 1 }
    }
    givenLinked = spans.count { span in
      goldSpans.contains { !$0.ja.isDisjoint(with: span.ja) && !$0.en.isDisjoint(with: span.en) }
    }
  }

  private struct Side {
    let spans: [Range<Int>]
    private let text: [Character]
    private var taken: IndexSet = []
    private var cursor = 0

    init(_ sentences: [String]) {
      var text: [Character] = []
      spans = sentences.map { sentence in
        let start = text.count
        text += sentence.filter { !$0.isWhitespace }
        return start..<text.count
      }
      self.text = text
    }

    mutating func take(_ sentences: [String], inOrder: Bool, lost: inout [String]) -> IndexSet {
      sentences.reduce(into: IndexSet()) { result, sentence in
        let wanted = sentence.filter { !$0.isWhitespace }.map { $0 }
        guard let at = place(of: wanted, from: inOrder ? cursor : 0) else { return lost.append(sentence) }
        taken.insert(integersIn: at..<at + wanted.count)
        if inOrder { cursor = at + wanted.count }
        result.insert(integersIn: at..<at + wanted.count)
      }
    }

    private func place(of wanted: [Character], from start: Int) -> Int? {
      guard !wanted.isEmpty, text.count >= wanted.count + start else { return nil }
      return (start...text.count - wanted.count).first { at in
        text[at] == wanted[0] && !taken.contains(at) && text[at..<at + wanted.count].elementsEqual(wanted)
      }
    }
  }
}
extension IndexSet {
  func isDisjoint(with other: IndexSet) -> Bool { intersection(other).isEmpty }
}
