import AlignmentEngine
import Foundation

/// The table of results, as `docs/alignment.md` has it.
enum Figures {
  static func table(_ texts: [Text], with: Aligner, without: Aligner) -> String {
    var rows = [
      "| texts | beads | strict F1 | links F1 | null F1 | ECE | strict F1 without a dictionary |", "|---|---|---|---|---|---|---|",
    ]
    for set in sets(texts) {
      let own = texts.filter { $0.set == set }
      let (first, second) = (Agreement(own, with), Agreement(own, without))
      rows.append(
        "| \(set) | \(first.strict.gold) | \(percent(first.strict.f1)) | \(percent(first.links.f1)) | \(percent(first.nulls.f1)) "
          + "| \(percent(first.linked.error)) | \(percent(second.strict.f1)) |")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// How honest the probabilities are, by set.
  static func honesty(_ texts: [Text], _ aligner: Aligner) -> String {
    var rows = [
      "| texts | linked beads | ECE | wrong at 0.8 or more | of them wholly | omissions found | ECE | at 0.9 or more | of them right |",
      "|---|---|---|---|---|---|---|---|---|",
    ]
    for set in sets(texts) {
      let agreement = Agreement(texts.filter { $0.set == set }, aligner)
      rows.append(
        "| \(set) | \(agreement.links.found) | \(percent(agreement.linked.error)) | \(agreement.sureWrong) | \(agreement.nonsense) "
          + "| \(agreement.nulls.found) | \(percent(agreement.omitted.error)) | \(agreement.omitted.bins[9].count) | \(percent(agreement.omitted.sureRight)) |"
      )
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// The beads of 0.8 or more that are not right, to be read: set, text, probability, how many links are right, both sides; of an omission,
  /// what belongs together.
  static func wrong(_ texts: [Text], _ aligner: Aligner) -> String {
    var rows: [String] = []
    for text in texts {
      let (beads, links) = (Set(text.gold.map(Agreement.key)), Set(text.gold.flatMap(Agreement.links)))
      func shown(_ units: ArraySlice<AlignmentUnit>) -> String {
        units.map { unit in unit.text + (unit.structure.map { " [\($0.kind)]" } ?? "") }.joined(separator: " ‖ ")
      }
      for bead in aligner.align(ja: text.units.ja, en: text.units.en).beads where bead.probability >= 0.8 {
        if bead.isNull {
          let missed = text.gold.filter { !$0.isNull && ($0.ja.overlaps(bead.ja) || $0.en.overlaps(bead.en)) }
          for gold in missed {
            rows.append(
              [
                text.set, text.name, fixed(bead.probability, 3) + " omitted " + (bead.ja.isEmpty ? "en" : "ja"), "0",
                shown(text.units.ja[gold.ja]), shown(text.units.en[gold.en]),
              ].joined(separator: "\t"))
          }
          continue
        }
        if beads.contains(Agreement.key(bead)) { continue }
        let right = Agreement.links(bead).count(where: links.contains)
        rows.append(
          [
            text.set, text.name, fixed(bead.probability, 3) + (bead.moved ? " moved" : ""), "\(right)", shown(text.units.ja[bead.ja]),
            shown(text.units.en[bead.en]),
          ].joined(separator: "\t"))
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// The same documents with their layout and as sentences one by one.
  static func layout(_ texts: [Text], _ aligner: Aligner) -> String {
    var rows = [
      "| texts | strict F1 as files | as sentences | null F1 as files | as sentences | worse as files | better |",
      "|---|---|---|---|---|---|---|",
    ]
    for set in sets(texts) {
      let own = texts.filter { $0.set == set }
      let plain = own.map { text in
        var text = text
        text.units = text.units.map { $0.map { AlignmentUnit($0.text) } }
        return text
      }
      var (worse, better) = (0, 0)
      for (a, b) in zip(own, plain) {
        let (first, second) = (Agreement([a], aligner), Agreement([b], aligner))
        let (x, y) = (
          first.links.right + first.nulls.right - first.links.found, second.links.right + second.nulls.right - second.links.found
        )
        if x < y {
          worse += 1
          if CommandLine.arguments.contains("--lost") { note("\(set)\t\(a.name)\t\(x)\t\(y)") }
        }
        if x > y { better += 1 }
      }
      let (first, second) = (Agreement(own, aligner), Agreement(plain, aligner))
      rows.append(
        "| \(set) | \(percent(first.strict.f1)) | \(percent(second.strict.f1)) | \(percent(first.nulls.f1)) | \(percent(second.nulls.f1)) | \(worse) of \(own.count) | \(better) |"
      )
    }
    return rows.joined(separator: "\n") + "\n"
  }

  /// With a dictionary and without: a text counts as better or worse from 0.3 points of links F1.
  static func dictionary(_ texts: [Text], with: Aligner, without: Aligner) -> String {
    var rows = ["| texts | links F1 with | without | null F1 with | without | worse with it | better |", "|---|---|---|---|---|---|---|"]
    for set in sets(texts) {
      let own = texts.filter { $0.set == set }
      let changes = own.map { text in
        let (first, second) = (Agreement([text], with).links.f1 ?? 100, Agreement([text], without).links.f1 ?? 100)
        if first + 0.3 < second, CommandLine.arguments.contains("--lost") { note("\(set)\t\(text.name)\t\(first)\t\(second)") }
        return first - second
      }
      let (first, second) = (Agreement(own, with), Agreement(own, without))
      rows.append(
        "| \(set) | \(percent(first.links.f1)) | \(percent(second.links.f1)) | \(percent(first.nulls.f1)) | \(percent(second.nulls.f1)) "
          + "| \(changes.count { $0 < -0.3 }) of \(own.count) | \(changes.count { $0 > 0.3 }) |")
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func sets(_ texts: [Text]) -> [String] {
    var sets: [String] = []
    for text in texts where !sets.contains(text.set) { sets.append(text.set) }
    return sets
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
