import AlignmentEngine
import Bitext
import Reporting

/// An alignment as rows: `align --format tsv`.
enum AlignmentTable {
  /// One bead a row: numbers from 1, type, probability, both texts.
  static func tsv(_ pair: AlignedPair) -> String {
    var text = "ja\ten\ttype\tprobability\tmoved\tja_text\ten_text\n"
    for bead in pair.alignment.beads {
      let numbers = Language.allCases.map { language in bead[language].map { String($0 + 1) }.joined(separator: ",") }
      let probability = String((bead.probability * 10_000).rounded() / 10_000)
      let texts = Language.allCases.map { PrintableText.line(pair.text($0, of: bead)) }
      text += (numbers + [bead.type, probability, bead.moved ? "moved" : ""] + texts).joined(separator: "\t") + "\n"
    }
    return text
  }
}

/// The evidence of each bead, to read: `align --explain`.
enum EvidenceText {
  static func render(_ pair: AlignedPair, _ evidence: [BeadEvidence], _ style: TerminalStyle) -> String {
    var lines: [String] = []
    for (bead, why) in zip(pair.alignment.beads, evidence) {
      func numbers(_ range: Range<Int>) -> String { range.isEmpty ? "–" : range.map { String($0 + 1) }.joined(separator: "+") }
      let head = style("ja \(numbers(bead.ja)) = en \(numbers(bead.en))", .bold)
      let length = bead.isNull ? "" : ", length \(rounded(why.lengthRatio)) of the usual"
      lines.append("\(head)  log-odds \(rounded(why.score))\(length)")
      for match in why.matches {
        lines.append(PrintableText.line("  \(match.ja) = \(match.en)  \(match.source.rawValue) \(signed(match.score))"))
      }
      for part in why.parts where rounded(part.score) != "0.0" { lines.append("  \(part.meaning): \(signed(part.score))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + rounded(value) }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
