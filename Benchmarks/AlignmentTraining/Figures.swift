import AlignmentEngine
import Foundation

/// The table of results, as `docs/alignment.md` has it.
enum Figures {
  static func table(_ texts: [Text], with: Aligner, without: Aligner) -> String {
    var rows = [
      "| texts | beads | strict F1 | links F1 | null F1 | ECE | strict F1 without a dictionary |", "|---|---|---|---|---|---|---|",
    ]
    var sets: [String] = []
    for text in texts where !sets.contains(text.set) { sets.append(text.set) }
    for set in sets {
      let own = texts.filter { $0.set == set }
      let (first, second) = (Agreement(own, with), Agreement(own, without))
      rows.append(
        "| \(set) | \(first.strict.gold) | \(percent(first.strict.f1)) | \(percent(first.links.f1)) | \(percent(first.nulls.f1)) "
          + "| \(percent(first.calibrationError)) | \(percent(second.strict.f1)) |")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func percent(_ value: Double?) -> String { value.map { fixed($0, 2) } ?? "–" }

  static func short(_ value: Double) -> String { fixed(value, 4) }

  private static func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

  private static let marks = ("<!-- make train writes from here -->\n", "<!-- to here -->\n")

  /// Puts the table between its marks.
  static func write(_ table: String, to path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard let start = text.range(of: marks.0), let end = text.range(of: marks.1) else {
      throw Refusal(description: "\(path): the marks between which the table stands are gone")
    }
    let written = text[..<start.upperBound] + "\n" + table + "\n" + text[end.lowerBound...]
    try String(written).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
