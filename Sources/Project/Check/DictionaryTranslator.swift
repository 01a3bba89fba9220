import AlignmentEngine
import Bitext
import Synchronization
import Terminology

/// Asks the project's dictionary what single words mean. It is opened with the first question: most checks have none.
package final class DictionaryTranslator: WordTranslator {
  private struct State {
    var aligner: Aligner?
    var isOpen = false
    var known: [String: Double] = [:]
  }

  private let open: @Sendable () throws -> Lexicon?
  private let note: @Sendable (Message) -> Void
  private let state = Mutex(State())

  package init(_ note: @escaping @Sendable (Message) -> Void, opening open: @escaping @Sendable () throws -> Lexicon?) {
    (self.note, self.open) = (note, open)
  }

  package func likeness(_ japanese: String, _ english: String) -> Double? {
    state.withLock { state in
      if !state.isOpen {
        state.isOpen = true
        do {
          state.aligner = try open().map { Aligner(lexicon: $0) }
        } catch {
          // The check can do without.
          note(Message(saying: error))
        }
      }
      guard let aligner = state.aligner else { return nil }
      let question = japanese + "\t" + english
      if let known = state.known[question] { return known }
      let answer = Self.likeness(japanese, english, aligner)
      state.known[question] = answer
      return answer
    }
  }

  /// The smaller of the shares of both sides that answer each other.
  private static func likeness(_ japanese: String, _ english: String, _ aligner: Aligner) -> Double {
    let bead = Alignment(beads: [Bead(ja: 0..<1, en: 0..<1, probability: 1)])
    let evidence = aligner.evidence(for: bead, ja: [AlignmentUnit(japanese)], en: [AlignmentUnit(english)])
    let matches = evidence.flatMap(\.matches)
    let words = english.split { !$0.isLetter && !$0.isNumber }.count
    let letters = Set(matches.map(\.ja)).reduce(0) { $0 + $1.count }
    return min(1, Double(Set(matches.map(\.en)).count) / Double(max(1, words)), Double(letters) / Double(max(1, japanese.count)))
  }
}
