import Bitext
import Linguistics

/// The sentences of both languages and states, and which of them belong to one entry.
struct Entries {
  /// One entry: indices of sentences, ascending.
  struct Members {
    var old = BothLanguages<[Int]>(ja: [], en: [])
    var new = BothLanguages<[Int]>(ja: [], en: [])

    func isComplete(_ language: Language) -> Bool { !old[language].isEmpty && !new[language].isEmpty }
  }

  private var sets: DisjointSets
  private let oldStart: BothLanguages<Int>
  private let newStart: BothLanguages<Int>
  private let oldCount: BothLanguages<Int>
  private let newCount: BothLanguages<Int>

  init(old: BothLanguages<Int>, new: BothLanguages<Int>) {
    (oldCount, newCount) = (old, new)
    oldStart = BothLanguages(ja: 0, en: old.ja)
    newStart = BothLanguages(ja: old.ja + old.en, en: old.ja + old.en + new.ja)
    sets = DisjointSets(count: old.ja + old.en + new.ja + new.en)
  }

  mutating func join(_ link: SentenceLink, _ language: Language) {
    let first = oldStart[language] + link.old[0]
    for i in link.old { sets.join(first, oldStart[language] + i) }
    for j in link.new { sets.join(first, newStart[language] + j) }
  }

  mutating func join(oldBead bead: Bead) {
    let members = bead.ja.map { oldStart.ja + $0 } + bead.en.map { oldStart.en + $0 }
    for member in members.dropFirst() { sets.join(members[0], member) }
  }

  /// Sentences of the new state that stand for each other.
  mutating func join(newJa ja: [Int], newEn en: [Int]) {
    let members = ja.map { newStart.ja + $0 } + en.map { newStart.en + $0 }
    for member in members.dropFirst() { sets.join(members[0], member) }
  }

  /// All entries, in no order that means anything but always the same one.
  mutating func members() -> [Members] {
    var entryOf: [Int: Int] = [:]
    var result: [Members] = []
    func visit(_ element: Int, _ add: (inout Members) -> Void) {
      let root = sets.root(element)
      let entry: Int
      if let known = entryOf[root] {
        entry = known
      } else {
        entry = result.count
        entryOf[root] = entry
        result.append(Members())
      }
      add(&result[entry])
    }
    for language in Language.allCases {
      for j in 0..<newCount[language] { visit(newStart[language] + j) { $0.new[language].append(j) } }
    }
    for language in Language.allCases {
      for i in 0..<oldCount[language] { visit(oldStart[language] + i) { $0.old[language].append(i) } }
    }
    return result
  }
}
