/// Words of measure that may also be terms.
package enum UnitWords {
  package static func isUnit(_ word: String) -> Bool { NumberUnits.japanese.contains(word) }
}

/// The units both languages write, by what stands after the number (`Tables/units.tsv`).
enum NumberUnits {
  /// Abbreviations written the same in both languages. Case matters where it tells units apart (mW and MW).
  static let symbols: [String: NumberUnit] = dictionary(2)
  /// English words, in the singular.
  static let english: [String: NumberUnit] = dictionary(3)
  static let japanese = WordTable(entries(4))

  /// The same symbols in any case, where that is not ambiguous.
  static let foldedSymbols: [String: NumberUnit] = {
    var table: [String: NumberUnit] = [:]
    var ambiguous: Set<String> = []
    for (symbol, unit) in symbols {
      let folded = symbol.lowercased()
      if let other = table[folded], other != unit { ambiguous.insert(folded) }
      table[folded] = unit
    }
    for symbol in ambiguous { table[symbol] = symbols[symbol] }
    return table
  }()

  static let table = TableFile(PackageResources.units_tsv)

  private struct Prefix {
    var factor: Double
    /// As written in a symbol, an English and a Japanese word; `·`: nothing.
    var forms: [[Substring]]
  }

  private static let prefixes: [Prefix] = table.rows.filter { $0[0] == "prefix" }.compactMap { row in
    Double(row[1]).map { Prefix(factor: $0, forms: (2...4).map { row[$0].split(separator: " ") }) }
  }

  private static func dictionary(_ column: Int) -> [String: NumberUnit] {
    Dictionary(entries(column), uniquingKeysWith: { $1 })
  }

  private static func entries(_ column: Int) -> [(String, NumberUnit)] {
    table.rows.filter { $0[0] != "prefix" }.flatMap { row -> [(String, NumberUnit)] in
      guard let dimension = NumberUnit.Dimension(rawValue: String(row[0])), let factor = Double(row[1]) else { return [] }
      return row.words(column).flatMap { word in
        spellings(of: word, column).map { ($0.word, NumberUnit(dimension, factor * $0.factor)) }
      }
    }
  }

  private typealias Spelling = (word: String, factor: Double)

  /// A word as it is, or with each prefix its pattern names: `[mk·]g`, `~gram`.
  private static func spellings(of pattern: String, _ column: Int) -> [Spelling] {
    if pattern.hasPrefix("~") { return prefixes.flatMap { spellings(of: pattern.dropFirst(), $0.forms[column - 2], $0.factor) } }
    guard pattern.hasPrefix("["), let close = pattern.firstIndex(of: "]") else { return [(pattern, 1)] }
    let letters = pattern[..<close].dropFirst().map { Substring(String($0)) }
    let base = pattern[close...].dropFirst()
    return prefixes.flatMap { prefix in spellings(of: base, prefix.forms[0].filter(letters.contains), prefix.factor) }
  }

  private static func spellings(of base: Substring, _ prefixes: [Substring], _ factor: Double) -> [Spelling] {
    prefixes.map { (word: ($0 == "·" ? "" : String($0)) + base, factor: factor) }
  }
}

extension NumberUnit {
  /// As the tables name units: an English word for one, or `share`.
  static func named(_ name: Substring) -> NumberUnit? { name == "share" ? .share : NumberUnits.english[String(name)] }
}
