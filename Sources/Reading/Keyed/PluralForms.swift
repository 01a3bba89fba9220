import Bitext

/// Forms of one message for different numbers: one counterpart for all of them, since languages have different ones.
enum PluralForms {
  private static let categories: Set<String> = ["zero", "one", "two", "few", "many", "other"]

  /// Keys of a table as they are shared with the other language: `files_one` beside `files_other` are both `files`.
  static func shared(_ path: [String], among siblings: Set<String>) -> [String] {
    guard let last = path.last else { return path }
    if categories.contains(last), siblings.contains("other"), siblings.isSubset(of: categories) { return Array(path.dropLast()) }
    guard let mark = last.lastIndex(where: { $0 == "_" || $0 == "." }), categories.contains(String(last[last.index(after: mark)...])) else {
      return path
    }
    let stem = last[..<mark]
    guard siblings.contains("\(stem)\(last[mark])other") else { return path }
    return path.dropLast() + [String(stem)]
  }

  /// The same for files whose keys are no tree.
  static func sharing(_ blocks: [Block]) -> [Block] {
    let keys = Set(blocks.compactMap(\.key))
    return blocks.map { block in
      var block = block
      if let key = block.key { block.key = shared([key], among: keys).first ?? key }
      return block
    }
  }
}
