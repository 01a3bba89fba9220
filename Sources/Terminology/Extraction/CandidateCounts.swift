import Bitext
import ICU

/// How often candidate terms stand in beads, and together.
struct CandidateCounts {
  struct Candidate {
    /// Its most usual form.
    var text: String
    /// In how many beads.
    var frequency: Int
  }

  struct Pair: Hashable {
    var ja: Int
    var en: Int
  }

  private(set) var ja: [Candidate] = []
  private(set) var en: [Candidate] = []
  private(set) var together: [Pair: Int] = [:]
  let total: Int
  private let beads: [BothLanguages<String>]
  private var firstBead: [Pair: Int] = [:]

  init(_ beads: [BothLanguages<String>], minimum: Int) throws(ICUError) {
    self.beads = beads
    total = beads.count
    let (japanese, english) = (try JapaneseCandidates(), EnglishCandidates())
    let jaLists = beads.map { japanese.find(in: $0.ja) }
    let enLists = beads.map { english.find(in: $0.en) }
    let jaTable = Self.table(jaLists.map { $0.map { ($0, $0) } }, minimum)
    let enTable = Self.table(enLists.map { $0.map { ($0.key, $0.text) } }, minimum)
    ja = jaTable.candidates
    en = enTable.candidates
    let jaKept = Self.withoutParts(jaLists.map { $0.compactMap { jaTable.index[$0] } }, ja) { long, short in long.contains(short) }
    let enKept = Self.withoutParts(enLists.map { $0.compactMap { enTable.index[$0.key] } }, en) { long, short in
      " \(long.lowercased()) ".contains(" \(short.lowercased()) ")
    }
    let isSentence = beads.map { $0.ja.hasSuffix("。") }
    for (bead, (left, right)) in zip(jaKept, enKept).enumerated() {
      for a in left {
        for b in right {
          let pair = Pair(ja: a, en: b)
          together[pair, default: 0] += 1
          // A sentence shows more than a heading or a cell of a table.
          if firstBead[pair].map({ !isSentence[$0] && isSentence[bead] }) ?? true { firstBead[pair] = bead }
        }
      }
    }
  }

  func example(of pair: Pair) -> BothLanguages<String> { firstBead[pair].map { beads[$0] } ?? BothLanguages(ja: "", en: "") }

  private static func table(
    _ lists: [[(key: String, text: String)]], _ minimum: Int
  ) -> (candidates: [Candidate], index: [String: Int]) {
    var frequency: [String: Int] = [:]
    var forms: [String: [String: Int]] = [:]
    var order: [String] = []
    for list in lists {
      for (key, text) in list {
        if frequency[key] == nil { order.append(key) }
        frequency[key, default: 0] += 1
        forms[key, default: [:]][text, default: 0] += 1
      }
    }
    var candidates: [Candidate] = []
    var index: [String: Int] = [:]
    for key in order {
      guard let count = frequency[key], count >= minimum else { continue }
      index[key] = candidates.count
      candidates.append(Candidate(text: citation(forms[key] ?? [:]) ?? key, frequency: count))
    }
    return (candidates, index)
  }

  /// The form a glossary would have: in lower case and without a plural's ending where the articles write it so at all, else the
  /// commonest.
  private static func citation(_ forms: [String: Int]) -> String? {
    let commonest = forms.min { ($1.value, $0.key.count, $0.key) < ($0.value, $1.key.count, $1.key) }?.key
    guard var form = commonest else { return nil }
    let lowered = form.lowercased()
    if forms[lowered] != nil { form = lowered }
    for ending in ["es", "s"] where form.hasSuffix(ending) {
      let singular = String(form.dropLast(ending.count))
      if forms[singular] != nil { return singular }
    }
    return form
  }

  /// Leaves out candidates that stand in no bead without a longer one that holds them.
  private static func withoutParts(
    _ lists: [[Int]], _ candidates: [Candidate], holds: (_ long: String, _ short: String) -> Bool
  ) -> [[Int]] {
    var alone = [Int](repeating: 0, count: candidates.count)
    for list in lists {
      for short in list {
        let isPart = list.contains { long in
          long != short && candidates[long].text.count > candidates[short].text.count
            && candidates[long].frequency == candidates[short].frequency && holds(candidates[long].text, candidates[short].text)
        }
        if !isPart { alone[short] += 1 }
      }
    }
    return lists.map { $0.filter { alone[$0] > 0 } }
  }
}
