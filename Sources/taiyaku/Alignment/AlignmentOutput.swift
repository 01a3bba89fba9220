import AlignmentEngine
import Bitext
import FoundationEssentials
import Reporting

/// An aligned pair as `taiyaku align` prints it.
struct AlignmentOutput {
  var paths: BothLanguages<String>
  var pair: AlignedPair
  /// By bead; nil unless asked for.
  var evidence: [BeadEvidence]?

  private struct File: Encodable {
    struct Sentence: Encodable {
      var range: [Int]
      var text: String
    }

    var files: BothLanguages<String>
    var sentences: BothLanguages<[Sentence]>
    var beads: [BeadRecord]
  }

  func json() throws -> String {
    let sentences = BothLanguages(ja: pair.ja, en: pair.en).map { document in
      document.sentences.map { File.Sentence(range: [$0.range.lowerBound, $0.range.upperBound], text: $0.text) }
    }
    var beads = pair.alignment.beads.map(BeadRecord.init)
    if let evidence { for k in beads.indices where !pair.alignment.beads[k].isNull { beads[k].evidence = evidence[k] } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(File(files: paths, sentences: sentences, beads: beads)), as: UTF8.self) + "\n"
  }

  /// One bead a row: numbers from 1, type, probability, both texts.
  func tsv() -> String {
    var text = "ja\ten\ttype\tprobability\tmoved\tja_text\ten_text\n"
    for bead in pair.alignment.beads {
      let numbers = Language.allCases.map { language in bead[language].map { String($0 + 1) }.joined(separator: ",") }
      let probability = String((bead.probability * 10_000).rounded() / 10_000)
      let texts = Language.allCases.map { pair.text($0, of: bead).replacing("\t", with: " ") }
      text += (numbers + [bead.type, probability, bead.moved ? "moved" : ""] + texts).joined(separator: "\t") + "\n"
    }
    return text
  }

  func text(_ terminal: TerminalOptions) -> String {
    var text = AlignmentText(width: terminal.cells, style: terminal.style).render(pair)
    if let evidence { text += "\n" + explanations(evidence, terminal.style) }
    return text
  }

  private func explanations(_ evidence: [BeadEvidence], _ style: TerminalStyle) -> String {
    var lines: [String] = []
    for (bead, why) in zip(pair.alignment.beads, evidence) where !bead.isNull {
      func numbers(_ range: Range<Int>) -> String { range.map { String($0 + 1) }.joined(separator: "+") }
      lines.append(
        style("ja \(numbers(bead.ja)) = en \(numbers(bead.en))", .bold)
          + "  log-odds \(Self.rounded(why.score)), length \(Self.rounded(why.lengthRatio)) of the usual")
      for match in why.matches {
        lines.append(PrintableText.line("  \(match.ja) = \(match.en)  \(match.source.rawValue) +\(Self.rounded(match.score))"))
      }
      if !why.layout.isEmpty { lines.append("  layout: \(why.layout.joined(separator: ", "))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
