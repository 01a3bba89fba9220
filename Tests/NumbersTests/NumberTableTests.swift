import Bitext
import Foundation
import Testing

@testable import Numbers

/// The tables of words and units: every row is understood, and its example says what the row says.
@Suite struct NumberTableTests {
  struct Example: CustomStringConvertible {
    var ja: String
    var en: String
    var description: String { "\(ja) = \(en)" }
  }

  static let files = [("units", NumberUnits.table, 5), ("japanese", JapaneseNumberWords.table, 3), ("english", EnglishNumberWord.file, 3)]

  static let examples: [Example] = files.flatMap { _, file, column in
    file.rows.map { String($0[column]) }.filter { !$0.isEmpty }.map { text in
      let sides = text.components(separatedBy: " = ")
      return Example(ja: sides[0], en: sides[sides.count - 1])
    }
  }

  @Test(arguments: examples) func examplesAgree(_ example: Example) {
    let numbers = (NumberExpressions.find(in: example.ja, language: .ja), NumberExpressions.find(in: example.en, language: .en))
    #expect(!numbers.0.isEmpty && !numbers.1.isEmpty)
    #expect(NumberComparison(numbers.0, numbers.1).agrees)
  }

  @Test func everyRowIsUnderstood() {
    for row in NumberUnits.table.rows {
      #expect(row[0] == "prefix" || NumberUnit.Dimension(rawValue: String(row[0])) != nil, "\(row)")
      #expect(Double(row[1]) != nil, "\(row)")
    }
    for row in EnglishNumberWord.file.rows {
      #expect(EnglishNumberWord(row[0], row.amount(1) ?? Amount(value: 0)) != nil, "\(row)")
      #expect(row[1].isEmpty || row.amount(1) != nil, "\(row)")
    }
    for row in JapaneseNumberWords.table.rows {
      #expect(["counter", "idiom", "no-unit", "soft", "era", "day-part"].contains(row[0]), "\(row)")
      #expect(row[1].isEmpty || row.amount(1) != nil, "\(row)")
    }
    for row in EnglishNumberWord.file.rows + JapaneseNumberWords.table.rows where row[1].contains(" ") {
      #expect(row.amount(1)?.unit != nil, "no such unit: \(row)")
    }
  }

  /// Every counter is read after a number, to its end, and makes no other number of it.
  @Test func countersCount() {
    for word in JapaneseNumberWords.table.rows.filter({ $0[0] == "counter" }).flatMap({ $0.words(2) }) {
      let found = NumberExpressions.find(in: "3\(word)", language: .ja)
      #expect(found.count == 1 && found.first?.range == 0..<1 + word.utf8.count && found.first?.value == 3, "\(word): \(found)")
    }
  }

  /// What an idiom says no translation is held to.
  @Test func idiomsAreNotFirm() {
    for word in JapaneseNumberWords.table.rows.filter({ $0[0] == "idiom" }).flatMap({ $0.words(2) }) {
      let firm = NumberExpressions.find(in: word, language: .ja).filter(\.isFirm)
      #expect(firm == [], "\(word)")
    }
  }
}
