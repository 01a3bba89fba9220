import Bitext

/// What a text says by a number in a certain place of its meaning: which half, how many-fold, how often, which figure.
///
/// Such words may be left out or said otherwise, so no side is held to them alone. But where both sides fill the same place with
/// different values, one of them is wrong: a half for a third, 3D for 二次元, Figure 3 for 図2.
package struct NumberFact: Sendable, Equatable {
  package enum Slot: Sendable, Hashable {
    /// 数千, "thousands": the power of ten.
    case about
    /// 数か月, "several years": which unit, in days.
    case some
    /// 20数名, "thirty-odd".
    case odd
    /// 半数, "a third".
    case share
    /// 前半, "the second half".
    case half
    /// 年末, "the end of the month": of how many days.
    case end
    /// 半世紀, "a century".
    case century
    case ordinal
    /// 2つ, "one of its kind".
    case count
    /// 一次, "secondary".
    case degree
    /// 二重, "triple", 双子.
    case fold
    /// 二次元, "3D".
    case dimension
    /// 3対2, "2:3".
    case ratio
    /// Which side of the number is meant: 1 for 以上 and "at least", -1 for 以下 and "at most".
    case bound(Double)
    /// How often, a day.
    case rate
    /// 120 mg/日, "120 mg/kg": what it is divided by.
    case per
    /// V, A, ppm, 大さじ: which measure.
    case measure
    /// Points, or per cent.
    case points
    case version
    /// 図2, 第3条, "Table 3".
    case label(String)
  }

  package var slot: Slot
  package var value: Double
  /// For a version, a measure, a divisor: what is compared in place of the value.
  package var name = ""
  /// Its place in the text, in UTF-8 bytes.
  package var range: Range<Int>

  /// What of two texts fills one place with different values.
  package static func conflicts(_ first: [NumberFact], _ second: [NumberFact]) -> (first: [NumberFact], second: [NumberFact]) {
    var found: (first: [NumberFact], second: [NumberFact]) = ([], [])
    let others = Dictionary(grouping: second, by: \.slot)
    for (slot, own) in Dictionary(grouping: first, by: \.slot) {
      guard let other = others[slot] else { continue }
      let left = own.filter { fact in !other.contains { $0.says(fact) } }
      let right = other.filter { fact in !own.contains { $0.says(fact) } }
      guard !left.isEmpty, !right.isEmpty else { continue }
      found.first += left
      found.second += right
    }
    return found
  }

  private func says(_ other: NumberFact) -> Bool {
    if !name.isEmpty || !other.name.isEmpty { return name == other.name }
    let tolerance = slot == .rate || slot == .share ? 0.12 : slot == .about ? 0.35 : 1e-9
    return abs(value - other.value) <= tolerance * max(abs(value), abs(other.value))
  }
}

/// Finds the facts of a text.
package enum NumberFacts {
  package static func find(in text: String, language: Language) -> [NumberFact] {
    let folded = NumberText(text)
    return language == .ja ? JapaneseFacts(folded).find() : EnglishFacts(folded).find()
  }

  static let days: [String: Double] = [
    "hour": 1.0 / 24, "day": 1, "week": 7, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5, "minute": 1.0 / 1440,
    "second": 1.0 / 86400,
  ]
}
