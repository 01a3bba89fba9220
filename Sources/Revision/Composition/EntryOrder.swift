import Bitext

/// Entries in the order of the new articles; what is gone, where it stood.
enum EntryOrder {
  static func sorted(_ changes: [Change], from: Language) -> [Change] {
    var placed = changes.indices.filter { !changes[$0].sides[from].new.isEmpty }
      .sorted { changes[$0].sides[from].new[0] < changes[$1].sides[from].new[0] }
    // New sentences of the translation only, then gone ones: each after the entry of the sentence before it.
    placed = inserted(placed, changes, side: from.other, \.new)
    placed = inserted(placed, changes, side: from, \.old)
    placed = inserted(placed, changes, side: from.other, \.old)
    return placed.map { changes[$0] }
  }

  private static func inserted(_ placed: [Int], _ changes: [Change], side: Language, _ state: KeyPath<Change.Side, [Int]>) -> [Int] {
    let isPlaced = placed.reduce(into: [Bool](repeating: false, count: changes.count)) { $0[$1] = true }
    let order = changes.indices.filter { !changes[$0].sides[side][keyPath: state].isEmpty }
      .sorted { changes[$0].sides[side][keyPath: state][0] < changes[$1].sides[side][keyPath: state][0] }
    var followers: [Int: [Int]] = [:]
    var leaders: [Int] = []
    var last: Int?
    for k in order {
      if isPlaced[k] {
        last = k
      } else if let last {
        followers[last, default: []].append(k)
      } else {
        leaders.append(k)
      }
    }
    return leaders + placed.flatMap { [$0] + (followers[$0] ?? []) }
  }
}
