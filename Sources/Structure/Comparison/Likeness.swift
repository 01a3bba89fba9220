/// How alike two short strings are.
enum Likeness {
  /// 1 less the share of bytes that must be changed (Levenshtein) in the longer; long strings by their common ends.
  static func of(_ a: String, _ b: String) -> Double {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    if x == y { return 1 }
    let longest = max(x.count, y.count)
    if longest > 200 {
      let head = zip(x, y).prefix { $0 == $1 }.count
      let tail = min(zip(x.reversed(), y.reversed()).prefix { $0 == $1 }.count, min(x.count, y.count) - head)
      return Double(head + tail) / Double(longest)
    }
    var row = Array(0...y.count)
    for i in x.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for k in y.indices {
        let changed = diagonal + (x[i] == y[k] ? 0 : 1)
        diagonal = row[k + 1]
        row[k + 1] = min(changed, row[k] + 1, diagonal + 1)
      }
    }
    return 1 - Double(row[y.count]) / Double(longest)
  }
}
