/// One of the tables this module is made with: rows of columns divided by tabs, `#` before remarks.
struct TableFile {
  struct Row: Sendable {
    let columns: [Substring]

    subscript(column: Int) -> Substring { column < columns.count ? columns[column] : "" }
    /// A column of several words.
    func words(_ column: Int) -> [String] { self[column].split(separator: " ").map(String.init) }
  }

  let rows: [Row]

  init(_ bytes: [UInt8]) {
    rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      Row(columns: line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }
}

extension TableFile.Row {
  /// `6 month`, `0.5|50|2 share`: a value, others it may stand for, and a unit.
  func amount(_ column: Int) -> Amount? {
    let parts = self[column].split(separator: " ")
    guard let values = parts.first?.split(separator: "|").compactMap({ Double($0) }), let value = values.first else { return nil }
    return Amount(value: value, others: Array(values.dropFirst()), unit: parts.count > 1 ? NumberUnit.named(parts[1]) : nil)
  }
}

/// What a word of number says.
struct Amount: Equatable, Sendable {
  var value: Double
  /// Other values it may stand for.
  var others: [Double] = []
  var unit: NumberUnit?
}
