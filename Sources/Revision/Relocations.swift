import Bitext

/// Text that changed its place in one language and was not followed: where it went, and where its counterpart belongs.
package struct Relocation: Sendable, Equatable {
  /// The language in which it moved.
  package var language: Language
  /// The first change of what moved together: a whole section, say.
  package var first: Int
  /// The sentence of the other language behind which the counterpart belongs; nil at the top.
  package var behind: Int?
}

extension Revision {
  /// Of each change, where it moved without being followed.
  package var relocations: [Relocation?] {
    var result = [Relocation?](repeating: nil, count: changes.count)
    for language in Language.allCases {
      let order = changes.indices.filter { !changes[$0].sides[language].new.isEmpty }
        .sorted { changes[$0].sides[language].new[0] < changes[$1].sides[language].new[0] }
      var last: Int?
      var behind: Int?
      for k in order {
        let change = changes[k]
        guard language == movedLanguage(of: change) else {
          last = nil
          if let counterpart = change.sides[language.other].new.last, change.outOfPlace == nil, !change.isOfOrder { behind = counterpart }
          continue
        }
        // What stood together and stands together moved as one.
        if let last, follows(changes[last], change, language), let before = result[last] {
          result[k] = before
        } else {
          result[k] = Relocation(language: language, first: k, behind: behind)
        }
        last = k
      }
    }
    return result
  }

  private func movedLanguage(of change: Change) -> Language? {
    if change.isOfOrder { return from }
    guard let place = change.outOfPlace, !change.state.asksForAttention else { return nil }
    return place == .stale ? from : from.other
  }

  private func follows(_ before: Change, _ change: Change, _ language: Language) -> Bool {
    guard let end = before.sides[language].old.last, let start = change.sides[language].old.first else { return false }
    return start == end + 1
  }
}
