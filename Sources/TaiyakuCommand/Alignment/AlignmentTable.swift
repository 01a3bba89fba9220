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
  static func render(_ pair: AlignedPair, _ evidence: [BeadEvidence], _ style: TerminalStyle, _ book: Phrasebook) -> String {
    var lines: [String] = []
    for (bead, why) in zip(pair.alignment.beads, evidence) {
      func numbers(_ range: Range<Int>) -> String { range.isEmpty ? "–" : range.map { String($0 + 1) }.joined(separator: "+") }
      let head = style("ja \(numbers(bead.ja)) = en \(numbers(bead.en))", .bold)
      let odds: Message = "log-odds \(rounded(why.score))"
      let length: Message = "length \(rounded(why.lengthRatio)) of the usual"
      lines.append("\(head)  \(odds.text(in: book))" + (bead.isNull ? "" : ", \(length.text(in: book))"))
      for match in why.matches {
        lines.append(PrintableText.line("  \(match.ja) = \(match.en)  \(book[match.source.rawValue]) \(signed(match.score))"))
      }
      for part in why.parts where rounded(part.score) != "0.0" { lines.append("  \(meaning(part, book)): \(signed(part.score))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a part is, in the reader's language.
  private static func meaning(_ part: BeadEvidence.Part, _ book: Phrasebook) -> String {
    let kind = "a bead of "
    guard part.meaning.hasPrefix(kind) else { return book[part.meaning] }
    return ("a bead of \(String(part.meaning.dropFirst(kind.count)))" as Message).text(in: book)
  }

  private static func signed(_ value: Double) -> String { (value < 0 ? "" : "+") + rounded(value) }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
