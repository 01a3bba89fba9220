import AlignmentEngine
import Bitext
import Foundation

/// What a wrong number, date, unit or word in a translation does to the alignment: it should do nothing. What is checked must not unlink.
enum Planted {
  /// Faults of each kind that are planted in a set, at most.
  static let most = 300

  static func table(_ texts: [Text], _ aligner: Aligner) -> String {
    var rows = ["| texts | fault | planted | its bead the same | all beads the same |", "|---|---|---|---|---|"]
    var sets: [String] = []
    for text in texts where !sets.contains(text.set) { sets.append(text.set) }
    for set in sets {
      let own = texts.filter { $0.set == set }
      for fault in faults {
        var (planted, same, all) = (0, 0, 0)
        for text in own where planted < most {
          let before = aligner.align(ja: text.units.ja, en: text.units.en).beads
          var here = 0
          for (j, unit) in text.units.en.enumerated() where here < 6 {
            guard let bead = before.first(where: { $0.en.contains(j) && !$0.isNull }), let changed = fault.change(unit.text, j) else {
              continue
            }
            var en = text.units.en
            en[j].text = changed
            let after = aligner.align(ja: text.units.ja, en: en).beads
            planted += 1
            here += 1
            if after.contains(where: { $0.ja == bead.ja && $0.en == bead.en }) {
              same += 1
            } else if CommandLine.arguments.contains("--lost") {
              note(
                "\(fault.name)\t\(text.name)\t\(String(format: "%.2f", bead.probability))\t\(text.units.ja[bead.ja].map(\.text))\t\(changed)"
              )
            }
            if Set(before.map(Agreement.key)) == Set(after.map(Agreement.key)) { all += 1 }
          }
        }
        func share(_ count: Int) -> String { planted == 0 ? "–" : String(format: "%.1f", 100 * Double(count) / Double(planted)) }
        rows.append("| \(set) | \(fault.name) | \(planted) | \(share(same)) | \(share(all)) |")
      }
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private struct Fault {
    var name: String
    /// Nil where the sentence has nothing to be changed.
    var change: (_ sentence: String, _ number: Int) -> String?
  }

  private static var faults: [Fault] {
    [
      Fault(name: "number") { text, k in
        replaced(text, #"(?<![\w.:/-])\d+(?![\w.:/-])"#) { found in Int(found).map { String($0 + 1 + k % 7) } }
      },
      Fault(name: "date") { text, k in
        replaced(text, "\\b(" + months.joined(separator: "|") + ")\\b") { found in
          months.firstIndex(of: found).map { months[($0 + 1 + k % 11) % 12] }
        } ?? replaced(text, #"\b(19|20)\d\d\b"#) { found in Int(found).map { String($0 - 1 - k % 9) } }
      },
      Fault(name: "unit") { text, k in
        replaced(text, "(?<=\\d ?)(" + units.joined(separator: "|") + ")\\b") { found in
          units.firstIndex(of: found).map { units[($0 + 1 + k % (units.count - 1)) % units.count] }
        }
      },
      Fault(name: "word") { text, k in
        let words = text.split(separator: " ")
        guard let longest = words.filter({ $0.allSatisfy(\.isLetter) }).max(by: { $0.count < $1.count }), longest.count > 5 else {
          return nil
        }
        return words.map { $0 == longest ? strangers[k % strangers.count] : String($0) }.joined(separator: " ")
      },
    ]
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let units = [
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "percent", "%", "bytes", "KB", "MB", "ms", "px", "km", "kg",
  ]
  private static let strangers = ["umbrella", "carpenter", "volcano", "trumpet", "blanket", "harvest"]

  private static func replaced(_ text: String, _ pattern: String, _ change: (String) -> String?) -> String? {
    guard let range = text.range(of: pattern, options: .regularExpression), let new = change(String(text[range])), new != text[range] else {
      return nil
    }
    return text.replacingCharacters(in: range, with: new)
  }
}
